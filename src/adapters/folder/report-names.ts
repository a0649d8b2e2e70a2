import { createHash } from 'node:crypto';
import { safeFileName } from '../documents/file-name.ts';

/** The folder of reports, within that of results. */
export const REPORTS = '报告';

const safePath = (file: string): string => `${file.split('/').map(safeFileName).join('/')}.html`;

/**
 * Where each file's report stands below the output folder, with slashes: the input's own folders and names. Names
 * that no file system takes as they are, or that would meet, get a mark of their own.
 */
export function reportNames(files: readonly string[]): Map<string, string> {
  const asTheyAre = new Map<string, number>();
  for (const file of files) {
    const key = file.toLowerCase();
    if (safePath(file) === `${file}.html`) asTheyAre.set(key, (asTheyAre.get(key) ?? 0) + 1);
  }
  return new Map(
    files.map(file => {
      const safe = safePath(file);
      const plain = safe === `${file}.html` && asTheyAre.get(file.toLowerCase()) === 1;
      const mark = createHash('sha256').update(file).digest('hex').slice(0, 8);
      return [file, `${REPORTS}/${plain ? safe : safe.replace(/\.html$/, `-${mark}.html`)}`];
    }),
  );
}
