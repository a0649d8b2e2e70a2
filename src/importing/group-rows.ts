import { isUnit } from '../reading/units.ts';
import { alignedRows } from './aligned-rows.ts';
import type { Cell } from './cells.ts';
import { chunksOf, type Token, type TokenRow } from './chunks.ts';
import { ASIDE } from './grid-rows.ts';
import { NO_HEADER } from './header.ts';
import type { HeaderColumn } from './header-column.ts';
import type { Ledger } from './ledger.ts';
import { type Loose, looseRows } from './loose-rows.ts';
import { countsBehind } from './lost-header.ts';
import { SIGN, signedRows } from './spaced-rows.ts';
import type { Column } from './vocabulary.ts';

/** The columns of a table whose header is lost, its signs in cells of their own. */
const SIGNED: readonly Column[] = ['name', 'operator', 'value', 'unit', 'aside'];
/** ≥ | 90, 定性 | 优良中低差: a target in two cells. */
const isSigned = (said: readonly Token[]): boolean =>
  said.some(
    ({ text }, at) =>
      (SIGN.test(text) && /^\d/.test(said[at + 1]?.text ?? '')) || (text === '定性' && at === 1),
  );

const PAGE_NUMBER = /^\d{1,3}$/;

/** The number of the page, which the last cell of a group is where the others fill whole rows; null for others. */
function pageBehind(group: readonly Token[], columns: readonly Column[]): Token | null {
  const last = group.at(-1);
  const over = columns.length > 2 && group.length > columns.length && group.length % columns.length === 1;
  if (last === undefined || !over || !PAGE_NUMBER.test(last.text)) return null;
  return chunksOf(group.slice(0, -1), columns) === null ? null : last;
}

/** The rows of the cells under one label; `said` are those that hold something. */
export function groupRows(
  group: readonly Token[],
  said: readonly Token[],
  known: readonly HeaderColumn[],
): Loose {
  const columns = known.map(({ key }) => key);
  const page = pageBehind(group, columns);
  if (page !== null) {
    const { rows, left } = groupRows(group.slice(0, -1), said.slice(0, -1), known);
    return { rows, left: [...left, { token: page, reason: '页码' }] };
  }
  const lost = !columns.includes('operator') && isSigned(said) ? signedRows(said, SIGNED) : null;
  if (lost !== null) return lost;
  const counted = said.some(({ text }, at) => at > 0 && countsBehind(text, said[at + 1]?.text ?? ''));
  if (known === NO_HEADER && counted) return looseRows(said, columns);
  const aligned = known === NO_HEADER ? null : alignedRows(group, known);
  if (aligned !== null) return aligned;
  const chunks = chunksOf(group, columns)?.map((tokens): TokenRow => ({ tokens, columns }));
  const whole = chunks === undefined ? null : { rows: chunks, left: [] };
  const signed = signedRows(said, columns);
  const told = said.length < group.length ? (whole ?? signed) : (signed ?? whole);
  return told ?? looseRows(said, columns);
}

/** What stands under which of a table's columns; the rest goes back to the person. */
export function textsOf(
  { tokens, columns }: TokenRow,
  all: readonly Column[],
  ledger: Ledger,
): Partial<Record<Column, string>> {
  const texts: Partial<Record<Column, string>> = {};
  for (const column of all) if (column !== 'aside') texts[column] = '';
  tokens.forEach((token, index) => {
    const column = columns[index] ?? 'aside';
    if (column !== 'aside') texts[column] = token.text;
    if (column === 'aside' && token.text !== '') ledger.leave(token.cell, ASIDE);
    else ledger.take(token.cell);
  });
  return texts;
}

/** A target and the unit in the cell behind it; null for other cells. */
export const withUnit = (last: Token | undefined, { raw }: Cell): Token | null =>
  last !== undefined && /^\D{0,4}\d[\d,.]*$/.test(last.text) && isUnit(raw)
    ? { text: `${last.text}${raw}`, cell: last.cell }
    : null;
