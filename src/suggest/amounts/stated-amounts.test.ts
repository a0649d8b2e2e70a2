import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const stated = (goal: string, budget?: string): string[] =>
  proposed({ goal, ...(budget === undefined ? {} : { budget }) }).suggestions.flatMap(
    ({ name, unit, value }) => (value?.number === undefined ? [] : [`${name} ${value.number}${unit}`]),
  );

describe('amounts of a goal', () => {
  it.each([
    ['储备帐篷200顶', '帐篷数量 200顶'],
    ['更换破损门窗86樘', '破损门窗数量 86樘'],
    ['发射防雹炮弹2000发', '防雹炮弹数量 2000发'],
    ['解决1.1万名群众出行难题', '1.1万名'],
    ['举办书记示范班三期', '书记示范班期数 3期'],
  ])('are counted in the measure word of the thing: %s', (goal, row) => {
    expect(stated(goal).join('\n')).toContain(row);
  });

  it('are two where two numbers are told of like things', () => {
    const rows = stated('大修路面13公里，改建县道21公里');
    expect(rows.filter(row => row.endsWith('公里')).map(row => /\d+/.exec(row)?.[0])).toEqual(['13', '21']);
  });

  it('are none in slogans, orders and what is not Chinese', () => {
    expect(stated('实现三个新突破，迈出四个新步伐')).toEqual([]);
    expect(stated('请给每个指标编一个合理的目标值')).toEqual([]);
    expect(proposed({ goal: 'lorem ipsum 12345' }).suggestions).toEqual([]);
  });

  it('hold a negative budget against nobody', () => {
    const { suggestions, notes } = proposed({ goal: '举办农技培训班6期', budget: '-5万元' });
    expect(suggestions.filter(({ level2, value }) => level2 === '成本指标' && value !== null)).toEqual([]);
    expect(notes.join('')).toContain('负数');
  });

  it('come before rows on things the goal does not speak of', () => {
    const { suggestions } = proposed({
      goal: '新建野生动物收容所1处，建筑面积800平方米',
      project: '野生动物收容',
    });
    const amounts = suggestions.filter(({ level2 }) => level2 === '数量指标').map(({ name }) => name);
    expect(amounts.filter(name => /湿地|补偿/.test(name))).toEqual([]);
  });
});

it('keeps 送审 and 使用 whole, and takes money won back for no expense', () => {
  expect(stated('送审金额9亿元，追回违规使用资金300万元').join('\n')).not.toMatch(/^(?:审金额|用资金)|支出/m);
  expect(stated('追回挪作使用专款300万元')).toEqual(['追回挪作使用专款金额 300万元']);
});

it.each([
  ['清运垃圾3000吨', '垃圾清运量 3000吨'],
  ['新建提升泵站2座', '新建提升泵站数量 2座'],
  ['按小学每生每年1000元标准给予补助', '小学生均补助标准 1000元/生·年'],
  ['对获评名菜餐馆18家每家奖励8万元', '获评名菜餐馆奖励标准 8万元/家'],
  ['村集体年收益不低于投资额6%', '村集体年收益占投资额比例 6%'],
  ['全镇设12个社区，覆盖9个村', '覆盖社区数 12个社区'],
  ['债券资金支付率达到90%', '债券资金支付率 90%'],
  ['培训护理员40人，合格率95%', '护理员培训合格率 95%'],
  ['管护站房建设：新建管护站房3处', '新建管护站房数量 3处'],
  ['带动脱贫户和监测户130户增收', '带动脱贫户、监测户数 130户'],
  ['至少给120人按时发放记账补贴', '记账补贴发放人数 120人'],
])('are named in the words of the goal: %s', (goal, row) => {
  expect(stated(goal)).toContain(row);
});

it('are none where a number is part of a name', () => {
  expect(stated('镇际道路改造工程一期，做好小区二次供水')).toEqual([]);
  expect(stated('落实两项补贴政策')).toEqual([]);
  expect(stated('为新一轮修志积累资料，秋后组织二次除草')).toEqual([]);
  expect(stated('全年召开二次理事会')).not.toEqual([]);
});

it('say how often each is served, not how often all are', () => {
  expect(stated('为老年人上门服务，服务对象260人，每人每月不少于3次')).toContain('服务频次 3次/人·月');
});

it('keep the ceiling beside a stated price', () => {
  const rows = stated('购买意外伤害保险，人均保费30元', '78万元');
  expect(rows).toContain('人均保费标准 30元/人');
  expect(rows).toContain('项目总成本 78万元');
});

it('tell two amounts of one thing apart by whose they are', () => {
  expect(stated('采购马铃薯原原种425万粒，企业自行采购马铃薯原原种200万粒')).toEqual(
    expect.arrayContaining(['采购马铃薯原原种数量 425万粒', '企业自行采购马铃薯原原种数量 200万粒']),
  );
});

it.each([
  ['电话进来十五秒之内要有人接', '15秒'],
  ['把占道的棚子清掉，九千平米', '9000平米'],
  ['新建收容所1间200平方米', '200平方米'],
])('are read as spoken: %s', (goal, amount) => {
  expect(stated(goal).join('\n')).toContain(amount);
});
