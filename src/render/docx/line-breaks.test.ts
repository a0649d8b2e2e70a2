import { expect, it } from 'vitest';
import type { Cell, Table } from '../blocks.ts';
import { brokenLines } from './line-breaks.ts';
import { OFFICIAL } from './sheet.ts';

const cell = (text: string, header = true): Cell => ({
  runs: [{ text, bold: header }],
  column: 0,
  colspan: 1,
  rowspan: 1,
  header,
  align: 'center',
});
/** The only cell of a table, so many letters of 五号 wide. */
const broken = (one: Cell, letters: number): string | undefined => {
  const share = (letters * 210 + 40) / 8844;
  const rows = [{ cells: [one], header: false }];
  const table: Table = { kind: 'table', columns: [share, 1 - share], rows };
  const [block] = brokenLines([table], OFFICIAL);
  return block?.kind === 'table' ? block.rows[0]?.cells[0]?.runs[0]?.text : undefined;
};

it.each([
  ['其中：财政资金', 4, '其中：\n财政资金'],
  ['其中：财政资金', 7, '其中：财政资金'],
  ['指标值确定依据', 6, '指标值确定\n依据'],
  ['指标值确定依据', 5, '指标值确定依据'],
  ['指标值', 2, '指标值'],
  ['资金支出计划（%）', 9, '资金支出计划（%）'],
  ['资金支出计划（%）', 8, '资金支出计划\n（%）'],
  ['资金支出计划（%）', 5, '资金支出\n计划（%）'],
])('%s in %d letters', (text, letters, expected) => {
  expect(broken(cell(text), letters)).toBe(expected);
});

it('what the draft says is never parted', () => {
  expect(broken(cell('指标值确定依据', false), 6)).toBe('指标值确定依据');
});
