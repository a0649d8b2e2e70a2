import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getEncoding } from 'js-tiktoken';
import { measureCold } from './cold.ts';
import { measureFirst } from './first.ts';
import { type FolderCost, measureFolder } from './folder.ts';
import { type Files, filesPart, goal, number, type Rival, type Writing } from './page-files.ts';
import { measureServers } from './servers.ts';
import type { Timing } from './timed.ts';

interface Work {
  readonly projects: number;
  readonly indicators: number;
  readonly characters: number;
  readonly import: Timing;
  readonly review: Timing;
  readonly markdown: Timing;
  readonly html: Timing;
  readonly docx: Timing;
}

const { values } = parseArgs({
  options: { date: { type: 'string' }, machine: { type: 'string', default: '2 核容器' } },
});

interface Suggesting extends Pick<Timing, 'ms' | 'p95'> {
  readonly goals: number;
}

/** What a program beside this one prints last. */
function told(program: string, ...args: readonly string[]): unknown {
  const path = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
  const done = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '');
}
const work = (which: string): Work => told('work', which) as Work;

/** Tokens of what a client's model sees of the tools: name, description, input schema. */
function tokensOf(list: Record<string, unknown>): { all: number; most: { name: string; tokens: number } } {
  const encoding = getEncoding('o200k_base');
  const { tools } = list['result'] as {
    tools: { name: string; description: string; inputSchema: unknown }[];
  };
  const each = tools.map(({ name, description, inputSchema }) => ({
    name,
    tokens: encoding.encode(JSON.stringify({ name, description, inputSchema })).length,
  }));
  return {
    all: each.reduce((sum, { tokens }) => sum + tokens, 0),
    most: each.reduce((a, b) => (b.tokens > a.tokens ? b : a)),
  };
}

const rival = (name: string, how: string, which: string): Rival => {
  const [one, many] = ['1', '100'].map(count => told('rivals', which, count) as Writing | null);
  return { name, how, one: one ?? null, many: many ?? null };
};

const { start, call } = await measureServers();
const seed = work('seed');
const [ten, hundred, thousand] = [work('10'), work('100'), work('1000')];
// The first run after a build writes its code down for the next; what that costs at the start is told above.
await measureFolder('txt', 1);
const folders = {
  文本: { few: await measureFolder('txt', 50), many: await measureFolder('txt', 300) },
  Word: { few: await measureFolder('docx', 50), many: await measureFolder('docx', 300) },
};
const cold = measureCold();
const files = ['1', '100'].map(count => told('files', count) as Files);
const rivals = [
  rival('jixiao', '模板 → 文件', 'ours'),
  rival('jixiao 填表样', '表样 → 文件', 'form'),
  rival('docxtemplater 3.71', '表样 → 文件', 'docxtemplater'),
  rival('html-to-docx 1.8', '网页 → 文件', 'html-to-docx'),
  rival('soffice', '网页 → 文件', 'soffice'),
];
const suggesting = told('suggest') as Suggesting;
const first = await measureFirst();
const tokens = tokensOf(call.tools);
const startRatio = start.ours / start.bare;

const STEPS = { import: '读入', review: '审核', markdown: 'Markdown', html: 'HTML', docx: 'Word' } as const;
type Step = keyof typeof STEPS;
const steps: readonly Step[] = ['import', 'review', 'markdown', 'html', 'docx'];
const growth = (step: Step): number => thousand[step].best / hundred[step].best;
const LINEAR = 10;
const NOISE = 1.2;

const callRow = (
  name: string,
  { bytes, perSecond, ratio, p50, p99 }: typeof call.bare,
  aim: boolean,
): string =>
  `| ${name} | ${bytes} | ${number(perSecond)} | ${number(ratio)}× | ${number(p50)} | ${number(p99)} | ${aim ? `≥ 0.80×：${goal(ratio >= 0.8)}` : ''} |`;
const workRow = (name: string, done: Work): string =>
  `| ${name} | ${done.projects} | ${done.indicators} | ${done.characters} | ${steps.map(step => number(done[step].ms)).join(' | ')} | ${number(done.review.peak_mb)} | ${number(done.docx.peak_mb)} |`;

