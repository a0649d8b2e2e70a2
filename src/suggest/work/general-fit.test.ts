import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project: string) => proposed({ goal, project, budget: '90万元' }).suggestions;
const names = (goal: string, project: string): string[] => rows(goal, project).map(({ name }) => name);

it('no matter is settled where no window takes one: the goal’s own deed is checked and timed', () => {
  const told = names('没收卷烟30万支', '卷烟打假');
  expect(told.some(name => /办结率|服务成本/.test(name))).toBe(false);
  expect(told).toEqual(expect.arrayContaining(['没收卷烟抽查合格率', '没收卷烟完成时间']));
});

it('a service that people come for keeps its rows', () => {
  expect(names('提供天体命名咨询服务600人次', '天体命名服务')).toContain('服务事项按时办结率');
});

it('money for an office’s own work is no aid to persons, and aid stays aid', () => {
  const told = names('免费开展古陶片检测，服务企业生产', '停征收费后财政补助');
  expect(told.some(name => /受助|补助/.test(name))).toBe(false);
  expect(told).toContain('古陶片检测抽查合格率');
  expect(names('给离岗老村医发放补助', '老村医财政补助').some(name => /补助|受助/.test(name))).toBe(true);
});

it('what grows is tended: nothing of it breaks down and is repaired', () => {
  const told = names('管护古茶园1.2万亩，修剪茶树3000株', '古茶园管护');
  expect(told).toContain('管护古茶园面积');
  expect(told.some(name => /故障|设施/.test(name))).toBe(false);
  expect(names('维护观景平台12处', '观景平台维护').some(name => /故障|完好/.test(name))).toBe(true);
});

it('what is kept in order is a thing that can break', () => {
  const told = names('保障18座监测塔正常运行，完成演练保障6场', '监测塔运维与演练保障');
  expect(told.some(name => /^演练.*(?:完好率|维护成本)/.test(name))).toBe(false);
});
