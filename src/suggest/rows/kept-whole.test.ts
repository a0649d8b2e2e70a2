import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const namesOf = (goal: string, project?: string): string[] =>
  proposed({ goal, ...(project === undefined ? {} : { project }) }).suggestions.map(({ name }) => name);

it.each([
  ['更换B超机3台，新增观测参数12项。', ['B超机更换数量', '新增观测参数数量']],
  ['开展1:5万区域地质调查3幅、面积640平方公里。', ['1:5万区域地质调查数量', '1:5万区域地质调查面积']],
  ['完成人群查体2万人次、查蚊面积400万平方米、药物灭蚊面积90万平方米。', ['查蚊面积', '药物灭蚊面积']],
])('tears no word that letters, figures or a count are part of: %s', (goal, names) => {
  expect(namesOf(goal)).toEqual(expect.arrayContaining(names));
});

it.each([
  ['完成小（2）型水库21座、中型水闸3座安全鉴定。', '小型水库数量'],
  ['查实举报线索奖励兑现率100%。', '查实举报线索奖励兑现率'],
  ['化肥用量比上年下降2个百分点。', '化肥用量下降幅度'],
  ['出版党史资料汇编1部。', '出版党史资料汇编部数'],
])('keeps a word of several signs whole: %s', (goal, name) => {
  expect(namesOf(goal)).toContain(name);
});

it('takes 新一轮 for no amount', () => {
  expect(namesOf('完成水文站改造6座，为新一轮防汛调度提供基础资料。').join()).not.toContain('轮次');
});

it.each([
  ['完成进口食品、农用化肥监督检验320批次。', '进口食品、农用化肥监督检验批次'],
  ['完成国家及省级食品、农产品抽检任务600批次。', '国家、省级食品、农产品抽检批次'],
  ['保障18个有线及无线广播站点正常运行。', '有线及无线广播站点运行维护数量'],
  ['完成主线车道8条、匝道车道12条护栏维护保养。', '匝道车道护栏维护保养数量'],
])('keeps the head of a list that one number counts: %s', (goal, name) => {
  expect(namesOf(goal)).toContain(name);
});

it.each([
  ['组织企业参加广交会3次。', '参加广交会次数'],
  ['疏浚淤泥7万立方米。', '疏浚淤泥方量'],
  ['采集机采血浆0.9万个治疗量。', '采集机采血浆数量'],
  ['开展卫星遥感监测4次、监测面积60万亩。', '卫星遥感监测面积'],
  ['整治河道15公里，涉及乡镇4个。', '整治涉及乡镇数量'],
])('says what is done, to what: %s', (goal, name) => {
  expect(namesOf(goal)).toContain(name);
});

it('calls a book by the title told before', () => {
  const names = namesOf('完成《青山县志（上卷）》编纂，全书约120万字，印刷1500册。');
  expect(names).toEqual(expect.arrayContaining(['《青山县志》字数', '《青山县志》印刷册数']));
});

it('says no word twice', () => {
  const names = namesOf('为残疾儿童提供康复训练救助90人。', '残疾儿童康复救助');
  expect(names.filter(name => /康复.*康复/.test(name))).toEqual([]);
});

it('tells the cost for each head behind the thing', () => {
  const names = namesOf('聘用护鸟员30名，养护湿地4000亩，印制宣传册900册。', '湿地管护');
  expect(names.filter(name => name.startsWith('人均'))).toEqual([]);
  expect(names).toContain('护鸟员聘用人均成本');
});
