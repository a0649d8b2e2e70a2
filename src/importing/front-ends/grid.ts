import { type Block, cell } from '../cells.ts';

/** A cell of a table with merges, as formats tell it. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

const MOST_COLUMNS = 300;

/** Rows with merges laid out so that every row has each column: what a merge covers is an empty cell. */
export function laidOut(rows: readonly (readonly GridCell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let column = 0;
    for (const { text, colspan, rowspan } of cells) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const right = Math.min(column + Math.max(1, colspan), MOST_COLUMNS);
      const bottom = Math.min(top + Math.max(1, rowspan), rows.length);
      for (let row = top; row < bottom; row += 1)
        for (let at = column; at < right; at += 1) {
          const line = grid[row];
          if (line !== undefined && line[at] === undefined)
            line[at] = row === top && at === column ? text : '';
        }
      if (column >= MOST_COLUMNS) break;
      column = right;
    }
  });
  const width = Math.max(0, ...grid.map(row => row.length));
  return grid.map(row => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** A table's rows for the recogniser; `line` is the number of the first. */
export const rowBlocks = (rows: readonly (readonly string[])[], line: number): Block[] =>
  rows.map((texts, index) => ({
    kind: 'row',
    line: line + index,
    cells: texts.map(text => cell(text, line + index)),
    aligned: true,
  }));
