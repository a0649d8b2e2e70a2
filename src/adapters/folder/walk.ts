import { opendir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';

/** What offices keep documents in; whether one can be read its content tells. */
const DOCUMENTS =
  /\.(txt|text|md|markdown|docx?|docm|wps|xlsx?|xlsm|et|csv|html?|mht|pdf|ofd|odt|ods|rtf|uot|png|jpe?g|tiff?|json)$/i;
/** What programs leave beside documents: hidden files, and the marks of files that are open. */
const BY_PROGRAMS = /^(\.|~\$)/;
/** Stands in every folder of results: such a folder is never read. */
export const RECORDS = '审核记录.jsonl';
/** An empty file in the folder of results; a review holds it as long as it runs. */
export const LOCK = '.审核锁';

/** A document found, `file` as the file system names it, with slashes, below the folder. */
interface Found {
  readonly path: string;
  readonly file: string;
}

/** What a folder holds. */
export interface Walked {
  /** In the order of their names. */
  readonly files: readonly Found[];
  /** Folders that may not be looked into. */
  readonly closed: readonly string[];
  /** Others, by extension; "" for none, "→" for links. */
  readonly ignored: ReadonlyMap<string, number>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const LINK = '→';

interface Place {
  readonly path: string;
  readonly file: string;
}

interface Level {
  readonly folders: Place[];
  readonly files: Place[];
  readonly others: string[];
  readonly results: boolean;
}

/** One folder's own entries; null when it may not be read. */
async function levelOf({ path, file }: Place): Promise<Level | null> {
  const level = { folders: [] as Place[], files: [] as Place[], others: [] as string[], results: false };
  try {
    for await (const entry of await opendir(path)) {
      const { name } = entry;
      const place = { path: join(path, name), file: file === '' ? name : `${file}/${name}` };
      if (name === RECORDS) level.results = true;
      if (entry.isSymbolicLink()) level.others.push(LINK);
      else if (entry.isDirectory()) level.folders.push(place);
      else if (entry.isFile() && DOCUMENTS.test(name) && !BY_PROGRAMS.test(name)) level.files.push(place);
      else level.others.push(BY_PROGRAMS.test(name) ? '' : extname(name).toLowerCase());
    }
    return level;
  } catch {
    return null;
  }
}

/**
 * Every document below a folder. Links are not followed: what they name inside is found in its own place, and what
 * they name outside is not ours. Folders of results, and the one left to another walk, are passed over. Errors: `unreadable_file`.
 */
export async function walk(root: string, except: string | null = null): Promise<Walked> {
  const files: Place[] = [];
  const closed: string[] = [];
  const ignored = new Map<string, number>();
  const open: Place[] = [{ path: root, file: '' }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const level = await levelOf(place);
    if (level === null && place.file === '')
      throw new JixiaoError('unreadable_file', '这个文件夹打不开', '检查它的读取权限');
    if (level === null) closed.push(place.file);
    if (level === null || level.results) continue;
    open.push(...level.folders.filter(({ path }) => path !== except));
    files.push(...level.files);
    for (const kind of level.others) ignored.set(kind, (ignored.get(kind) ?? 0) + 1);
  }
  return {
    files: files.sort((a, b) => byText(a.file, b.file)),
    closed: closed.sort(byText),
    ignored: new Map([...ignored].sort(([a], [b]) => byText(a, b))),
  };
}
