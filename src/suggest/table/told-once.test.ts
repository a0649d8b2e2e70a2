import { describe, expect, it } from 'vitest';
import type { Quantity } from '../amounts/quantities.ts';
import { alike, type Idea } from '../rows/idea.ts';
import { proposed } from '../testing-bench.ts';
import { pairsOf } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { isSameCount } from './same-count.ts';
import { isSameTime } from './same-time.ts';

const names = (goal: string, project?: string): string[] =>
  proposed({ goal, ...(project === undefined ? {} : { project }) }).suggestions.map(({ name }) => name);

const part: Part = { source: 'goal', text: '', plain: '', pairs: new Set(), weight: 1 };
const said = (plain: string): Part => ({ ...part, plain, pairs: pairsOf(plain) });
const row = (level2: Idea['level2'], name: string, unit: string): Idea => ({
  ...{ level2, name, unit, formula: '', operator: '>=', basisTypes: [], basisHint: '' },
  ...{ source: '', evidence: '', ask: '', origin: 'library', work: `one ${name}`, entry: `one ${name}` },
});
const stated = (level2: Idea['level2'], name: string, unit: string): Idea => {
  const quantity: Quantity = {
    ...{ number: '12', unit, operator: '', quote: '', verb: name.slice(0, 2) },
    object: '',
    part,
  };
  const { work: _work, entry: _entry, ...bare } = row(level2, name, unit);
  return { ...bare, origin: 'goal', quantity };
};

describe('what is stated is not asked for in other words', () => {
  it('a share', () => {
    const own = stated('社会效益指标', '违法占用耕地比例', '%');
    expect(alike(own, row('社会效益指标', '违法占用耕地面积占比', '%'))).toBe(true);
    expect(alike(own, row('社会效益指标', '耕地图斑整改占比', '%'))).toBe(false);
  });

  it('a rate that ends in words of no kind', () => {
    const drawn = stated('质量指标', '样品送检抽取率', '%');
    expect(alike(drawn, row('质量指标', '市场摊位抽取率', '%'))).toBe(true);
    expect(alike(drawn, row('社会效益指标', '市场摊位抽取率', '%'))).toBe(false);
    const insured = stated('质量指标', '参保职工参保率', '%');
    expect(alike(insured, row('质量指标', '企业职工养老参保率', '%'))).toBe(true);
  });

  it('a price is not what is counted', () => {
    const bought = stated('数量指标', '苗绣绣制、蜡染印制成套设备采购数量', '台');
    expect(alike(bought, row('成本指标', '苗绣绣制、蜡染印制成套设备采购单价', '元/台'))).toBe(false);
  });

  it('a rate of a kind or of its check', () => {
    const tested = stated('质量指标', '压力容器定期检验率', '%');
    expect(alike(tested, row('质量指标', '特种设备定期检验率', '%'))).toBe(true);
    expect(alike(tested, row('质量指标', '检验报告出具率', '%'))).toBe(false);
    const mended = stated('质量指标', '隐患整改率', '%');
    expect(alike(mended, row('质量指标', '燃气隐患整改复查合格率', '%'))).toBe(true);
    expect(alike(mended, row('质量指标', '燃气检查问题整改率', '%'))).toBe(false);
  });

  it('a rate in one word for it or another', () => {
    const settled = stated('质量指标', '矛盾纠纷调处率', '%');
    expect(alike(settled, row('质量指标', '纠纷调解成功率', '%'))).toBe(true);
    expect(alike(settled, row('质量指标', '消费投诉调解成功率', '%'))).toBe(false);
    const mended = stated('时效指标', '整改到位率', '%');
    expect(alike(mended, row('质量指标', '巡察整改问题销号率', '%'))).toBe(true);
    expect(alike(mended, row('质量指标', '巡察反馈及时率', '%'))).toBe(false);
  });

  it('a rate by when or how it is reached, and what is 合格 or 达标', () => {
    const done = stated('质量指标', '群众来信办结率', '%');
    expect(alike(done, row('时效指标', '来信事项按期办结率', '%'))).toBe(true);
    expect(alike(done, row('质量指标', '来信办结合格率', '%'))).toBe(false);
    const grain = stated('质量指标', '县级储备油质量合格率', '%');
    expect(alike(grain, row('质量指标', '储备油质量达标率', '%'))).toBe(true);
    expect(alike(grain, row('质量指标', '仓房设备达标率', '%'))).toBe(false);
  });

  it('a share that the goal names, a check of one work, and whoever is served', () => {
    const named: Idea = { ...row('社会效益指标', '早筛早治率', '%'), origin: 'goal' };
    expect(isSameCount(named, row('质量指标', '大肠癌早筛率', '%'))).toBe(true);
    expect(isSameCount(named, row('质量指标', '大肠癌随访率', '%'))).toBe(false);
    const [water, dike] = ['渠道管护考核合格率', '堤防巡护考核合格率'].map(name =>
      row('质量指标', name, '%'),
    );
    if (water === undefined || dike === undefined) return;
    expect(isSameCount(water, dike)).toBe(true);
    expect(isSameCount(water, dike, [said('渠道管护、堤防巡护')])).toBe(false);
    const public_ = (name: string): Idea => row('服务对象满意度指标', name, '%');
    expect(isSameCount(public_('防治服务对象满意度'), public_('随访患者满意度'))).toBe(true);
    expect(isSameCount(public_('就诊患者满意度'), public_('参训医生满意度'))).toBe(false);
  });

  it('what is done and how soon', () => {
    const [cleared, soon] = [
      row('质量指标', '占道摊点当日清除率', '%'),
      row('时效指标', '占道摊点清除时限', '小时'),
    ];
    expect(isSameTime(cleared, soon)).toBe(true);
    expect(isSameTime(row('质量指标', '占道摊点投诉回访率', '%'), soon)).toBe(false);
    const report = stated('时效指标', '检测报告按时出具率', '%');
    expect(isSameTime(report, row('时效指标', '检测报告出具及时率', '%'))).toBe(true);
  });

  it('people are rated once', () => {
    const one = row('质量指标', '科技特派员考核合格率', '%');
    expect(isSameCount(one, row('质量指标', '特派员年度考核合格率', '%'))).toBe(true);
    expect(
      isSameCount(one, row('质量指标', '辅警年度考核合格率', '%'), [said('选派科技特派员，招录辅警')]),
    ).toBe(false);
  });

  it('a count of another level', () => {
    const firms = stated('社会效益指标', '新入驻企业培育家数', '家');
    expect(alike(firms, row('数量指标', '新增入园企业家数', '家'))).toBe(true);
    expect(alike(stated('数量指标', '危房改造户数', '户'), row('社会效益指标', '仍住危房户数', '户'))).toBe(
      false,
    );
    expect(alike(stated('数量指标', '救助人数', '人'), row('社会效益指标', '救助后息诉息访人数', '人'))).toBe(
      false,
    );
  });

  it('how fast somebody comes', () => {
    const out = stated('时效指标', '接警后出动时间', '分钟');
    expect(isSameTime(out, row('时效指标', '救援队伍出动时限', '分钟'))).toBe(true);
    expect(isSameTime(out, row('时效指标', '险情处置时限', '小时'))).toBe(false);
    expect(
      isSameTime(row('时效指标', '补助按月发放及时率', '%'), row('时效指标', '见习补贴按月发放率', '%')),
    ).toBe(true);
  });

  it('the households that the work is done to, and whatever is built', () => {
    const homes = stated('数量指标', '涉及住户数', '户');
    expect(isSameCount(homes, row('社会效益指标', '改造受益居民户数', '户'))).toBe(true);
    expect(isSameCount(homes, row('社会效益指标', '改造受益商户户数', '户'))).toBe(false);
    const hall = stated('数量指标', '新建健身中心数量', '座');
    const any = row('数量指标', '建成体育设施处数', '处');
    expect(isSameCount(hall, any)).toBe(true);
    expect(isSameCount(hall, any, [said('完善体育设施')])).toBe(false);
    const printed = stated('数量指标', '印刷全书册数', '册');
    const compiled = row('数量指标', '编纂史志书籍册数', '册');
    const clause = (text: string): Part => ({ ...said(text), text });
    expect(isSameCount(printed, compiled, [clause('完成《东山年鉴》编纂')])).toBe(true);
    expect(isSameCount(printed, compiled, [clause('完成各部门志书编纂')])).toBe(false);
    const book = stated('数量指标', '出版地方丛书部数', '部');
    expect(isSameCount(book, row('数量指标', '编纂地方书籍册数', '册'))).toBe(true);
  });
});

