import { mkdir, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import { LOCK, RECORDS } from './walk.ts';

const NAME = '绩效审核结果';

const bad = (message: string, fix: string): JixiaoError => new JixiaoError('bad_input', message, fix);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The true place of a folder a person named. Errors: `not_found`, `bad_input`. */
export async function folderAt(given: string): Promise<string> {
  const path = await realpath(given).catch(() => null);
  if (path === null) throw new JixiaoError('not_found', `找不到文件夹“${given}”`, '核对路径');
  if ((await stat(path)).isDirectory()) return path;
  throw bad(`“${given}”不是文件夹`, '给出装着文本的文件夹');
}

/** True when `path` is `folder` or stands below it. */
const within = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** Beside the folder, named after it, so that results are never among what is reviewed. */
const beside = (folder: string): string => {
  const own = basename(folder);
  return join(dirname(folder), own === '' ? NAME : `${own}-${NAME}`);
};

/** Why results cannot be put where they should go. */
export const unwritable = (error: unknown): JixiaoError =>
  codeOf(error) === 'ENOSPC'
    ? new JixiaoError('storage_failed', '磁盘已满，结果没有写成', '腾出空间后再运行')
    : new JixiaoError('storage_failed', '放结果的文件夹不能写入', '检查权限，或用 --out 换一个文件夹');

/**
 * Makes ready the folder results go to: an empty one, or that of an earlier run. What a person keeps is never written
 * over. Errors: `bad_input`, `storage_failed`.
 */
export async function outputAt(given: string | undefined, folders: readonly string[]): Promise<string> {
  const [reviewed = '.'] = folders;
  const wanted = given === undefined ? beside(reviewed) : resolve(given);
  try {
    await mkdir(wanted, { recursive: true });
    const out = await realpath(wanted);
    if (folders.some(folder => within(out, folder)))
      throw bad('结果不能放在被审的文件夹本身或它的上级', '用 --out 另给一个文件夹');
    const names = (await readdir(out)).filter(name => name !== LOCK);
    if (names.length === 0 || names.includes(RECORDS)) return out;
    throw bad(
      `“${basename(out)}”里已有别的文件，不是上次审核的结果`,
      '用 --out 给一个空文件夹，或上次放结果的文件夹',
    );
  } catch (error) {
    if (error instanceof JixiaoError) throw error;
    throw unwritable(error);
  }
}

/** Puts a file in its place whole or not at all. Errors: `storage_failed`. */
export async function placed(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(`${path}.tmp`, bytes);
    await rename(`${path}.tmp`, path);
  } catch {
    throw new JixiaoError(
      'storage_failed',
      `“${basename(path)}”没有写成`,
      '关闭正在打开它的程序，检查磁盘空间和权限，再运行一次（会接着上次的结果）',
    );
  }
}
