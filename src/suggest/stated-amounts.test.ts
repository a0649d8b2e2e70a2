import { describe, expect, it } from 'vitest';
import { proposed } from './testing-bench.ts';

const stated = (goal: string, budget?: string): string[] =>
  proposed({ goal, ...(budget === undefined ? {} : { budget }) }).suggestions.flatMap(
    ({ name, unit, value }) => (value?.number === undefined ? [] : [`${name} ${value.number}${unit}`]),
  );

describe('amounts of a goal', () => {
  it.each([
    ['储备帐篷200顶', '帐篷数量 200顶'],
    ['更换破损门窗86樘', '破损门窗数量 86樘'],
    ['发射防雹炮弹2000发', '防雹炮弹数量 2000发'],
    ['解决1.1万名群众出行难题', '1.1万名'],
    ['举办书记示范班三期', '书记示范班数量 3期'],
  ])('are counted in the measure word of the thing: %s', (goal, row) => {
    expect(stated(goal).join('\n')).toContain(row);
  });

  it('are two where two numbers are told of like things', () => {
    const rows = stated('大修路面13公里，改建县道21公里');
    expect(rows.filter(row => row.endsWith('公里')).map(row => /\d+/.exec(row)?.[0])).toEqual(['13', '21']);
  });

  it('are none in slogans, orders and what is not Chinese', () => {
    expect(stated('实现三个新突破，迈出四个新步伐')).toEqual([]);
    expect(stated('请给每个指标编一个合理的目标值')).toEqual([]);
    expect(proposed({ goal: 'lorem ipsum 12345' }).suggestions).toEqual([]);
  });

  it('hold a negative budget against nobody', () => {
    const { suggestions, notes } = proposed({ goal: '举办农技培训班6期', budget: '-5万元' });
    expect(suggestions.filter(({ level2, value }) => level2 === '成本指标' && value !== null)).toEqual([]);
    expect(notes.join('')).toContain('负数');
  });

  it('come before rows on things the goal does not speak of', () => {
    const { suggestions } = proposed({
      goal: '新建野生动物收容所1处，建筑面积800平方米',
      project: '野生动物收容',
    });
    const amounts = suggestions.filter(({ level2 }) => level2 === '数量指标').map(({ name }) => name);
    expect(amounts.filter(name => /湿地|补偿/.test(name))).toEqual([]);
  });
});

it('keeps 送审 and 使用 whole, and takes money won back for no expense', () => {
  expect(stated('送审金额9亿元，追回违规使用资金300万元').join('\n')).not.toMatch(/^(?:审金额|用资金)|支出/m);
  expect(stated('追回挪作使用专款300万元')).toEqual(['追回挪作使用专款金额 300万元']);
});
