import { widthOf } from '../domain/width.ts';
import { type Cell, type Table, textOf } from './blocks.ts';
import { wrapped } from './wrap.ts';

/** A cell with the rows and columns it covers, and its lines. */
interface Laid {
  readonly cell: Cell;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly string[];
}

/** Columns of letters each column gets; even, since a Chinese character takes two. */
const widthsOf = (columns: readonly number[], page: number): number[] =>
  columns.map(share => Math.max(4, Math.floor((share * (page - columns.length - 1)) / 2) * 2));

const spanned = (widths: readonly number[], left: number, right: number): number =>
  widths.slice(left, right).reduce((sum, width) => sum + width, 0) + (right - left - 1);

function laid({ rows }: Table, widths: readonly number[]): Laid[] {
  return rows.flatMap(({ cells }, top) =>
    cells.map(cell => {
      const right = cell.column + cell.colspan;
      return {
        cell,
        top,
        bottom: top + cell.rowspan,
        left: cell.column,
        right,
        lines: wrapped(textOf(cell.runs).trim(), spanned(widths, cell.column, right)),
      };
    }),
  );
}

/** Lines of each row: as many as its own cells need, and the last row of a merge whatever is still missing. */
function heightsOf(cells: readonly Laid[], rows: number): number[] {
  const heights = Array.from({ length: rows }, () => 1);
  for (const { top, bottom, lines } of [...cells].sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const have = heights.slice(top, bottom).reduce((sum, height) => sum + height, 0) + (bottom - top - 1);
    if (lines.length > have) heights[bottom - 1] = (heights[bottom - 1] ?? 1) + lines.length - have;
  }
  return heights;
}

/** Where the lines between parts of these sizes stand, the outer ones included. */
function linesAt(sizes: readonly number[]): number[] {
  const at = [0];
  for (const size of sizes) at.push((at.at(-1) ?? 0) + size + 1);
  return at;
}

const CORNERS = ' ╵╷│╴┘┐┤╶└┌├─┴┬┼';

/** Draws a table with light lines; text stands left, short cells in the middle of their height. */
export function boxed(table: Table, page: number): string {
  const widths = widthsOf(table.columns, page);
  const cells = laid(table, widths);
  const heights = heightsOf(cells, table.rows.length);
  const xs = linesAt(widths);
  const ys = linesAt(heights);
  const lines = new Map<number, number[]>();
  const mark = (y: number, x: number, bits: number): void => {
    const line = lines.get(y) ?? [];
    line[x] = (line[x] ?? 0) | bits;
    lines.set(y, line);
  };
  for (const { top, bottom, left, right } of cells) {
    const [y1 = 0, y2 = 0, x1 = 0, x2 = 0] = [ys[top], ys[bottom], xs[left], xs[right]];
    for (const y of [y1, y2])
      for (let x = x1; x <= x2; x += 1) mark(y, x, (x > x1 ? 4 : 0) | (x < x2 ? 8 : 0));
    for (const x of [x1, x2])
      for (let y = y1; y <= y2; y += 1) mark(y, x, (y > y1 ? 1 : 0) | (y < y2 ? 2 : 0));
  }
  return drawn({ cells, xs, ys, lines });
}

function drawn(given: {
  readonly cells: readonly Laid[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly lines: ReadonlyMap<number, readonly number[]>;
}): string {
  const { cells, xs, ys, lines } = given;
  const end = xs.at(-1) ?? 0;
  const texts = new Map<number, Map<number, { readonly width: number; readonly text: string }>>();
  for (const { top, bottom, left, right, lines: own } of cells) {
    const [y1 = 0, y2 = 0, x1 = 0, x2 = 0] = [ys[top], ys[bottom], xs[left], xs[right]];
    const first = y1 + 1 + Math.floor((y2 - y1 - 1 - own.length) / 2);
    for (const [at, text] of own.entries()) {
      const line = texts.get(first + at) ?? new Map();
      texts.set(first + at, line.set(x1 + 1, { width: x2 - x1 - 1, text }));
    }
  }
  return Array.from({ length: (ys.at(-1) ?? 0) + 1 }, (_, y) => {
    let line = '';
    for (let x = 0; x <= end; ) {
      const text = texts.get(y)?.get(x);
      if (text === undefined) {
        line += CORNERS[lines.get(y)?.[x] ?? 0] ?? ' ';
        x += 1;
      } else {
        line += text.text + ' '.repeat(Math.max(0, text.width - widthOf(text.text)));
        x += text.width;
      }
    }
    return line.trimEnd();
  }).join('\n');
}
