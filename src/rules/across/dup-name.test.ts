import { expect, it } from 'vitest';
import type { RowExample } from '../rule.ts';
import { askRows } from '../testing.ts';
import dupName from './dup-name.ts';

const said = (first: string, second: string): string[] => {
  const rows = [first, second].map(value => ({ level2: '数量指标', name: '培训场次', value }));
  const example: RowExample = { note: '', rows };
  return askRows(dupName, example).flatMap(one => ('message' in one ? [one.message] : []));
};

it.each([
  ['≥7场', '≤5场'],
  ['≥7场', '≤7场'],
  ['≥7场', '9场'],
])('says that %s and %s contradict', (first, second) => {
  expect(said(first, second)).toEqual([
    `“培训场次”前面已经写过（${first}），这里又写“${second}”，两个目标值自相矛盾。`,
  ]);
});

it.each([
  ['≥7场', '≥7场'],
  ['≥7场', '7场'],
  ['≥7场', ''],
])('says of %s and “%s” only that one repeats the other', (first, second) => {
  expect(said(first, second)).toEqual(['“培训场次”前面已经写过（≥7场），重复。']);
});
