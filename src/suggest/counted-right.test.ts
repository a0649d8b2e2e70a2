import { expect, it } from 'vitest';
import { proposed } from './testing-bench.ts';

const rows = (goal: string, project: string) => proposed({ goal, project, budget: '90万元' }).suggestions;

it.each([
  ['为16个基层医院急诊抢救科室配置除颤设备', '除颤设备购置', /除颤设备购置数量/, /科室/],
  ['全县88个山洪隐患点落实巡查员', '山洪灾害防治', /巡查员/, /隐患点/],
])('the place is counted, not what it gets: %s', (goal, project, thing, place) => {
  const stated = rows(goal, project).filter(({ value, unit }) => value !== null && unit === '个');
  expect(stated.map(({ name }) => name).join()).toMatch(place);
  expect(stated.some(({ name }) => thing.test(name) && !place.test(name))).toBe(false);
});

it('words are counted as words', () => {
  expect(
    rows('编纂《青溪年鉴(2024)》1部，约60万字', '年鉴编纂').find(({ unit }) => unit === '万字')?.name,
  ).toBe('《青溪年鉴》字数');
});

it('so often each is not summed up over one of them', () => {
  const told = rows('为30名失能老人提供上门护理服务，每名老人每月不少于3次', '失能老人上门护理');
  expect(told.some(({ value }) => value?.number === '36')).toBe(false);
  expect(told.find(({ value }) => value?.number === '3')?.unit).toBe('次/人·月');
});

it('what is paid out is not what comes of it', () => {
  const told = rows('发放消费券260万元，拉动消费增长', '促消费补贴');
  expect(told.find(({ value }) => value?.number === '260')?.level2).not.toBe('经济效益指标');
});

it('what is turned over or taken in within a year is not what is in store at its end', () => {
  const told = rows('秸秆离田收储利用2.6万吨', '秸秆综合利用').find(({ value }) => value?.number === '2.6');
  expect(told?.description).not.toMatch(/在库/);
});

it('who gets work moves into no house', () => {
  const told = rows('开发公益性岗位，安置就业困难人员', '公益性岗位补贴');
  expect(told.some(({ description }) => /交房/.test(description ?? ''))).toBe(false);
});

it('the deed told behind the last of a list is done to all of it', () => {
  const told = rows('完成14处水文站、30处雨量站的资料整编任务', '水文资料整编').map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(['水文站资料整编数量', '雨量站资料整编数量']));
});
