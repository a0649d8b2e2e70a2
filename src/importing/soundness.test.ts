import { expect, it } from 'vitest';
import { soundness } from './soundness.ts';
import { read } from './testing-wild.ts';

const told = (...rows: string[]): ReturnType<typeof soundness> =>
  soundness(read(['项目名称 | 沟渠清淤 |', '一级指标 | 二级指标 | 三级指标 | 指标值 |', ...rows].join('\n')));

it('a name and its target make a sound row', () => {
  expect(told('产出指标 | 数量指标 | 清淤沟渠长度 | ≥36公里 |')).toMatchObject({
    good: 1,
    bad: 0,
    levelled: 1,
  });
});

it.each([
  ['half a name', '产出指标 | 数量指标 | 清淤沟渠（含 | ≥36公里 |'],
  ['a level for a name', '产出指标 | 数量指标 | 产出/数量 | ≥36公里 |'],
  ['a sentence for a target', '产出指标 | 数量指标 | 清淤沟渠长度 | 全县各乡镇的沟渠都要疏通 |'],
  ['a level for a target', '产出指标 | 数量指标 | 清淤沟渠长度 | 质量指标 |'],
])('%s makes none', (_, row) => {
  expect(told(row)).toMatchObject({ good: 0, bad: 1 });
});
