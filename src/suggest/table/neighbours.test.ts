import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const names = (project: string, goal: string, budget = '180万元'): string[] =>
  proposed({ project, goal, budget }).suggestions.map(({ name }) => name);

it.each([
  ['知识产权快速维权', '受理专利预审案件800件，办理知识产权维权案件60件，缩短授权周期', /专利资助/],
  ['考古发掘', '完成考古发掘面积1200平方米，做好出土文物修复，出版考古报告1部', /^修缮/],
])('what other rows of its work wait for and nobody says takes no place: %s', (project, goal, other) => {
  expect(names(project, goal).filter(name => other.test(name))).toEqual([]);
});

it('a deed alone tells no row of a thing that nobody names', () => {
  expect(
    names('再生资源回收网点补助', '改造再生资源回收网点30个，配备回收车辆4辆').filter(name =>
      /^基层社/.test(name),
    ),
  ).toEqual([]);
});

it.each([
  ['应急救护培训', '培训救护员300名，普及急救知识，提高群众自救互救能力', /复训/],
  ['全民健身赛事', '举办群众体育赛事6次，培训社会体育指导员80人，推动全民健身', /存续/],
])('what is to last is not made up: %s', (project, goal, other) => {
  expect(names(project, goal).filter(name => other.test(name))).toEqual([]);
});

it('what is bought serves for years', () => {
  const bought = '购置水罐消防车2辆、呼吸器40套，补齐装备短板';
  expect(names('消防装备购置', bought).some(name => name.endsWith('使用年限'))).toBe(true);
});

it('works that are kept are not built', () => {
  const kept = '对18处农村供水工程进行维修养护，更换管网3公里，供水保证率达到95%';
  expect(names('农村供水工程维修养护', kept).filter(name => /设计使用年限|完工/.test(name))).toEqual([]);
});

it('how many complain is not asked beside what came of the work', () => {
  const told = '完成食品安全监督抽检600批次，不合格食品核查处置率达到100%';
  expect(names('食品安全抽检', told).filter(name => /投诉|举报/.test(name))).toEqual([]);
});

it('the public of a work beside the first is asked where the goal speaks of it', () => {
  const told = '保障地震监测台站运行，开展防震减灾宣传和演练，提高群众避震能力';
  expect(
    names('防震减灾宣传及台站运维', told, '12万元').filter(name => /监测信息使用单位/.test(name)),
  ).toEqual([]);
});

it.each([
  ['青少年冬季运动推广', '组织青少年滑冰6000人次，举办青少年滑冰比赛3场，发现后备人才', /训练|运动员|集训/],
  ['农村交通劝导站', '保障8个农村交通安全劝导站运行，劝导员16人，劝导不戴头盔等违法行为', /查处|案卷/],
])('what is done by others than those who speak takes no place: %s', (project, goal, other) => {
  expect(names(project, goal, '90万元').filter(name => other.test(name))).toEqual([]);
});

it('a general row is of what somebody does, paid to nobody and taught to nobody', () => {
  const told = '组织青少年滑冰6000人次，举办青少年滑冰比赛3场，发现后备人才';
  expect(names('青少年冬季运动推广', told, '90万元').filter(name => /培训|参训|补助/.test(name))).toEqual([]);
});

it('a laboratory tests and supervises nobody', () => {
  const told = '完成家具、玩具监督检验400批次，新增检验参数8项，为质量监管提供技术支撑';
  expect(names('家具玩具质量监督检验', told).filter(name => /整改|监管|检查对象/.test(name))).toEqual([]);
});

it('what is taught beside what is made measures no whole', () => {
  const told = '生产供应食用菌菌种30万袋，建设示范棚12个，举办栽培技术培训班8期';
  const rows = names('食用菌菌种繁育与示范推广', told).filter(name => /[率间度]$/.test(name));
  expect(rows.filter(name => /培训|参训|所学/.test(name))).toEqual([]);
});

it.each([
  ['地质灾害群测群防', '对120处隐患点进行监测预警，落实监测员120人，开展避险演练20场', /监测设备/],
  ['惠民殡葬减免', '为900名逝者免除遗体接运、火化等基本费用，减轻群众负担', /火化遗体/],
  ['农村流通服务网络', '完善农资供应和农产品收购，健全供销服务网络', /春耕/],
])('a word of the trade at large lets in no row of one thing: %s', (project, goal, other) => {
  expect(names(project, goal).filter(name => other.test(name))).toEqual([]);
});

it('a dig is accepted and priced as a dig, and what is collected again is weighed', () => {
  const dig = '完成考古发掘面积1200平方米，整理发掘资料，出版考古报告1部';
  expect(names('考古发掘', dig)).toContain('考古工地检查验收合格率');
  expect(names('再生资源回收网点补助', '改造再生资源回收网点30个，建设分拣站2座')).toContain(
    '再生资源回收吨数',
  );
});
