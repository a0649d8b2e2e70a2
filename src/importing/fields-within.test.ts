import { expect, it } from 'vitest';
import { BOTH, doubted, read, rowsOf } from './testing-tables.ts';

const SHOWN = ['≥120盏|新装路灯数量|数量指标|产出指标', '≥98%|路灯亮灯率|质量指标|产出指标'].map(row =>
  row.replaceAll('|', ' | '),
);
const HEADINGS = '指标值 | 三级指标 | 二级指标 | 一级指标';
const GOAL = '年度目标：主街新装路灯120盏，夜间出行更方便。';

it('the fields of a form under the headings of its table, and its goal behind the rows, are no rows', () => {
  const text = ['项目绩效目标表', HEADINGS, '项目：路灯维护    预算：58万元', ...SHOWN, GOAL].join('\n');
  expect(rowsOf(text)).toEqual(BOTH);
  expect(doubted(text)).toEqual([]);
  expect(read(text).draft.projects[0]?.goals.map(({ text: goal }) => goal)).toEqual([
    '主街新装路灯120盏，夜间出行更方便。',
  ]);
});

it('a goal over the table leaves what follows the rows where it stands', () => {
  const text = ['项目名称：路灯维护', GOAL, HEADINGS, ...SHOWN, '绩效目标：又一段文字。'].join('\n');
  expect(read(text).draft.projects[0]?.goals[0]?.text).toBe('主街新装路灯120盏，夜间出行更方便。');
  expect(rowsOf(text).slice(0, 2)).toEqual(BOTH);
});

it('a sign told in words in a cell of its own parts the target from the name in the line above', () => {
  const text = `项目名称 路灯维护
产出指标 数量指标
新装路灯数量
大于等于|120|盏
检修路灯次数
大于等于|4|次
产出指标 质量指标
路灯亮灯率
大于等于|98|%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/大于等于120盏',
    '产出指标/数量指标/检修路灯次数/大于等于4次',
    '产出指标/质量指标/路灯亮灯率/大于等于98%',
  ]);
});

it('a first level on a line of its own over rows without headings', () => {
  const text = `项目名称 路灯维护
产出指标(50分)
  数量指标  新装路灯数量  120盏  118盏  15分  14分
  数量指标  检修路灯次数  4次  4次  10分  10分
  质量指标  路灯亮灯率  ≥98%  99%  5分  5分
  成本指标  每盏路灯造价  不超过9500元  9400元  10分  10分
效益指标(30分)
  社会效益指标  方便夜间出行  方便快捷  达成预期  10分  10分
  社会效益指标  报修等候时间  15分钟  16分钟  10分  10分`;
  expect(rowsOf(text)).toEqual([
    '产出指标(50分)/数量指标/新装路灯数量/120盏',
    '产出指标(50分)/数量指标/检修路灯次数/4次',
    '产出指标(50分)/质量指标/路灯亮灯率/≥98%',
    '产出指标(50分)/成本指标/每盏路灯造价/不超过9500元',
    '效益指标(30分)/社会效益指标/方便夜间出行/方便快捷',
    '效益指标(30分)/社会效益指标/报修等候时间/15分钟',
  ]);
});

it('成本 over 经济成本 is a first level of its own, 指标 or not', () => {
  const text = `项目名称     路灯维护
一级指标    二级指标      三级指标          性质   目标值   单位   权重
产出        数量          新装路灯数量      ≥      120      盏     15
产出        质量          路灯亮灯率        ≥      98       %      10
满意度      服务对象      居民满意度        ≥      90       %      10
成本        经济成本      每盏路灯造价      ≤      9500     元     5`;
  expect(rowsOf(text).at(-1)).toMatch(/^成本(?:指标)?\/经济成本\/每盏路灯造价\/≤9500元$/);
});

it('满意度 before a colon is the level of who is satisfied', () => {
  const text = `项目名称：路灯维护
(1)产出数量：新装路灯数量 =120盏；检修路灯次数 >=4次。
(2)社会效益：夜间出行方便程度 >=80%。
(3)满意度：居民满意度 >=90%。`;
  expect(rowsOf(text).at(-1)).toMatch(/^满意度指标\/.*\/居民满意度\/>=90%$/);
});

it('文字描述 under the heading of the signs says that the target is told in words', () => {
  const text = `项目名称  路灯维护
一级指标  二级指标  三级指标  符号 值 单位
产出指标 数量指标 新装路灯数量 大于等于 120 盏
产出指标 质量指标 路灯亮灯率 大于等于 98 %
效益指标 社会效益指标 夜间出行条件 文字描述 逐步提升`;
  expect(rowsOf(text).at(-1)).toBe('效益指标/社会效益指标/夜间出行条件/逐步提升');
});
