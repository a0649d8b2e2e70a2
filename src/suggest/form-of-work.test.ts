import { expect, it } from 'vitest';
import type { Request } from './request.ts';
import { proposed } from './testing-bench.ts';

const names = (about: Request): string[] => proposed(about).suggestions.map(({ name }) => name);

it('measures a training as a training, whatever trade holds it', () => {
  const about = {
    project: '大棚蔬菜技术培训项目',
    goal: '组织种植户240人参加大棚蔬菜种植技术培训，培训4天',
    budget: '18万元',
  };
  expect(proposed(about).understood.works[0]?.id).toBe('agriculture.extension');
  expect(names(about)).toEqual(expect.arrayContaining(['参训人员考核合格率', '参训人员满意度']));
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
  expect(names(road)).toContain('公路建设按期交工率');
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
