import { describe, expect, it } from 'vitest';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { importText } from './import-text.ts';

const rowsOf = (text: string): string[] =>
  importText(text, { profiles: [hebei, mof] }).draft.projects.flatMap(project =>
    project.indicators.map(row => [row.level1, row.level2, row.name, row.value_raw].join('/')),
  );

const STREET = [
  '产出指标/数量指标/新装路灯数量/≥120盏',
  '产出指标/数量指标/巡检次数/≥24次',
  '产出指标/质量指标/路灯亮灯率/≥98%',
  '效益指标/社会效益指标/夜间出行条件/明显改善',
  '满意度指标/服务对象满意度指标/居民满意度/≥90%',
];

describe('one street lamp project, flattened in every way seen', () => {
  it.each<[string, string]>([
    [
      'pipes without spans',
      `项目名称 | 路灯维护 | |||
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 新装路灯数量 | ≥120盏 |
巡检次数 | ≥24次 | ||
质量指标 | 路灯亮灯率 | ≥98% | |
效益指标 | 社会效益指标 | 夜间出行条件 | 明显改善 |
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% |`,
    ],
    [
      'one cell a line, blank lines between',
      `项目名称\n\n路灯维护\n\n一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n新装路灯数量\n\n≥120盏\n\n巡检次数\n\n≥24次\n\n质量指标\n\n路灯亮灯率\n\n≥98%\n\n效益指标\n\n社会效益\n\n指标\n\n夜间出行条件\n\n明显改善\n\n满意度指标\n\n服务对象满意度指标\n\n居民满意度\n\n≥90%`,
    ],
    [
      'one cell a line, a pipe on the next',
      [
        '项目名称',
        '路灯维护',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '产出 指标',
        '数量指标',
        '新装路灯数量',
        '≥120盏',
        '巡检次数',
        '≥24次',
        '质量指标',
        '路灯亮灯率',
        '≥98%',
        '效益指标',
        '社会效益指标',
        '夜间出行条件',
        '明显改善',
        '满意度指标',
        '服务对象满意度指标',
        '居民满意度',
        '≥90%',
      ].join('\n|\n'),
    ],
    [
      'joined without separators',
      `项目名称路灯维护
绩效指标一级指标二级指标指标内容指标值
产出指标数量指标新装路灯数量≥120盏
巡检次数≥24次
质量指标路灯亮灯率≥98%
效益指标社会效益指标夜间出行条件明显改善
满意度指标服务对象满意度指标居民满意度≥90%`,
    ],
    [
      'spaces, scores behind the targets',
      `绩效指标 一级指标 二级指标 三级指标 指标值 分值
产出指标 数量指标 新装路灯数量 ≥120盏 20
巡检次数 ≥24次 10
质量指标 路灯亮灯率 ≥98% 20
效益指标 社会效益指标 夜间出行条件 明显改善
满意度指标 服务对象满意度指标 居民满意度 ≥90% 10`,
    ],
    [
      'target and actual: the target is taken',
      `一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分
产出指标\t数量指标\t新装路灯数量\t≥120盏\t98盏\t8
\t\t巡检次数\t≥24次\t30次\t10
\t质量指标\t路灯亮灯率\t≥98%\t99%\t10
效益指标\t社会效益指标\t夜间出行条件\t明显改善\t改善\t10
满意度指标\t服务对象满意度指标\t居民满意度\t≥90%\t95%\t10`,
    ],
    [
      'the year beside the mid term',
      `一级指标\t二级指标(长期)\t三级指标(长期)\t指标值(长期)\t二级指标(年度)\t三级指标(年度)\t指标值(年度)
产出指标\t数量指标\t三年装灯总数\t≥400盏\t数量指标\t新装路灯数量\t≥120盏
\t\t\t\t\t巡检次数\t≥24次
\t质量指标\t路灯亮灯率\t≥98%\t质量指标\t路灯亮灯率\t≥98%
效益指标\t社会效益指标\t\t\t社会效益指标\t夜间出行条件\t明显改善
满意度指标\t服务对象满意度指标\t\t\t服务对象满意度指标\t居民满意度\t≥90%`,
    ],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual(STREET);
  });

  it('keeps sign and unit of columns of their own; 定性 rows stand one cell short', () => {
    const text = `一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位 | 指标值说明 |
产出指标 | 数量指标 | 新装路灯数量 | ≥ | 120 | 盏 | 按合同清点 |
效益指标 | 社会效益指标 | 夜间出行条件 | 定性 | 明显改善 | 走访居民了解夜间出行情况 | |`;
    const { draft } = importText(text, { profiles: [hebei] });
    expect(draft.projects[0]?.indicators).toMatchObject([
      { operator: '>=', value: { number: '120', unit: '盏' }, description: '按合同清点' },
      { operator: 'qualitative', value_raw: '明显改善', description: '走访居民了解夜间出行情况' },
    ]);
  });

  it('reads prose under labels, not results', () => {
    expect(rowsOf('现公示如下:\n一、产出指标\n数量指标:新装路灯数量不少于120盏,巡检次数≥24次。')).toEqual([
      '产出指标/数量指标/新装路灯数量/不少于120盏',
      '产出指标/数量指标/巡检次数/≥24次',
    ]);
    expect(rowsOf('1.产出指标完成情况分析。\n(1)数量指标。\n新装路灯98盏;巡检次数≥24次。')).toEqual([
      '产出指标/数量指标/巡检次数/≥24次',
    ]);
  });

  it('finds no indicator in other tables of the same document', () => {
    const money = '资金分配表\n乡镇\t预算数\t财政资金\n城关镇\t20\t20\n大村乡\t15\t15\n合计\t35\t35\n';
    const table =
      '路灯维护绩效目标表\n项目名称\t路灯维护\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t新装路灯数量\t≥120盏\n';
    expect(rowsOf(`${money}${table}`)).toEqual([STREET[0]]);
    expect(rowsOf(`${table}合计\t\t\t100\n注:本表由财政部门审核。\n城关镇\t20\t20`)).toEqual([STREET[0]]);
  });
});

