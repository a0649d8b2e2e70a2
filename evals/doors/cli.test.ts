import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Draft, Finding, PROFILES } from '../../src/index.ts';
import { formOf, linesOf, p } from '../../src/render/form/testing-form.ts';
import { ENTRY, machine } from './door.ts';

const SEED = fileURLToPath(new URL('../cases/seed/seed.txt', import.meta.url));

function jixiao(args: readonly string[], { env = machine().env, input = '' } = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [ENTRY, ...args], {
    env,
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status, json: () => JSON.parse(stdout) };
}

test('help and version', () => {
  const { stdout, status } = jixiao(['help']);
  expect(status).toBe(0);
  for (const name of ['serve', 'import', 'review', 'validate', 'render', 'rules', 'schema', 'doctor'])
    expect(stdout).toContain(`jixiao ${name}`);
  expect(jixiao([]).stdout).toBe(stdout);
  expect(jixiao(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(jixiao(['help', 'review']).stdout).toContain('--fail-on');
});

test('compiled code is kept among the files of the person, not where others may write', () => {
  const { folder, env } = machine();
  jixiao(['--version'], { env: { ...env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder } });
  expect(readdirSync(join(folder, 'jixiao', 'code'))).not.toEqual([]);
});

test('what was mistyped is named with the nearest right word, with 2', () => {
  for (const [args, near] of [
    [['reveiw', SEED], 'review'],
    [['review', SEED, '--fail-no', 'error'], '--fail-on'],
    [['render', SEED, '--format', 'rtf'], 'markdown、txt、html、docx'],
    [['review'], '没有给出文件'],
    [['schema', 'x'], '多出了“x”'],
    [['review', join(SEED, '..', 'none.txt')], ''],
    [['rules', 'IND-DIRECTION-WRNG'], 'IND-DIRECTION-WRONG'],
  ] as const) {
    const { status, stderr, stdout } = jixiao([...args]);
    expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
    expect(stderr).toContain(near);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  }
});

test('suggest shows a table with what is stated, what is open and what to ask', () => {
  const { stdout, status } = jixiao([
    'suggest',
    '举办主题科普活动不少于7场',
    '--budget',
    '10万元',
    '--unit',
    '示例县科协',
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain('开展主题科普活动场次  ≥7场');
  expect(stdout).toMatch(/科普内容专家审核率 {2}【待填】[\s\S]*先问清：/);
  expect(stdout).toContain('项目总成本  ≤10万元');
  const asked = jixiao(['suggest', '', '--json']).json();
  expect(asked.suggestions).toEqual([]);
  expect(asked.next.length).toBeGreaterThan(2);
  expect(jixiao(['suggest']).status).toBe(2);
  const named = ['--existing', SEED, '--project', '老科协工作经费'];
  expect(jixiao(['suggest', '为老科技工作者服务', ...named]).stdout).toMatch(
    /删　驻会工作人员数量[\s\S]*改　老科技工作者满意度 {2}≥95% .*\n {2}原来：群众满意度 ≤95%[\s\S]*\n增　/,
  );
  expect(jixiao(['suggest', '为老科技工作者服务', '--existing', SEED]).stderr).toContain('--project');
  expect(jixiao(['suggest', '活动', '--count', '多']).status).toBe(2);
});

test('a plan is read whatever kind of file it is, and what is none is refused', () => {
  const { folder } = machine();
  const told = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return jixiao(['suggest', '开展科普活动', '--plan', join(folder, name)]);
  };
  const table = '<table><tr><td>科普进社区</td><td>6场</td></tr></table>';
  expect(told('方案.html', `<p>科普进社区6场</p>${table}`).stdout).toMatch(/科普进社区.*≥6场/);
  const gbk = Buffer.from('bfc6c6d5bdf8c9e7c7f836b3a1', 'hex');
  expect(told('方案.txt', gbk).stdout).toMatch(/科普进社区.*≥6场[\s\S]*出处：方案“科普进社区6场”/);
  const { status, stderr } = told('方案.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  expect(status).toBe(2);
  expect(stderr).toMatch(/\p{Script=Han}/u);
});

test('what a person is told to do next names no path of the program', () => {
  const told = jixiao(['validate', SEED]).stdout;
  expect(told).toContain('接下来先问单位');
  expect(told).not.toMatch(/\/projects\//);
  expect(jixiao(['render', SEED, '--document', 'table']).stderr).toMatch(
    /--project[\s\S]*p1 巨鹿县研究院专项经费/,
  );
});

test('import prints what a person has to look at, and with --json the whole draft', () => {
  const { stdout, status } = jixiao(['import', SEED]);
  expect(status).toBe(0);
  expect(stdout).toContain('巨鹿县科学技术协会');
  expect(stdout).toMatch(/指标 \d+/);
  const draft = Draft.parse(jixiao(['import', SEED, '--json']).json().draft);
  expect(draft.projects).toHaveLength(4);
  expect(draft.projects.flatMap(({ indicators }) => indicators)).toHaveLength(28);
});

test('review names place, reason, basis and mend; --fail-on decides the exit code', () => {
  const plain = jixiao(['review', SEED]);
  expect(plain.status).toBe(0);
  for (const word of ['错误', '为何：', '怎么改：', '依据：', '项目“']) expect(plain.stdout).toContain(word);
  expect(plain.stdout).not.toContain('\u001b');
  expect(plain.stdout.split('\n').length).toBeLessThan(130);
  const failing = jixiao(['review', SEED, '--fail-on', 'error', '--json']);
  expect(failing.status).toBe(1);
  const findings = z.array(Finding).parse(failing.json().findings);
  expect(findings.filter(({ rule }) => rule === 'IND-DIRECTION-WRONG')).toHaveLength(11);
});

test('review tells the worst first and in short; --all tells every place', () => {
  const short = jixiao(['review', SEED]).stdout;
  const findings = z.array(Finding).parse(jixiao(['review', SEED, '--json']).json().findings);
  const place = (words: string): number => short.indexOf(words);
  expect(place('[错误]')).toBeGreaterThanOrEqual(0);
  expect(place('[警告]')).toBeGreaterThan(short.lastIndexOf('[错误]'));
  expect(place('顺手整理：')).toBeGreaterThan(short.lastIndexOf('[警告]'));
  expect(place('审核意见\n')).toBeGreaterThan(place('顺手整理：'));
  expect(short.match(/指标值：≤.* → ≥/g)).toHaveLength(8);
  expect(short).toContain('名称：研究院利用率 可参考 指标描述：研究院实际使用时间÷');
  const all = jixiao(['review', SEED, '--all']).stdout;
  expect(all.match(/^ {3}· /gm)).toHaveLength(findings.length);
  expect(short.match(/^ {3}· /gm)?.length).toBeLessThan(findings.length / 3);
});

test('--fail-on weighs what --aspect and --min-severity leave; a wrong word is named, with 2', () => {
  const code = (...args: string[]): number | null => jixiao(['review', SEED, ...args]).status;
  expect(code('--fail-on', 'info')).toBe(1);
  expect(code('--fail-on', 'error', '--min-severity', 'error')).toBe(1);
  const { folder, env } = machine();
  const good = join(folder, '好文本.json');
  writeFileSync(good, JSON.stringify(PROFILES[0]?.example));
  const clean = jixiao(['review', good, '--fail-on', 'info'], { env });
  expect(clean.status).toBe(0);
  expect(clean.stdout).toContain('没有发现问题');
  expect(clean.stdout).not.toContain('--all');
  const { status, stderr, stdout } = jixiao(['review', SEED, '--aspect', '随便']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('完整性、相关性、适当性、可行性、文字/格式');
});

test('the same text from standard input reviews the same', () => {
  const text = readFileSync(SEED, 'utf8');
  expect(jixiao(['review', '-', '--json'], { input: text }).json().counts).toEqual(
    jixiao(['review', SEED, '--json']).json().counts,
  );
});

test('a draft kept as JSON can be validated, reviewed and rendered', () => {
  const { folder, env } = machine();
  const kept = join(folder, '草稿.json');
  writeFileSync(kept, jixiao(['import', SEED, '--json']).stdout);
  const validated = jixiao(['validate', kept, '--json'], { env }).json();
  expect(validated.next.length).toBeGreaterThan(0);
  expect(jixiao(['validate', kept, '--fail-on', 'error'], { env }).status).toBe(1);
  expect(jixiao(['review', kept, '--json'], { env }).json().counts).toEqual(
    jixiao(['review', SEED, '--json']).json().counts,
  );
  expect(jixiao(['render', kept], { env }).stdout).toContain('巨鹿县科学技术协会');
  writeFileSync(kept, '{"schema":1,"projects":"x"}');
  const broken = jixiao(['validate', kept, '--json'], { env });
  expect(broken.json()).toMatchObject({ valid: false });
});

test('render writes where it was told and never over a file', () => {
  const { folder, env } = machine();
  const out = join(folder, '成品', '一.docx');
  const first = jixiao(['render', SEED, '--out', out, '--json'], { env }).json();
  const second = jixiao(['render', SEED, '--out', out, '--json'], { env }).json();
  expect(first).toMatchObject({ file: out, format: 'docx' });
  expect(second.file).not.toBe(out);
  for (const { file, bytes } of [first, second]) expect(readFileSync(file)).toHaveLength(bytes);
  const bare = join(folder, '成品', '二');
  const named = jixiao(['render', SEED, '--format', 'docx', '--out', bare, '--json'], { env }).json();
  expect(named.file).toBe(`${bare}.docx`);
  const wrong = join(folder, '成品', '三.pdf');
  expect(jixiao(['review', out, '--word', wrong], { env }).status).toBe(2);
  expect(existsSync(wrong)).toBe(false);
  const usual = jixiao(['render', SEED, '--format', 'docx', '--json'], { env }).json();
  expect(usual.file.startsWith(env['JIXIAO_FILES'])).toBe(true);
  expect(existsSync(usual.file)).toBe(true);
});

test('render fills a form of one’s own that lies elsewhere, and says which tag is wrong', () => {
  const { folder, env } = machine();
  const form = join(folder, '表样.docx');
  const out = join(folder, '成品.docx');
  writeFileSync(form, formOf(p('{{unit_name}}') + p('{{#each projects}}') + p('{{name}}') + p('{{/each}}')));
  const { file } = jixiao(['render', SEED, '--form', form, '--out', out, '--json'], { env }).json();
  expect(file).toBe(out);
  const { json } = jixiao(['import', SEED, '--json'], { env });
  const { unit, projects } = Draft.parse(json().draft);
  const lines = linesOf(readFileSync(out));
  expect(lines).toEqual([unit.name, ...projects.map(({ name }) => name)]);
  writeFileSync(form, formOf(p('{{unit_nmae}}')));
  const { status, stderr } = jixiao(['render', SEED, '--form', form], { env });
  expect(stderr).toContain('表样正文第 1 段“{{unit_nmae}}”的 {{unit_nmae}}：没有“unit_nmae”这个字段');
  expect(status).toBe(2);
  expect(jixiao(['render', SEED, '--form', form, '--document', 'review'], { env }).status).toBe(2);
});

test('rules lists the catalogue and explains one', () => {
  expect(jixiao(['rules']).stdout).toContain('IND-DIRECTION-WRONG');
  const { stdout, status } = jixiao(['rules', 'IND-DIRECTION-WRONG']);
  expect(status).toBe(0);
  for (const word of ['为何：', '怎么改：', '会提出：', '不会提出：']) expect(stdout).toContain(word);
});

test('schema is a JSON Schema of the draft', () => {
  expect(jixiao(['schema']).json()).toMatchObject({
    type: 'object',
    properties: { projects: { type: 'array' } },
  });
});

test('doctor says all is well, with settings to paste that name this installation', () => {
  const { status, json } = jixiao(['doctor', '--json']);
  expect(json().checks.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
  expect(status).toBe(0);
  const [desktop] = json().clients;
  expect(JSON.parse(desktop.setting).mcpServers.jixiao).toEqual({
    command: process.execPath,
    args: [ENTRY, 'serve'],
  });
});

test('doctor names a folder that cannot be written, with 3', () => {
  const { folder, env } = machine();
  const file = join(folder, 'taken');
  writeFileSync(file, '');
  const { status, stdout } = jixiao(['doctor'], { env: { ...env, JIXIAO_DATA: file } });
  expect(stdout).toContain('✗ 草稿存放处');
  expect(status).toBe(3);
});
