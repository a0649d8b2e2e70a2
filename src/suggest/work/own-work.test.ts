import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project: string) => proposed({ goal, project, budget: '120万元' }).suggestions;
const told = (goal: string, project: string): string[] =>
  rows(goal, project).map(
    ({ name, value, unit }) => `${name} ${value === null ? '?' : (value.number ?? '')}${unit}`,
  );
const names = (goal: string, project: string): string[] => rows(goal, project).map(({ name }) => name);

describe('when it is done', () => {
  const times = (goal: string, project: string): string[] =>
    rows(goal, project).flatMap(({ level2, name }) => (level2 === '时效指标' ? [name] : []));

  it('is asked as a day, not as a share of tasks', () => {
    expect(times('推广秸秆还田2万亩，建设秸秆收储点3个', '秸秆综合利用')).toEqual(['秸秆收储点建设完成时间']);
  });

  it('is asked as a day where one contract or a few are built, and as a share of many', () => {
    expect(times('维修改造5#学生宿舍楼', '学生宿舍维修改造')).toEqual(['校舍工程竣工时间']);
    expect(times('改造老旧小区26个', '老旧小区改造')).toEqual(['小区改造按期完工率']);
  });

  it('is a share where what the goal names goes on all the year', () => {
    expect(times('对270处消防设施开展维护', '森林防火经费')).toEqual(['消防设施维护按期完成率']);
    expect(times('保障17处渡口正常运营', '渡口渡船安全管理')).not.toContain('渡口正常运营完成时间');
  });
});

describe('how often and how many, told by naming each', () => {
  it.each([
    ['完成春秋两季牲畜口蹄疫集中免疫', '动物防疫', '牲畜口蹄疫集中免疫次数 2次'],
    ['开展森林病虫害春秋两季普查', '森林病虫害防治', '森林病虫害普查次数 2次'],
    ['对全县松林开展春秋两季普查', '森林病虫害防治', '松林普查次数 2次'],
    ['维修改造5#、6#、9#学生宿舍楼', '学生宿舍维修', '改造学生宿舍栋数 3栋'],
  ])('%s', (goal, project, row) => {
    expect(told(goal, project)).toContain(row);
  });

  it('asks for none of it in other words', () => {
    const told = names('对全县松林开展春秋两季普查', '森林病虫害防治');
    expect(told.filter(name => name.includes('两季'))).toEqual([]);
  });

  it('makes no amount of pay by the seasons, nor of what lies before a numbered building', () => {
    expect(told('按春秋两季发放困难学生补助', '学生资助').filter(row => /2次/.test(row))).toEqual([]);
    expect(told('修整3号、4号楼道路面', '小区维修').filter(row => /2栋/.test(row))).toEqual([]);
  });
});

describe('the rows are of this work', () => {
  it('what is kept is not built anew', () => {
    const kept = names('对已建成的3万亩高标准农田进行管护，及时修复损毁的田间道路', '高标准农田管护');
    expect(kept.filter(name => /修筑|单项工程|建成/.test(name))).toEqual([]);
    expect(kept).toContain('农田设施损毁修复率');
    expect(names('新建高标准农田3万亩，修建田间道路12公里', '高标准农田建设')).toContain(
      '农田单项工程一次验收合格率',
    );
  });

  it('what is done for a later year is not measured now', () => {
    const census = '完成单位清查和普查宣传，为明年入户登记打好基础';
    expect(names(census, '农业普查经费').filter(name => name.includes('登记'))).toEqual([]);
    expect(names('完成入户登记和普查宣传', '农业普查经费')).toContain('普查登记完成时间');
  });

  it('lanes that are swept are not rebuilt', () => {
    expect(told('对57条背街小巷及8个开放式小区实行全天候保洁', '街巷保洁')).toEqual(
      expect.arrayContaining(['保洁背街小巷数量 57条', '保洁开放式小区数量 8个']),
    );
    expect(told('整治背街小巷57条', '背街小巷整治')).toContain('整治背街小巷条数 57条');
  });

  it('machines that are bought are told one by one, and not all of them again', () => {
    const bought = names('按程序完成麻醉机、监护仪采购，提高手术保障能力', '医疗设备购置');
    expect(bought).toEqual(expect.arrayContaining(['麻醉机采购数量', '监护仪采购数量']));
    expect(bought).not.toContain('购置诊疗设备台套数');
    expect(names('更新一批诊疗设备', '医疗设备购置')).not.toContain('麻醉机采购数量');
  });

  it('how much of a list of works in many units is done is asked of each', () => {
    const town = names('改造老旧小区9个，完善供排水、道路、照明等基础设施', '老旧小区改造');
    expect(town.filter(name => name.includes('完善'))).toEqual([]);
    expect(town).toEqual(expect.arrayContaining(['小区管网改造长度', '小区道路硬化面积']));
  });

  it('the trade’s own quality comes before the check of a training beside it', () => {
    const flood = names('维护雨量站60处，开展防御演练和宣传培训，及时发布预警信息', '山洪灾害防治运维');
    expect(flood).toEqual(expect.arrayContaining(['山洪监测站点在线率', '预警信息责任人送达率']));
    expect(flood).not.toContain('宣传培训考核合格率');
  });
});

