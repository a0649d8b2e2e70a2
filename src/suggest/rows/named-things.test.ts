import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (project: string, goal: string, budget = '100万元'): string[] =>
  proposed({ project, goal, budget }).suggestions.map(({ name }) => name);

describe('things a goal names', () => {
  it('have the rows that wait for their names', () => {
    const names = rows(
      '希望工程助学及青年志愿服务',
      '资助家庭经济困难学生,组织暑期“七彩假期”支教,保障西部计划地方项目志愿者生活补贴',
    );
    expect(names).toEqual(expect.arrayContaining(['开办假期教学点个数', '西部计划志愿服务人月数']));
    expect(names.filter(name => /资助.*学生人数/.test(name))).toHaveLength(1);
  });

  it('are each of what is bought, and all of whom one deed is done to', () => {
    expect(rows('业务装备经费', '购置勘查仪器和防护装备。')).toEqual(
      expect.arrayContaining(['勘查仪器购置数量', '防护装备购置数量']),
    );
    expect(rows('镇综合事务专项经费', '开展人居环境整治，慰问困难群众和老党员。')).toContain(
      '慰问困难群众和老党员人数',
    );
  });

  it('are named without place and session', () => {
    const names = rows('人大代表活动经费', '保障县十七届人大代表开展视察、调研和代表小组活动。');
    expect(names).toContain('人大代表视察次数');
    expect(names.filter(name => name.includes('届'))).toEqual([]);
  });
});

describe('what a goal lists without amounts', () => {
  it('has each thing of its own, before what the trade usually does', () => {
    const names = rows(
      '工会服务职工专项资金',
      '开展困难职工帮扶，春节期间为一线司机送温暖，组织先进工作者疗养，建设职工阅览室，举办职工心理讲座。',
    );
    expect(names).toEqual(
      expect.arrayContaining(['一线司机送温暖人次', '职工阅览室建设数量', '职工心理讲座场次']),
    );
    expect(names.filter(name => name.includes('文体'))).toEqual([]);
  });

  it('tells of pay to whom, and whether in time', () => {
    const names = rows('公益岗位人员经费', '保障护路员、渡口管理员工资按月足额发放，确保出行安全');
    expect(names).toEqual(expect.arrayContaining(['护路员工资发放人数', '渡口管理员工资发放人数']));
    expect(names.some(name => name.endsWith('工资按月足额发放率'))).toBe(true);
  });

  it('keeps no row that the goal says nothing of beside three that it names', () => {
    const names = rows(
      '机关后勤保障',
      '更换会议室空调，维修食堂，整修院内道路，保障门禁系统稳定运行，支付水电、物业费用。',
    );
    expect(names).toEqual(
      expect.arrayContaining(['院内道路整修长度', '门禁系统正常运行率', '水电费缴纳月数']),
    );
  });
});

describe('two of one kind', () => {
  it('are named by the first, where both together read as two indicators', () => {
    const names = rows('乡镇卫生院能力提升', '购置彩超1台，改善发热门诊、肠道门诊候诊条件。');
    expect(names.filter(name => name.includes('候诊条件'))).toEqual([]);
    expect(rows('县医院能力提升', '购置彩超1台，改善急救中心、透析中心候诊条件。')).toContain(
      '急救中心等候诊条件改善数量',
    );
  });

  it('are counted whatever else of its trade stands for another clause', () => {
    const names = rows('计量监管经费', '免费检定集贸市场衡器，更新检定设备。');
    expect(names).toContain('检定设备更新数量');
  });
});

describe('a table', () => {
  it('counts no thing twice, in the words of two trades or beside what is stated', () => {
    const names = rows(
      '政府投资审计聘请中介机构费用',
      '聘请社会中介机构参与政府投资项目竣工决算审计，全年完成30个项目审计，核减工程造价。',
    );
    expect(names.filter(name => /审.*项目.{0,1}数$/.test(name))).toHaveLength(1);
    expect(names).toContain('被审计单位满意度');
  });

  it('takes nothing of a trade that the work only supports', () => {
    const names = rows('环境空气质量自动监测站运维', '完成12个站点全年运维,为大气污染防治决策提供数据支撑。');
    expect(names.filter(name => name.includes('治理任务'))).toEqual([]);
  });

  it('measures first what the goal says will come of it', () => {
    expect(
      rows('人工影响天气作业经费', '开展人工增雨作业；做好高炮、火箭发射装置年检，确保作业安全。'),
    ).toEqual(expect.arrayContaining(['作业安全责任事故起数', '年检维护作业装备套数']));
  });

  it('asks of a building that is only roofed nothing that comes when it is finished', () => {
    const names = rows('标准厂房建设', '完成3#—8#厂房主体结构封顶，招商签约企业不少于5家。', '5000万元');
    expect(names).toContain('主体封顶厂房栋数');
    expect(names.filter(name => /竣工|建成|出租/.test(name))).toEqual([]);
  });

  it('is short where the money is little', () => {
    const goal = '开展“两癌”筛查宣传，建设儿童之家，举办家庭教育讲座，慰问困难妇女儿童。';
    expect(rows('妇女儿童工作经费', goal, '18万元').length).toBeLessThanOrEqual(10);
    expect(rows('妇女儿童工作经费', goal, '180万元').length).toBeLessThanOrEqual(12);
  });
});

