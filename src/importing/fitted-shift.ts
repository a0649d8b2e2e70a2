import { alignedRows } from './aligned-rows.ts';
import type { Block, Cell } from './cells.ts';
import { absence, misfit, NEVER } from './fit.ts';
import { isValueLike } from './glued.ts';
import { following, type Header } from './header.ts';
import type { HeaderColumn } from './header-column.ts';
import { isLevel } from './level-labels.ts';
import { isName, NUMBER, SIGN } from './spaced-rows.ts';

const FILLER = /^[.…·•—–\-/\\*]*$/;

/** How ill a text suits a column of levels: nearly any word may be a level that was misread, no number is one. */
function ofLevel(text: string): number {
  if (isLevel(text)) return 0;
  return isValueLike(text) || NUMBER.test(text) || SIGN.test(text) ? NEVER : 3;
}

function misplaced(text: string, column: HeaderColumn | null | undefined): number {
  if (column === undefined) return NEVER;
  if (column === null || column.mid || FILLER.test(text)) return 0;
  if (column.key === 'level1' || column.key === 'level2') return ofLevel(text);
  if (column.key === 'group') return 1;
  return misfit(text, column) + (isLevel(text) && column.key === 'name' ? 3 : 0);
}

/** A name and a number where they should be: nothing speaks for another place. */
function stands({ cells }: Block, { columns }: Header, shift: number): boolean {
  const under = (key: string): string =>
    cells[columns.findIndex(column => column?.key === key) - shift]?.raw ?? '';
  return (
    cells.length + shift <= columns.length &&
    !/^定/.test(under('operator')) &&
    /^[≥≤]?\d[\d.]*[%％]?$/.test(under('value')) &&
    isName(under('name'))
  );
}

function cost({ cells }: Block, { columns }: Header, shift: number): number {
  const under = new Set<string>();
  let sum = 0;
  for (const [index, { raw }] of cells.entries()) {
    if (raw === '') continue;
    const column = columns[index + shift];
    if (column) under.add(column.key);
    sum += misplaced(raw, column);
  }
  for (const column of columns)
    if (column !== null && !column.mid && ['name', 'value'].includes(column.key) && !under.has(column.key))
      sum += absence(column);
  return sum;
}

/**
 * The cells of a row that lost one in its middle, each under the heading it suits, levels by the shift; null where they suit
 * as they stand, or under no headings.
 */
export function fittedCells(block: Block, header: Header, shift: number): Map<number, Cell[]> | null {
  const name = header.columns.findIndex(column => column?.key === 'name');
  const from = name - shift;
  if (name < 0 || from < 0 || block.aligned || stands(block, header, shift)) return null;
  if (cost(block, header, shift) < NEVER) return null;
  if (header.columns.some(column => column?.mid)) return null;
  const own = block.cells.slice(from).filter(({ raw }) => raw !== '');
  const tokens = own.map(cell => ({ text: cell.raw, cell }));
  const [row, more] = alignedRows(tokens, following(header))?.rows ?? [];
  if (row === undefined || more !== undefined || row.tokens.length !== own.length) return null;
  const found = new Map<number, Cell[]>();
  block.cells.slice(0, from).forEach((cell, index) => {
    if (cell.raw !== '') found.set(index + shift, [cell]);
  });
  let last = name - 1;
  for (const [index, key] of row.columns.entries()) {
    last = header.columns.findIndex((column, at) => at > last && column?.key === key);
    const cell = own[index];
    if (last < 0 || cell === undefined) return null;
    found.set(last, [cell]);
  }
  return found;
}

/** The shift at which each cell of a row suits its heading, where at the given one some cannot stand where they do. */
export function fittedShift(block: Block, header: Header, given: number): number {
  const name = header.columns.findIndex(column => column?.key === 'name');
  if (name < 0 || header.columns.some(column => column?.mid) || !block.cells.some(({ raw }) => isName(raw)))
    return given;
  if (stands(block, header, given)) return given;
  const now = cost(block, header, given);
  if (now < NEVER) return given;
  let best = { shift: given, sum: now };
  for (let shift = -1; shift <= name; shift++) {
    const sum = cost(block, header, shift);
    if (sum < best.sum) best = { shift, sum };
  }
  const named = block.cells[name - best.shift]?.raw ?? '';
  if (!isName(named) || isLevel(named)) return given;
  return best.sum < NEVER && now - best.sum >= NEVER ? best.shift : given;
}

const SIGNED = /^(?:[≥≤≧≦]|[<>]=|不低于|不少于|不超过)\s*\d.{0,12}$/;

/** A number or words for a target, where another cell of the row holds one with its sign: a cell is missing, or one too many. */
export function signedElsewhere(
  value: string,
  placed: ReadonlyMap<number, Cell[]>,
  header: Header,
): string | null {
  if (isValueLike(value) && !/^\d+(?:\.\d+)?$/.test(value)) return null;
  const signed = [...placed].some(
    ([at, cells]) =>
      header.columns[at]?.key !== 'value' &&
      !header.columns[at]?.mid &&
      cells.some(({ raw }) => SIGNED.test(raw)),
  );
  return signed ? [...placed.values()].flatMap(cells => cells.map(({ raw }) => raw)).join('\t') : null;
}
