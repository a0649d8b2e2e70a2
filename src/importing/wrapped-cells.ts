import { isUnit } from '../reading/units.ts';
import { type Block, type Cell, cell, filled } from './cells.ts';
import { isValueLike } from './glued.ts';
import type { Header } from './header.ts';
import { headerAt } from './header-rows.ts';
import { isLevel } from './level-labels.ts';

/** A line as wide as its column, all but so much, was broken there. */
const ROOM = 1.5;
/** Fewer lines than this that go on are rows of their own. */
const FEWEST = 2;

/** In signs of full width. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.5 : 1), 0);

type Row = readonly Cell[];

interface Table {
  readonly columns: Header['columns'];
  readonly name: number;
  readonly value: number;
  /** Of each column. */
  readonly widths: readonly number[];
}

const at = (row: Row, place: number): string => row[place]?.raw ?? '';

/** True where a row only goes on with what the one above left open: nothing begins in it, and something above was full. */
function goesOn(row: Row, above: Row, { columns, name, value, widths }: Table): boolean {
  const places = row.flatMap(({ raw }, place) => (raw === '' ? [] : [place]));
  if (places.length === 0 || places.some(place => at(above, place) === '')) return false;
  const levels = places.filter(place => place < name);
  if (!levels.every(place => !isLevel(at(row, place)) && isLevel(at(above, place) + at(row, place))))
    return false;
  const tail = isUnit(at(row, value)) && isValueLike(at(above, value) + at(row, value));
  const begins = at(row, value) !== '' && !tail;
  const told = places.every(place => columns[place] !== null && columns[place] !== undefined);
  const full = places.some(place => widthOf(at(above, place)) >= (widths[place] ?? 0) - ROOM);
  return !begins && told && full;
}

const joined = (above: Block, row: Block): Block => ({
  ...above,
  guessed: true,
  cells: above.cells.map((one, place) => {
    const more = at(row.cells, place);
    return more === '' ? one : cell(`${one.raw}${more}`, one.line);
  }),
});

function tableOf(rows: readonly Block[], columns: Header['columns']): Table | null {
  const place = (key: string): number => columns.findIndex(column => column?.key === key && !column.mid);
  const [name, value] = [place('name'), place('value')];
  if (name < 0 || value < 0) return null;
  const widths = columns.map((_, one) => Math.max(0, ...rows.map(({ cells }) => widthOf(at(cells, one)))));
  return { columns, name, value, widths };
}

/** The rows of a table whose cells go on over lines, each whole. */
function whole(rows: readonly Block[], table: Table): readonly Block[] {
  const found: Block[] = [];
  let count = 0;
  let last: Block | undefined;
  for (const row of rows) {
    const above = found.at(-1);
    if (above !== undefined && last !== undefined && goesOn(row.cells, last.cells, table)) {
      found[found.length - 1] = joined(above, row);
      count++;
    } else found.push(row);
    if (filled(row).length > 0) last = row;
  }
  return count >= FEWEST ? found : rows;
}

/** Tables that print a line of a cell a row, as sheets made from pages do: each row whole again, in doubt. */
export function wrappedCells(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (let from = 0; from < blocks.length; ) {
    const block = blocks[from] as Block;
    const header = block.kind === 'row' && block.aligned ? headerAt(blocks, from) : null;
    const width = block.cells.length;
    found.push(block);
    from++;
    if (header === null || !header.header.inRow || header.next !== from) continue;
    let to = from;
    while (blocks[to]?.kind === 'row' && blocks[to]?.cells.length === width) to++;
    const rows = blocks.slice(from, to);
    const table = tableOf(rows, header.header.columns);
    found.push(...(table === null ? rows : whole(rows, table)));
    from = to;
  }
  return found;
}
