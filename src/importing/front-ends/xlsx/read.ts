import type { CellValue, Sheet, Workbook } from 'hucre/xlsx';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { Collector } from '../collector.ts';
import { type GridCell, MOST_CELLS, MOST_COLUMNS, tooLarge } from '../grid.ts';
import { assertText } from '../pictures.ts';
import { partNames, unzipped } from '../zip.ts';

const MOST_ROWS = 50_000;

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

const isEmpty = (value: CellValue): boolean =>
  value == null || (typeof value === 'string' && value.trim() === '');

/** Columns up to the last that holds something. */
function widthOf(rows: readonly (readonly CellValue[])[]): number {
  let width = 0;
  for (const row of rows) {
    let end = row.length;
    while (end > width && isEmpty(row[end - 1] ?? null)) end -= 1;
    width = Math.max(width, end);
  }
  return width;
}

/** Where merges begin, and what they cover. Errors: `too_large`, for merges beyond what a table has. */
function mergesOf({ merges = [] }: Sheet, rows: number, columns: number) {
  const covered = new Set<number>();
  const spans = new Map<number, { colspan: number; rowspan: number }>();
  let cells = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const bottom = Math.min(endRow, rows - 1);
    const right = Math.min(endCol, columns - 1);
    if (bottom < startRow || right < startCol) continue;
    cells += (bottom - startRow + 1) * (right - startCol + 1);
    if (cells > MOST_CELLS) throw tooLarge();
    for (let row = startRow; row <= bottom; row += 1)
      for (let column = startCol; column <= right; column += 1) covered.add(row * columns + column);
    covered.delete(startRow * columns + startCol);
    spans.set(startRow * columns + startCol, {
      colspan: right - startCol + 1,
      rowspan: bottom - startRow + 1,
    });
  }
  return { covered, spans };
}

/** Rows with their merges; what a merge covers is left to it, an empty row has no cells. Errors: `too_large`. */
function gridOf(sheet: Sheet, shown: Shown): GridCell[][] {
  const { rows, cells } = sheet;
  const width = widthOf(rows);
  if (width > MOST_COLUMNS) throw tooLarge();
  const { covered, spans } = mergesOf(sheet, rows.length, width);
  return rows.map((values, row) =>
    values.every(isEmpty)
      ? []
      : values.slice(0, width).flatMap((value, column) => {
          const at = row * width + column;
          const text = shown(value, cells?.get(`${row},${column}`)?.style?.numFmt ?? '');
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

async function opened(bytes: Uint8Array, passedOver: (sheet: string) => void): Promise<Workbook> {
  unzipped(bytes, () => true);
  const { readXlsx: read } = await import('hucre/xlsx');
  try {
    return await read(bytes, {
      readStyles: true,
      maxRows: MOST_ROWS,
      sheets({ name, hidden, veryHidden }) {
        const isHidden = hidden === true || veryHidden === true;
        if (isHidden) passedOver(name);
        return !isHidden;
      },
    });
  } catch {
    throw new JixiaoError(
      'unreadable_file',
      'Excel 文件打不开：已损坏，或设了打开密码',
      '在 Excel 或 WPS 里打开，去掉密码后另存为 .xlsx，再重新读入',
    );
  }
}

/** Hands back what a sheet holds beside its texts: remarks, formulas never worked out, rows beyond the limit. */
function handBack({ name, rows, cells }: Sheet, line: number, ledger: Ledger): void {
  for (const { comment, formula, value } of cells?.values() ?? []) {
    if (comment !== undefined && comment.text.trim() !== '')
      ledger.aside(comment.text.trim(), line, 'Excel 里的批注，不是正文');
    if (formula !== undefined && isEmpty(value))
      ledger.aside(`=${formula}`, line, '公式的结果没有存在文件里；在 Excel 或 WPS 里打开保存一次再读入');
  }
  if (rows.length >= MOST_ROWS)
    ledger.aside(`工作表“${name}”`, line, `只读了前 ${MOST_ROWS} 行，后面的没有读入`);
}

/**
 * The blocks of a workbook, sheet by sheet; hidden sheets are named and left out, remarks handed back.
 * Errors: `unreadable_file`, `too_large`.
 */
export async function readXlsx(bytes: Uint8Array, ledger: Ledger): Promise<readonly Block[]> {
  const hidden: string[] = [];
  const { sheets } = await opened(bytes, name => void hidden.push(name));
  const shown = await shownBy();
  const out = new Collector();
  for (const sheet of sheets) {
    collect(sheet, shown, out);
    handBack(sheet, Math.max(1, out.blocks.at(-1)?.line ?? 1), ledger);
    out.boundary();
  }
  for (const name of hidden) ledger.aside(`工作表“${name}”`, 1, '隐藏的工作表，没有读入；要读入请先取消隐藏');
  assertText(out.blocks, ' Excel 文件', () => partNames(bytes).some(name => name.startsWith('xl/media/')));
  return out.blocks;
}
