import { expect, it } from 'vitest';
import type { Request } from '../request.ts';
import { proposed } from '../testing-bench.ts';

const names = (about: Request): string[] => proposed(about).suggestions.map(({ name }) => name);

it('measures a training as a training, whatever trade holds it', () => {
  const about = {
    project: '大棚蔬菜技术培训项目',
    goal: '组织种植户240人参加大棚蔬菜种植技术培训，培训4天',
    budget: '18万元',
  };
  expect(proposed(about).understood.works[0]?.id).toBe('agriculture.farmer-training');
  expect(names(about)).toEqual(expect.arrayContaining(['农民学员考核合格率', '参训农民满意度']));
  expect(names(about)).not.toContain('示范户满意度');
});

it('measures a repair as a repair, of the thing the goal names', () => {
  const about = { project: '安全隐患维修', goal: '维修塔楼外墙瓷砖，消除坠落隐患', budget: '12万元' };
  expect(names(about)).toContain('塔楼外墙瓷砖验收合格率');
  expect(names(about)).not.toContain('检查生产经营单位家次');
});

it('takes no row for one of buying because it names a machine', () => {
  const about = {
    project: '治超设备购置',
    goal: '购置不停车检测设备6套，提高查处超限能力',
    budget: '90万元',
  };
  expect(proposed(about).understood.works[0]?.id).toBe('transport.overload');
  expect(names(about)).toContain('不停车检测设备验收合格率');
  expect(names(about)).not.toContain('称重设备检定有效率');
});

it('leaves a work alone that has rows for its form, or whose name tells no form', () => {
  const road = { project: '农村公路建设项目', goal: '新建农村公路12公里' };
  expect(names(road)).toContain('公路建设交工时间');
  const extension = { project: '农技推广专项', goal: '引进小麦新品种，建设示范田500亩' };
  expect(names(extension)).toContain('示范田示范推广面积');
});

it('takes rows of the side the goal speaks of', () => {
  const about = { project: '雾炮车抑尘服务', goal: '采购雾炮车抑尘服务，全年不间断作业，改善空气质量' };
  expect(names(about)).toEqual(expect.arrayContaining(['抑尘作业车次', '抑尘作业按时出动率']));
});

it('measures the settling of bills as payments, whatever the bills are for', () => {
  const about = {
    project: '幸福大道工程尾款',
    goal: '支付幸福大道改造工程尾款260万元、质保金15万元',
    budget: '275万元',
  };
  expect(names(about)).toEqual(expect.arrayContaining(['合同款项按期支付率', '工程尾款支出控制数']));
  expect(names(about).join()).not.toMatch(/使用年限|验收合格率/);
});

it('measures what is paid out, not who gets it', () => {
  const about = { project: '孤儿助学', goal: '对年满18周岁、在校就读的孤儿发放助学金，确保完成学业' };
  expect(names(about)).toContain('助学金发放及时率');
  expect(names(about).join()).not.toContain('生活费');
});

it('measures one sum for many trades by what they share', () => {
  const about = {
    project: '乡镇综合业务经费',
    goal: '做好环境卫生整治、安全生产检查、信访维稳、森林防火、防汛抗旱等工作，清运垃圾3000吨',
  };
  expect(names(about)).toEqual(expect.arrayContaining(['垃圾清运量', '辖区群众满意度']));
  expect(names(about).join()).not.toContain('受检企业');
});

it('measures an office by what keeps it going', () => {
  const about = { project: '街道运转经费', goal: '保障机关正常运转，按时支付水电费、办公费、物业费' };
  expect(names(about)).toEqual(expect.arrayContaining(['运转费用按期支付率', '单位职工保障满意度']));
});

it('gives the table of its nature to a project whose name alone says what is done', () => {
  const about = {
    project: '教育系统基础设施建设和设备购置',
    goal: '按工作计划完成年度预算安排',
    budget: '900万元',
  };
  expect(proposed(about).understood.general).toBe(true);
  expect(names(about)).toEqual(expect.arrayContaining(['教育系统基础设施验收合格率', '设备购置数量']));
});

it('buys no goods where a service is bought', () => {
  const about = {
    project: '居家养老服务采购项目',
    goal: '购买第三方机构为失能老人提供居家上门服务，服务老人500人',
    budget: '60万元',
  };
  expect(names(about)).toContain('上门服务抽查合格率');
  expect(names(about).join()).not.toMatch(/到货验收|采购单价|领用/);
});

it.each([
  ['法治政府建设', '做好规范性文件审查、行政执法监督工作', '审查法律意见采纳率'],
  ['文明城市建设', '推进文明城市建设', '文明创建实地点位达标率'],
])('builds nothing where %s is meant', (project, goal, own) => {
  expect(names({ project, goal })).toContain(own);
  expect(names({ project, goal }).join()).not.toMatch(/设计使用年限|单位造价|完工时间/);
});

