import { expect, test } from 'vitest';
import { proposed } from '../testing-bench.ts';

const costs = (goal: string, budget?: string): string[] =>
  proposed({ goal, budget })
    .suggestions.filter(
      ({ value, level2, origin }) => value !== null && level2 === '成本指标' && origin === 'goal',
    )
    .map(({ name, value, unit }) => `${name} ${value?.number ?? ''}${unit}`);

test.each([
  ['争取省级补助资金20万元、市级补助资金5万元', ['省级补助控制数 20万元', '市级补助控制数 5万元']],
  [
    '对创业孵化基地给予市级补助5万元、省级补助20万元',
    ['创业孵化基地市级补助控制数 5万元', '创业孵化基地省级补助控制数 20万元'],
  ],
  [
    '对获评的创业园按市级5万元、省级20万元给予补助',
    ['创业园市级补助控制数 5万元', '创业园省级补助控制数 20万元'],
  ],
  ['市补助3万元、省补助8万元', ['市级补助控制数 3万元', '省级补助控制数 8万元']],
  ['补助标准为县级2万元、市级6万元', ['县级补助控制数 2万元', '市级补助控制数 6万元']],
  [
    '农村危房改造市级补助每户5000元、省级补助每户2万元',
    ['农村危房改造市级户均补助标准 5000元/户', '农村危房改造省级户均补助标准 2万元/户'],
  ],
  [
    '专精特新企业省级奖励30万元、国家级奖励50万元',
    ['专精特新企业省级奖励控制数 30万元', '专精特新企业国家级奖励控制数 50万元'],
  ],
  [
    '省级、市级、县级补助分别为每户2万元、1万元、5000元',
    ['省级户均补助标准 2万元/户', '市级户均补助标准 1万元/户', '县级户均补助标准 5000元/户'],
  ],
  ['对市级、省级示范社分别补助5万元、20万元', ['市级示范社补助控制数 5万元', '省级示范社补助控制数 20万元']],
])('tells the money of %s level by level', (goal, wanted) => {
  expect(costs(goal)).toEqual(wanted);
});

test('keeps what one level pays where it is as much as the budget', () => {
  expect(costs('省级补助20万元、县级补助5万元', '20万元')).toContain('省级补助控制数 20万元');
});

test('takes which class a village is of for no number', () => {
  const { suggestions } = proposed({ goal: '一类村补助5万元、二类村补助3万元', project: '农村环境整治' });
  expect(suggestions.flatMap(({ value, unit }) => (value === null ? [] : `${value.number}${unit}`))).toEqual([
    '5万元',
    '3万元',
  ]);
});
