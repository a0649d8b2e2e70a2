import { describe, expect, it } from 'vitest';
import { left, read, rowsOf } from './testing-tables.ts';

const NAME = '项目名称:路灯维护\n总体目标:\n保障夜间照明。\n\n';

describe('indicators told field by field', () => {
  const rows = [
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/数量指标/检修路灯次数/4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '满意度指标/服务对象满意度指标/居民满意度/≥95%',
  ];

  it('both levels in a heading over them', () => {
    const text = `${NAME}【产出指标-数量指标】
三级指标:新装路灯数量
指标值:≥120盏
指标解释:年内新装

三级指标:检修路灯次数
指标值:4次

【产出指标-质量指标】
三级指标:路灯亮灯率
指标值:≥98%

【满意度指标-服务对象满意度指标】
三级指标:居民满意度
指标值:≥95%
指标解释:问卷调查`;
    expect(rowsOf(text)).toEqual(rows);
    const [project] = read(text).draft.projects;
    expect(project?.goals.map(goal => goal.text)).toEqual(['保障夜间照明。']);
    expect(project?.indicators[0]?.description).toBe('年内新装');
  });

  it('a heading for each level, a record a line', () => {
    const text = `${NAME}一、产出指标
（一）数量指标
指标名称：新装路灯数量；指标值：≥120盏
指标名称：检修路灯次数；指标值：4次
（二）质量指标
指标名称：路灯亮灯率；指标值：≥98%
二、满意度指标
（一）服务对象满意度指标
指标名称：居民满意度；指标值：≥95%`;
    expect(rowsOf(text)).toEqual(rows);
  });

  it('levels as fields, printed where they begin', () => {
    const text = `${NAME}一级指标：产出指标
二级指标：数量指标
三级指标：新装路灯数量
指标值：≥120盏
三级指标：检修路灯次数
指标值：4次
二级指标：质量指标
三级指标：路灯亮灯率
指标值：≥98%
一级指标：满意度指标
二级指标：服务对象满意度指标
三级指标：居民满意度
指标值：≥95%`;
    expect(rowsOf(text)).toEqual(rows);
  });

  it('a target left out is no target of the next', () => {
    const text = `${NAME}【产出指标-数量指标】
三级指标:新装路灯数量
指标值:≥120盏

三级指标:检修路灯次数

三级指标:清洗灯罩数量
指标值:300个

三级指标:更换灯泡数量
指标值:80个`;
    expect(rowsOf(text)).toEqual([
      '产出指标/数量指标/新装路灯数量/≥120盏',
      '产出指标/数量指标/检修路灯次数/',
      '产出指标/数量指标/清洗灯罩数量/300个',
      '产出指标/数量指标/更换灯泡数量/80个',
    ]);
  });

  it('the targets of the term and of the year behind arrows: the year’s is the target', () => {
    const text = `${NAME}一级指标:产出指标
　数量指标
　　新装路灯数量 → 实施周期指标值 ≥360盏 → 本年度指标值 ≥120盏
　　检修路灯次数 → 实施周期指标值 12次 → 本年度指标值 4次
　质量指标
　　路灯亮灯率 → 实施周期指标值 ≥99% → 本年度指标值 ≥98%
一级指标:满意度指标
　服务对象满意度指标
　　居民满意度 → 实施周期指标值 ≥96% → 本年度指标值 ≥95%
　　商户满意度 → 实施周期指标值 ≥90% →`;
    expect(rowsOf(text)).toEqual([...rows, '满意度指标/服务对象满意度指标/商户满意度/']);
    expect(left(text)).toContain('实施周期指标值 ≥360盏');
    expect(left(text)).toContain('实施周期指标值 ≥90%');
  });
});

it('a level in brackets behind the name of every record is its level; one in brackets behind some is part of the name', () => {
  const records = [
    '指标1:新装路灯数量  (数量)  目标值:≥120盏',
    '指标2:路灯亮灯率  (质量)  目标值:≥98%',
    '指标3:夜间出行条件  (社会效益)  目标值:明显改善',
  ];
  expect(rowsOf(`${NAME}${records.join('\n')}`).map(row => row.split('/').slice(1).join('/'))).toEqual([
    '数量/新装路灯数量/≥120盏',
    '质量/路灯亮灯率/≥98%',
    '社会效益/夜间出行条件/明显改善',
  ]);
  const some = [...records, '指标4:灯杆（含基础）  目标值:12根'];
  expect(rowsOf(`${NAME}${some.join('\n')}`)[0]).toMatch(/新装路灯数量\s*[(（]数量[)）]/);
});
