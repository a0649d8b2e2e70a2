import { rm, rmdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { REPORTS } from './report-names.ts';

const isOurs = (report: string): boolean =>
  posix.normalize(report) === report && report.startsWith(`${REPORTS}/`) && report.endsWith('.html');

/** Takes away the reports of earlier runs that no file stands behind any more, and folders left empty. Answers how many. */
export async function removeReports(out: string, gone: readonly string[]): Promise<number> {
  let removed = 0;
  for (const report of gone.filter(isOurs)) {
    const path = join(out, ...report.split('/'));
    try {
      await rm(path);
      removed += 1;
      for (let folder = dirname(path); folder !== join(out, REPORTS); folder = dirname(folder))
        await rmdir(folder);
    } catch {
      // Gone already, or its folder still holds others.
    }
  }
  return removed;
}
