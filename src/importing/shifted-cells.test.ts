import { expect, it } from 'vitest';
import { doubted, HEAD, LAMPS, LIT, NAME, table } from './testing-tables.ts';

const WIDE = `${HEAD}|分值|指标解释`;
const wide = (row: string): string[] =>
  doubted(table(NAME, WIDE, `${LAMPS}|10|全年新装`, row, `${LIT}|10|按月抽查`));

it('a row that lost a cell before its target, or has one too many, is told', () => {
  const row = '产出指标|数量指标|检修路灯次数|≥4次|10|每季一次';
  expect(wide(row)).toEqual([]);
  expect(wide('产出指标|数量指标|检修路灯次数|每季一次|≥4次|10')).toEqual([
    '/projects/0/indicators/1/value_raw',
  ]);
  expect(wide('产出指标|数量指标|≥4次|10|每季一次')).toEqual(['/projects/0/indicators/1/value_raw']);
});
