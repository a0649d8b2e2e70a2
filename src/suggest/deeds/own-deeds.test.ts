import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const named = (goal: string): string[] =>
  proposed({ goal }).suggestions.map(({ name, unit, value }) =>
    value === null ? name : `${name} ${value.number ?? value.text}${unit}`,
  );

it.each([
  ['组织95名县人大代表开展视察、专题调研、执法检查', '参加活动县人大代表人数 95名'],
  ['实施预防养护88公里、修复养护21公里', '修复养护里程 21公里'],
  ['实施预防养护88公里、修复养护21公里', '预防养护里程 88公里'],
  ['为居民提供心理健康测评服务500人次', '心理健康测评服务人次 500人次'],
  ['为全区30-60周岁农村和城镇困难妇女免费进行宫颈癌检查1200人', '宫颈癌检查人数 1200人'],
  ['对全镇1998年底前建成的6个老旧小区实施改造', '改造老旧小区个数 6个'],
  ['完成水源地每季度2次常规监测、每年1次全指标分析', '全指标分析次数 1次'],
])('a number goes with its own deed: %s', (goal, row) => {
  expect(named(goal)).toContain(row);
});

it('the year in which a thing was built is no deadline', () => {
  const goal = '对全镇1998年底前建成的6个老旧小区实施改造';
  expect(named(goal).filter(row => row.includes('1998'))).toEqual([]);
  expect(named(`${goal}，2026年11月底前完成`).filter(row => row.includes('2026'))).toHaveLength(1);
});

it('things counted each in its own unit are told each on its own', () => {
  expect(named('对景区支线道路、路灯、绿化进行维护')).toEqual(
    expect.arrayContaining(['景区支线道路维护长度', '绿化维护面积']),
  );
  expect(named('开展单位清查和普查宣传')).not.toContain('单位清查和普查宣传场次');
});
