import type { Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { widthOf } from '../../domain/width.ts';
import { styleOf } from './style.ts';
import { packed } from './zip.ts';

/** A value of a list: a number stays one, text is text whatever it begins with; a link leads to a file beside. */
export type ListValue = string | number | { readonly text: string; readonly link: string };

/** A flat list on a sheet of its own, a record a row under one head. */
export interface List {
  readonly name: string;
  readonly rows: readonly (readonly ListValue[])[];
}

const NARROWEST = 8;
const WIDEST = 40;

const textOf = (value: ListValue | undefined): string =>
  typeof value === 'object' ? value.text : String(value ?? '');

function widthsOf(rows: List['rows']): number[] {
  const widths = (rows[0] ?? []).map(() => NARROWEST);
  for (const row of rows)
    for (const [column, value] of row.entries()) {
      const longest = Math.max(...textOf(value).split('\n').map(widthOf));
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, longest + 2));
    }
  return widths;
}

function cellOf(value: ListValue, head: boolean): Partial<SheetCell> {
  const style = styleOf('cell', head, 'left');
  if (typeof value === 'object') return { value: value.text, style, hyperlink: { target: value.link } };
  return { value: value === '' ? null : value, style };
}

function sheetOf({ name, rows }: List): WriteSheet {
  return {
    name,
    columns: widthsOf(rows).map(width => ({ width })),
    rows: rows.map(() => []),
    cells: new Map(
      rows.flatMap((row, at) =>
        row.map((value, column): [string, Partial<SheetCell>] => [
          `${at},${column}`,
          cellOf(value, at === 0),
        ]),
      ),
    ),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  };
}

/** Lists as a workbook: what systems take in, and what is sorted and filtered. Codes are text. */
export const listsToXlsx = (lists: readonly List[], title: string): Promise<Uint8Array> =>
  packed(lists.map(sheetOf), title);
