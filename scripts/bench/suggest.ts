import { readFileSync } from 'node:fs';
import { connectOwn } from '../../evals/client.ts';
import { median, quantile } from './statistics.ts';

/** Prints what suggest_indicators costs through an MCP client, over the goals of the evals. */
const ROUNDS = 5;
const lines = readFileSync(new URL('../../evals/datasets/suggest/goals.jsonl', import.meta.url), 'utf8');
const goals = lines
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { goal: string; project?: string; budget?: string });

const client = await connectOwn();
async function timed({ goal, project, budget }: (typeof goals)[number]): Promise<number> {
  const begin = performance.now();
  await client.call('suggest_indicators', { goal, project: project ?? null, budget: budget ?? null });
  return performance.now() - begin;
}
const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) for (const goal of goals) times.push(await timed(goal));
await client.close();
console.log(JSON.stringify({ goals: goals.length, ms: median(times), p95: quantile(times, 0.95) }));
