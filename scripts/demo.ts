/** The whole way of one real document through a real MCP client over stdio, told in Chinese. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { citation, Draft, Finding, placeOf } from '../src/index.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const say = (text = ''): void => void process.stdout.write(`${text}\n`);
const started = performance.now();

const Imported = z.object({
  draft_id: z.string(),
  revision: z.number(),
  title: z.string().nullable(),
  repairs: z.number(),
  leftovers: z.array(z.object({ line: z.number(), text: z.string() })),
  to_confirm: z.array(z.object({ path: z.string(), raw: z.string(), repaired: z.string() })),
});
const Reviewed = z.object({
  findings: z.array(Finding),
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
});
const Edited = z.object({
  revision: z.number(),
  changed: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  more_changed: z.number().optional(),
  fixed_count: z.number(),
  broke_count: z.number(),
});
const Validated = z.object({
  problems: z.array(z.object({ path: z.string(), message: z.string(), fix: z.string() })),
  next: z.array(z.object({ question: z.string(), why: z.string() })),
});
const Suggested = z.object({
  suggestions: z.array(
    z.object({
      action: z.string(),
      level2: z.string(),
      name: z.string(),
      description: z.string(),
      value: z.object({ quoted_from: z.string() }).nullable(),
      question: z.string().optional(),
    }),
  ),
});
const Written = z.object({ file: z.string(), bytes: z.number() });

const client = new Client({ name: 'jixiao-demo', version: '1.0.0' });

async function connect(): Promise<void> {
  await rm(at('out/demo'), { recursive: true, force: true });
  await mkdir(at('out/demo'), { recursive: true });
  const env = {
    PATH: process.env['PATH'] ?? '',
    JIXIAO_DATA: at('out/demo/data'),
    JIXIAO_FILES: at('out/demo'),
  };
  const args = [at('dist/jixiao.js'), 'serve'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'inherit' }));
  const { tools } = await client.listTools();
  say(
    `已连接 ${client.getServerVersion()?.title}，工具 ${tools.length} 个：${tools.map(({ title }) => title).join('、')}`,
  );
}

/** One tool call, announced; a refusal ends the demo. */
async function ask(name: string, args: Record<string, unknown>): Promise<{ text: string; data: unknown }> {
  const asked = Object.entries(args).map(
    ([key, value]) => `${key}=${String(value).slice(0, 16).replace(/\s+/g, '')}`,
  );
  say(`\n▶ ${name}（${asked.join('，')}）`);
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
  const [content] = result.content;
  const text = content?.type === 'text' ? content.text : '';
  if (result.isError === true) throw new Error(text);
  return { text, data: result.structuredContent };
}

const draftNow = async (draft_id: string): Promise<Draft> => {
  const { data } = await ask('get_draft', { draft_id, detail: 'full' });
  return z.object({ draft: Draft }).parse(data).draft;
};

async function read(): Promise<{ id: string; draft: Draft }> {
  const text = await readFile(at('evals/cases/seed/seed.txt'), 'utf8');
  const { data } = await ask('import_document', { text, save: true });
  const read = Imported.parse(data);
  const draft = await draftNow(read.draft_id);
  const rows = draft.projects.reduce((sum, { indicators }) => sum + indicators.length, 0);
  say(`  读入《${read.title}》，存为 ${read.draft_id}`);
  say(
    `  ${draft.projects.length} 个项目、${rows} 条指标；修复识别错误 ${read.repairs} 处，没有读懂 ${read.leftovers.length} 处`,
  );
  for (const { name, budget, goals, indicators } of draft.projects)
    say(
      `    ${name}：预算 ${budget.total} ${draft.money_unit}，目标 ${goals.length} 条，指标 ${indicators.length} 条`,
    );
  for (const { name, goals } of draft.projects)
    for (const goal of goals.filter(({ incomplete }) => incomplete === true))
      say(`  原件残缺，只认出后半句，没有代补：${name}：“…${goal.text}”`);
  return { id: read.draft_id, draft };
}

function tell(finding: Finding, draft: Draft): void {
  say(`  ✗ ${finding.message}（${finding.rule}）`);
  say(`    何处：${placeOf(draft, finding.path)}　原文“${finding.quote}”`);
  say(`    为何：${finding.why}`);
  say(`    依据：${finding.basis.map(citation).join('；')}`);
  say(`    怎么改：${finding.suggestion}`);
}

