import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { generalWork } from '../work/general.ts';

const rows = (goal: string, project?: string, budget = '60万元') =>
  proposed({ goal, ...(project === undefined ? {} : { project }), budget }).suggestions;
const levelOf = (goal: string, end: string, project?: string): string | undefined =>
  rows(goal, project).find(({ name }) => name.endsWith(end))?.level2;
const named = (level2: string, goal: string, project?: string, budget?: string): string[] =>
  rows(goal, project, budget)
    .filter(one => one.level2 === level2)
    .map(({ name }) => name);

it.each([
  ['开发公益性岗位80个，城镇登记失业率控制在4%以内', '登记失业率', '社会效益指标'],
  ['聘用护林员40名，森林火灾受害率控制在0.8‰以内', '受害率', '生态效益指标'],
  ['支持企业技术创新，全社会研发投入强度达到2.1%', '投入强度', '经济效益指标'],
  ['清洁取暖改造900户，PM2.5浓度较上年下降4%', '下降率', '生态效益指标'],
])('a rate of how people, nature or business fare is what comes of the work: %s', (goal, end, level2) => {
  expect(levelOf(goal, end)).toBe(level2);
});

it('a rate of how well the work was done stays a quality', () => {
  expect(levelOf('检查企业60家，隐患整改率达到98%', '整改率')).toBe('质量指标');
  expect(levelOf('医疗废物转运30吨，医疗污染物处置率达到100%', '处置率')).toBe('质量指标');
});

it('one thing is asked to be in time once', () => {
  expect(named('时效指标', '按时足额发放辅警工资，缴纳辅警社保', '辅警经费')).toHaveLength(1);
  expect(
    named('时效指标', '保障2支政府专职消防队执勤，接警后1分钟内出动', '政府专职消防队经费'),
  ).toHaveLength(1);
});

it('of all the work done in time says nothing beside a row on some of it', () => {
  const times = named(
    '时效指标',
    '对5座小型水库除险加固，对40座小型水库开展日常巡查和维修养护',
    '小型水库除险加固及维修养护',
  );
  expect(times).toHaveLength(1);
});

it('two publics are asked where two are served', () => {
  expect(
    named(
      '服务对象满意度指标',
      '开发公益性岗位安置就业困难人员70人；开展职业技能培训400人次，培训后取得证书',
      '公益性岗位及技能培训补贴',
    ),
  ).toEqual(['公益岗在岗人员满意度', '参训学员满意度']);
});

it('those under supervision are not asked', () => {
  expect(
    named(
      '服务对象满意度指标',
      '办理法律援助案件90件；监管社区矫正对象120人，防止脱管漏管',
      '法律援助及社区矫正经费',
    ).some(name => name.includes('矫正')),
  ).toBe(false);
});

it('a small sum stays a short table', () => {
  const told = '开展送戏下乡演出30场，丰富群众文化生活';
  const [small, large] = ['6万元', '90万元'].map(budget => rows(told, '送戏下乡', budget).length);
  expect(small).toBeLessThanOrEqual(10);
  expect(large).toBeGreaterThanOrEqual(small ?? 0);
});

it.each([
  ['完成食品监督抽检300批次，检查餐饮单位120家', '食品监督抽检完成时间'],
  ['对重点企业开展检查260家次，督促整改隐患', '重点企业检查完成时间'],
])('what is to be in time is called by the goal’s own deed: %s', (goal, name) => {
  expect(named('时效指标', goal, goal.includes('企业') ? '安全生产监管' : '食品安全监管')).toContain(name);
});

it('money that reaches people lends its name to no task', () => {
  const times = named('时效指标', '发放村级防疫员补助50人，对病死猪无害化处理，采样检测', '动物防疫补助');
  expect(times.some(name => /补助(?:(?:等任务)?按期完成率|完成时间)/.test(name))).toBe(false);
});

it('all that is bought is accepted, and the patients it serves are counted, not the income', () => {
  const bought = proposed({
    project: '医疗设备购置',
    goal: '购置CT一台、彩超2台，更新急救设备，满足患者就医需求',
    budget: '600万元',
  }).suggestions.map(({ name }) => name);
  expect(bought).toEqual(
    expect.arrayContaining(['医疗设备验收合格率', '影像设备年检查人次', '检查患者满意度']),
  );
  expect(bought.filter(name => name.endsWith('验收合格率'))).toHaveLength(1);
  expect(bought.some(name => /收入/.test(name))).toBe(false);
});

it('nothing is bought or built that is no thing', () => {
  const seeds = rows('征集保存地方蔬菜种质资源1200份，建成种质库一座。', '种质资源库建设').map(
    ({ name }) => name,
  );
  expect(seeds.filter(name => /^(?:征集|保存|蔬菜).*(?:完工|造价|验收)/.test(name))).toEqual([]);
  const court = rows('依法审理各类案件，保障办案经费支出', '法院办案业务及装备专项').map(({ name }) => name);
  expect(court.some(name => name.startsWith('案件') && /到货|使用年限/.test(name))).toBe(false);
});

it('what is bought for a named public is asked of that public', () => {
  expect(named('服务对象满意度指标', '为中心小学更换课桌椅600套，改善学生就读条件', '课桌椅购置')[0]).toMatch(
    /师生|学生/,
  );
});

it('money and nature leave open what came of it for people', () => {
  const told = '发展滴灌面积1.1万亩，安装计量设施120套，灌溉水利用系数提高到0.66，压采地下水。';
  expect(named('社会效益指标', told, '农业水价综合改革与节水灌溉', '480万元')).not.toEqual([]);
});

it('a large sum with a short goal shows more than one quality', () => {
  const told = '按每生每天5元标准为农村学生3000人提供营养膳食补助';
  const food = rows(told, '学生营养改善补助', '300万元').map(({ name }) => name);
  expect(food.length).toBeGreaterThanOrEqual(9);
  expect(food.some(name => /食材|食品安全/.test(name))).toBe(true);
});

it('a time limit is counted to what the goal says', () => {
  const how = (goal: string): string =>
    proposed({ goal, project: '专职消防队经费' }).suggestions.find(
      ({ level2, value }) => level2 === '时效指标' && value !== null,
    )?.description ?? '';
  expect(how('专职消防队20人执勤，接警后1分钟内出动响应')).toMatch(/出动/);
});

it.each([
  ['保障渡口候船设施正常运转，为过江旅客提供便利', '渡口候船设施运行维护', '旅客满意度'],
  ['维修车间休息室6间，改善职工休息条件', '车间休息室维修', '职工满意度'],
  ['供应优质茶苗40万株，举办修剪技术培训班3期、培训茶农200人次', '茶树良种示范推广', '茶农满意度'],
])('whom the goal serves is asked, where the trade names nobody: %s', (goal, project, whom) => {
  expect(named('服务对象满意度指标', goal, project)).toContain(whom);
});

it('the family of one who died is no 职工', () => {
  const asked = named('服务对象满意度指标', '按月为已故职工供养遗属发放困难补助', '已故职工遗属生活补助费');
  expect(asked).not.toContain('职工满意度');
});

it('a public is asked what it thinks, whatever the work: its complaints are no satisfaction', () => {
  const asked = generalWork().types.flatMap(({ type }) =>
    type.indicators.filter(({ level2 }) => level2 === '服务对象满意度指标'),
  );
  expect(asked.filter(({ unit }) => unit !== '%')).toEqual([]);
});
