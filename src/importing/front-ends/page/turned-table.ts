import type { Ruled } from './ruled.ts';

/** A table with its cells read. */
export interface Table {
  readonly top: number;
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Empty cells that reach the end of it. */
  readonly hollow: readonly Hollow[];
  /** Where columns begin in which some cell covers several rows. */
  readonly merging: readonly number[];
  /** Its cells were told apart by gaps alone. */
  readonly guessed?: boolean;
}

/** An empty cell at the foot of a table. */
interface Hollow {
  /** Where it begins from the left. */
  readonly x: number;
  readonly row: number;
  /** It covers several rows: nobody merges cells to leave them empty. */
  readonly merged: boolean;
}

export const NEAR = 3;

/** The empty cells at the foot of a drawn table. */
export function hollowOf({ xs, cells }: Ruled, rows: Table['rows']): Hollow[] {
  const last = cells.at(-1) ?? [];
  return last.flatMap((cell, column) => {
    const row = cells.findIndex(own => own.includes(cell));
    const empty =
      last.indexOf(cell) === column && cells[row]?.indexOf(cell) === column && rows[row]?.[column] === '';
    return empty ? [{ x: xs[column] ?? 0, row, merged: row < cells.length - 1 }] : [];
  });
}

/** Where the columns begin in which some cell covers several rows. */
export const mergingOf = ({ xs, cells }: Ruled): number[] =>
  xs.filter((_, column) =>
    cells.some((row, at) => row[column] !== undefined && row[column] === cells[at + 1]?.[column]),
  );

/** True when a table that opens a page stands under the one that closed the page before. */
export const goesOn = (before: Table, after: Table): boolean =>
  before.guessed === after.guessed &&
  Math.abs((before.xs[0] ?? 0) - (after.xs[0] ?? 0)) < NEAR &&
  Math.abs((before.xs.at(-1) ?? 0) - (after.xs.at(-1) ?? 0)) < NEAR;

const nearest = (xs: readonly number[], x: number): number =>
  xs.reduce((best, place, at) => (Math.abs(place - x) < Math.abs((xs[best] ?? 0) - x) ? at : best), 0);

/** Rows of a table on the columns of another, wider one: each cell goes to the column that begins nearest. */
function onColumns(table: Table, xs: readonly number[]): string[][] {
  const starts = xs.slice(0, -1);
  const at = table.xs.map(x => nearest(starts, x));
  return table.rows.map(row => {
    const wide = starts.map(() => '');
    row.forEach((text, column) => {
      const place = at[column] ?? 0;
      wide[place] = [wide[place], text].filter(part => part !== undefined && part !== '').join('\n');
    });
    return wide;
  });
}

/** An amount or a target in a cell of its own; a year, a month or a code may stand in a title. */
const VALUE = /^[≥≤＞＜>=<＝]*\d+(?:\.\d+)?(?!\d|年|月|季)[^\d\s]{0,4}$/;

const isTitle = (row: readonly string[] | undefined): boolean =>
  row !== undefined && !row.some(cell => VALUE.test(cell.replace(/\s/g, '')));

/** How many title rows the new page prints again. */
function repeated(first: Table['rows'], second: Table['rows']): number {
  const same = (row: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
    isTitle(row) && row?.join('\t') === other?.join('\t');
  const start = first.findIndex(row => same(row, second[0]));
  let again = 0;
  if (start >= 0) while (same(first[start + again], second[again])) again += 1;
  return again;
}

const isAt = (x: number, other: number): boolean => Math.abs(x - other) < NEAR;

/**
 * Two parts of one table: title rows printed again on the new page are left out, and a merged cell whose text stands
 * below the turn of the page alone gets it where it begins. `moved` takes such texts of which that is not sure.
 */
export function joined(before: Table, after: Table, moved: string[]): Table {
  const all = [...before.xs, ...after.xs].sort((a, b) => a - b);
  const xs = all.filter((x, index) => index === 0 || x - (all[index - 1] ?? 0) >= NEAR);
  const [first, second] = [onColumns(before, xs), onColumns(after, xs)];
  const again = repeated(first, second);
  const merging = [...before.merging, ...after.merging];
  const hollow = after.hollow.flatMap(one =>
    one.row > again ? [{ ...one, row: one.row + first.length - again }] : [],
  );
  for (const one of before.hollow) {
    const through = after.hollow.find(({ row, x }) => row === again && isAt(x, one.x));
    const column = nearest(xs.slice(0, -1), one.x);
    const [above, below] = [first[one.row], second[again]];
    const text = below?.[column] ?? '';
    if (through !== undefined) hollow.push({ ...one, merged: one.merged || through.merged });
    else if (above && below && text !== '' && (one.merged || merging.some(x => isAt(x, one.x)))) {
      [above[column], below[column]] = [text, ''];
      if (!one.merged) moved.push(text);
    }
  }
  return { ...before, xs, merging, hollow, rows: [...first, ...second.slice(again)] };
}
