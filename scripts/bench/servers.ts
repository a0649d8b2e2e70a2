import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Rpc } from './rpc.ts';
import { median, quantile } from './statistics.ts';

const ours = fileURLToPath(new URL('../../dist/jixiao.js', import.meta.url));
const bare = fileURLToPath(new URL('./bare-server.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
const env = { JIXIAO_DATA: folder, JIXIAO_FILES: folder, NODE_COMPILE_CACHE: join(folder, 'cache') };

const open = (which: 'ours' | 'bare'): Rpc =>
  which === 'ours' ? new Rpc([ours, 'serve'], env) : new Rpc([bare], {});

async function startMs(which: 'ours' | 'bare'): Promise<number> {
  const begin = performance.now();
  const server = open(which);
  await server.initialize();
  const ms = performance.now() - begin;
  await server.close();
  return ms;
}

async function calls(which: 'ours' | 'bare', count: number): Promise<number[]> {
  const server = open(which);
  await server.initialize();
  const once = () =>
    which === 'ours'
      ? server.call('explain_rule', { rule: 'IND-DIRECTION-WRONG' })
      : server.call('echo', { text: '绩效'.repeat(75) });
  for (let warm = 0; warm < 200; warm += 1) await once();
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const begin = performance.now();
    await once();
    times.push(performance.now() - begin);
  }
  await server.close();
  return times;
}

/** Cold start and small calls, ours beside the bare server, in turns so that a busy machine hurts both alike. */
export async function measureServers(rounds = 11) {
  const starts = { ours: [] as number[], bare: [] as number[] };
  await startMs('ours');
  await startMs('bare');
  for (let round = 0; round < rounds; round += 1) {
    starts.ours.push(await startMs('ours'));
    starts.bare.push(await startMs('bare'));
  }
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    times.bare.push(...(await calls('bare', 1000)));
    times.ours.push(...(await calls('ours', 1000)));
  }
  const listed = open('ours');
  await listed.initialize();
  const list = await listed.request('tools/list', {});
  await listed.close();
  rmSync(folder, { recursive: true, force: true });
  const perSecond = (all: readonly number[]) => 1000 / (all.reduce((sum, ms) => sum + ms, 0) / all.length);
  return {
    list,
    start: { ours: median(starts.ours), bare: median(starts.bare) },
    call: {
      ours: { perSecond: perSecond(times.ours), p50: median(times.ours), p99: quantile(times.ours, 0.99) },
      bare: { perSecond: perSecond(times.bare), p50: median(times.bare), p99: quantile(times.bare, 0.99) },
    },
  };
}
