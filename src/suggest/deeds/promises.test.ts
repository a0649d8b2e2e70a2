import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { promisesOf } from './promises.ts';

/** `name unit` of what a goal promises without an amount. */
const promised = (goal: string): string[] =>
  promisesOf(partsOf(goal, 'goal'), 'goal').map(({ name, counting }) => `${name} ${counting.unit}`);

describe('what a clause says will be done', () => {
  it.each([
    ['深入开展食品风险隐患排查整治', ['食品风险隐患排查整治次数 次']],
    ['加大违法行为打击力度', ['违法行为查处件数 件']],
    ['走访慰问现役军人家属', ['走访慰问现役军人家属人数 人']],
    ['整治美丽宜居自然村庄', ['美丽宜居自然村庄整治个数 个']],
    [
      '做好环境卫生保洁、河道清淤和路灯维护',
      ['环境卫生保洁面积 平方米', '河道清淤长度 公里', '路灯维护数量 盏'],
    ],
    ['对全县小型水库进行维修养护和安全鉴定', ['小型水库维修养护数量 处', '小型水库安全鉴定完成项数 项']],
    ['完成罗氏宗祠、李氏宗祠、英布墓日常维护', ['罗氏宗祠等日常维护数量 处']],
    ['30万元用于基建工程项目审计', ['基建工程项目审计完成项数 项']],
    ['对重度残疾人发放护理补贴', ['护理补贴发放人数 人']],
    ['开展法制宣传活动提高全民法治素养', ['法制宣传活动场次 场']],
    ['及时化解邻里、土地、婚恋纠纷', ['邻里、土地、婚恋纠纷化解件数 件']],
    ['春节前后为环卫工送温暖', ['环卫工送温暖人次 人次']],
    ['资助听力、言语残疾人', ['资助听力和言语残疾人人数 人']],
    ['表彰优秀教师', ['表彰优秀教师人数 人']],
    ['扶持家庭农场和合作社', ['扶持家庭农场家数 家', '扶持合作社家数 家']],
    ['幼儿园保育员、食堂厨师工资按时足额发放', ['幼儿园保育员工资发放人数 人', '食堂厨师工资发放人数 人']],
    ['为村级协管员缴纳意外伤害保险', ['村级协管员意外伤害保险缴纳人数 人']],
    [
      '支付水电、取暖、政务专线及巡查车辆费用',
      ['水电费缴纳月数 月', '取暖费缴纳月数 月', '政务专线租用条数 条'],
    ],
    ['保障业务用房和执法装备经费需要', ['执法装备购置数量 台']],
    ['改善阅览室、自习室采光条件', ['阅览室和自习室采光条件改善数量 处']],
    ['完成2022年度林草湿综合调查', ['林草湿综合调查完成项数 项']],
    [
      '用于古建筑修缮、宣传、文创产品研发、社会教育讲解员经费等支出',
      ['古建筑修缮处数 处', '古建筑宣传场次 场次', '文创产品研发数量 个', '社会教育讲解员经费保障人数 人'],
    ],
    ['保障村级便民服务站日常运转经费', ['村级便民服务站运转经费保障个数 个']],
    ['落实防疫员补贴、消毒灭源', ['防疫员补贴发放人数 人']],
    ['保障工资及时、足额发放', ['人员工资发放人数 人']],
    ['整修进村便道', ['进村便道整修长度 公里']],
    ['更新门禁、消防设备', ['门禁、消防设备更新数量 台']],
    ['编纂革命老区丛书，征集口述史料', ['革命老区丛书编纂部数 部', '口述史料征集份数 份']],
    ['保障不动产登记系统稳定运行', ['不动产登记系统正常运行率 %']],
    ['文化馆正常运转', ['文化馆正常运行天数 天']],
    ['承办市安全生产委员会会议', ['市安全生产委员会会议次数 次']],
    ['抢修水毁护岸、水闸', ['水毁护岸抢修长度 公里', '水闸抢修数量 处']],
    ['对码头标志标牌、救生设备进行维护更新', ['码头标志标牌维护更新块数 块', '救生设备维护更新数量 台']],
    ['开展野鸟救护和疫源疫病监测', ['疫源疫病监测次数 次']],
    ['组织电台操作能力培训考核', ['电台操作能力培训考核人次 人次']],
    ['持续开展集镇清洁行动', ['集镇清洁行动次数 次']],
    ['组织机关和高校献血', ['高校献血人次 人次']],
    ['开展畜产品例行监测', ['畜产品例行监测批次 批次']],
    ['开展重大慢性病筛查干预', ['重大慢性病筛查干预人数 人']],
    ['联合公安、交警打击非法营运', ['非法营运查处件数 件']],
    ['会同消防救援部门开展联合执法', ['联合执法次数 次']],
    ['组织工地夜查', ['工地夜查次数 次']],
    ['落实护林员、护河员', ['落实护林员和护河员人数 人']],
    ['更换破损灯具和电缆', ['破损灯具更换数量 盏', '电缆更换长度 公里']],
    ['做好革命纪念碑及散葬墓修缮保护', ['革命纪念碑修缮保护座数 座', '散葬墓修缮保护数量 处']],
    ['加强精神文明建设', ['精神文明建设活动场次 场']],
    ['做好突发事件的应急处置', ['突发事件应急处置件数 件']],
    ['完成重大节会通信保障任务', ['重大节会通信保障次数 次']],
    ['对尘肺病人进行救治', ['尘肺病人救治人数 人']],
    ['推广水稻侧深施肥技术', ['推广水稻侧深施肥技术应用户数 户']],
    ['保障乡镇财政管理机构正常运转', ['乡镇财政管理机构正常运行个数 个']],
    ['保障泄洪闸、启闭设施等正常运行', ['泄洪闸和启闭设施正常运行率 %']],
    ['劝阻酒后驾驶、超员载客等违法行为', ['超员载客等违法行为劝阻起数 起']],
    ['做好馆藏文物保护修复', ['馆藏文物保护修复件数 件']],
    ['建设政务公开专区', ['政务公开专区建设数量 处']],
  ])('%s', (goal, names) => {
    expect(promised(goal)).toEqual(names);
  });

  it.each([
    '提高监管人员专业水平',
    '贯彻落实上级会议精神',
    '以重要会议精神为指导',
    '建设法治政府',
    '加强基层组织建设',
    '成果通过专家评审',
    '监管对象的经营管理更加规范',
    '对供热企业亏损给予补贴',
    '对流浪动物给予救助',
    '落实卫生事业发展规划',
    '改善群众饮水条件',
    '做好通信管线搬迁',
    '给村里那几户送点钱',
    '储备点物资管理规范',
    '推进生态文明建设',
    '联合学校做好安全工作',
  ])('%s: nothing that could be counted', goal => {
    expect(promised(goal)).toEqual([]);
  });
});

