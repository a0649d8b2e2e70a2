import { expect, test } from 'vitest';
import { proposed } from '../testing-bench.ts';

const times = (goal: string): string[] =>
  proposed({ goal })
    .suggestions.filter(({ level2, value }) => level2 === '时效指标' && value !== null)
    .map(({ name, value }) => `${name} ${value?.text ?? ''} “${value?.quoted_from ?? ''}”`);

test.each([
  ['举办科技创新竞赛，组织200名学生参赛，11月底前完成', '科技创新竞赛完成时间 11月底前 “11月底前完成”'],
  ['县科协举办科普讲解大赛，11月底前完成', '科普讲解大赛完成时间 11月底前 “11月底前完成”'],
  ['开展职业技能竞赛县级选拔，10月底前完成', '职业技能竞赛县级选拔完成时间 10月底前 “10月底前完成”'],
  ['改造老旧小区3个，9月底前完成', '老旧小区改造完成时间 9月底前 “9月底前完成”'],
  ['采购教学设备，8月20日前完成', '教学设备采购完成时间 8月20日前 “8月20日前完成”'],
  ['发放耕地地力保护补贴，6月底前完成', '耕地地力保护补贴发放完成时间 6月底前 “6月底前完成”'],
])('the day that %s sets is of what is done by it', (goal, wanted) => {
  expect(times(goal)).toEqual([wanted]);
});

test('the day by which several things are done is of the whole', () => {
  expect(times('新建公路12公里，维修桥梁3座，10月底前全部完成')).toEqual([
    '项目完成时间 10月底前 “10月底前全部完成”',
  ]);
});

test('the library names the day of a deed that the goal speaks of', () => {
  expect(times('组织青少年科技创新竞赛，11月底前完成县级评审')).toEqual([
    '竞赛县级评审完成时间 11月底前 “11月底前完成县级评审”',
  ]);
});
