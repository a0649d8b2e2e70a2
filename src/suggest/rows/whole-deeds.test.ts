import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const namesOf = (goal: string, project?: string): string[] =>
  proposed({ goal, ...(project === undefined ? {} : { project }) }).suggestions.map(({ name }) => name);

it.each([
  ['对困难学生给予助学救助80人。', '资助困难学生助学人数'],
  ['对低收入户实施危房改造75户。', '改造低收入户危房户数'],
  ['保障县行政中心5栋办公楼正常运转。', '办公楼运转保障数量'],
  ['保障62个村级组织正常运转。', '村级组织运转保障数量'],
  ['对4个苏木镇16处饮水工程进行维修养护。', '维修养护覆盖苏木镇数'],
  ['开展14个乡镇农村供水工程绩效评估。', '农村供水工程绩效评估覆盖乡镇数'],
  ['在东山镇、西河乡等6个乡镇完成水稻虫害防控12万亩、玉米虫害防控5万亩。', '水稻虫害防控等覆盖乡镇数'],
  ['开展中药材栽培规范研究12个品种。', '中药材栽培规范研究品种数'],
  ['办理法律援助案件90件，其中未成年人案件12件。', '办理未成年人案件数'],
  ['开展实验室安全宣传和演练。', '实验室安全演练次数'],
])('a name says whom and what, in the words of its clause: %s', (goal, name) => {
  expect(namesOf(goal)).toContain(name);
});

it.each([
  ['大力普及避险逃生知识，弘扬红十字精神。', '应急救护培训专项经费', '应急救护培训完成时间'],
  ['做好抗战纪念碑修缮保护，弘扬英烈精神。', '烈士纪念设施维修保护', '抗战纪念碑修缮保护完成时间'],
])('work that no clause dates is told by its own name, not by its trade: %s', (goal, project, name) => {
  expect(namesOf(goal, project)).toContain(name);
});

it('asks the herdsmen by their whole name', () => {
  const names = namesOf('采购银器锻造设备12台，带动农牧民群众增收。', '合作社设备采购');
  expect(names).toContain('农牧民满意度');
});