it('builds nothing where equipment is what is 建设', () => {
  const bought = names({ project: '民兵装备建设', goal: '采购民兵装备' });
  expect(bought).toEqual(expect.arrayContaining(['民兵装备验收合格率', '民兵装备到货验收时间']));
  expect(bought.join()).not.toMatch(/完工时间|使用者满意度/);
});

it.each([
  ['公墓建设', '建设农村公益性公墓3处', ['公墓工程验收合格率', '单个墓位建设成本']],
  ['消火栓建设', '新建市政消火栓50个', ['消火栓出水压力达标率', '损坏消火栓修复及时率']],
])("takes the trade's own rows for what is built first: %s", (project, goal, own) => {
  expect(names({ project, goal })).toEqual(expect.arrayContaining(own));
});

it('asks the public what it knows, staff what they use, and each only once how it was', () => {
  const told = names({ project: '消防宣传培训', goal: '开展消防宣传培训20场，培训2000人次' });
  expect(told).toContain('群众消防常识知晓率');
  expect(told.join()).not.toContain('岗位应用率');
  const members = names({ project: '政协委员培训', goal: '组织政协委员培训2期，培训200人次' });
  expect(members).toContain('所学内容实际应用率');
  expect(members.filter(name => name.endsWith('满意度'))).toHaveLength(1);
  expect(names({ project: '业务培训', goal: '培训网格员200人' })).toContain('参训人员岗位应用率');
});

it('counts clothes in 套 and asks how many were handed out, not how many households', () => {
  const { suggestions } = proposed({ project: '制服采购', goal: '采购城管执法制服' });
  const of = (name: string): string | undefined => suggestions.find(one => one.name === name)?.unit;
  expect(of('城管执法制服采购数量')).toBe('套');
  expect(of('城管执法制服采购单价')).toBe('元/套');
  expect(of('城管执法制服领用率')).toBe('%');
  expect(suggestions.map(({ name }) => name).join()).not.toMatch(/城管次数|户数/);
});

it('measures what is bought for somebody as bought, not by what that somebody does', () => {
  const told = names({ project: '环卫工人工装', goal: '为环卫工人购置工装600套' });
  expect(told).toEqual(expect.arrayContaining(['工装验收合格率', '工装到货验收时间', '工装领用率']));
  expect(told.join()).not.toMatch(/报酬|保洁/);
});

it('measures a platform as software, whatever trade uses it', () => {
  const told = names({ project: '应急指挥平台', goal: '建设应急指挥平台1个，接入视频监控200路' });
  expect(told).toEqual(expect.arrayContaining(['软件功能测试通过率', '系统使用人员满意度']));
  const farm = names({ project: '智慧农业平台建设', goal: '建设智慧农业大数据平台1套' });
  expect(farm).toContain('系统上线试运行时间');
  expect(farm.join()).not.toMatch(/完工时间|单位造价/);
  expect(names({ project: '节水灌溉系统建设', goal: '新建节水灌溉系统1处' })).not.toContain(
    '软件功能测试通过率',
  );
});

it.each([
  ['清廉村居建设', '推进清廉村居建设，打造示范点6个', /完工时间|设计使用年限/],
  ['社区活动室修缮', '修缮社区活动室3处', /活动按期举办率/],
  ['印刷服务采购', '采购文件印刷服务，印制资料2万份', /采购单价|服务事项办结率/],
])('takes no row of another nature for %s', (project, goal, other) => {
  expect(names({ project, goal }).join()).not.toMatch(other);
});

it('knows a purchase by the first word of its goal', () => {
  const told = names({ project: '医用防护物资', goal: '采购防护服、口罩等防护物资一批' });
  expect(told).toEqual(expect.arrayContaining(['防护物资验收合格率', '防护物资领用率']));
});

it('prices works by what they are counted in', () => {
  const unitOf = (project: string, goal: string): (string | undefined)[] =>
    proposed({ project, goal }).suggestions.flatMap(({ name, unit }) =>
      name.endsWith('单位造价') ? [unit] : [],
    );
  expect(unitOf('报刊亭建设', '新建报刊亭60个')).toEqual(['万元/个']);
  expect(unitOf('仓库围墙维修', '维修仓库围墙800米')).toEqual(['万元/处']);
});

it.each([
  ['党支部标准化建设', '打造标准化党支部示范点12个', /完工时间|单位造价/],
  ['数字档案馆建设', '数字化扫描档案50万页，建设数字档案馆1个', /完工时间|单位造价/],
  ['环卫工具采购', '为保洁员购置保洁工具500套', /保洁面积|保洁费用|考核合格率/],
  ['统计人员培训', '培训统计调查员150人', /调查项目项数/],
])('takes no row that %s only borders on', (project, goal, other) => {
  expect(names({ project, goal }).join()).not.toMatch(other);
});

it('goes by the form that the name ends with, where only the nature of the work is known', () => {
  const told = names({ project: '执法服装', goal: '为交通执法人员采购执法服装90套' });
  expect(told).toEqual(expect.arrayContaining(['执法服装验收合格率', '执法服装采购单价']));
  expect(told.join()).not.toMatch(/检查/);
});
