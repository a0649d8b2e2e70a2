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

/**
 * The smallest call, and a rule explained. The text that the bare server says back is 300 bytes long, or so long that
 * its answer takes as many bytes as the rule: pipes and JSON cost by the byte.
 */
const CALLS = {
  bare: ['echo', { text: '绩效'.repeat(50) }],
  long: ['echo', { text: '绩效'.repeat(370) }],
  list: ['get_draft', {}],
  explain: ['explain_rule', { rule: 'IND-NAME-LONG' }],
} as const;
type Call = keyof typeof CALLS;
const WARM = 1000;
const A_ROUND = 300;

async function callMs(server: Rpc, which: Call, count: number): Promise<number[]> {
  const [name, args] = CALLS[which];
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const begin = performance.now();
    await server.call(name, args);
    times.push(performance.now() - begin);
  }
  return times;
}

const perSecond = (times: readonly number[]): number =>
  (1000 * times.length) / times.reduce((sum, ms) => sum + ms, 0);

async function measureCalls(rounds: number) {
  const servers = { ours: open('ours'), bare: open('bare') };
  await Promise.all(Object.values(servers).map(server => server.initialize()));
  const serverOf = (which: Call): Rpc => (CALLS[which][0] === 'echo' ? servers.bare : servers.ours);
  const times: Record<Call, number[][]> = { bare: [], long: [], list: [], explain: [] };
  const kinds = ['bare', 'list', 'long', 'explain'] as const;
  for (const which of kinds) await callMs(serverOf(which), which, WARM);
  for (let round = 0; round < rounds; round += 1)
    for (const which of kinds) times[which].push(await callMs(serverOf(which), which, A_ROUND));
  const answered = async (which: Call): Promise<number> => {
    const [name, args] = CALLS[which];
    return Buffer.byteLength(JSON.stringify(await serverOf(which).call(name, args)));
  };
  const bytes = {
    bare: await answered('bare'),
    long: await answered('long'),
    list: await answered('list'),
    explain: await answered('explain'),
  };
  const tools = await servers.ours.request('tools/list', {});
  await Promise.all(Object.values(servers).map(server => server.close()));
  const told = (which: Call) => ({
    bytes: bytes[which],
    perSecond: median(times[which].map(perSecond)),
    ratio: median(times[which].map((ours, round) => perSecond(ours) / perSecond(times.bare[round] ?? []))),
    p50: median(times[which].flat()),
    p99: quantile(times[which].flat(), 0.99),
  });
  return { tools, bare: told('bare'), long: told('long'), list: told('list'), explain: told('explain') };
}

async function measureStarts(rounds: number) {
  const first = await startMs('ours');
  await startMs('bare');
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await startMs('ours'));
    times.bare.push(await startMs('bare'));
  }
  return { first, ours: median(times.ours), bare: median(times.bare) };
}

/** Cold start and small calls, ours beside the bare server, in turns so that a busy machine hurts both alike. */
export async function measureServers() {
  const start = await measureStarts(15);
  const call = await measureCalls(15);
  rmSync(folder, { recursive: true, force: true });
  return { start, call };
}
