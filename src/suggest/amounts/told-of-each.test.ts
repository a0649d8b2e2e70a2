import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null
      ? []
      : [
          `${name} ${operator}${value.number ?? value.text}${value.number_to === undefined ? '' : `-${value.number_to}`}${unit}`,
        ],
  );

it.each([
  ['困难家庭改造52户，一户补5000', '=5000元/户'],
  ['小区加装电梯，一部补12万，今年批了九部', '元/部'],
  ['校车跑一公里补3.5元', '=3.5元/公里'],
  ['免除410具遗体火化费，每具补助900元', '=900元/具'],
  ['按每千瓦150元给予建设补贴', '150元/千瓦'],
])('a sum for each is told in plain speech too: %s', (goal, price) => {
  expect(rows(goal).join()).toContain(price);
  expect(rows(goal).join()).not.toMatch(/[≥=<>]1[户部公]/);
});

it.each([
  ['农产品定量检测每千人不低于1.2批次', '每千人农产品定量检测批次 >=1.2批次/千人'],
  ['药品不良反应每百万人口报告数不少于320份', '320份/百万人'],
])('a rate of so many people is no count: %s', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it.each([
  ['事故起数比上年减少2起', ['事故减少起数 >=2起']],
  ['疫情小班比去年再拔掉4个', ['疫情小班减少数量 >=4个']],
  ['亡人数别超3个', ['死亡人数 <=3人']],
])('by how many a count is to change is not how many there are: %s', (goal, wanted) => {
  expect(rows(goal)).toEqual(wanted);
});

it.each([
  ['送电影：每村每月1场共840场', '公益电影放映场次 >=840场'],
  ['帐篷今年补三百二十五顶', '帐篷数量 >=325顶'],
  ['全书九十万字左右', '全书字数 >=90万字'],
  ['选派教师30人跟岗，人均不少于15个工作日', '跟岗天数 >=15个工作日'],
  ['净核减率奔着百分之八去', '净核减率 >=8%'],
  ['抽查复核不低于三成', '抽查复核率 >=30%'],
  ['部门自评100%全覆盖', '部门自评覆盖率 =100%'],
  ['更换控制箱14台', '控制箱更换数量 >=14台'],
])('reads and names %s', (goal, row) => {
  expect(rows(goal)).toContain(row);
});

it('takes a phase for no count', () => {
  expect(rows('一二期共860只音柱')).toEqual(['音柱数量 >=860只']);
});

it('a price alone is of what was counted last, or of the head of its list', () => {
  const told = rows('猪口蹄疫免疫18万头，无害化处理病死猪5200头，每头补助80元');
  expect(told).toContain('病死猪补助标准 =80元/头');
});

it('asks for the number where the goal says it roughly, and leaves what it said', () => {
  const { suggestions } = proposed({ goal: '办理审查起诉案件约240件，审查逮捕案件90件' });
  const [about, plain] = ['240', '90'].map(number =>
    suggestions.find(({ value }) => value?.number === number),
  );
  expect(about).toMatchObject({ needs_input: false, question: expect.stringContaining('约数') });
  expect(plain?.question).toBeUndefined();
});

it.each([
  ['寄宿生每生每天3元标准补助180天', ['=3元/生·天', '=180天', '>=180天']],
  ['按每人每年480元标准对移民2600人发放补助', ['>=2600人']],
  ['牛羊布病免疫牲畜31万头(只)', ['>=31万头(只)']],
  ['对95家定点零售药店检查覆盖率达到100%', ['>=95家']],
])('what follows a sum for each is told for all: %s', (goal, wanted) => {
  const told = rows(goal).map(row => row.split(' ')[1]);
  expect(wanted.some(one => told.includes(one))).toBe(true);
  expect(told.join()).not.toMatch(/天\/天|人\/人/);
});