const perCore = ({ files, cpu_s }: FolderCost): number => files / cpu_s;
const folderRow = (kind: string, { few, many }: { few: FolderCost; many: FolderCost }): string =>
  [few, many]
    .map(
      cost =>
        `| ${kind} | ${cost.files} | ${number(cost.wall_s)} | ${number(perCore(cost))} | ${number(cost.peak_mb)} | ≥ 10：${goal(perCore(cost) >= 10)} |`,
    )
    .join('\n');

const page = `# 基准

${values.date ?? new Date().toISOString().slice(0, 10)}，${values.machine}，Node ${process.version}。由 \`npm run bench\` 写成；比值都是同一次运行之内的，两边轮流测。

## 服务器，和不打包的 SDK 回声服务器比

| | jixiao | 回声 | 比值 | 目标 |
|---|---|---|---|---|
| 冷启动：从创建进程到答复 initialize（毫秒，15 次的中位数） | ${number(start.ours)} | ${number(start.bare)} | ${number(startRatio)}× | ≤ 0.60×：${goal(startRatio <= 0.6)} |
| 装好后的第一次启动（还没有代码缓存，毫秒） | ${number(start.first)} | | ${number(start.first / start.bare)}× | |

| 小调用，stdio，一个接一个 | 答复字节 | 次/秒 | 比值 | p50 毫秒 | p99 毫秒 | 目标 |
|---|---|---|---|---|---|---|
${callRow('回声', call.bare, false)}
${callRow('get_draft（列出草稿）', call.list, true)}
${callRow('explain_rule', call.explain, true)}
${callRow('回声，答复和上一行一样长', call.long, false)}

| 客户端为工具清单付出的 o200k token | | 目标 |
|---|---|---|
| 全部工具 | ${tokens.all} | ≤ 2,500：${goal(tokens.all <= 2500)} |
| 最大的一个：${tokens.most.name} | ${tokens.most.tokens} | ≤ 350：${goal(tokens.most.tokens <= 350)} |

## 读入、审核、成文（毫秒，中位数；内存为进程峰值，MB）

| 文本 | 项目 | 指标 | 字符 | ${steps.map(step => STEPS[step]).join(' | ')} | 审核后内存 | Word 后内存 |
|---|---|---|---|---|---|---|---|---|---|---|
${workRow('真实县级文本', seed)}
${[ten, hundred, thousand].map(done => workRow('生成', done)).join('\n')}

- 审核 100 个项目，p95：${number(hundred.review.p95)} 毫秒（目标 ≤ 100：${goal(hundred.review.p95 <= 100)}）。
- 真实文本在新进程里的第一次：审核 ${number(seed.review.cold)} 毫秒，Word ${number(seed.docx.cold)} 毫秒。
- 由目标提出指标（经 MCP 客户端，${suggesting.goals} 条目标）：中位数 ${number(suggesting.ms)} 毫秒，p95 ${number(suggesting.p95)} 毫秒（目标 ≤ 20：${goal(suggesting.p95 <= 20)}）；打成包的程序在新进程里的第一次，处理器用时 ${number(first.all)} 毫秒，其中指标库连同载入占 ${number(first.library)} 毫秒（目标 ≤ 15：${goal(first.library <= 15)}）。
- 从 100 个到 1,000 个项目用时增长（各取最快的一次；线性为 10×，容许测量误差到 12×）：${steps.map(step => `${STEPS[step]} ${number(growth(step))}× ${goal(growth(step) <= LINEAR * NOISE)}`).join('，')}。

${filesPart(cold, files, rivals)}
## 审一个文件夹（真实县级文本的大小；启动、排名和全部报告在内）

| 文件 | 份数 | 用时（秒） | 份/秒/核 | 内存峰值（MB） | 目标 |
|---|---|---|---|---|---|
${Object.entries(folders)
  .map(([kind, costs]) => folderRow(kind, costs))
  .join('\n')}

- 份/秒/核按全部线程的 CPU 时间计。300 份与 50 份的内存峰值之比（应接近 1）：${Object.entries(folders)
  .map(([kind, { few, many }]) => `${kind} ${number(many.peak_mb / few.peak_mb)}×`)
  .join('，')}。
`;
writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), page);
console.log(page);