describe('a fund that bears the name of its work', () => {
  const works = (project: string, goal: string): string[] =>
    proposed({ project, goal }).understood.works.map(({ id }) => id);

  it('is that work, whatever words of other trades the goal uses', () => {
    const goal = '支持农村金融组织体系建设，扩大服务覆盖面；支持劳动者自主创业、自谋职业';
    expect(works('普惠金融发展专项资金', goal)).toEqual(['finance-audit-statistics.inclusive-finance']);
  });

  it('names no project where it is only a transfer from above', () => {
    const goal = '保障办案业务经费和业务装备经费需要，依法履行检察职能';
    expect(works('中央政法纪检监察转移支付资金', goal)).toEqual([
      'courts-procuratorates.procuratorial-cases',
    ]);
  });

  it('gives a figure to the row that says most of its clause', () => {
    const { suggestions } = proposed({ project: '就业补助资金', goal: '城镇新增就业人数39500人' });
    const row = suggestions.find(({ value }) => value?.number === '39500');
    expect(row?.name).toBe('城镇新增就业人数');
  });
});

describe('a clause that counts one thing', () => {
  it('shows what it lists behind it, where that has a deed of its own', () => {
    const names = rows('灌区泵站维修养护', '完成12座泵站检修、进水渠清淤和值班室修缮，保障灌溉用水。');
    expect(names).toEqual(expect.arrayContaining(['进水渠清淤长度', '值班室修缮数量']));
    expect(rows('灌区管护', '对26座泵站开展检修、巡查和保洁。').filter(name => /保洁/.test(name))).toEqual(
      [],
    );
  });

  it('has one deed done to things of different units, each as it is counted', () => {
    expect(rows('校舍改造项目', '完成2号教学楼供水管网及监控系统改造，新建实验室3个。')).toEqual(
      expect.arrayContaining(['教学楼供水管网改造长度', '监控系统改造数量']),
    );
  });
});

it('what only the name of a project says has a row, and what is paid for is no part of it', () => {
  const names = rows('仲裁业务费及立案服务外包', '全年处理劳动争议案件320件。');
  expect(names).toContain('立案服务外包项数');
});

it('a list too long for a name keeps its first thing and its kind', () => {
  expect(rows('物资购置经费', '购置森林火灾扑救、水上搜救应急物资。')).toContain(
    '森林火灾扑救等应急物资购置数量',
  );
});

it('whose suspicious finding is followed up is not looked into again', () => {
  const names = rows('职业健康检查', '组织粉尘岗位工人体检900人，对检查出的疑似病例督促到上级医院复诊。');
  expect(names.filter(name => /到上级|检查出/.test(name))).toEqual([]);
});

it('a second work that only one of its things speaks of lends no rows that nobody said', () => {
  const names = rows(
    '实用性村庄规划编制',
    '完成24个行政村的村庄规划编制、公示和报批入库，成果通过专家评审。',
  );
  expect(names.filter(name => name.includes('共享'))).toEqual([]);
});

it('each thing that a list names belongs to the trade that does it', () => {
  const { understood } = proposed({
    project: '街道清扫保洁及市政维护',
    goal: '清扫保洁道路12万平方米，更换破损井盖、修补人行道。',
    budget: '90万元',
  });
  expect(understood.works.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['urban-management.street-cleaning', 'urban-management.municipal-maintenance']),
  );
});

it('compensation is not measured where nobody is compensated', () => {
  const names = rows('渔民转产转业', '减船22艘，转产渔民60人，渔具回收销毁700件。');
  expect(names.filter(name => name.includes('补偿'))).toEqual([]);
});

it('the form a name ends in is of the last thing it lists, and the trade named before keeps its rows', () => {
  const names = rows('法院办案业务及装备经费', '审理各类民事、刑事案件，购置办案装备，保障审判执行工作。');
  expect(names).toContain('审限内结案率');
  expect(names.filter(name => /装备/.test(name))).not.toEqual([]);
});

it('what the name says first is what is paid for, not what any such work costs', () => {
  const names = rows(
    '高龄津贴及居家养老服务补助',
    '为80岁以上老人发放高龄津贴，为失能老人购买居家养老服务。',
  );
  expect(names).toContain('高龄津贴人均月标准');
});

describe('a row that waits for the name of a thing', () => {
  it('is taken though another clause counts others in its unit', () => {
    const names = rows('妇幼健康项目', '完成乳腺癌筛查3200人；为备孕妇女免费发放叶酸。');
    expect(names).toContain('领取叶酸人数');
  });

  it('is taken where a short word is all that an item says', () => {
    const names = rows('老旧小区改造', '改造老旧小区9个，完成雨污分流、楼道粉刷。');
    expect(names).toContain('小区管网改造长度');
  });

  it('does not ask again for what its clause counts by another measure', () => {
    const names = rows('城镇老旧小区改造', '改造老旧小区6个，更新雨污管网4.5公里，改善居住条件。');
    expect(names.filter(name => /管网.*(?:长度|里程)$/.test(name))).toHaveLength(1);
  });
});

it('one who watches takes no samples', () => {
  expect(rows('', '落实全县130个地质灾害隐患点群测群防监测员补助').join()).not.toMatch(/抽检|检测/);
});