/** The gravest finding of each of the first few rules: five different faults say more than five alike. */
function telling(findings: readonly Finding[], count: number): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first.values()].slice(0, count);
}

async function review(draft_id: string, draft: Draft): Promise<void> {
  const { data } = await ask('review_draft', { draft_id, detail: 'full' });
  const { findings, counts } = Reviewed.parse(data);
  say(`  错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}。其中几类：`);
  for (const finding of telling(findings, 5)) tell(finding, draft);
  const directions = findings.filter(({ rule }) => rule === 'IND-DIRECTION-WRONG');
  say(`  符号方向写反的指标 ${directions.length} 条：`);
  for (const { path, quote } of directions) say(`    ${placeOf(draft, path)}　${quote}`);
}

const AROUND = 8;

/** The words that differ, with a few around them: a long paragraph need not be read twice. */
function differing(before: string, after: string): string {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [from, end] = [Math.max(0, head - AROUND), Math.max(0, tail - AROUND)];
  const cut = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - end)}${end > 0 ? '…' : ''}`;
  return `${cut(before)} → ${cut(after)}`;
}

async function mend(draft_id: string, draft: Draft): Promise<void> {
  const { data } = await ask('edit_draft', { draft_id, revision: draft.revision, apply: 'safe' });
  const { changed, more_changed = 0, fixed_count, broke_count, revision } = Edited.parse(data);
  say(
    `  第 ${revision} 版：改了 ${changed.length + more_changed} 处，解决 ${fixed_count} 个问题，新出现 ${broke_count} 个`,
  );
  for (const { path, before, after } of changed)
    if (typeof after === 'string' && !path.endsWith('/operator'))
      say(`    ${placeOf(draft, path)}：${differing(String(before ?? ''), after)}`);
  if (more_changed > 0) say(`    …另有 ${more_changed} 处`);
}

async function validate(draft_id: string): Promise<void> {
  const { data } = await ask('validate_draft', { draft_id });
  const { problems, next } = Validated.parse(data);
  say(`  还差 ${problems.length} 处，接下来问单位：`);
  for (const { question } of next) say(`    · ${question}`);
}

/** Better rows for the first project, from its own goals and budget; nothing is entered. */
async function suggest({ projects, money_unit, year, profile }: Draft): Promise<void> {
  const [project] = projects;
  if (project === undefined) return;
  const goal = project.goals.map(({ text }) => text).join('；');
  const { data } = await ask('suggest_indicators', {
    goal,
    project: project.name ?? '',
    budget: `${project.budget.total}${money_unit}`,
    ...(year === null ? {} : { year }),
    profile,
  });
  say(`  ${project.name}，只凭它的目标和预算：`);
  for (const { level2, name, description, value, question } of Suggested.parse(data).suggestions) {
    say(`    ${level2}　${name}　${value === null ? '【待填】' : `出处“${value.quoted_from}”`}`);
    say(`      口径：${description}`);
    if (value === null && question !== undefined) say(`      先问：${question}`);
  }
}

async function render(draft_id: string): Promise<void> {
  const { text } = await ask('render_document', { draft_id });
  const lines = text.split('\n').filter(line => line.trim() !== '');
  for (const line of lines.slice(0, 8)) say(`    ${line.slice(0, 50)}${line.length > 50 ? '…' : ''}`);
  say(`    …（共 ${lines.length} 行）`);
  const files = [
    { format: 'markdown', save: true },
    { format: 'html', save: true },
    { format: 'docx' },
    { format: 'xlsx' },
    { format: 'docx', document: 'review' },
  ];
  for (const options of files) {
    const { data } = await ask('render_document', { draft_id, ...options });
    const { file, bytes } = Written.parse(data);
    say(`  ${file}（${bytes} 字节）`);
  }
}

try {
  await connect();
  const { id, draft } = await read();
  await review(id, draft);
  await mend(id, draft);
  await validate(id);
  await suggest(draft);
  await render(id);
  say(`\n完成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒。文件都在 ${at('out/demo')}`);
} finally {
  await client.close();
}