it('a film, a breathing set and the households of an estate are counted once', () => {
  const film = stated('数量指标', '专题片制作部数', '部');
  expect(isSameCount(film, row('数量指标', '制作宣传片部数', '部'))).toBe(true);
  const short = row('数量指标', '制作短视频条数', '条');
  expect(isSameCount(film, short, [said('拍摄短视频')])).toBe(false);
  const sets = stated('数量指标', '购置正压式空气呼吸器数量', '具');
  expect(isSameCount(sets, row('数量指标', '购置空气呼吸器套数', '套'))).toBe(true);
  const homes = stated('数量指标', '小区户数', '户');
  expect(isSameCount(homes, row('社会效益指标', '改造受益居民户数', '户'))).toBe(true);
});

it('a remission by cases or by the dead, the whole of a clause, and days of what is done so often', () => {
  const free = stated('数量指标', '免除丧葬费例数', '例');
  expect(isSameCount(free, row('数量指标', '惠民殡葬减免遗体具数', '具'))).toBe(true);
  const blood = stated('数量指标', '采集治疗量数量', '万个');
  const clause = said('机采血小板0.3万个治疗量');
  const own = { ...blood, quantity: { ...blood.quantity, part: clause } as Quantity };
  expect(isSameCount(own, row('数量指标', '机采血小板治疗量', '治疗量'))).toBe(true);
  const rounds: Idea = { ...row('数量指标', '库区岸线巡查次数', '次'), origin: 'goal' };
  expect(isSameCount(rounds, row('数量指标', '河湖日常巡查天数', '天'))).toBe(true);
  expect(isSameCount(rounds, row('数量指标', '河道清理天数', '天'))).toBe(false);
  const lights = stated('数量指标', '路灯维护数量', '盏');
  const any = { ...row('数量指标', '设施维护数量', '处'), work: 'general.operation' };
  expect(isSameCount(lights, any)).toBe(true);
  expect(isSameCount(lights, { ...any, work: 'one' })).toBe(false);
});

