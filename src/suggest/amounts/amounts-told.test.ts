import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { quantitiesIn } from './quantities.ts';
import { statedIn } from './stated.ts';

const read = (goal: string): string[] =>
  statedIn(partsOf(goal, 'goal'), null).map(({ number, number_to, text, unit, object }) =>
    [number ?? text, number_to, unit, object].filter(one => one).join(' '),
  );
const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null ? [] : [`${name} ${operator}${value.number ?? value.text}${value.number_to ?? ''}${unit}`],
  );

it.each([
  ['监测对象三百一十二户一千零二十人', ['312 户 监测对象', '1020 人 监测对象']],
  ['覆盖率达百分之百，不合格率不超过千分之五', ['100 % 覆盖率', '5 ‰ 不合格率']],
  ['规范管理率70%-75%', ['70 75 % 规范管理率']],
  ['举办招聘会、技能大赛各4场', ['4 场 招聘会', '4 场 技能大赛']],
  ['采购DR、彩超各2台，急救车1辆', ['2 台 DR', '2 台 彩超', '1 辆 急救车']],
  ['受理率、答复率均达到100%', ['100 % 受理率', '100 % 答复率']],
  ['县城、乡镇污水处理率分别达到95%、85%', ['95 % 县城污水处理率', '85 % 乡镇污水处理率']],
  ['每两个月巡河一次', ['6 次 巡河']],
  ['检修水闸42座，其中大型6座、中型14座', ['42 座 水闸', '6 座 大型水闸', '14 座 中型水闸']],
  ['每个村2万，一家五万', ['2 万元/村', '5 万元/家']],
  ['登记办理时限压缩至3个工作日', ['3 个工作日 登记办理时限']],
  ['新建5G基站120个', ['120 个 5G基站']],
  ['培训青年6期，每期50人，共300人', ['6 期 青年', '300 人 青年']],
  ['开设声乐、舞蹈等班次20个', ['20 个 班次']],
  ['采购检测试剂2000份', ['2000 份 检测试剂']],
  ['为500名残疾人适配辅助器具', ['500 名 残疾人']],
  ['为执法人员配发制服120套', ['120 套 制服']],
  ['购置土壤检测仪5台', ['5 台 土壤检测仪']],
  ['为全县30所学校安装一键报警装置', ['30 所 学校']],
  ['开展家政服务员技能培训200人', ['200 人 家政服务员技能']],
])('reads each amount of %s once, with its thing', (goal, amounts) => {
  expect(read(goal)).toEqual(amounts);
});

it.each([
  '落实八项规定，打造15分钟健身圈，服务两类重点人群',
  '实现20户以上自然村通硬化路',
  '数据一次交验，群众最多跑一次，二轮土地延包',
  '从60万元结余中安排',
])('finds no amount of work in %s', goal => {
  expect(partsOf(goal, 'goal').flatMap(quantitiesIn)).toEqual([]);
});

it('takes which ones are meant for no amount', () => {
  expect(read('对500平方米以上的8家商场开展检查')).toEqual(['8 家 商场']);
  expect(read('带动200户以上的农户增收')).toEqual(['200 户']);
});

it('ends a span of months with its second, and gives a rate no date of its own', () => {
  expect(read('1月至10月完成主体工程')).toEqual(['10月 日期 主体工程']);
  expect(read('到2026年年底森林覆盖率达到41.5%')).toEqual(['41.5 % 森林覆盖率']);
});

