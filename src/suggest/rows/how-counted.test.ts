import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project: string) => proposed({ goal, project, budget: '160万元' }).suggestions;
const stated = (goal: string, project: string, number: string): string =>
  rows(goal, project).find(({ value }) => value?.number === number)?.description ?? '';

it.each([
  ['对21个乡镇开展河道保洁督查', '河道保洁', '21', /乡镇数，同一乡镇/],
  ['9个县(区)的森林防火视频系统正常运行', '防火视频系统运维', '9', /^(?!.*(?:村|社区))/],
  ['对退役运动员发放安置补助，每人每月1300元', '退役运动员安置', '1300', /每人每月补助金额/],
  ['对13家首店品牌给予奖励，每家奖励20万元', '首店经济奖励', '20', /每家奖励金额/],
])('a pattern of many units speaks of its own: %s', (goal, project, number, how) => {
  expect(stated(goal, project, number)).toMatch(how);
  expect(stated(goal, project, number)).not.toMatch(/每人、每户|村、社区或乡镇/);
});

it.each([
  ['全年集中供热保证率达到98%', '供热管网运行', '98', /正常供热的天数÷应供热的天数/],
  ['航道通航保证率不低于93%', '航道维护', '93', /正常通航的天数÷应通航的天数/],
  ['二类以上手术占比达到37%', '专科能力建设', '37', /手术的数量÷同类总数/],
  ['松毛虫危害损失率控制在4%以内', '松毛虫防治', '4', /^因病虫害减少的产量/],
  ['会议纪要事项按时办结率达到92%', '督查工作', '92', /按规定时间办结的件数÷应办结的件数/],
])('a rate is worked out of what its name says: %s', (goal, project, number, how) => {
  expect(stated(goal, project, number)).toMatch(how);
});

it('no rate is left to 符合要求的数量', () => {
  const told = rows('志愿服务时长录入率达到88%，提高古树名木挂牌率', '志愿服务与古树保护');
  expect(told.map(({ description }) => description).join()).not.toMatch(
    /符合(?:要求|条件|口径)的数量|应考核的总数/,
  );
});

it('what is no contract, no farmland and no account is not worked out by one', () => {
  expect(stated('维护气象观测塔17座', '观测设施', '17')).toMatch(/一座只计一次/);
  expect(stated('低产油茶林改造2600亩', '油茶产业', '2600')).not.toMatch(/上图入库/);
  expect(stated('菌菇产业综合产值达到14亿元', '菌菇产业', '14')).toMatch(/产值合计/);
});

it('what a task costs is shared by what was done of it', () => {
  const told = rows('更换消火栓阀门320个，清洗水箱26座', '供水设施维护').filter(
    ({ level2 }) => level2 === '成本指标',
  );
  expect(told.map(({ description }) => description).join()).not.toMatch(/实际完成的/);
  const kinds = rows('饲养观赏鱼类46种，更换水族箱滤材12批', '水族馆运行').map(({ unit }) => unit);
  expect(kinds).not.toContain('元/种');
});

it('what fills a slot and is held in a way of its own is counted that way', () => {
  const told = rows('举办地震科普讲座6场', '防震减灾科普').find(({ name }) => name.endsWith('讲座场次'));
  expect(told?.description).not.toMatch(/疏散|演练|同校/);
});

it('how many were tested is not how many passed', () => {
  const told = rows('血液核酸检测率达到100%', '血液安全').find(({ value }) => value?.number === '100');
  expect(told?.name).not.toMatch(/合格/);
  expect(told?.description).toMatch(/已检测的.*÷应检测的/);
});

it.each([
  ['出动巡护船舶75航次', '渔政巡护', '75', /有记录的航次/],
  ['供应脱毒种薯苗36万株', '马铃薯良种', '36', /实际供应并核实的株数/],
  ['投放鲢鳙鱼苗53万尾', '水库生态养护', '53', /实际投放并有登记/],
  ['落实护渔员42名', '护渔队伍', '42', /在岗并登记在册/],
  ['新增检验参数9项', '检验能力', '9', /^年度内新增/],
  ['发放沼气池管护补贴31户', '沼气管护', '31', /得到补贴的户数/],
])('what is counted is said in its own measure: %s', (goal, project, number, how) => {
  expect(stated(goal, project, number)).toMatch(how);
});
