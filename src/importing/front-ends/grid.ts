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

const MOST_COLUMNS = 300;

type Laid = Pick<GridCell, 'text' | 'from'>;

const COVERED: Laid = { text: '' };

/** Rows with merges laid out so that every row has each column: what a merge covers is an empty cell. */
export function laidOut(rows: readonly (readonly GridCell[])[]): Laid[][] {
  const grid: (Laid | undefined)[][] = rows.map(() => []);
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
          if (line !== undefined && line[at] === undefined)
            line[at] = row === top && at === column ? one : COVERED;
        }
      if (column >= MOST_COLUMNS) break;
      column = right;
    }
  });
  const width = Math.max(0, ...grid.map(row => row.length));
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
