import { isUnit } from '../reading/units.ts';
import { bare } from './cells.ts';
import { cutValue, isValueLike } from './glued.ts';
import type { HeaderColumn } from './header-column.ts';
import { isLevelLabel } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

/** The rest of a broken cell is no longer than this. */
const LONGEST = 24;
const TAIL = /^(?:月底?(?:之?前)?|日(?:之?前)?|年底?(?:之?前)?)$/;
const TEXTS: ReadonlySet<Column> = new Set(['description', 'basis', 'data_source']);
const NEXT = /^(?:指标\d|\d{1,2}[.、])|[。；;：:]/;

/** Only the name can have been broken: no other column of the table holds text. */
const isNameAlone = (known: readonly HeaderColumn[]): boolean =>
  known.every(({ key, holds }) => !TEXTS.has(key) && (key !== 'aside' || holds !== undefined));

/**
 * A row with what the line below it holds of its broken cells: a unit goes to the target, text to the name, for a person to
 * confirm. `known`: the columns of the header, null where it is lost. Null for a line of its own.
 */
export function continuedRow(
  row: RawRow,
  text: string,
  known: readonly HeaderColumn[] | null,
): { row: RawRow; taken: boolean } | null {
  const rest = bare(text);
  const { name = '', value = '', unit } = row.texts;
  const counted = /\d$/.test(value) && (unit === undefined || unit === '');
  if (counted && (isUnit(rest) || TAIL.test(rest)))
    return { row: { ...row, texts: { ...row.texts, value: `${value}${text}` } }, taken: true };
  const plain = rest.length <= LONGEST && !/\s/.test(text.trim()) && /\p{Script=Han}|[)）]$/u.test(rest);
  if (known === null || !plain || isValueLike(rest) || isLevelLabel(rest)) return null;
  if (cutValue(rest, true) !== null) return null;
  if (NEXT.test(rest) || isEndOfTable(text) || name === '') return null;
  const whole = isNameAlone(known) ? `${name}${text.trim()}` : name;
  const doubts = { ...row.doubts, name: `${name}\n${text.trim()}` };
  return { row: { ...row, texts: { ...row.texts, name: whole }, doubts }, taken: whole !== name };
}
