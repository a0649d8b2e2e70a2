import { createHash } from 'node:crypto';
import { mkdir, open, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import type { Documents } from '../../ports.ts';
import { numbered, safeFileName } from './file-name.ts';

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_SAME_NAME = 1000;

/** The folders a caller may touch. */
export interface FilesOptions {
  readonly outputFolder: string;
  /** Besides the output folder. */
  readonly readFolders: readonly string[];
}

const ALLOW = '把文件放进输出文件夹，或用环境变量 JIXIAO_FILES 指定文件夹；也可以直接粘贴文字';

const within = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

async function real(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

/** The true place of a file, after every link, if it lies in an allowed folder. */
async function allowed(path: string, folders: readonly string[]): Promise<string> {
  const outside = new JixiaoError('path_not_allowed', `不能读取“${path}”：不在允许的文件夹内`, ALLOW, {
    path: '/path',
  });
  if (path.includes('\0')) throw outside;
  const asked = resolve(folders[0] ?? '.', path);
  const roots = await Promise.all(folders.map(real));
  const target = await real(asked);
  const inside = (place: string): boolean => roots.some(root => root !== null && within(root, place));
  if (target !== null && inside(target)) return target;
  if (target === null && folders.some(folder => within(folder, asked)))
    throw new JixiaoError('not_found', `找不到文件“${path}”`, '核对文件名；它应在允许的文件夹内', {
      path: '/path',
    });
  throw outside;
}

async function readAllowed(path: string, folders: readonly string[]): Promise<Uint8Array> {
  const place = await allowed(path, folders);
  const info = await stat(place);
  if (!info.isFile())
    throw new JixiaoError('path_not_allowed', `“${path}”不是文件`, '给出一个文件的路径', { path: '/path' });
  if (info.size > MAX_BYTES)
    throw new JixiaoError('too_large', `“${path}”超过 20 MB`, '拆开后分次读入', { path: '/path' });
  try {
    return await readFile(place);
  } catch {
    throw new JixiaoError('unreadable_file', `读不出“${path}”`, '关闭正在占用它的程序，或检查读取权限', {
      path: '/path',
    });
  }
}

/** Claims the first free name: an existing file is never overwritten, even by two writers at once. */
async function claim(folder: string, wanted: string): Promise<string> {
  const name = safeFileName(wanted);
  for (let count = 1; count <= MAX_SAME_NAME; count += 1) {
    const path = join(folder, numbered(name, count));
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  throw new JixiaoError(
    'storage_failed',
    `同名文件已有 ${MAX_SAME_NAME} 个：${name}`,
    '清理输出文件夹后重试',
  );
}

async function writeInto(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ path: string; bytes: number; sha256: string }> {
  try {
    await mkdir(folder, { recursive: true });
    const path = await claim(await realpath(folder), name);
    await writeFile(path, bytes, { flush: true });
    return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if (error instanceof JixiaoError) throw error;
    const full = codeOf(error) === 'ENOSPC';
    throw new JixiaoError(
      'storage_failed',
      full ? '磁盘已满，文件没有写成' : '输出文件夹不能写入',
      full ? '腾出空间后重试' : '检查输出文件夹的权限，或用环境变量 JIXIAO_FILES 换一个',
    );
  }
}

/** Files as tools may touch them: read below the allowed folders, write new files into the output folder. */
export function openDocuments({ outputFolder, readFolders }: FilesOptions): Documents {
  const folders = [outputFolder, ...readFolders].map(folder => resolve(folder));
  return {
    folder: outputFolder,
    read: path => readAllowed(path, folders),
    write: (name, bytes) => writeInto(outputFolder, name, bytes),
  };
}
