import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Outcome } from './job.ts';
import { runPool } from './pool.ts';

const OPTIONS = {
  script: new URL('./testing-worker.ts', import.meta.url),
  workerData: null,
  workers: 2,
  timeLimit: 4000,
  memory: 64,
};

const jobOf = (name: string, path = '') => ({ name, path, report: null, known: null });

async function outcomesOf(jobs: ReturnType<typeof jobOf>[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  await runPool(jobs, OPTIONS, async ({ name }, outcome) => void outcomes.set(name, outcome));
  return outcomes;
}

test('a file that crashes, hangs or eats memory is told, and all others are done', async () => {
  const names = ['a', 'crash', 'b', 'hang', 'c', 'memory', 'd', 'throw', 'e'];
  const outcomes = await outcomesOf(names.map(name => jobOf(name)));
  expect(outcomes.size).toBe(names.length);
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    expect(outcomes.get(name)).toEqual({ kind: 'unchanged', sha256: name });
  const said = (name: string): string => {
    const outcome = outcomes.get(name);
    return outcome?.kind === 'lost' ? outcome.failure.message : '';
  };
  expect(said('crash')).toContain('意外停止');
  expect(said('throw')).toContain('意外停止');
  expect(said('hang')).toContain('超过 4 秒');
  expect(said('memory')).toContain('内存超过 64 MB');
});

test('a worker ended by another hand costs nothing: its file is tried again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const outcomes = await outcomesOf([jobOf('once', join(folder, 'was-here')), jobOf('a')]);
  expect(outcomes.get('once')).toEqual({ kind: 'unchanged', sha256: 'once' });
});

test('what cannot be told ends the run, though another worker hangs', async () => {
  const disk = new Error('disk full');
  const run = runPool([jobOf('a'), jobOf('hang'), jobOf('b')], OPTIONS, async () => {
    throw disk;
  });
  await expect(run).rejects.toBe(disk);
});

test('a worker that does not start is a fault of ours', async () => {
  const script = new URL('./no-such-worker.ts', import.meta.url);
  await expect(runPool([jobOf('a')], { ...OPTIONS, script }, async () => {})).rejects.toMatchObject({
    code: 'internal',
  });
});
