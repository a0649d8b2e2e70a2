import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { type Draft, openTemplates, PROFILES, renderDocument } from '../../src/index.ts';
import { ENTRY, machine } from './door.ts';

// Each test runs whole programs.
vi.setConfig({ testTimeout: 180_000 });

const SEED = readFileSync(new URL('../cases/seed/seed.txt', import.meta.url));
const SOURCE = fileURLToPath(new URL('../../src/entry.ts', import.meta.url));
const TEMPLATES = openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));
const form = PROFILES.find(({ code }) => code === 'hebei-county') ?? missing();
const { example } = form;

function missing(): never {
  throw new Error('hebei-county is missing');
}

/** The clean example as a file, with another unit's name and another year in all its texts. */
async function printed(format: 'docx' | 'html' | 'markdown', unit?: string, year?: number) {
  const text = JSON.stringify(example)
    .replaceAll(example.unit.name ?? '', unit ?? example.unit.name ?? '')
    .replaceAll(String(example.year), String(year ?? example.year));
  const draft: Draft = JSON.parse(text);
  return (await renderDocument({ draft, profile: form, document: 'text', format }, TEMPLATES)).bytes;
}

function jixiao(args: readonly string[], entry = ENTRY, env = machine().env) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [entry, 'review', ...args], {
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr, status, json: () => JSON.parse(stdout) };
}

const LARGE = 21 * 1024 * 1024;
const NAME = '换行\n\u202E名.txt';

/** What an office hands in: good files, bad ones, and what is no document. */
async function handedIn(): Promise<{ folder: string; root: string }> {
  const { folder: root } = machine();
  const folder = join(root, '2026年报送');
  mkdirSync(join(folder, '乙'), { recursive: true });
  const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes);
  put('甲.txt', SEED);
  put(NAME, `${SEED.toString()}\n`);
  put('乙/丙局.docx', await printed('docx', '某县丙局'));
  put('乙/丙局去年.docx', await printed('docx', '某县丙局', 2025));
  put('乙/丁局.md', await printed('markdown', '某县丁局'));
  put('乙/戊局.html', await printed('html', '某县戊局'));
  put('其实是Word.txt', await printed('docx', '某县己局'));
  put('空.txt', '');
  put('通知.txt', '通知：明天上午九点开会。');
  put('坏.docx', 'PK\u0003\u0004 not a zip');
  put('加密.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  put('大.txt', '');
  truncateSync(join(folder, '大.txt'), LARGE);
  for (const other of ['图.gif', '~$丙局.docx', '.DS_Store']) put(other, 'x');
  symlinkSync(folder, join(folder, '环'));
  symlinkSync('/', join(folder, '外'));
  return { folder, root };
}

const BAD = ['空.txt', '通知.txt', '坏.docx', '加密.docx', '大.txt'].sort();