it('a device is kept in order by one word or another', () => {
  const runs: Idea = { ...row('质量指标', '旅检查验设备正常运行率', '%'), origin: 'goal' };
  expect(isSameCount(runs, row('质量指标', '查验设备完好率', '%'))).toBe(true);
  expect(isSameCount(runs, row('质量指标', '码头护舷完好率', '%'))).toBe(false);
  const own = stated('数量指标', '无线预警广播检修数量', '套');
  expect(isSameCount(own, row('数量指标', '维护预警广播个数', '个'))).toBe(true);
  expect(isSameCount(own, row('数量指标', '维护自动雨量站个数', '个'))).toBe(false);
});

it('a deed for people is counted in heads or in visits, not in both', () => {
  const visits = row('数量指标', '慰问抚恤人次', '人次');
  const { entry: _entry, work: _work, ...bare } = row('数量指标', '生病住院慰问人数', '人');
  expect(alike({ ...bare, deed: '慰问', object: '生病住院' }, visits)).toBe(true);
  expect(alike({ ...bare, deed: '慰问', object: '生病住院' }, { ...visits, unit: '户' })).toBe(false);
});

it('the telling that a clause promises is counted once, in its own words', () => {
  const own = names('完成药品抽检批次任务；加大两品一械知识宣传力度', '药品监管补助资金');
  expect(own.filter(name => /宣传.*场次$/.test(name))).toEqual(['两品一械知识宣传场次']);
});

it('an event of publicity is counted once, in the words of the library where it has them', () => {
  const own = names('开展科普活动，普及科学知识；开展科普宣传', '科普专项资金');
  expect(own.filter(name => /^(?:开展)?科普(?:活动|宣传)场次$/.test(name))).toEqual(['开展科普活动场次']);
});

describe('what the goal states, the library does not ask for in its own words', () => {
  it.each([
    ['购置数控机床实训设备26台(套)，建成实训室2间', '职业学校实训设备购置项目', /实训设备.*(?:数量|台套数)$/],
    ['聘请专家对180家危险化学品企业开展安全生产检查', '安全生产专家检查经费', /检查.*家[数次]$/],
    ['改造户厕210座，硬化村内道路3.5公里', '农村人居环境整治项目', /户厕.*(?:户数|数量)$/],
    ['为850名残疾人适配基本型辅助器具', '残疾人辅助器具适配', /适配.*(?:人数|件数)$/],
    ['为4300名学生提供营养膳食补助，按每生每天5元标准补助195天', '学生营养改善计划', /天数$/],
    ['口蹄疫免疫牲畜26万头（只）', '动物防疫经费', /免疫.*数量?$/],
    ['对县级困难家庭给予临时救助，全年救助330户次', '临时救助资金', /^(?:覆盖|临时救助)/],
    ['监察用能企业26家，推动节约用能', '节能监察经费', /监察.*家[数次]$/],
    ['扑火队伍拉练6次，配备灭火装备', '森林防火经费', /[拉演]练.*次数?$/],
    ['完成困难家庭无障碍改造160户', '残疾人家庭无障碍改造', /改造.*[户项]数$/],
    ['日处理污水3.2万吨，保障处理厂稳定运行', '城镇生活污水处理费', /处理.*污?水.*量$/],
    ['大龄失业人员买85个岗位安置下去，不能吃空饷', '公益性岗位补贴', /岗位安置.*数/],
    ['考务组织零差错，设置考点7个', '教育考试考务费', /差错/],
    ['完成概算、决算评审项目95个', '政府投资项目评审费', /评审.*项目/],
    ['新建连栋温室大棚18座，带动脱贫户和监测户96户增收', '食用菌产业项目', /(?:带动|受益)脱贫户.*户?数$/],
  ])('%s', (goal, project, told) => {
    const counts = proposed({ goal, project }).suggestions.filter(({ unit }) => !/[%元]/.test(unit));
    expect(counts.filter(({ name }) => told.test(name)).map(({ name }) => name)).toHaveLength(1);
  });

  it('after a clause that says of what the amounts are', () => {
    const counts = names(
      '为符合条件的精神残疾人提供寄宿制、日间照料和居家服务，机构服务45人，居家服务130人',
      '残疾人托养服务补助',
    );
    expect(counts.filter(name => /人数$/.test(name))).toEqual(['机构人数', '居家人数']);
  });

  it('but asks for what another clause does to another thing', () => {
    const kept = names('监测地质灾害隐患点160处，做好监测设备运行维护', '地质灾害防治经费');
    expect(kept.some(name => /监测设备.*维护/.test(name))).toBe(true);
  });
});