it.each([
  ['检修水闸42座，其中大型6座', ['水闸检修数量 >=42座', '大型水闸检修数量 >=6座']],
  ['林木蓄积量达到860万立方米', ['林木蓄积量 >=860万立方米']],
  ['建成高标准农田6万亩，亩均投资3000元', ['高标准农田亩均成本 <=3000元/亩']],
  ['实现旅游收入7.5亿元，同比增长8%', ['旅游收入增长率 >=8%']],
  ['平均住院日控制在8天以内，药占比低于28%', ['平均住院日 <=8天', '药占比 <=28%']],
  ['PM2.5年均浓度控制在32微克/立方米以下', ['细颗粒物年均浓度 <=32微克/立方米']],
  ['组织“送戏下乡”演出一百二十场次', ['送戏下乡场次 >=120场次']],
  ['惠及0.8万户', ['惠及户数 >=0.8万户']],
  ['演练参与率由85%提升到95%', ['演练参与率 >=95%']],
  ['中小学、幼儿园食堂检查覆盖率分别达到100%、95%', ['幼儿园食堂检查覆盖率 >=95%']],
  ['采血量比去年多5%', ['采血量增长率 >=5%']],
  ['带动农户120户，户均增收3000元', ['户均增收额 >=3000元/户']],
  ['监测对象人均纯收入达到1.6万元', ['监测对象人均纯收入 >=1.6万元/人']],
  ['粮食播种面积稳定在105.6万亩，总产量43万吨以上', ['粮食播种面积 >=105.6万亩', '粮食总产量 >=43万吨']],
  ['12·4国家宪法日宣传活动1场', ['开展国家宪法日宣传活动场次 >=1场']],
  ['检查商场8家，检查2轮', ['检查轮次 >=2轮']],
  ['27所幼儿园校方责任险投保率达100%', ['幼儿园校方责任险投保率 =100%']],
  ['水稻统防统治，飞防2遍，面积3.5万亩', ['飞防遍数 >=2遍']],
  ['出动执法人员600人次', ['出动执法人员人次 >=600人次']],
  ['单位GDP能耗下降3%，重点企业能耗总量控制在120万吨标准煤以内', ['重点企业能耗总量 <=120万吨标准煤']],
  ['“一件事一次办”事项达到15项，网办率提升到90%', ['一件事一次办事项数量 >=15项']],
])('names what is counted as it is said: %s', (goal, wanted) => {
  expect(rows(goal)).toEqual(expect.arrayContaining(wanted));
});

it('gives a span no sign', () => {
  expect(rows('老年人健康管理6000-6500人')[0]).toMatch(/ 60006500人$/);
});

it('reads a plan’s cost lines as money, not as work', () => {
  const { suggestions } = proposed({
    goal: '举办主题科普活动，培训科技辅导员',
    plan_text:
      '实施方案：全国科普日主场活动于9月20日前举办1场，科普进社区6场，每场200人；科技辅导员培训1期120人、3天。支出明细：活动费 6万元（7场），培训费 3.6万元（120人×100元/人·天×3天），印刷费0.4万元（宣传册2000册×2元）。',
  });
  const names = suggestions.map(({ name }) => name);
  expect(names.filter(name => /于|活动费场次/.test(name))).toEqual([]);
  expect(names.filter(name => /培训.*人数$/.test(name))).toEqual(['培训科技辅导员人数']);
  expect(names.filter(name => name.endsWith('支出控制数'))).toHaveLength(3);
  expect(names).toContain('培训天数');
  const told = suggestions.flatMap(({ value, reference }) => [
    value?.quoted_from ?? '',
    reference?.source ?? '',
  ]);
  expect(told.filter(one => /实施方案|支出明细|目标原文/.test(one))).toEqual([]);
});

it.each([
  ['完成粪污治理30家', '粪污治理家数 >=30家'],
  ['为社区矫正对象提供心理疏导服务200人次', '心理疏导服务人次 >=200人次'],
  ['安装监测预警设备60套', '监测预警设备安装数量 >=60套'],
  ['举办能力提升培训3期', '能力提升培训期数 >=3期'],
  ['保障工资35人', '工资发放人数 >=35人'],
  ['支付临聘驾驶员工资5人', '临聘驾驶员工资发放人数 >=5人'],
  ['委托第三方开展水质监测24次', '水质监测次数 >=24次'],
  ['为残疾人适配辅助器具500件', '适配辅助器具件数 >=500件'],
])('names what %s counts in whole words', (goal, row) => {
  expect(rows(goal)).toContain(row);
});

it('does not take two visits a month to each of 600 for 24 visits in all', () => {
  expect(rows('为全县600名失能老人每月提供2次上门服务').join()).not.toContain('24');
});