it('满意度指标 over an empty cell of the second level is the first level, and nothing moves', () => {
  const table = `一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据
产出指标\t数量指标\t培训人次\t参训人员\t≥70人次\t培训计划
满意度指标\t\t学员满意度\t参训学员\t≥90%\t上年水平
\t服务对象满意度指标\t企业满意度\t受训企业\t≥90%\t上年水平`;
  expect(rowsOf(table)).toEqual([
    '产出指标/数量指标/培训人次/≥70人次',
    '满意度指标//学员满意度/≥90%',
    '满意度指标/服务对象满意度指标/企业满意度/≥90%',
  ]);
});

it('a 二级指标 cut in two where the page turned is whole again, and listed', () => {
  const table = `一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t培训人次\t≥70人次
满意度指标\t服务对象满意\t学员满意度\t≥90%
\t度指标\t企业满意度\t≥90%`;
  const read = importText(table, { profiles: [hebei, mof] });
  expect(rowsOf(table).slice(1)).toEqual([
    '满意度指标/服务对象满意度指标/学员满意度/≥90%',
    '满意度指标/服务对象满意度指标/企业满意度/≥90%',
  ]);
  expect(read.repairs.map(({ raw, repaired }) => [raw, repaired])).toEqual([
    ['服务对象满意', '服务对象满意度指标'],
    ['度指标', '服务对象满意度指标'],
  ]);
});

it.each([
  ['填报单位(盖章):甲县疾病预防控制中心 | 金额单位:万元 | |', '甲县疾病预防控制中心'],
  ['填报单位:甲县事业单位登记管理局　　单位：万元', '甲县事业单位登记管理局'],
  ['填报单位：甲县财政局', '甲县财政局'],
])('the unit of the line %s ends where the money begins', (line, unit) => {
  const table = `${line}
项目名称 | 卫生专项 | 预算数 | 70.00
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训人次 | ≥70人次`;
  expect(importText(table, { profiles: [hebei, mof] }).draft.unit.name).toBe(unit);
});
