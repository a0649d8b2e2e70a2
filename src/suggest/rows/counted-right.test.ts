import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project: string) => proposed({ goal, project, budget: '90万元' }).suggestions;

it.each([
  ['为16个基层医院急诊抢救科室配置除颤设备', '除颤设备购置', /除颤设备购置数量/, /科室/],
  ['全县88个山洪隐患点落实巡查员', '山洪灾害防治', /巡查员/, /隐患点/],
])('the place is counted, not what it gets: %s', (goal, project, thing, place) => {
  const stated = rows(goal, project).filter(({ value, unit }) => value !== null && unit === '个');
  expect(stated.map(({ name }) => name).join()).toMatch(place);
  expect(stated.some(({ name }) => thing.test(name) && !place.test(name))).toBe(false);
});

it('a row of what is done to each of a list, and one number is of people of both kinds', () => {
  const oil = rows('全年轮换菜籽油1.2万吨、大豆油0.7万吨', '储备油轮换').map(({ name }) => name);
  expect(oil).toEqual(expect.arrayContaining(['菜籽油轮换量', '大豆油轮换量']));
  const aid = rows('对40名患尘肺病、慢性肾病困难职工进行救助', '困难职工救助').filter(
    ({ level2, unit }) => level2 === '数量指标' && /[名人]/.test(unit),
  );
  expect(aid.find(({ value }) => value?.number === '40')?.name).toMatch(/尘肺病等|肾病/);
  expect(aid.some(({ name, value }) => value === null && /肾病/.test(name))).toBe(false);
});

it('what a clause lists beside what it counts has a row', () => {
  const told = rows('做好5处烈士墓的日常维护、清明公祭和烈士寻亲工作', '烈士陵园').map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(['烈士公祭活动场次', '烈士寻亲比对例数']));
  const book = rows('出版图书2部；完成《北川县志》点校', '古籍整理').map(({ name }) => name);
  expect(book).toContain('《北川县志》点校部数');
});

it('posts are no people, and looking into firms is counted once', () => {
  const posts = rows('保障7个值守点人员、设备安全运行', '观测保障');
  expect(posts.some(({ name, unit }) => name.includes('守点人员') && unit === '人')).toBe(false);
  const look = rows('聘请专家对涉爆企业开展安全生产检查', '安全生产专家检查');
  expect(look.map(({ name }) => name)).not.toContain('安全生产检查次数');
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
  const told = rows('完成14处观象站、30处验潮站的资料整编任务', '观象资料整编').map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(['观象站资料整编数量', '验潮站资料整编数量']));
});

it.each([
  ['对全区30处宗教活动场所开展消防和电气安全评估，整治隐患', '宗教活动场所安全', '30', /取缔|非法/],
  ['负责城区52座公厕日常保洁、电费和管道维修', '城区公厕管护', '52', /改造|维修/],
  ['对86盏庭院灯定期检测、灯杆维修', '公园亮化', '86', /维修|改造/],
])('a number is of what is done to its own thing: %s', (goal, project, number, other) => {
  const stated = rows(goal, project).filter(({ value }) => value?.number === number);
  expect(stated).toHaveLength(1);
  expect(stated[0]?.name).not.toMatch(other);
});

it('a word that all the trade has does not make its row of whatever is counted', () => {
  const [first] = rows('支持全县7个少数民族特色村寨实施危旧木楼修缮', '少数民族特色村寨保护资金').filter(
    ({ value }) => value?.number === '7',
  );
  expect(first?.name).toContain('村寨');
});

it('what a measure achieves is rated as the trade rates it', () => {
  const rate = rows('完成草地螟防治12万亩，防治效果达到85%以上', '草原虫害防治').filter(
    ({ value }) => value?.number === '85',
  );
  expect(rate.map(({ name, level2 }) => `${level2} ${name}`).join()).toMatch(/^质量指标 防治效果(?!比例)/);
});

it('whose needs are met is what comes of the work', () => {
  const met = rows('购置化学实验台60张，满足约540名学生实验教学需要', '实验室设备购置').find(
    ({ value }) => value?.number === '540',
  );
  expect(met?.level2).toBe('社会效益指标');
});
