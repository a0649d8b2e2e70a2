import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';
import { median } from './statistics.ts';

const ROUNDS = 15;

/** Medians of what the first suggestion of a built program costs the processor, and of what of it is the library's: loading it, and looking through it for the first time. */
export async function measureFirst(): Promise<{ readonly all: number; readonly library: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  const built = join(folder, 'built');
  const ms = (...args: readonly string[]): number => {
    const done = spawnSync(process.execPath, [join(built, 'first.js'), ...args], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`first suggestion: ${done.stderr}`);
    return (JSON.parse(done.stdout) as { ms: number }).ms;
  };
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    await bundle({ first: fileURLToPath(new URL('./first-suggestion.ts', import.meta.url)) }, built);
    const pairs = Array.from({ length: ROUNDS }, () => ({ all: ms(), ready: ms('ready') }));
    return {
      all: median(pairs.map(({ all }) => all)),
      library: median(pairs.map(({ all, ready }) => all - ready)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
