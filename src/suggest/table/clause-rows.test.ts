import { expect, it } from 'vitest';
import { feltIn } from '../rows/felt-effects.ts';
import { mannersIn, paidIn } from '../rows/in-manner.ts';
import { proposed } from '../testing-bench.ts';

it.each([
  ['增强中小学生防溺水意识', '中小学生防溺水知识知晓率'],
  ['不断提升消费者维权意识', '消费者维权知识知晓率'],
  ['提高全民科学素养', '公众科学素养水平'],
  ['减轻困难群众就医负担', '困难群众就医支出减少额'],
  ['减少人员伤亡和农作物损失', '减少农作物损失金额'],
  ['激发大学生应征热情', '大学生报名应征人数'],
  ['改善移民居住条件', '居住条件改善移民人数'],
  ['补齐基层救援装备短板', '基层救援装备配备达标率'],
  ['遏制林业有害生物扩散蔓延', '林业有害生物危害面积下降率'],
  ['工程审批时间大幅压缩', '工程审批时间压缩比例'],
  ['弘扬民间传统技艺', '民间传统技艺传承活动参与人次'],
  ['维护农民工合法权益', '农民工维权诉求办结率'],
  ['确保小型水库安全度汛', '小型水库安全度汛率'],
  ['保护湖区生物多样性', '湖区监测记录物种数'],
])('what a clause says will come of the work is counted: %s', (clause, name) => {
  expect(feltIn(clause)?.name).toBe(name);
});

it.each([
  '提高干部服务意识',
  '减轻基层负担',
  '减轻学生课业负担',
  '减轻书记员负担',
  '增强企业核心竞争力',
  '改善办学条件',
  '维护国家权益',
  '确保城区安全度汛',
  '弘扬奉献精神',
])('nobody could count it: %s', clause => {
  expect(feltIn(clause)).toBeUndefined();
});

it.each([
  ['及时反馈群众诉求', ['群众诉求反馈及时率']],
  ['及时将救助金发放到困难群众手中', ['救助金发放及时率']],
  ['确保奖补资金按时拨付到位', ['奖补资金拨付及时率']],
  ['按月足额发放护理津贴', ['护理津贴发放及时率', '护理津贴足额发放率']],
  ['困难群众应保尽保', ['困难群众应保尽保率']],
  ['实现村级卫生室全覆盖', ['村级卫生室覆盖率']],
  ['确保农村公路全部通车', ['农村公路通车率']],
  ['赔偿款下来了也要按时兑付', []],
  ['今年请厂家来全部检修', []],
  ['材料按时报送市财政局', ['材料报送及时率']],
  ['及时发现、劝阻和上报违规用火', ['违规用火上报及时率']],
  ['表彰大会按期召开', []],
  ['促进应援尽援', ['应援尽援率']],
  ['及时调整方案', []],
  ['按期完成各项任务', []],
])('how a clause says it is to be done: %s', (clause, names) => {
  expect(mannersIn(clause).map(({ name }) => name)).toEqual(names);
});

const table = (project: string, goal: string) =>
  proposed({ project, goal, budget: '80万元' }).suggestions.map(({ name, level2, value }) => ({
    name,
    level2,
    value,
  }));

it('the clauses have rows whose figures are asked', () => {
  const rows = table(
    '森林草原防火经费',
    '开展防火宣传30场，及时处置森林火情，增强村民森林防火意识，减少林草资源损失。',
  );
  for (const [level2, name] of [
    ['社会效益指标', '村民森林防火知识知晓率'],
    ['经济效益指标', '减少林草资源损失金额'],
  ])
    expect(rows).toContainEqual({ level2, name, value: null });
  expect(rows.length).toBeLessThanOrEqual(14);
});

it('what the goal says of how it is to be done takes the place of how such work usually goes', () => {
  const rows = table('惠农补贴', '对种粮农民发放补贴，做到应补尽补，及时足额兑付补贴资金。');
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['应补尽补率']));
});

it.each([
  ['落实86个村动物防疫员补助', '动物防疫员补助发放及时率'],
  ['发放误工补贴', '误工补贴发放及时率'],
  ['给予助学金', '助学金发放及时率'],
  ['发放12名水库巡查员的补助', '补助发放及时率'],
  ['落实各村群测群防监测员补助', '监测员补助发放及时率'],
  ['发放一次性交通补助', '交通补助发放及时率'],
])('what reaches people is paid in time: %s', (clause, name) => {
  expect(paidIn(clause)?.name).toBe(name);
});

it.each(['对企业给予奖补', '落实补贴政策', '按补助标准执行', '补助每人每月600元照发', '他们工资不能少'])(
  'nobody is paid: %s',
  clause => {
    expect(paidIn(clause)).toBeUndefined();
  },
);

it('one public counted in households and in heads has two rows', () => {
  const rows = table('安置区配套', '修建便桥2座，受益居民96户310人。');
  expect(rows.flatMap(({ value }) => value?.number ?? [])).toEqual(expect.arrayContaining(['96', '310']));
});

it('a weight held below a limit is stated as one', () => {
  const rows = table('垃圾减量', '建设投放点30处，湿垃圾日均处置量控制在45吨以内。');
  expect(rows).toContainEqual(
    expect.objectContaining({
      name: '湿垃圾日均处置量控制数',
      value: expect.objectContaining({ number: '45' }),
    }),
  );
});

it('things of one list that are counted each in its own unit have a row each', () => {
  const rows = table('纪念设施', '做好抗战烈士纪念碑及抗战烈士墓修缮保护。').map(({ name }) => name);
  expect(rows).toEqual(expect.arrayContaining(['抗战烈士纪念碑修缮保护座数', '抗战烈士墓修缮保护数量']));
});

it('a row of the trade that says nothing of a clause does not count what the clause promises', () => {
  const rows = table('地方病防治', '完成查螺面积500万平方米，对大骨节病患者进行救治。').map(
    ({ name }) => name,
  );
  expect(rows).toContain('大骨节病患者救治人数');
});
