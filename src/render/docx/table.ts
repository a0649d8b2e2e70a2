import type { Align, Cell, Table } from '../blocks.ts';
import { columnWidths, rowHeights } from './measure.ts';
import { CELL, type Sheet, typeArea } from './sheet.ts';
import { paragraphXml, thinXml, trackedXml } from './xml.ts';

type Row = Table['rows'][number];

/** Writes the text of a cell; whoever knows of comments marks them in it. */
export type CellText = (cell: Cell) => string;

const BORDER = 'w:val="single" w:sz="6" w:space="0" w:color="000000"';
/** Where a part of the same form follows, its first line is the last of this one. */
const borders = (last: boolean): string =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => (side === 'bottom' && !last ? '<w:bottom w:val="nil"/>' : `<w:${side} ${BORDER}/>`))
    .join('');
/** The outer lines go on between two parts. */
const SEAM = `<w:pBdr><w:left ${BORDER}/><w:right ${BORDER}/></w:pBdr>`;
const MARGINS = [
  `<w:top w:w="${CELL.above}" w:type="dxa"/><w:left w:w="${CELL.besideCentred}" w:type="dxa"/>`,
  `<w:bottom w:w="${CELL.above}" w:type="dxa"/><w:right w:w="${CELL.besideCentred}" w:type="dxa"/>`,
].join('');

const STYLES: Readonly<Record<Align, string>> = {
  left: 'CellLeft',
  center: 'Cell',
  right: 'Cell',
  justify: 'CellLeft',
};

/** A cell's properties, in the order the schema wants them. */
function cellXml(width: number, span: number, merge: '' | 'restart' | 'continue', content: string): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const merged = merge === '' ? '' : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${merged}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** A merge from above that still covers rows below. */
interface Open {
  readonly column: number;
  readonly span: number;
  left: number;
}

interface Frame {
  readonly widths: readonly number[];
  readonly write: CellText;
  /** Merges by the column they start in. */
  readonly open: Map<number, Open>;
}

const across = (widths: readonly number[], column: number, span: number): number =>
  widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);

const EMPTY = paragraphXml('Cell', '');

function rowXml(row: Row, { widths, write, open }: Frame, properties: string): string {
  const own = new Map(row.cells.map(cell => [cell.column, cell]));
  const parts: string[] = [];
  for (let column = 0; column < widths.length; ) {
    const covered = open.get(column);
    const cell = own.get(column);
    const span = covered?.span ?? cell?.colspan ?? 1;
    const width = across(widths, column, span);
    if (covered !== undefined) {
      parts.push(cellXml(width, span, 'continue', EMPTY));
      covered.left -= 1;
      if (covered.left === 0) open.delete(column);
    } else if (cell === undefined) parts.push(cellXml(width, 1, '', EMPTY));
    else {
      const style = cell.header ? 'CellHead' : STYLES[cell.align];
      const keep = row.header ? '<w:keepNext/>' : '';
      const merge = cell.rowspan > 1 ? 'restart' : '';
      parts.push(cellXml(width, span, merge, paragraphXml(style, write(cell), keep)));
      if (cell.rowspan > 1) open.set(column, { column, span, left: cell.rowspan - 1 });
    }
    column += span;
  }
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${parts.join('')}</w:tr>`;
}

/** Rows that Word keeps in one table: those that begin it are repeated on each page it runs over. */
interface Part {
  readonly rows: readonly Row[];
  /** Measured when first asked for. */
  readonly heights: () => readonly number[];
  readonly last: boolean;
}

/** Lines that the titles above a form may take of its page. */
const ABOVE = 3;

/** Where heads stand in a table's middle, no merged cell running past them. */
function headsWithin({ rows }: Table): number[] {
  const found: number[] = [];
  let covered = 0;
  for (const [index, row] of rows.entries()) {
    if (row.header && rows[index - 1]?.header === false && covered <= index) found.push(index);
    covered = Math.max(covered, ...row.cells.map(cell => index + cell.rowspan));
  }
  return found;
}

/**
 * A form prints the heads of its indicator columns in its middle, where Word cannot repeat them: a table longer
 * than a page is parted there, so that they are first in a table of their own.
 */
export function partsOf(table: Table, sheet: Sheet): Part[] {
  const { rows } = table;
  if (rows.length === 0) return [];
  let measured: readonly number[] | null = null;
  const heights = (): readonly number[] => {
    measured ??= rowHeights(table, columnWidths(table, sheet), sheet);
    return measured;
  };
  const page = typeArea(sheet).height - ABOVE * sheet.line.body;
  const isLong = (): boolean => heights().reduce((sum, height) => sum + height, 0) > page;
  const heads = headsWithin(table);
  const starts = [0, ...(heads.length > 0 && isLong() ? heads : [])];
  return starts.map((from, index) => ({
    rows: rows.slice(from, starts[index + 1]),
    heights: () => heights().slice(from, starts[index + 1]),
    last: index === starts.length - 1,
  }));
}

/** How many rows at the top are repeated on each page. */
export const repeatedRows = (rows: readonly Row[]): number => {
  const first = rows.findIndex(row => !row.header);
  return Math.max(0, first);
};

function partXml({ rows, heights, last }: Part, frame: Frame, sheet: Sheet): string {
  const { width, height } = typeArea(sheet);
  const tall = heights();
  const repeated = repeatedRows(rows);
  const body = rows.map((row, index) => {
    const whole = (tall[index] ?? 0) < height / 2 ? '<w:cantSplit/>' : '';
    const tracked = row.mark === undefined ? '' : `<${trackedXml(row.mark)}/>`;
    return rowXml(row, frame, `${whole}${index < repeated ? '<w:tblHeader/>' : ''}${tracked}`);
  });
  const grid = frame.widths.map(one => `<w:gridCol w:w="${one}"/>`).join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${borders(last)}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    ...body,
    '</w:tbl>',
  ].join('');
}

/** A table with its merges, as Word has them: each covered place is a cell that goes on. */
export function tableXml(table: Table, sheet: Sheet, write: CellText): string {
  const frame: Frame = { widths: columnWidths(table, sheet), write, open: new Map() };
  return partsOf(table, sheet)
    .map(part => partXml(part, frame, sheet))
    .join(thinXml(SEAM));
}
