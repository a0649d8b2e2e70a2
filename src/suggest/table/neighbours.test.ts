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
