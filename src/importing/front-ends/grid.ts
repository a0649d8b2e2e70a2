import { JixiaoError } from '../../domain/errors.ts';
import { type Block, cell } from '../cells.ts';
import type { XmlElement } from './xml.ts';

/** A cell of a table with merges, as formats tell it. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** The paragraphs it was read from. */
  readonly from?: readonly XmlElement[];
}

/** Columns a table of an office may have. */
export const MOST_COLUMNS = 300;
export const MOST_CELLS = 1_000_000;

export const tooLarge = (): JixiaoError =>
  new JixiaoError(
    'too_large',
    `表格太大：最多 ${MOST_COLUMNS} 列，行数乘列数最多 ${MOST_CELLS / 10_000} 万`,
    '只留绩效目标表，或按项目拆开后分次读入',
  );

/** A span as a file says it; what is no whole number above 0 is 1. */
export const spanOf = (said: string | undefined): number => {
  const value = Number(said ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_COLUMNS) : 1;
};

type Laid = Pick<GridCell, 'text' | 'from'>;

const COVERED: Laid = { text: '' };

/** Rows with merges laid out so that every row has each column: what a merge covers is an empty cell. Errors: `too_large`. */
export function laidOut(rows: readonly (readonly GridCell[])[]): Laid[][] {
  const grid: (Laid | undefined)[][] = rows.map(() => []);
  let filled = 0;
  rows.forEach((cells, top) => {
    let column = 0;
    for (const one of cells) {
      const { colspan, rowspan } = one;
      while (grid[top]?.[column] !== undefined) column += 1;
      const right = Math.min(column + Math.max(1, colspan), MOST_COLUMNS);
      const bottom = Math.min(top + Math.max(1, rowspan), rows.length);
      for (let row = top; row < bottom; row += 1)
        for (let at = column; at < right; at += 1) {
          const line = grid[row];
          if (line === undefined || line[at] !== undefined) continue;
          line[at] = row === top && at === column ? one : COVERED;
          filled += 1;
          if (filled > MOST_CELLS) throw tooLarge();
        }
      if (column >= MOST_COLUMNS && one.text.trim() !== '') throw tooLarge();
      column = right;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * grid.length > MOST_CELLS) throw tooLarge();
  return grid.map(row => Array.from({ length: width }, (_, at) => row[at] ?? COVERED));
}

/** A table's rows for the recogniser; `line` is the number of the first. */
export const rowBlocks = (rows: readonly (readonly Laid[])[], line: number): Block[] =>
  rows.map((cells, index) => ({
    kind: 'row',
    line: line + index,
    cells: cells.map(({ text, from }) => cell(text, line + index, from)),
    aligned: true,
  }));
