import type { Cell } from './cells.ts';
import { isValueLike } from './glued.ts';
import type { Column } from './vocabulary.ts';

/** A cell of a table whose rows are not marked; `text` may be a part of what its cell holds. */
export interface Token {
  readonly text: string;
  readonly cell: Cell;
}

/** A row found among cells: what stands under which column. */
export interface TokenRow {
  readonly tokens: readonly Token[];
  readonly columns: readonly Column[];
  /** Cells read into those of `tokens`. */
  readonly also?: readonly Cell[];
  /** Told among results as what had been planned. */
  readonly planned?: boolean;
  /** What was read by guess, as it stood. */
  readonly doubts?: Readonly<Partial<Record<Column, string>>>;
}

/** A comparison sign whose number is lost. */
export const SIGN_ONLY = /^[≥≤≧≦⩾⩽═＝=＞＜><]+$/;

/** A text followed by a target: a row begins here. */
export const startsRow = (group: readonly Token[], at: number): boolean =>
  !isValueLike(group[at]?.text ?? '') && isValueLike(group[at + 1]?.text ?? '');

/** Cuts a group into rows of as many cells as the header has; null when they would not be rows. */
export function chunksOf(group: readonly Token[], columns: readonly Column[]): Token[][] | null {
  const at = (key: Column): number => columns.indexOf(key);
  const all: Token[][] = [];
  for (let start = 0; start < group.length; start += columns.length)
    all.push(group.slice(start, start + columns.length));
  const chunks = all.filter(chunk => chunk.some(token => token.text !== ''));
  const sound = chunks.every(chunk => {
    const [name, value] = [chunk[at('name')]?.text ?? '', chunk[at('value')]?.text ?? ''];
    if (name === '' || (chunks.length > 1 && isValueLike(name))) return false;
    const weight = chunk[at('weight')]?.text ?? '';
    if (weight !== '' && !/^[\d.]+分?$/.test(weight)) return false;
    return value === '' ? chunk.some(token => token.text === '定性') : !SIGN_ONLY.test(value);
  });
  if (!sound) return null;
  if (group.some(token => token.text === '')) return chunks;
  const hidesRow = (chunk: readonly Token[]): boolean =>
    chunk.some((_, index) => index > at('value') && columns[index] === 'aside' && startsRow(chunk, index));
  return chunks.some(hidesRow) ? null : chunks;
}