test('a folder is reviewed whole: a ranking worst first, a report a file, and each bad file with its reason', async () => {
  const { folder } = await handedIn();
  const { status, stderr, json } = jixiao([folder, '--json']);
  expect(status).toBe(0);
  expect(stderr).toMatch(/已审 12\/12/);
  const { files, failures, rules, units, alike, ignored } = json();
  expect(files).toHaveLength(7);
  const scores = files.map(({ score }: { score: number }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(new Set([files[0].file, files[1].file])).toEqual(new Set(['甲.txt', NAME]));
  expect(files[0].top).toHaveLength(3);
  expect(failures.map(({ file }: { file: string }) => file).sort()).toEqual(BAD);
  for (const { message, fix } of failures) {
    expect(`${message}${fix}`).toMatch(/[一-龥]{4}/);
    expect(`${message}${fix}`).not.toContain(folder);
  }
  expect(rules.find(({ rule }: { rule: string }) => rule === 'IND-DIRECTION-WRONG')).toMatchObject({
    findings: 22,
    files: 2,
  });
  expect(units.map(({ unit }: { unit: string }) => unit)).toContain('某县丁局');
  const across = alike.filter(({ kind }: { kind: string }) => kind === 'units');
  expect(across.length).toBeGreaterThan(0);
  for (const { members } of across)
    expect(new Set(members.map(({ unit }: { unit: string }) => unit)).size).toBeGreaterThan(1);
  expect(ignored).toEqual([
    { extension: '', files: 2 },
    { extension: '.gif', files: 1 },
    { extension: '→', files: 2 },
  ]);
  const out = `${folder}-绩效审核结果`;
  const page = readFileSync(join(out, '排名.html'), 'utf8');
  const links = [...page.matchAll(/<a href="([^"]+)">/g)].map(([, link = '']) => decodeURIComponent(link));
  expect(links).toEqual(files.map(({ report }: { report: string }) => report));
  for (const link of links) expect(readFileSync(join(out, link), 'utf8')).toContain('审核意见');
  expect(readdirSync(folder)).not.toContain('绩效审核结果');
});

test('the same folder gives the same bytes, from the bundle and from the source', async () => {
  const { folder, root } = await handedIn();
  const outs = [join(root, '一'), join(root, '二')];
  const told = [ENTRY, SOURCE].map((entry, index) =>
    jixiao([folder, '--json', '--out', outs[index] ?? ''], entry),
  );
  expect(told[0]?.stdout).toBe(told[1]?.stdout);
  for (const file of ['排名.html', '排名.xlsx', '审核记录.jsonl', '报告/甲.txt.html']) {
    const [one, two] = outs.map(out => readFileSync(join(out, file)));
    expect(Buffer.compare(one ?? Buffer.alloc(0), two ?? Buffer.alloc(0)), file).toBe(0);
  }
});

test('a second run reads only what changed, and comes to what a fresh run comes to', async () => {
  const { folder, root } = await handedIn();
  const out = join(root, '结果');
  jixiao([folder, '--out', out]);
  const at = (name: string): number => statSync(join(out, '报告', name)).mtimeMs;
  const before = [at('甲.txt.html'), at('乙/丁局.md.html')];
  appendFileSync(join(folder, '甲.txt'), '\n');
  rmSync(join(folder, '通知.txt'));
  writeFileSync(join(folder, '新.txt'), SEED);
  const again = jixiao([folder, '--out', out]);
  expect(again.stdout).toContain('9 份与上次相同');
  expect(at('甲.txt.html')).toBeGreaterThan(before[0] ?? 0);
  expect(at('乙/丁局.md.html')).toBe(before[1]);
  const fresh = join(root, '新结果');
  jixiao([folder, '--out', fresh]);
  for (const file of ['排名.html', '审核记录.jsonl'])
    expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(fresh, file), 'utf8'));
  rmSync(join(out, '报告', '甲.txt.html'));
  expect(jixiao([folder, '--out', out]).stdout).toContain('10 份与上次相同');
  expect(at('甲.txt.html')).toBeGreaterThan(0);
  expect(jixiao([folder, '--out', out, '--again']).stdout).not.toContain('与上次相同');
  const env = { ...machine().env, JIXIAO_TEMPLATES: join(root, '模板') };
  mkdirSync(env.JIXIAO_TEMPLATES);
  writeFileSync(join(env.JIXIAO_TEMPLATES, 'review.hbs'), '<p>本局的报告：{{opinion}}</p>');
  expect(jixiao([folder, '--out', out], ENTRY, env).stdout).not.toContain('与上次相同');
  expect(readFileSync(join(out, '报告', '甲.txt.html'), 'utf8')).toContain('本局的报告');
});

test('a run that was killed is taken up where it stood', async () => {
  const { folder: root, env } = machine();
  const folder = join(root, '文本');
  mkdirSync(folder);
  for (let index = 0; index < 40; index += 1)
    writeFileSync(join(folder, `${index}.txt`), `${SEED}\n${index}`);
  const run = spawn(process.execPath, [ENTRY, 'review', folder], { env });
  await new Promise<void>(resolve =>
    run.stderr
      .on('data', chunk => {
        if (/已审 \d/.test(String(chunk))) run.kill('SIGKILL');
      })
      .on('close', resolve),
  );
  const { status, stdout } = jixiao([folder], ENTRY, env);
  expect(status).toBe(0);
  const kept = Number(/(\d+) 份与上次相同/.exec(stdout)?.[1]);
  expect(kept).toBeGreaterThanOrEqual(4);
  expect(kept).toBeLessThan(40);
  expect(stdout).toContain('审了 40 份');
});

