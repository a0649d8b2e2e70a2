import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project: string): string[] =>
  proposed({ goal, project }).suggestions.map(({ level2, name }) => `${level2.slice(0, 2)} ${name}`);

it.each([
  ['建设笔架园2处，购置烘干机3台，新建水池1座，提高茶农收入', '经济 茶农人均增收额'],
  ['新建织造车间2处，购置设备6台，修建围墙300米，带动妇女居家就业', '社会 带动妇女就业人数'],
  ['建设加工点3个，购置缝纫机20台，修建仓库1座，增加妇女收入', '经济 妇女人均增收额'],
  ['更新火化机2台，改造烟道，减少污染物排放', '生态 污染物排放量下降率'],
  ['新建货场1处，购置叉车4辆，降低农村寄递成本', '经济 农村寄递成本下降率'],
  ['新建产地冷库1座，购置冷藏车3辆，提升产地冷链流通率', '社会 产地冷链流通率'],
  ['设立犬只留检点2处，购置犬笼30个，减少犬伤人事件', '社会 犬伤人事件起数'],
  ['推广种薯900亩，提高马铃薯单产', '经济 马铃薯单产增长率'],
])('what the goal hopes for is asked: %s', (goal, row) => {
  expect(rows(goal, '综合提升项目')).toContain(row);
});

it('a wish that nobody could count makes no row, nor does a figure that was told', () => {
  const made = rows('建设园区1处，购置设备2台，提高工作效率，方便群众出行，降低成本5%', '综合提升项目');
  expect(made.filter(row => /效率|方便|成本下降率/.test(row))).toEqual([]);
});

it('several things built or bought are accepted as works or goods, not by the name of the fund', () => {
  const works = rows('改造铺装3000平方米，建设花园2处、蓄水池1座，方便居民', '低碳城市改造');
  expect(works).toContain('质量 工程验收合格率');
  expect(works).toContain('服务 受益居民满意度');
  const goods = rows('打应急井4眼，购置水泵20台套，修复渠道2公里', '中央救灾资金');
  expect(goods.filter(row => /救灾(?:验收|到货|采购|投入|预计|使用)/.test(row))).toEqual([]);
});

it('whom another work serves brings no rows of his own trade', () => {
  const made = rows('建设小气候站6套，为新型经营主体提供气象服务', '智慧气象');
  expect(made.filter(row => row.includes('经营主体'))).toEqual([]);
});

it('what is surveyed without a report is checked, not reviewed', () => {
  const made = rows('普查登记古槐树800株，挂牌保护60株', '古槐保护');
  expect(made.filter(row => row.includes('成果'))).toEqual(['社会 使用任务成果单位个数']);
});

it('what is given is counted beside those who get it', () => {
  const made = rows('为7个接种门诊配置冷链设备', '冷链设备购置');
  expect(made).toEqual(expect.arrayContaining(['数量 配置冷链设备的接种门诊数量', '数量 冷链设备配置数量']));
  expect(made.filter(row => row.includes('患者'))).toEqual([]);
});
