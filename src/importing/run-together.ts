import { bare } from './cells.ts';
import { cutValue, firstOfTwo, isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import type { RawRow } from './raw-row.ts';
import type { Column } from './vocabulary.ts';

type Texts = Partial<Record<Column, string>>;

/** A result or a score stands behind the target. */
export const isFollowed = (columns: readonly Column[]): boolean =>
  columns.slice(columns.indexOf('value') + 1).some(key => key === 'aside' || key === 'weight');

/** True for a target, and for one with its result or score run into it where such columns follow. */
export const isTarget = (text: string, columns: readonly Column[]): boolean =>
  isValueLike(text) || (isFollowed(columns) && firstOfTwo(text) !== null);

/**
 * Takes scores and results out of a name and a target they stand in for want of marks between the columns; says what
 * stood there. `given`: how many cells the row has; `joined`: its line had no marks at all.
 */
export function parted(
  texts: Texts,
  { columns, given, joined }: { columns: readonly Column[]; given: number; joined: boolean },
): RawRow['doubts'] | null {
  const { name = '', value = '' } = texts;
  const first = given < columns.length && isFollowed(columns) ? firstOfTwo(value) : null;
  const weight = columns.indexOf('weight');
  const scored = joined && weight > 0 && weight < columns.indexOf('value');
  const [, bareName, score] = (scored ? /^(.*\D)(\d{1,2}(?:\.\d)?)$/.exec(name) : null) ?? [];
  if (first !== null) texts.value = first;
  if (bareName !== undefined && score !== undefined) Object.assign(texts, { name: bareName, weight: score });
  const doubts = { ...(first === null ? {} : { value }), ...(bareName === undefined ? {} : { name }) };
  return Object.keys(doubts).length === 0 ? null : doubts;
}

/** A name over two lines, its target after it: nothing follows a target in this table, or a result like it; and that one has a sign or a unit. */
export function isWrapped(
  [second, third, fourth]: readonly (string | undefined)[],
  columns: readonly Column[],
): boolean {
  if (second === undefined || third === undefined) return false;
  const plain = !isValueLike(second) && /^\p{Script=Han}{2,12}$/u.test(bare(second));
  const sure = isValueLike(third) && !/^\d+(\.\d+)?$/.test(bare(third));
  const last = columns.at(-1) === 'value' || (columns.includes('aside') && isValueLike(fourth ?? ''));
  return plain && sure && last && !isWording(second) && cutValue(second, true) === null;
}