test('reports of files that are gone or broken go too, and a second review at the same time is refused', async () => {
  const { folder, root } = await handedIn();
  const out = join(root, '结果');
  jixiao([folder, '--out', out]);
  for (const name of ['丙局.docx', '丙局去年.docx', '丁局.md', '戊局.html']) rmSync(join(folder, '乙', name));
  writeFileSync(join(folder, '甲.txt'), '');
  const { stdout } = jixiao([folder, '--out', out]);
  expect(stdout).toContain('删去旧报告 5 份');
  const left = readdirSync(join(out, '报告'));
  expect(left).not.toContain('乙');
  expect(left).not.toContain('甲.txt.html');
  expect(left).toHaveLength(2);
  const run = spawn(process.execPath, [ENTRY, 'review', folder, '--out', out, '--again'], {
    env: machine().env,
  });
  const ended = new Promise(resolve => run.on('close', resolve));
  await new Promise(resolve => run.stderr.once('data', resolve));
  const second = jixiao([folder, '--out', out]);
  expect(second).toMatchObject({ status: 2, stdout: '' });
  expect(second.stderr).toContain('另一个审核正在往这个文件夹写结果');
  expect(await ended).toBe(0);
});

test('a draft saved as JSON is reviewed as the document it came from; other JSON is named', async () => {
  const { folder: root, env } = machine();
  const folder = join(root, '文本');
  mkdirSync(folder);
  writeFileSync(join(folder, '原件.txt'), SEED);
  const { stdout } = spawnSync(process.execPath, [ENTRY, 'import', join(folder, '原件.txt'), '--json'], {
    env,
    encoding: 'utf8',
  });
  writeFileSync(join(folder, '草稿.json'), stdout);
  writeFileSync(join(folder, '别的.json'), '{"a": 1}');
  const { files, failures } = jixiao([folder, '--json'], ENTRY, env).json();
  const [one, two] = files.map(({ rank, file, report, ...entry }: Record<string, unknown>) => entry);
  expect(files).toHaveLength(2);
  expect(one).toEqual(two);
  expect(failures).toMatchObject([{ file: '别的.json', code: 'unreadable_file' }]);
});

test('last year’s folder is compared with and not ranked', async () => {
  const { folder: root, env } = machine();
  for (const [name, year] of [
    ['今年', 2026],
    ['去年', 2025],
  ] as const) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, '丙局.docx'), await printed('docx', '某县丙局', year));
  }
  const { json } = jixiao([join(root, '今年'), '--last-year', join(root, '去年'), '--json'], ENTRY, env);
  const { files, compared, alike } = json();
  expect(files.map(({ file }: { file: string }) => file)).toEqual(['丙局.docx']);
  expect(compared).toBe(1);
  expect(alike.length).toBeGreaterThan(3);
  for (const { kind } of alike) expect(kind).toBe('years');
});

test('exit codes: what --fail-on names or cannot be read is 1, what was mistyped is 2', async () => {
  const { folder: root, env } = machine();
  const code = (...args: string[]): number | null => jixiao(args, ENTRY, env).status;
  const [good, empty] = [join(root, '好'), join(root, '空')];
  for (const made of [good, empty]) mkdirSync(made);
  writeFileSync(join(good, '文本.docx'), await printed('docx'));
  writeFileSync(join(empty, '图.gif'), 'x');
  expect(code(good, '--fail-on', 'error')).toBe(0);
  writeFileSync(join(good, '空.txt'), '');
  expect(code(good)).toBe(0);
  expect(code(good, '--fail-on', 'error')).toBe(1);
  writeFileSync(join(good, '空.txt'), SEED);
  expect(code(good, '--fail-on', 'error')).toBe(1);
  for (const args of [
    [empty],
    [join(root, '没有')],
    [good, '--out', good],
    [good, '--out', root],
    [good, '--aspect', '完整性'],
    [good, '--profile', 'hebei-conty'],
    [good, '--last-year', join(root, '没有')],
    [good, '--last-year', good],
    [join(good, '空.txt'), '--out', root],
  ]) {
    const { status, stdout, stderr } = jixiao(args, ENTRY, env);
    expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
    expect(stderr).toMatch(/[一-龥]/);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  }
  writeFileSync(join(empty, '空.txt'), '');
  expect(code(empty)).toBe(1);
});
