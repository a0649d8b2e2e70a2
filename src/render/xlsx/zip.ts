import { unzipSync, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** A file has no date of its own: it is the draft that has one. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

type NamedRange = NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']>[number];

/** A, B … Z, AA: a column's name by its number from 1. */
const columnName = (number: number): string =>
  number === 0
    ? ''
    : columnName(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));

/** What of a sheet is printed, and which rows again on each page; Excel wants a sheet's name in quotes. */
function printed({ name, columns = [], rows = [], pageSetup }: WriteSheet): NamedRange[] {
  const own = (range: string): string => `'${name.replaceAll("'", "''")}'!${range}`;
  const area = own(`$A$1:$${columnName(columns.length)}$${rows.length}`);
  const again = pageSetup?.printTitlesRow;
  return [
    ...(columns.length * rows.length === 0 ? [] : [{ name: '_xlnm.Print_Area', range: area, scope: name }]),
    ...(again === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', range: own(again.replace(/\d+/g, '$$$&')), scope: name }]),
  ];
}

/** A sheet whose printing is told by names of the workbook alone. */
const withoutTitles = (sheet: WriteSheet): WriteSheet => {
  const { printTitlesRow: _, ...pageSetup } = sheet.pageSetup ?? {};
  return { ...sheet, pageSetup };
};

/** Writes the sheets; same sheets, same bytes. */
export async function packed(sheets: WriteSheet[], title: string): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map(withoutTitles),
    namedRanges: sheets.flatMap(printed),
    properties: { title, created: WRITTEN, modified: WRITTEN },
    defaultFont: { name: '宋体', size: 10.5 },
  });
  return zipSync(unzipSync(bytes), { mtime: new Date(2000, 0, 1), level: 6 });
}
