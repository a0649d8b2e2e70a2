import type { CellValue, Sheet, Workbook } from 'hucre/xlsx';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import { Collector } from '../collector.ts';
import type { GridCell } from '../grid.ts';
import { unzipped } from '../zip.ts';

const MOST_ROWS = 50_000;
const MOST_COLUMNS = 300;

const two = (value: number): string => String(value).padStart(2, '0');

/** A day as an office would print it. */
const dayText = (day: Date): string =>
  `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;

type Shown = (value: CellValue, format: string) => string;

/** A cell's text as the sheet shows it: a share as 95%, an amount with its decimals, a formula by its result. */
async function shownBy(): Promise<Shown> {
  const { formatValue } = await import('hucre');
  return (value, format) => {
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return /[ymdh]/i.test(format) ? formatValue(value, format) : dayText(value);
    if (typeof value === 'number' && format !== '' && format !== 'General') return formatValue(value, format);
    if (typeof value === 'boolean') return value ? '是' : '否';
    return String(value);
  };
}

/** Rows with their merges; what a merge covers is left to it. */
function gridOf({ rows, cells, merges = [] }: Sheet, shown: Shown): GridCell[][] {
  const covered = new Set<string>();
  const spans = new Map<string, { colspan: number; rowspan: number }>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const bottom = Math.min(endRow, rows.length - 1);
    const right = Math.min(endCol, MOST_COLUMNS - 1);
    spans.set(`${startRow},${startCol}`, { colspan: right - startCol + 1, rowspan: bottom - startRow + 1 });
    for (let row = startRow; row <= bottom; row += 1)
      for (let column = startCol; column <= right; column += 1)
        if (row !== startRow || column !== startCol) covered.add(`${row},${column}`);
  }
  return rows.map((values, row) =>
    values.slice(0, MOST_COLUMNS).flatMap((value, column) => {
      const at = `${row},${column}`;
      const format = cells?.get(at)?.style?.numFmt ?? '';
      const text = shown(value, format);
      if (covered.has(at) && text === '') return [];
      return [{ text, ...(spans.get(at) ?? { colspan: 1, rowspan: 1 }) }];
    }),
  );
}

const isBlank = (row: readonly GridCell[]): boolean => row.every(({ text }) => text.trim() === '');

/** A row that holds one text in its first columns reads as a line above the table: a title, a unit line. */
const isLine = (row: readonly GridCell[]): boolean =>
  row.filter(({ text }) => text.trim() !== '').length === 1;

function collect(sheet: Sheet, shown: Shown, out: Collector): void {
  const grid = gridOf(sheet, shown);
  let from = 0;
  while (from < grid.length) {
    const row = grid[from] ?? [];
    if (isBlank(row)) from += 1;
    else if (isLine(row) && row.every(({ rowspan }) => rowspan === 1)) {
      out.paragraph(
        row
          .map(({ text }) => text)
          .join('')
          .replace(/\s*\n\s*/g, '\n'),
      );
      from += 1;
    } else {
      let to = from;
      while (to < grid.length && !isBlank(grid[to] ?? [])) to += 1;
      out.table(grid.slice(from, to));
      from = to;
    }
  }
  for (const { text } of sheet.textBoxes ?? []) out.paragraph(text);
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  unzipped(bytes, () => true);
  const { readXlsx: read } = await import('hucre/xlsx');
  try {
    return await read(bytes, {
      readStyles: true,
      maxRows: MOST_ROWS,
      sheets: info => !info.hidden && !info.veryHidden,
    });
  } catch {
    throw new JixiaoError(
      'unreadable_file',
      'Excel 文件打不开：已损坏，或设了打开密码',
      '在 Excel 或 WPS 里打开，去掉密码后另存为 .xlsx，再重新读入',
    );
  }
}

/** The blocks of a workbook, sheet by sheet, hidden sheets left out. Errors: `unreadable_file`, `too_large`. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Block[]> {
  const { sheets } = await opened(bytes);
  const shown = await shownBy();
  const out = new Collector();
  for (const sheet of sheets) {
    collect(sheet, shown, out);
    out.boundary();
  }
  return out.blocks;
}