describe('a goal of several things', () => {
  const amounts = (project: string, goal: string): string[] =>
    proposed({ project, goal, budget: '50万元' })
      .suggestions.filter(({ level2 }) => level2 === '数量指标')
      .map(({ name }) => name);

  it('has a row for each of its clauses, whichever of them the library knows', () => {
    expect(
      amounts('教育局综合业务', '组织教师培训；开展教育督导评估；维修改造校舍；资助家庭经济困难学生。'),
    ).toEqual(['资助家庭经济困难学生人数', '教育督导评估学校所数', '举办教师培训期数', '校舍维修改造数量']);
  });

  it('tells of a conversion by what it is for', () => {
    expect(amounts('锅炉房运维', '完成水泵系统节能改造')).toContain('水泵系统节能改造数量');
  });

  it('counts in the words of the goal what the library would count of others', () => {
    const names = amounts('食品监管补助资金', '开展食品安全宣传；加强基层监管人员监管业务培训。');
    expect(names).toContain('基层监管人员监管业务培训人次');
    expect(names).not.toContain('食品从业人员培训人次');
  });

  it('counts two things done to one as two', () => {
    expect(amounts('委托业务项目', '30万元用于基建工程项目预算编制;30万元用于基建工程项目审计')).toEqual([
      '基建工程项目预算编制完成数',
      '基建工程项目审计完成项数',
    ]);
  });

  it('asks for every amount it was not told, and says how well each thing is to be done', () => {
    const { suggestions } = proposed({
      project: '教育局综合业务',
      goal: '组织教师培训；维修改造校舍；资助家庭经济困难学生。',
    });
    expect(suggestions.filter(({ value }) => value !== null)).toEqual([]);
    expect(suggestions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['参训教师结业合格率', '校舍维修改造验收合格率', '资助对象认定准确率']),
    );
    expect(suggestions.length).toBeLessThanOrEqual(14);
  });
});

