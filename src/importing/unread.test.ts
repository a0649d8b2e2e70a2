import { expect, it } from 'vitest';
import { type Block, cell } from './cells.ts';
import { Ledger } from './ledger.ts';
import { BOTH, HEAD, LAMPS, LIT, NAME, read, rowsOf, table } from './testing-tables.ts';
import { leaveUnread } from './unread.ts';

const { draft, repairs } = read(table(NAME, HEAD, LAMPS, LIT));

/** What is handed back of cells that were all taken for read. */
function handedBack(...texts: string[]): string[] {
  const block: Block = { kind: 'row', line: 9, cells: texts.map(text => cell(text, 9)), aligned: true };
  const ledger = new Ledger();
  ledger.take(...block.cells);
  leaveUnread([block], { draft, repairs }, ledger);
  return ledger.leftovers([block]).map(({ text }) => text);
}

it('a cell taken for read that stands nowhere in the draft is handed back', () => {
  expect(handedBack('巡查记录完整性', '≥1346.5')).toEqual(['巡查记录完整性 ≥1346.5']);
});

it('labels, and what was read, are not', () => {
  expect(handedBack('三级指标', '产出指标（50分）', '绩效目标申报表', '路灯 亮灯率', '≥98%')).toEqual([]);
});

it('rows without the levels they stand under, among rows that have them, are rows', () => {
  const text = `|${HEAD}|\n|---|---|---|---|\n|${LAMPS}|\n|检修路灯次数|4次|\n|质量指标|路灯亮灯率|≥98%|\n|灯具外观|整洁|`;
  const [lamps, lit] = BOTH;
  expect(rowsOf(text)).toEqual([
    lamps,
    '产出指标/数量指标/检修路灯次数/4次',
    lit,
    '产出指标/质量指标/灯具外观/整洁',
  ]);
});
