import { expect, it } from 'vitest';
import { doubted, left, read, rowsOf } from './testing-tables.ts';

const ROWS = [
  '产出指标/数量指标/新装路灯数量/120盏',
  '产出指标/数量指标/检修路灯次数/4次',
  '产出指标/质量指标/路灯亮灯率/≥98%',
  '满意度指标/服务对象满意度指标/居民满意度/≥95%',
];

it('a table in one line, each cell behind its label; what stands before and behind it is none of it', () => {
  const text =
    '路灯所绩效目标表 项目名称 路灯维护 总体目标 保障夜间照明。 绩效指标： 一级指标 产出指标 二级指标 数量指标 三级指标 新装路灯数量 指标值 120盏 三级指标 检修路灯次数 指标值 4次 二级指标 质量指标 三级指标 路灯亮灯率 指标值 ≥98% 一级指标 满意度指标 二级指标 服务对象满意度指标 三级指标 居民满意度 指标值 ≥95% 填报人 某某';
  expect(rowsOf(text)).toEqual(ROWS);
  expect(doubted(text)).toEqual([]);
  expect(left(text)).toContain('填报人');
});

it('a line of headings announces nothing', () => {
  const text =
    '项目名称：路灯维护\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 新装路灯数量 120盏\n产出指标 质量指标 路灯亮灯率 ≥98%';
  expect(rowsOf(text)).toEqual([ROWS[0], ROWS[2]]);
});

it('the number of a record names it; its levels and its target stand behind', () => {
  const text = `项目名称：路灯维护
【年度目标】
1．保障夜间照明。
【绩效指标】
指标1：新装路灯数量
　　一级：产出　二级：数量　目标值：120盏
指标2：路灯亮灯率
　　一级：产出　二级：质量　目标值：≥98%
指标3：居民满意度
　　一级：满意度　二级：服务对象满意度　目标值：≥95%`;
  expect(rowsOf(text)).toEqual([
    '产出/数量/新装路灯数量/120盏',
    '产出/质量/路灯亮灯率/≥98%',
    '满意度/服务对象满意度/居民满意度/≥95%',
  ]);
  expect(read(text).draft.projects[0]?.goals).toHaveLength(1);
});

it('numbered names with their target beside them, under levels of their own lines', () => {
  const text = `项目名称：路灯维护
年度绩效目标：
保障夜间照明。
一级指标：产出指标
 二级指标：数量指标
  指标1：新装路灯数量     指标值：120盏
  指标2：检修路灯次数     指标值：4次
 二级指标：质量指标
  指标1：路灯亮灯率       指标值：≥98%
一级指标：满意度指标
 二级指标：服务对象满意度指标
  指标1：居民满意度       指标值：≥95%`;
  expect(rowsOf(text)).toEqual(ROWS);
});

it('arrows and commas between the labelled cells, sign and number apart', () => {
  const text = `项目名称：路灯维护
一级指标：产出指标→二级指标：数量指标→三级指标：新装路灯数量，运算符号：=，内容：120，度量单位：盏，备注：
一级指标：产出指标→二级指标：质量指标→三级指标：路灯亮灯率，运算符号：>=，内容：98，度量单位：%，备注：台账
一级指标：产出指标→二级指标：时效指标→三级指标：照明保障，运算符号：，内容：全年，度量单位：，备注：`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/=120盏',
    '产出指标/质量指标/路灯亮灯率/>=98%',
    '产出指标/时效指标/照明保障/全年',
  ]);
});

it('circled numbers before the names, a colon before a target, are none of them', () => {
  const text = `项目名称：路灯维护
（一）产出指标
1.数量指标
①新装路灯数量：120盏；
②照明巡查人次：1000人次以上；
2.质量指标
①路灯亮灯率：≥98%；`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/120盏',
    '产出指标/数量指标/照明巡查人次/1000人次以上',
    '产出指标/质量指标/路灯亮灯率/≥98%',
  ]);
});

it('pieces of a long line that are each a row', () => {
  const text =
    '附件：路灯维护项目绩效目标表（2024年度）项目名称路灯维护主管部门城市管理局年度总体目标保障主干道和背街小巷的夜间照明，及时检修损坏的路灯。一级指标二级指标三级指标指标值产出指标数量指标新装路灯数量=120盏 检修路灯次数≥4次 质量指标路灯亮灯率≥98% 满意度指标服务对象满意度指标居民满意度≥95%';
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/=120盏',
    '产出指标/数量指标/检修路灯次数/≥4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '满意度指标/服务对象满意度指标/居民满意度/≥95%',
  ]);
});

it('bare second levels before names and targets, where nothing says what stands where', () => {
  const text = `项目名称：路灯维护
年度目标：保障夜间照明。
数量 新装路灯数量 120盏
质量 路灯亮灯率 ≥98%
社会效益 夜间出行安全 有效保障
满意度 居民满意度 ≥95%
〔上一页〕〔下一页〕`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/120盏',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '效益指标/社会效益指标/夜间出行安全/有效保障',
    '满意度指标/服务对象满意度指标/居民满意度/≥95%',
  ]);
});

it('both levels over the rows, a dot or a spaced slash between them; what stands behind a bar is no target', () => {
  const text = `【项目】路灯维护
【产出指标·数量】
　新装路灯数量：≥120盏 ▏完成 118盏 ▏6分
　检修路灯次数：≥4次 ▏完成 5次 ▏6分
【产出指标·质量】
　路灯亮灯率：≥98% ▏完成 99% ▏5分`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量/新装路灯数量/≥120盏',
    '产出指标/数量/检修路灯次数/≥4次',
    '产出指标/质量/路灯亮灯率/≥98%',
  ]);
  expect(doubted(text)).toEqual(
    expect.arrayContaining([0, 1, 2].map(at => `/projects/0/indicators/${at}/value_raw`)),
  );
});

it('signs of second levels too stand one a line beside several lines', () => {
  const text = `项目名称：路灯维护
产
出
指
标
数
量
指
标
新装路灯数量
≥120盏
检修路灯次数
4次
质
量
指
标
路灯亮灯率
≥98%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/数量指标/检修路灯次数/4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
  ]);
});

it('one cell a line under a heading nobody listed, between headings that are known', () => {
  const text = `项目名称：路灯维护
绩效指标
指标名称
核定办法
目标
产出指标-数量指标
新装路灯数量
按合同
≥120盏
检修路灯次数
分季
4次
产出指标-质量指标
路灯亮灯率
抽查
≥98%
满意度指标
居民满意度
问卷
≥95%`;
  expect(rowsOf(text)).toEqual([
    '产出指标/数量指标/新装路灯数量/≥120盏',
    '产出指标/数量指标/检修路灯次数/4次',
    '产出指标/质量指标/路灯亮灯率/≥98%',
    '满意度指标//居民满意度/≥95%',
  ]);
  expect(doubted(text)).toContain('');
});

it('weights in per cent before unit and sign, all in one', () => {
  const text = `项目名称路灯维护
年度目标保障夜间照明
绩效指标指标名称指标权重计量单位指标性质指标值是否核心指标
新装路灯数量15%盏（套）≥120是
路灯亮灯率10%％≥98是
检修路灯次数5%次＝4否`;
  expect(rowsOf(text).map(row => row.split('/').slice(2).join('/'))).toEqual([
    '新装路灯数量/≥120盏（套）',
    '路灯亮灯率/≥98％',
    '检修路灯次数/＝4次',
  ]);
});
