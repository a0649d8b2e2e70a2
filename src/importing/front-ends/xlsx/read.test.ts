import { strToU8, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { Ledger } from '../../ledger.ts';
import { readXlsx } from './read.ts';

const read = async (...sheets: WriteSheet[]) => {
  const ledger = new Ledger();
  const blocks = await readXlsx(await writeXlsx({ sheets }), ledger);
  return {
    rows: blocks.map(({ cells }) => cells.map(({ raw }) => raw)).filter(row => row.length > 0),
    asides: ledger.leftovers([]).map(({ text }) => text),
  };
};

const HEAD = ['三级指标', '指标值', '备注'];

it('merges stand where they stand, also around empty cells', async () => {
  const { rows } = await read({
    name: '表',
    rows: [HEAD, ['甲', null, '一'], ['乙', null, '二']],
    merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
  });
  expect(rows).toEqual([HEAD, ['甲', '', '一'], ['乙', '', '二']]);
});

it('remarks, formulas without a result and hidden sheets are handed back', async () => {
  const { rows, asides } = await read(
    {
      name: '表',
      rows: [HEAD, ['甲', null, '一']],
      cells: new Map([
        ['1,1', { value: null, formula: 'SUM(A1:A2)' }],
        ['1,2', { value: '一', comment: { text: '请再核' } }],
      ]),
    },
    { name: '字典', rows: [['不读']], hidden: true },
  );
  expect(rows).toEqual([HEAD, ['甲', '', '一']]);
  expect(asides.sort()).toEqual(['=SUM(A1:A2)', '工作表“字典”', '请再核'].sort());
});

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook whose one sheet is written by hand, since no writer would write it. */
const byHand = (sheet: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `<workbook xmlns="${S}" xmlns:r="${R}"><sheets><sheet name="表" sheetId="1" r:id="r"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${S}">${sheet}</worksheet>`,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );
const c = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join('')}</row>`;

it.each([
  ['more columns than a table has', `<sheetData>${row(1, c('A1', '甲'), c('KP1', '第302列'))}</sheetData>`],
  [
    'a table of millions of cells',
    `<sheetData>${row(1, c('A1', '甲'), c('KN1', '乙'))}${Array.from({ length: 4000 }, (_, n) => row(n + 2, c(`A${n + 2}`, '丙'), c(`B${n + 2}`, '丁'))).join('')}</sheetData>`,
  ],
  [
    'merges over millions of cells',
    `<sheetData>${row(1, c('A1', '甲'), c('KN1', '乙'))}${row(5000, c('A5000', '丙'))}</sheetData><mergeCells><mergeCell ref="A1:KN5000"/></mergeCells>`,
  ],
])('%s: refused in Chinese, not cut', async (_, sheet) => {
  await expect(readXlsx(byHand(sheet), new Ledger())).rejects.toMatchObject({ code: 'too_large' });
});

it('two cells far apart cost no more than the way between them', async () => {
  const far = `<sheetData>${row(1, c('A1', '甲'), c('B1', '乙'))}${row(40_000, c('A40000', '丙'), c('IV40000', '丁'))}</sheetData>`;
  const blocks = await readXlsx(byHand(far), new Ledger());
  expect(blocks.flatMap(({ cells }) => cells.map(({ raw }) => raw)).filter(raw => raw !== '')).toEqual([
    '甲',
    '乙',
    '丙',
    '丁',
  ]);
});