it.each([
  ['推进4个派出所信息化建设', '派出所信息化建设数量 4个'],
  ['对14名低收入患病妇女每人救助8000元', '低收入患病妇女救助标准 8000元/人'],
  ['完成市级课题5项', '完成市级课题项数 5项'],
  ['保障县乡公路640公里正常通行', '保障通行县乡公路里程 640公里'],
  ['单位计划给聘用的21人发放工资及缴纳保险费', '聘用人员工资发放人数 21人'],
  ['新建黑松岭林场候鸟迁徙观测研究值守点2处', '新建候鸟迁徙观测研究值守点数量 2处'],
])('a name says what is counted: %s', (goal, row) => {
  expect(told(goal, '综合业务经费')).toContain(row);
});

it('wages of an office’s own staff are no aid', () => {
  const paid = names('给聘用的21人发放工资及缴纳保险费，监管药店诊所', '医药监管工作经费');
  expect(paid.filter(name => /受助|补助/.test(name))).toEqual([]);
});

it('what is to be prevented is named as gravely as the goal does', () => {
  const safe = names('检查企业80家次，有效防范较大以上生产安全事故发生', '安全生产监管');
  expect(safe).toContain('较大以上生产安全事故起数');
  expect(safe).not.toContain('生产安全事故起数');
});

it('whom new roads would serve is not asked where roads are kept', () => {
  const kept = names('保障640公里农村公路正常通行，乡道列养率100%', '农村公路日常养护');
  expect(kept).not.toContain('公路工程受益行政村个数');
});

it('what is paid to people of several ages is told by the age', () => {
  const paid = told(
    '落实高龄津贴发放工作，全年发放730人，其中80-89周岁690人，每人每月70元；90周岁以上40人，每人每月130元',
    '高龄津贴',
  );
  expect(paid).toEqual(
    expect.arrayContaining([
      '发放高龄津贴人数 730人',
      '80-89周岁高龄津贴发放人数 690人',
      '90周岁以上高龄津贴发放人数 40人',
      '80-89周岁高龄津贴标准 70元/人·月',
      '90周岁以上高龄津贴标准 130元/人·月',
    ]),
  );
  const one = told('为80周岁以上老人730人发放高龄津贴，培训护理员20人', '高龄津贴');
  expect(one).toContain('发放高龄津贴人数 730人');
  expect(one.filter(row => /岁/.test(row))).toEqual([]);
});

it('a quality that the goal names in so many words stands beside two others', () => {
  const rates = rows(
    '做好高血压和糖尿病患者规范管理、0-6岁儿童健康管理及预防接种工作',
    '基本公共卫生服务补助资金',
  ).map(({ name }) => name);
  expect(rates).toEqual(expect.arrayContaining(['儿童健康管理率', '儿童预防接种率']));
});

it('nobody is asked twice by two names, nor who is not spoken of', () => {
  const asked = names(
    '组织56名人大代表开展视察、调研、执法检查，办理代表建议',
    '人大代表视察调研经费',
  ).filter(name => name.endsWith('满意度'));
  expect(asked).toEqual(['人大代表满意度']);
});

it('a place is open so long a week, told behind the clause that opens it and before the next of a numbered list', () => {
  const open = '1.县图书馆、文化馆全年免费开放，每周不少于48小时 2.举办公益性展览、讲座、培训、演出';
  expect(told(open, '免费开放补助')).toContain('每周开放时间 48小时');
  expect(told('美术馆每周开放时间不少于48小时', '免费开放补助')).toContain('每周美术馆开放时间 48小时');
});

it('work beside the first that the goal only counts shows how well it goes, and brings no effect of its own', () => {
  const town = names('1.2万盏路灯正常照明，日产日清生活垃圾约90吨', '生活垃圾清运及路灯电费');
  expect(town.filter(name => /亮灯率|照明设施完好率/.test(name))).toHaveLength(1);
  expect(town).not.toContain('夜间照明投诉件数');
});

it('nothing is accepted as built where nobody builds', () => {
  const dogs = told('保障9头在编搜救犬饲养、医疗，完成搜救任务', '搜救犬饲养');
  expect(dogs.filter(row => /工程|施工|培训/.test(row))).toEqual([]);
  expect(dogs.some(row => row.includes('9头'))).toBe(true);
});

it('safe and without accident is none at all', () => {
  expect(told('保障17处渡口正常运营，全年水上交通安全无事故', '渡口渡船安全管理')).toContain(
    '水上交通安全事故起数 0起',
  );
});

it('a drill is counted as a drill, though its clause speaks of training', () => {
  const drill = rows('开展地质灾害避险演练和宣传培训', '地质灾害防治').find(({ name }) =>
    name.includes('演练'),
  );
  expect(drill?.description).not.toMatch(/培训|宣传/);
});
