import { expect, it } from 'vitest';
import { withClosedLetters } from './spaced-letters.ts';
import { rowsOf } from './testing-tables.ts';

const WIDE = `项 目 名 称   路 灯 维 护
绩 效 指 标   一 级 指 标   二 级 指 标   三 级 指 标   指 标 值   全 年 完 成 值
产 出 指 标
 数 量 指 标
   新装路灯数量   ≥ 1 2 0 盏   126盏
   检修路灯次数   4 次   5次
 质 量 指 标
   路灯亮灯率   ≥ 9 8 %   99%
效 益 指 标
 社 会 效 益 指 标
   夜间出行条件   明 显 改 善   明显改善`;

it('letters set wide within a cell, cells parted by wider gaps', () => {
  expect(rowsOf(WIDE)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/数量指标/检修路灯次数/4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '效益指标/社会效益指标/夜间出行条件/明显改善',
  ]);
});

it('scores beside each other, and a text that is not set wide, stay as they are', () => {
  const scores = '一级指标   二级指标\n路灯亮灯率   9 5 5\n新装路灯   1 2 3';
  expect(withClosedLetters(scores)).toBe(scores);
  expect(withClosedLetters(`${WIDE}\n得分   5 5 5`)).toContain('5 5 5');
});

it('a sign, a figure and a unit in cells of their own are no letters set wide', () => {
  const row = '| 数量指标 | 培训期数 | ≥ | 7 | 场 | |';
  const table = `| 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 权重 |\n${`${row}\n`.repeat(6)}`;
  expect(withClosedLetters(table)).toBe(table);
});
