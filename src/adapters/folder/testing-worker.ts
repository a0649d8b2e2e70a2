import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Done } from './job.ts';

/** A worker whose files are told by their names to take it down. */
const acts: Readonly<Record<string, (path: string) => void>> = {
  crash: () => process.exit(1),
  throw: () => {
    throw new Error('a fault');
  },
  hang: () => {
    for (;;);
  },
  memory: () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array<number>(1_000_000).fill(1));
  },
  // Taken down by another hand: the second time all is well.
  once: path => {
    if (existsSync(path)) return;
    writeFileSync(path, '');
    process.exit(1);
  },
};

parentPort?.on('message', ({ name, path }: { name: string; path: string }) => {
  acts[name]?.(path);
  const done: Done = { kind: 'unchanged', sha256: name };
  parentPort?.postMessage(done);
});
parentPort?.postMessage('ready');
