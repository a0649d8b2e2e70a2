import { statSync } from 'node:fs';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';

/** Where a file shall go: a folder, and a name if the person chose one. */
export interface Target {
  readonly folder?: string;
  readonly name?: string;
}

const isFolder = (path: string): boolean =>
  path.endsWith(sep) ||
  path.endsWith('/') ||
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** What was typed after an option such as --out. */
export function target(out: string | undefined): Target {
  if (out === undefined) return {};
  const path = resolve(out);
  return isFolder(out) ? { folder: path } : { folder: dirname(path), name: basename(path) };
}

/** What could not be made as a PDF is a page, whatever name was typed. */
const asMade = (name: string, suggested: string): string =>
  /\.pdf$/i.test(name) && extname(suggested) === '.html' ? name.replace(/\.pdf$/i, '.html') : name;

/** The same world, but what is written gets the name the person asked for. */
export const named = (world: World, name: string | undefined): World =>
  name === undefined
    ? world
    : {
        ...world,
        documents: {
          folder: world.documents.folder,
          read: path => world.documents.read(path),
          write: (suggested, bytes) => world.documents.write(asMade(name, suggested), bytes),
        },
      };

const FORMAT_OF: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.txt': 'txt',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.xlsx': 'xlsx',
};

/** The format asked for, or the one the file's name implies; an error where they differ. */
export function formatOf(asked: string | undefined, { name = '' }: Target): string | undefined {
  const implied = FORMAT_OF[extname(name).toLowerCase()];
  if (asked !== undefined && implied !== undefined && asked.split('-')[0] !== implied)
    throw new JixiaoError(
      'bad_input',
      `--format ${asked} 与文件名“${name}”不一致`,
      '改文件名的后缀，或去掉 --format',
    );
  return asked ?? implied;
}
