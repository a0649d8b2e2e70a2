import type { CellStyle, MergeRange, Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { type Block, type Cell, type Table, textOf } from '../blocks.ts';
import { wrapped } from '../wrap.ts';
import { edgesOf, lineOf, type Page, pagesOf, tableEdges } from './sheets.ts';
import { styleOf } from './style.ts';
import { packed } from './zip.ts';

/** Width of a printed page, in letters of the sheet's face. */
const PAGE_WIDTH = 84;
const LINE_POINTS = 15;
/** Amounts, and shares of a plan, stand right of (or under) a label that names them. */
const AMOUNT_LABEL = /预算数|预算总额|财政资金|其他资金|上年结转/;
/** At most 15 digits: what a sheet's number holds exactly. */
const AMOUNT = /^-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d{1,6})?$/;

/** A number with the decimals it is printed with; text for anything else. Text is never a formula. */
function inCell(text: string, left: string): { value: string | number | null; style: CellStyle } {
  if (text === '') return { value: null, style: {} };
  if (!AMOUNT_LABEL.test(left) || !AMOUNT.test(text)) return { value: text, style: {} };
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    value: Number(text),
    style: { numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` },
  };
}

/** Lays blocks out on one sheet, a row after another. */
class Layout {
  readonly cells = new Map<string, Partial<SheetCell>>();
  readonly merges: MergeRange[] = [];
  readonly heights: number[] = [];
  readonly widths: number[];
  readonly #edges: readonly number[];
  /** First row of the first table's head, to be repeated on each page. */
  head: number | null = null;

  constructor(blocks: readonly Block[]) {
    this.#edges = edgesOf(blocks);
    this.widths = this.#edges
      .slice(1)
      .map((edge, at) => Math.round(((edge - (this.#edges[at] ?? 0)) / 1000) * PAGE_WIDTH * 10) / 10);
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block);
      else if (block.kind === 'paragraph' && block.role === 'unit') this.#unit(block);
      else if (lineOf(block) !== '') this.#line(block);
    }
  }

  get #columns(): number {
    return this.widths.length;
  }

  #width(from: number, to: number): number {
    return this.widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  }

  #put(given: {
    readonly row: number;
    readonly from: number;
    readonly to: number;
    readonly bottom: number;
    readonly value: string | number | null;
    readonly style: CellStyle;
  }): void {
    const { row, from, to, bottom, value, style } = given;
    for (let at = row; at <= bottom; at += 1)
      for (let column = from; column < to; column += 1)
        this.cells.set(`${at},${column}`, { value: at === row && column === from ? value : null, style });
    if (bottom > row || to > from + 1)
      this.merges.push({ startRow: row, startCol: from, endRow: bottom, endCol: to - 1 });
  }

  #need(row: number, text: string, width: number): void {
    const lines = wrapped(text, Math.max(2, Math.floor(width) - 1)).length;
    this.heights[row] = Math.max(this.heights[row] ?? LINE_POINTS + 3, lines * LINE_POINTS + 3);
  }

  #line(block: Block): void {
    const row = this.heights.length;
    const text = lineOf(block);
    const role =
      block.kind === 'heading' ? `h${block.level}` : block.kind === 'paragraph' ? block.role : 'body';
    const centred = block.kind === 'heading' && block.align === 'center';
    this.#need(row, text, this.#width(0, this.#columns));
    this.#put({ row, from: 0, to: this.#columns, bottom: row, value: text, style: styleOf(role, centred) });
  }

  #unit({ runs, aside }: Extract<Block, { kind: 'paragraph' }>): void {
    const row = this.heights.length;
    const cut = Math.max(1, Math.ceil(this.#columns / 2));
    this.heights[row] = LINE_POINTS + 3;
    const style = styleOf('unit', false);
    this.#put({ row, from: 0, to: cut, bottom: row, value: textOf(runs), style });
    if (aside !== '' && cut < this.#columns)
      this.#put({
        row,
        from: cut,
        to: this.#columns,
        bottom: row,
        value: aside,
        style: styleOf('aside', false),
      });
  }

  #table(table: Table): void {
    const top = this.heights.length;
    const places = tableEdges(table).map(edge => this.#edges.indexOf(edge));
    table.rows.forEach((_, at) => {
      this.heights[top + at] = LINE_POINTS + 3;
    });
    table.rows.forEach(({ cells, header }, at) => {
      if (header && this.head === null) this.head = top + at;
      let left = '';
      for (const cell of cells) {
        this.#cell(cell, { row: top + at, places, left });
        left = textOf(cell.runs);
      }
    });
  }

  #cell(
    cell: Cell,
    {
      row,
      places,
      left,
    }: { readonly row: number; readonly places: readonly number[]; readonly left: string },
  ): void {
    const text = textOf(cell.runs).trim();
    const from = places[cell.column] ?? 0;
    const to = places[cell.column + cell.colspan] ?? this.#columns;
    const bottom = row + cell.rowspan - 1;
    const { value, style } = inCell(text, left);
    if (cell.rowspan === 1) this.#need(row, text, this.#width(from, to));
    this.#put({
      row,
      from,
      to,
      bottom,
      value,
      style: { ...styleOf('cell', cell.header, cell.align), ...style },
    });
  }
}

function sheetOf({ name, blocks }: Page): WriteSheet {
  const { cells, merges, heights, widths, head } = new Layout(blocks);
  return {
    name,
    columns: widths.map(width => ({ width })),
    rows: heights.map(() => []),
    cells,
    merges,
    rowDefs: new Map(heights.map((height, row) => [row, { height: Math.min(height, 400) }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8 },
      horizontalCentered: true,
      ...(head === null ? {} : { printTitlesRow: `${head + 1}:${head + 1}` }),
    },
  };
}

/** The document as a workbook: a sheet for the department's part, a sheet for each form, as they are printed. */
export async function toXlsx(blocks: readonly Block[], title: string): Promise<Uint8Array> {
  return packed(pagesOf(blocks, title).map(sheetOf), title);
}
