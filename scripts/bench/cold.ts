import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Spent, spent } from './spent.ts';
import { median } from './statistics.ts';

const ROUNDS = 9;
const seed = fileURLToPath(new URL('../../evals/cases/seed/seed.txt', import.meta.url));

/** Medians of the real county text made a file, each time by a process of its own that reads it first. */
export function measureCold() {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  const runs: Record<'docx' | 'pdf', Spent[]> = { docx: [], pdf: [] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const format of ['docx', 'pdf'] as const) {
        const run = spent('render', seed, '--out', join(folder, `${round}.${format}`));
        if (round > 0) runs[format].push(run);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const told = (format: 'docx' | 'pdf') => ({
    wall_s: median(runs[format].map(({ wall_s }) => wall_s)),
    cpu_s: median(runs[format].map(({ cpu_s }) => cpu_s)),
  });
  return { docx: told('docx'), pdf: told('pdf') };
}
