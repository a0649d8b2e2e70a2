import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getEncoding } from 'js-tiktoken';
import { measureServers } from './servers.ts';

interface Timing {
  readonly ms: number;
  readonly p95: number;
  readonly cold: number;
}
interface Work {
  readonly projects: number;
  readonly characters: number;
  readonly import: Timing;
  readonly review: Timing;
  readonly markdown: Timing;
  readonly html: Timing;
  readonly docx: Timing;
  readonly rss_mb: number;
}

const { values } = parseArgs({
  options: { date: { type: 'string' }, machine: { type: 'string', default: '2 核容器' } },
});

function work(which: string): Work {
  const done = spawnSync(process.execPath, [fileURLToPath(new URL('./work.ts', import.meta.url)), which], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`${which}: ${done.stderr}`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '');
}

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

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const goal = (reached: boolean): string => (reached ? '达到' : '**未达到**');

const servers = await measureServers();
const seed = work('seed');
const sizes = ['10', '100', '1000'].map(work);
const tokens = tokensOf(servers.list);
const startRatio = servers.start.ours / servers.start.bare;
const callRatio = servers.call.ours.perSecond / servers.call.bare.perSecond;
const [ten, hundred, thousand] = sizes;
if (ten === undefined || hundred === undefined || thousand === undefined)
  throw new Error('a size is missing');

const growth = (pick: (done: Work) => Timing): string => `${number(pick(thousand).ms / pick(hundred).ms)}×`;
const row = (name: string, done: Work): string =>
  `| ${name} | ${done.projects} | ${done.characters} | ${[done.import, done.review, done.markdown, done.html, done.docx].map(({ ms }) => number(ms)).join(' | ')} | ${number(done.rss_mb)} |`;

const page = `# Benchmarks

${values.date ?? new Date().toISOString().slice(0, 10)}，${values.machine}，Node ${process.version}。由 \`npm run bench\` 写成；比值是同一次运行之内的。

## The server, beside a bare unbundled SDK echo server

| | jixiao | bare | ratio | goal | |
|---|---|---|---|---|---|
| cold start, spawn to initialize (ms, median of 11) | ${number(servers.start.ours)} | ${number(servers.start.bare)} | ${number(startRatio)}× | ≤ 0.60× | ${goal(startRatio <= 0.6)} |
| small call over stdio (calls/s) | ${number(servers.call.ours.perSecond)} | ${number(servers.call.bare.perSecond)} | ${number(callRatio)}× | ≥ 0.8× | ${goal(callRatio >= 0.8)} |
| p50 / p99 of it (ms) | ${number(servers.call.ours.p50)} / ${number(servers.call.ours.p99)} | ${number(servers.call.bare.p50)} / ${number(servers.call.bare.p99)} | | | |
| tools/list as a model sees it (o200k tokens) | ${tokens.all} | | | ≤ 2,500 | ${goal(tokens.all <= 2500)} |
| largest tool: ${tokens.most.name} | ${tokens.most.tokens} | | | ≤ 350 | ${goal(tokens.most.tokens <= 350)} |

## The work (ms, median; memory of the whole process in MB)

| document | projects | characters | import | review | Markdown | HTML | Word | MB |
|---|---|---|---|---|---|---|---|---|
${row('the county text', seed)}
${sizes.map(done => row('generated', done)).join('\n')}

Review of 100 projects: p95 ${number(hundred.review.p95)} ms (goal ≤ 100 ms: ${goal(hundred.review.p95 <= 100)}).
The county text to Word, first time in a process: ${number(seed.docx.cold)} ms.

Growth from 100 to 1,000 projects (10× is linear): import ${growth(done => done.import)}, review ${growth(done => done.review)},
Markdown ${growth(done => done.markdown)}, HTML ${growth(done => done.html)}, Word ${growth(done => done.docx)}.
`;
writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), page);
console.log(page);
