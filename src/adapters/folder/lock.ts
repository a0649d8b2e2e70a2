import { join } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import { loadSqlite } from '../storage/load-sqlite.ts';
import { unwritable } from './output.ts';
import { LOCK } from './walk.ts';

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw unwritable(error);
  }
}

/**
 * Keeps a second review out of a folder of results; answers how to let go. The lock is the system's own, by way of
 * SQLite: a review that was killed leaves none behind. A file system without locks keeps nobody out. Errors: `bad_input`
 * while another review runs, `storage_failed`.
 */
export async function held(out: string): Promise<() => void> {
  const { DatabaseSync: Database } = await loadSqlite();
  const lock = opened(() => new Database(join(out, LOCK)));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && /locked|busy/i.test(error.message))) return () => {};
    throw new JixiaoError(
      'bad_input',
      '另一个审核正在往这个文件夹写结果',
      '等它结束再运行（会接着它的结果），或用 --out 换一个文件夹',
    );
  }
  return () => lock.close();
}
