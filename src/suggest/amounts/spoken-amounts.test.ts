import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { statedIn } from './stated.ts';

const read = (goal: string): string[] =>
  statedIn(partsOf(goal, 'goal'), null).map(({ number, number_to, unit, operator, arithmetic }) =>
    [number, number_to, unit, operator, arithmetic].filter(one => one).join(' '),
  );
const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null ? [] : [`${name} ${operator}${value.number ?? value.text}${value.number_to ?? ''}${unit}`],
  );

it.each([
  ['班车正点率要九成以上', '90 % >= 九成=90%'],
  ['问题整改的得有九成五', '95 % 九成五=95%'],
  ['核销率少说九成', '90 % >= 九成=90%'],
  ['信访量比去年降两成', '20 % 两成=20%'],
  ['调解成功率不低于8成', '80 % >= 8成=80%'],
  ['入户率六到七成', '60 70 % 六到七成=60%-70%'],
  ['审减率做到百分之八到十', '8 10 %'],
  ['举办讲座八到十场', '8 10 场'],
  ['撬动社零两个亿', '2 亿元'],
  ['到位资金30到35个亿', '30 35 亿元'],
  ['带动投资一点五亿元', '1.5 亿元'],
  ['知晓率达到八成半', '85 % >= 八成半=85%'],
  ['每半月巡查一次', '24 次 每半月1次×24个半月=24次'],
  ['产值突破5亿', '5 亿元 >'],
  ['一年外出不低于四十趟', '40 趟 >='],
  ['再进十所小学上课', '10 所'],
  ['每所学校聘一名法治副校长', '1 名'],
])('reads %s', (goal, amount) => {
  expect(read(goal)).toEqual([amount]);
});

it.each([
  '一成不变的老办法，九成新的设备，成立3个成套车间办',
  '进一步提高认识',
  '每人一本账',
  '三到五年级学生',
])('takes no share and no amount out of %s', goal => {
  expect(read(goal).filter(one => !one.endsWith('3 个'))).toEqual([]);
});

it.each([
  ['生产安全事故起数控制为0', ['生产安全事故起数 =0起']],
  ['较大及以上生产安全事故起数控制为零', ['较大及以上生产安全事故起数 =0起']],
  ['全年安全生产零事故，农民工工资零拖欠', ['安全生产事故起数 =0起', '农民工工资拖欠起数 =0起']],
  ['不发生重特大安全事故和群体性事件', ['重特大安全事故起数 =0起', '群体性事件起数 =0起']],
  ['森林火灾零发生，火灾死亡人数为零', ['森林火灾发生起数 =0起', '火灾死亡人数 =0人']],
  ['不发生1起食品安全事故', ['食品安全事故起数 =0起']],
  ['重大事故发生率为0', ['重大事故发生率 =0%']],
])('holds at none what %s says must not happen', (goal, wanted) => {
  expect(rows(goal)).toEqual(wanted);
});

it.each([
  '服务群众零距离，对犯罪零容忍',
  '无害化处理防控疫情',
  '防范化解风险，妥善处置突发事件',
  '不发生规模性返贫',
])('finds no target of none in %s', goal => {
  expect(read(goal)).toEqual([]);
});

it.each([
  ['粮情检测每周不少于一次', '粮情检测次数 >=52次'],
  ['培养法律明白人每村3名', '培养法律明白人数 >=3名/村'],
  ['组织综合性应急演练2次，各乡镇至少一次', '每乡镇综合性应急演练次数 >=1次/乡镇'],
  ['村均两盏路灯', '每村路灯数量 >=2盏/村'],
  ['老艺人每人带两个徒弟', '每人徒弟数量 >=2个/人'],
  ['对42处活动场所每季度开展1次检查', '每季度检查次数 >=1次/处·季度'],
  ['每所学校聘一名法治副校长', '每学校法治副校长人数 >=1名/学校'],
])('keeps what is said of each: %s', (goal, row) => {
  expect(rows(goal)).toContain(row);
});

it.each([
  [
    '田间道路通达度平原区达到100%、丘陵区不低于90%',
    ['平原区田间道路通达度 =100%', '丘陵区田间道路通达度 >=90%'],
  ],
  ['入学率小学达到100%，初中达到98%', ['小学入学率 =100%', '初中入学率 >=98%']],
  ['接到的投诉按期结案不低于98%，回访满意的不少于92%', ['投诉按期结案率 >=98%', '回访满意率 >=92%']],
  ['新生儿听力和遗传代谢病筛查得到98%', ['新生儿听力和遗传代谢病筛查率 >=98%']],
  ['饮用水达标的占96%', ['饮用水达标率 >=96%']],
  ['群众安全感达到98%以上', ['群众安全感 >=98%']],
  ['首次执行案件终本率控制在40%以内', ['首次执行案件终本率 <=40%']],
])('names a share by what is done: %s', (goal, wanted) => {
  expect(rows(goal)).toEqual(wanted);
});
