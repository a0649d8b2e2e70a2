import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { statedIn } from './stated.ts';

const read = (goal: string): string[] =>
  statedIn(partsOf(goal, 'goal'), null).map(({ number, unit, operator, arithmetic }) =>
    [number, unit, operator, arithmetic].filter(one => one).join(' '),
  );
const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null ? [] : [`${name} ${operator}${value.number ?? value.text}${unit}`],
  );

it.each([
  ['会务值守不得少于12人', '12 人 >='],
  ['办结时间不准超过5个工作日', '5 个工作日 <='],
  ['夜间噪声别高于五十五分贝', '55 分贝 <='],
  ['教室里不能低于十六度', '16 度 >='],
  ['细颗粒物降到三十八微克以下', '38 微克 <='],
  ['服务二百三十余位失独老人', '230 位 >='],
  ['差错率别超千分之二', '2 ‰ <='],
  ['接通率保98%以上', '98 % >='],
  ['考核合格率百分百', '100 %'],
  ['女学员占一半以上', '50 % >= 一半=50%'],
  ['签约项目落地过半', '50 % > 过半=50%'],
  ['高风险路段由12处压减到5处', '5 处 <='],
  ['旅游收入力争4.6亿', '4.6 亿元'],
  ['农产品线上卖够2300万', '2300 万元'],
  ['收到申请后20日内答复', '20 天 <='],
])('reads %s', (goal, amount) => {
  expect(read(goal)).toEqual([amount]);
});

it.each([
  '时间过半任务过半',
  '6月底前完成一半',
  '采购宽度不低于3米的帐篷',
  '采购零下18度以下冷库',
  '办一批实事，一个都不能少',
  '走出一条新路，谱写一部新篇',
])('takes no amount out of %s', goal => {
  expect(read(goal)).toEqual([]);
});

it.each([
  ['对9段老旧堤岸加固，加固总长14.6公里', ['加固老旧堤岸数量 >=9段', '加固老旧堤岸长度 >=14.6公里']],
  ['新建配水支管，全线长8.4公里', ['配水支管长度 >=8.4公里']],
  ['把三个社区的便民食堂办起来', ['便民食堂覆盖社区数 >=3个社区']],
  ['拍一部身边人的反诈短片', ['反诈短片拍摄部数 >=1部']],
  ['编两本防灾读本', ['编写防灾读本数量 >=2本']],
  ['用电量降两成，采血量涨一成五', ['采血量增长率 >=15%', '用电量下降率 >=20%']],
  ['隐患路口由6个减少到4个', ['隐患路口控制数 <=4个']],
  ['女学员占一半以上', ['女学员占比 >=50%']],
  ['当年开工率100%', ['当年开工率 =100%']],
  ['冬天室温不能低于20度', ['冬天室温 >=20度']],
])('names what %s tells, whole and in its unit', (goal, wanted) => {
  expect(rows(goal)).toEqual(wanted);
});

it.each([
  ['采购18米举高喷射消防车1辆', '举高喷射消防车采购数量 >=1辆'],
  ['改造2000年以前建成的老旧小区11个', '改造老旧小区个数 >=11个'],
  ['为27所学校购置食堂设备、床铺和课桌凳', '购置食堂设备等受益学校数量 >=27所'],
  ['运行维护空气质量监测站点118个并完成县级平台升级', '空气质量监测站点维护数量 >=118个'],
  ['聘用14人发放工资', '聘用人员工资发放人数 >=14人'],
  ['保障水质自动站28座稳定运行', '水质自动站运行维护数量 >=28座'],
])('keeps the deed of %s', (goal, row) => {
  expect(rows(goal)).toEqual([row]);
});

it('reads what a plant deals with a day as of a day', () => {
  const told = rows('改建污水处理厂1座，日处理3万吨');
  expect(told).toContain('日均处理污水量 >=3万吨/日');
  expect(told).toHaveLength(2);
});

it('makes no row of a hope', () => {
  const names = proposed({ goal: '方便群众就近检查，举办讲座6场' }).suggestions.map(({ name }) => name);
  expect(names.filter(name => name.includes('方便'))).toEqual([]);
});

it('takes no line of defence for something built', () => {
  const { works } = proposed({ goal: '推进人民防线建设' }).understood;
  expect(works.filter(({ id }) => id === 'general.works')).toEqual([]);
});

it.each([
  ['修建挡墙200米，高度不低于3米', '挡墙高度 >=3米', '质量指标'],
  ['集训民兵80人，伙食标准不低于每人每天60元', '伙食标准 >=60元/人·天', '成本指标'],
  ['开展项目评估，评估企业35家', '评估企业家数 >=35家', '数量指标'],
  ['广播电视发射台运维，停播率低于20秒/百小时', '广播电视停播率 <=20秒/百小时', '质量指标'],
  ['仪器到货后3个月内完成验收', '仪器到货后验收时限 <=3个月', '时效指标'],
  ['组织展销会3场，成交额达到800万元', '成交额 >=800万元', '经济效益指标'],
  ['法定时限内办结率100%', '法定时限内办结率 =100%', '时效指标'],
])('tells %s on its own side', (goal, row, side) => {
  const told = proposed({ goal }).suggestions.filter(({ value }) => value !== null);
  expect(
    told.map(({ name, operator, value, unit, level2 }) => [
      `${name} ${operator}${value?.number}${unit}`,
      level2,
    ]),
  ).toContainEqual([row, side]);
});
