import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rowsOf = (goal: string, project?: string) =>
  proposed({ goal, ...(project === undefined ? {} : { project }) }).suggestions;
const statedIn = (goal: string, project?: string): string[] =>
  rowsOf(goal, project).flatMap(({ name, value, unit }) =>
    value?.number === undefined ? [] : `${name} ${value.number}${unit}`,
  );

it('posts that fire are counted each time, and a word said aside inside another stays outside', () => {
  expect(
    statedIn('开展飞机增雨（雪）作业25架次、高炮防雹作业320点次，减轻旱灾和雹灾', '人工影响天气'),
  ).toEqual(expect.arrayContaining(['飞机增雨作业架次 25架次', '高炮防雹作业点次 320点次']));
});

it('one deed told behind the last of a list is done to all of it', () => {
  expect(statedIn('对国道45公里、省道88公里、县道120公里进行日常养护', '公路养护')).toEqual(
    expect.arrayContaining(['国道养护里程 45公里', '省道养护里程 88公里']),
  );
  expect(
    statedIn('对新入选的省级非遗工坊12家、市级非遗工坊30家给予奖励', '非遗工坊奖励').map(one =>
      one.replace(/家数 /, ' '),
    ),
  ).toEqual(expect.arrayContaining(['奖励省级非遗工坊 12家', '奖励市级非遗工坊 30家']));
});

it('a rate behind some of a whole is of the whole', () => {
  const [rate] = statedIn(
    '举办高素质农民培训900人次，其中电商直播300人次、农机操作260人次，取证率不低于85%',
  ).filter(one => one.endsWith('85%'));
  expect(rate).not.toContain('农机');
  expect(rate).toContain('取证率');
});

it('whom a need is told of is counted with the need', () => {
  expect(statedIn('购置焊接实训设备30台，满足450名学员技能训练需要', '实训设备购置')).toContain(
    '满足技能训练需要学员人数 450名',
  );
});

it('what the clause before pays is what so many are paid', () => {
  expect(statedIn('为全区在册孤儿发放基本生活费，预计发放86人', '孤儿基本生活保障').join()).toMatch(
    /生活费[^,]* 86人/,
  );
});

it('what is done to so much land is in its name', () => {
  expect(statedIn('对全市36万亩玉米实施“一防双减”全覆盖', '玉米病虫害防控')).toContain(
    '一防双减玉米面积 36万亩',
  );
});

it('so much a day is money, and so many days are days', () => {
  expect(statedIn('为在园儿童3200名提供早餐补助，按每人每天4元标准补助190天', '早餐补助')).toContain(
    '补助天数 190天',
  );
});

it('what a deed shows is no work', () => {
  const names = rowsOf(
    '为年满80周岁老年人发放高龄津贴，预计发放2600人，体现党委、政府对老年人的关爱，让老年人共享发展成果',
    '高龄老人生活补贴',
  ).map(({ name }) => name);
  expect(names.filter(name => /探访|关爱|关心/.test(name))).toEqual([]);
});

it.each([
  ['露地蔬菜病害损失率控制在6%以内', '病害损失率', '产量'],
  ['确保监控探头在线率达到96%', '监控探头在线率', '在线'],
  ['不合格农产品问题处置率达到100%', '处置率', '问题数量÷'],
  ['水质监测数据有效率达到92%', '数据有效率', '有效'],
  ['乡村医生培训合格率达到95%', '培训合格率', '考核合格的人数'],
])('%s is worked out as its name says', (goal, name, words) => {
  const row = rowsOf(goal).find(one => one.name.endsWith(name));
  expect(row?.description).toContain(words);
  expect(row?.description).not.toMatch(/符合要求的数量|达到标准的数量/);
});

it('what is done for people is counted without a word for whom, and a match that others hold is gone to', () => {
  const names = rowsOf('做好慢性病防控工作，规范开展筛查、随访和健康教育', '慢性病综合防控').map(
    ({ name }) => name,
  );
  expect(names.some(name => name.includes('随访'))).toBe(true);
  expect(names.some(name => name.includes('健康教育'))).toBe(true);
  expect(statedIn('承办市级青少年足球赛6次，组织参加全国比赛3次', '青少年体育赛事').join()).toMatch(
    /参加全国比赛[^,]* 3次/,
  );
});
