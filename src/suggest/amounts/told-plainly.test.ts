import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null ? [] : [`${name} ${operator}${value.number ?? value.text}${unit}`],
  );

it.each([
  ['今年高标准农田三个片区一共1.2万亩', ['高标准农田片区数量 >=3个', '高标准农田面积 >=1.2万亩']],
  ['年内建成公共充电桩三批四百台', ['公共充电桩建成批次 >=3批', '公共充电桩建成数量 >=400台']],
  ['校车11条线23台车，接送娃900多个', ['校车线路数量 >=11条', '校车接送学生人数 >=900人']],
  [
    '完成重点对象危房改造，其中C级41户、D级26户',
    ['C级重点对象危房户数 >=41户', 'D级重点对象危房户数 >=26户'],
  ],
  ['公厕52座每座配保洁员1名', ['公厕数量 >=52座', '每座配备保洁员人数 >=1名/座']],
  ['在5个林场和8个乡镇实施营造林2万亩', ['覆盖林场数量 >=5个', '覆盖乡镇数 >=8个乡镇']],
  ['温度监控设备给每个接种点配一套，共26套', ['温度监控设备数量 >=26套']],
  ['老人吃一餐政府补4块，八十岁以上的补6块', ['老人补助标准 =4元/餐', '八十岁以上老人补助标准 =6元/餐']],
  ['全年食品抽检量达到每千人5批次', ['每千人食品抽检批次 >=5批次/千人']],
  ['监管人员人均培训60学时', ['监管人员人均培训学时 >=60学时']],
  ['案件平均办理时间缩短至25天', ['案件平均办理时间 <=25天']],
  ['出版年鉴1部500册', ['出版年鉴部数 >=1部', '出版年鉴册数 >=500册']],
])('each number of %s sits in a row with a name of its own', (goal, wanted) => {
  expect(rows(goal)).toEqual(expect.arrayContaining(wanted));
});

it('where a rate comes from is no target, in whatever words it rises', () => {
  expect(rows('分类准确率从65%提到80%')).toEqual(['分类准确率 >=80%']);
});

it('a rate of what is done in time is one of time, beside the time itself', () => {
  expect(rows('故障12小时内修复率达到95%')).toEqual(['故障修复时间 <=12小时', '故障修复及时率 >=95%']);
});

it('a number without a thing is of the one row that its work counts so', () => {
  expect(rows('给老年人送助餐，助餐点一共二十六个点')).toContain('运营助餐点个数 >=26个');
  expect(rows('私搭乱建拆违，今年打算拆一万八千平')).toContain('拆除违法建设面积 >=18000平方米');
});

it('machines that a goal only counts are what the work is provided with', () => {
  expect(rows('无害化处理病死猪2.1万头，冷藏车3台，处理率100%')).toEqual(
    expect.arrayContaining(['冷藏车配备数量 >=3台', '病死猪处理率 =100%']),
  );
});

it.each([
  ['代办员每个镇2名，每人一个月1800元', '1800元/人·月'],
  ['普查员160人，一个人发1200的补助', '1200元/人'],
  ['路灯亮灯率保证97%以上，先换900盏', '900盏'],
  ['火箭弹准备打240枚', '火箭弹枚数 >=240枚'],
  ['服务周期150天', '服务周期 >=150天'],
])('%s keeps its number and what it is told for', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it('a starting point in tenths is told in the words it was written in', () => {
  const [row] = proposed({ goal: '网上立案率从三成提到五成' }).suggestions.filter(
    ({ value }) => value !== null,
  );
  expect(row).toMatchObject({ value: { number: '50' }, reference: { text: '原为三成' } });
});