describe('the set as a whole', () => {
  const names = (project: string, goal: string): string[] =>
    proposed({ project, goal }).suggestions.map(({ name }) => name);

  it('names what was built by the project, where many things were', () => {
    const rows = names(
      '2023年某某乡加工园配套设施建设项目',
      '新建晾晒房1座,硬化晒坝420平方米,新建厕所1个,配套化粪池4.5立方米。',
    );
    expect(rows).toContain('加工园配套设施验收合格率');
    expect(rows).not.toContain('晾晒房验收合格率');
  });

  it('is of the trade the name says, before what any office does', () => {
    const rows = names('忠烈祠免费开放经费', '认真完成年度各项工作任务,做好日常运转经费及临聘人员工资的发放');
    expect(rows).toEqual(expect.arrayContaining(['场馆全年开放天数', '保障临聘人员月均人数']));
    expect(rows).not.toContain('完成重点业务事项数');
  });

  it('takes rows of a trade whose own long word is in the name, and says still that it is not sure', () => {
    const { understood, suggestions } = proposed({
      project: '义务教育营养改善计划专项资金',
      goal: '确保每一个学生都能享受到国家政策福利,改善学生体质',
    });
    expect(understood.general).toBe(true);
    expect(suggestions.map(({ name }) => name)).toContain('营养改善受益学生数');
  });

  it('takes none where a word of other work is beside it', () => {
    const rows = names('互联网法庭区块链存证', '接入司法区块链节点4个，存证数据120万条。');
    expect(rows.filter(name => name.includes('法庭'))).toEqual([]);
  });

  it('names what a clause repairs, not what that puts an end to', () => {
    const rows = names('安全隐患维修', '维修审判大楼玻璃幕墙等,消除外延脱落安全隐患。');
    expect(rows).toEqual(expect.arrayContaining(['审判大楼玻璃幕墙维修数量', '审判大楼玻璃幕墙完工时间']));
    expect(rows.filter(name => name.includes('脱落'))).toEqual([]);
  });

  it('is of the form that the end of the name says, where the goal says nothing of it', () => {
    expect(names('业务装备经费', '保障我院日常办公办案装备需要,进一步提高办公效率。')).toContain(
      '业务装备购置数量',
    );
  });

  it('makes no row for what is only wished', () => {
    const rows = names(
      '学校体育设施向社会免费开放',
      '提高公共体育设施利用率,切实增强青少年体质,有效提升全民健康水平。',
    );
    expect(rows).toContain('体育场馆开放天数');
    expect(rows.filter(name => /体质|建成/.test(name))).toEqual([]);
  });

  it('is timed and priced as a whole where it is of several things', () => {
    const rows = names('信访维稳工作经费', '接待来访群众；开展矛盾纠纷排查化解；救助特殊疑难信访对象。');
    expect(rows).toEqual(expect.arrayContaining(['信访事项按期办结率', '单件信访事项办理成本']));
  });
});
