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

const FORMAT_OF: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'txt',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.xlsx': 'xlsx',
};

const kindOf = (name: string): string | undefined => FORMAT_OF[extname(name).toLowerCase()];

/** The name that was typed, with the ending of what was made: what could not be made as a PDF is a page. Errors: `bad_input` for the ending of another kind. */
function asMade(name: string, suggested: string): string {
  const [typed, made] = [kindOf(name), kindOf(suggested)];
  if (typed === made) return name;
  if (typed === undefined) return `${name}${extname(suggested)}`;
  if (typed === 'pdf' && made === 'html') return name.replace(/\.pdf$/i, '.html');
  throw new JixiaoError(
    'bad_input',
    `写成的是 ${extname(suggested)} 文件，文件名却是“${name}”`,
    '改文件名的后缀',
  );
}

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

/** The format asked for, or the one the file's name implies; an error where they differ. */
export function formatOf(asked: string | undefined, { name = '' }: Target): string | undefined {
  const implied = kindOf(name);
  if (asked !== undefined && implied !== undefined && asked.split('-')[0] !== implied)
    throw new JixiaoError(
      'bad_input',
      `--format ${asked} 与文件名“${name}”不一致`,
      '改文件名的后缀，或去掉 --format',
    );
  return asked ?? implied;
}
