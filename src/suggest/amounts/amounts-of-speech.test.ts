import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ name, unit, value, operator }) =>
    value === null ? [] : [`${name} ${operator}${value.number ?? value.text}${unit}`],
  );
const sums = (goal: string): string[] =>
  proposed({ goal }).suggestions.flatMap(({ value }) => value?.arithmetic ?? []);

it.each([
  ['全年制备单采血浆900标准份', '900标准份'],
  ['年产菌包320万棒', '320万棒'],
  ['铁水联运量做到3万重箱', '3万重箱'],
  ['观测站有效观测夜不少于180晚', '180晚'],
  ['添三台四轮消防摩托车', '四轮消防摩托车购置数量 >=3台'],
  ['安灯通路，覆盖17个寨', '覆盖寨数 >=17个寨'],
])('%s is counted in the unit it was told in', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it('two counts of one thing are two rows', () => {
  expect(rows('帮扶力量要强，全县36支队伍108个人')).toEqual(
    expect.arrayContaining(['队伍数量 >=36支', '队伍人数 >=108人']),
  );
  expect(rows('为41支护林队按每队2万元落实工作经费').join()).toContain('护林队数量 >=41支');
});

it.each([
  ['铺设输水管18公里，解决2.4万牧民吃水', '>=2.4万人'],
  ['修便民桥3座，方便850村民出行', '>=850人'],
  ['营养餐惠及1600余农村学生', '>=1600人'],
  ['保障31.5万参保居民待遇支付', '>=31.5万人'],
])('%s counts people without a word for it', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it.each([
  ['硬化产业路3公里，受益农户412户（1680人）', ['户户数 >=412户', '受益农户人数 >=1680人']],
  ['为监测户120户366人落实小额信贷贴息', ['户数 >=120户', '监测户人数 >=366人']],
  ['保障低保对象1200户2100人生活', ['低保对象户数 >=1200户', '低保对象人数 >=2100人']],
  ['建设立体车库1座400个泊位', ['立体车库个数 >=1座', '泊位个数 >=400个']],
])('%s counts one thing twice', (goal, told) => {
  for (const row of told) expect(rows(goal).join()).toContain(row);
});

it('a number before a group or its houses is none of people', () => {
  expect(rows('为12个村民小组配垃圾桶').join()).toContain('12个');
  expect(rows('走访320居民户').join()).not.toContain('320人');
});

it('a hotline goes by its number, a class by its rank, and neither is counted', () => {
  expect(rows('保障12329热线坐席16个正常运转')).toEqual([expect.stringContaining('16个')]);
  const told = rows('边远教师补助，一类学校每月900元，二类600元，三类450元');
  expect(told).toEqual([
    expect.stringMatching(/^一类学校.*标准 =900元\/月$/),
    expect.stringMatching(/^二类学校.*标准 =600元\/月$/),
    expect.stringMatching(/^三类学校.*标准 =450元\/月$/),
  ]);
});

it.each([
  ['助餐点办起来，老人一餐只收三块钱', '收费标准 <=3元/餐'],
  ['给残疾人家里装扶手，一户平均不超3800元', '<=3800元/户'],
  ['学生娃每天四块钱吃到嘴里', '=4元/天|<=4元/天'],
  ['入股办厂，一个村最少落8万元', '收入 >=8万元/村'],
  ['中职学生补助一学期1200块', '补助标准 =1200元/学期'],
  ['车辆保险、修理全年控制在60万元以内', '支出控制数 <=60万元'],
  ['带货直播，网上卖货过3000万元', '网上卖货收入 >3000万元'],
  ['退役金兑现，90人的工资按月保障', '工资发放人数 >=90人'],
])('%s tells a sum', (goal, row) => {
  expect(rows(goal).join()).toMatch(new RegExp(row.replace(/[.*+?^${}()[\]\\]/g, '\\$&')));
});

it.each([
  ['草原火灾受害率压在千分之零点六以下', '火灾受害率 <=0.6‰'],
  ['森林覆盖率稳在51%上下', '森林覆盖率 >=51%'],
  ['空气优良比例守住86%', '优良比例 >=86%'],
  ['盖大棚的钱补三成', '大棚补助比例 >=30%'],
  ['保底返利每年5%', '保底返利比例 >=5%'],
  ['入职考试100%通过', '入职考试通过率 =100%'],
  ['行政村4G通达达到98%', '行政村4G通达率 >=98%'],
])('%s tells a share', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it.each([
  ['市场价格监测每周上报2次', '每周2次×52周=104次'],
  ['值守人员月月考核一回', '每月1次×12个月=12次'],
  ['井水一个季度检测两次', '每季度2次×4季度=8次'],
  ['助学金春秋两季各发一次', '春秋两季各1次×2季=2次'],
])('%s is so often in the year', (goal, sum) => {
  expect(sums(goal)).toEqual([sum]);
});

it.each([
  ['给低保户送煤，每户两吨半', '2.5吨/户', '两吨半=2.5吨'],
  ['公租房租金一平米只收4块6', '4.6元/平米', '4块6=4.6元'],
])('%s tells more behind its unit', (goal, amount, sum) => {
  expect(rows(goal).join()).toContain(amount);
  expect(sums(goal)).toEqual([sum]);
});

it.each([
  ['管护费一亩25块', '25元/亩'],
  ['到位资金过15亿', '>15亿元'],
])('%s is money, and of what it says', (goal, sum) => {
  expect(rows(goal)).toEqual([expect.stringMatching(new RegExp(`${sum}$`))]);
});

it('so many for each of many is no sum, and a saying of one for each counts none', () => {
  expect(sums('公益电影一村一月两场，覆盖112个村')).toEqual([]);
  expect(rows('法律顾问一村一个')).toEqual([]);
});

it('each band of age and each clause of a list keeps its own number', () => {
  expect(rows('老人80到89岁每月60元，90到99岁每月120元')).toEqual(
    expect.arrayContaining([expect.stringContaining('60元/月'), expect.stringContaining('120元/月')]),
  );
  expect(rows('七十岁以上的一餐只收四块钱').join()).toContain('七十岁以上收费标准 <=4元/餐');
  expect(sums('每周做一期专题、每月一场直播')).toHaveLength(2);
});

it('a decimal told in words is shown as it was written', () => {
  expect(sums('清理率达到百分之九十八点五')).toEqual(['百分之九十八点五=98.5%']);
});

it('so often a day stays of a day', () => {
  expect(rows('背街小巷每天扫三遍洒两遍')).toEqual(
    expect.arrayContaining([expect.stringContaining('3遍/天'), expect.stringContaining('2遍/天')]),
  );
});

it.each([
  ['积雪停后24小时打通干道', '打通干道时限 <=24小时'],
  ['投诉二十四小时处理完', '投诉处理完时限 <=24小时'],
  ['样品配送时效24小时', '样品配送时效 <=24小时'],
])('%s sets a time', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it.each([
  '值班室24小时有人接电话',
  '花一块钱办两块钱的事',
  '春天天气回暖搞好防火',
  '各站所每个村抽查一遍公示',
  '账上一年进不了五万块的村要帮起来',
])('makes no target of %s', goal => {
  expect(rows(goal)).toEqual([]);
});

it('a plot that is treated may be safe to the last, and what is bought by the ten thousand is no money', () => {
  expect(rows('治理后地块安全利用率达到100%').join()).toContain('安全利用率 =100%');
  expect(rows('安装光伏板3.5万块，并网发电').join()).toContain('3.5万块');
});

it.each([
  ['工伤认定1900件，60天里必须出结论', '<=60天'],
  ['群众举报的事二十天里头要答复', '<=20天'],
  ['报修之后48小时里修好', '<=48小时'],
])('%s says within how long', (goal, row) => {
  expect(rows(goal).join()).toContain(row);
});

it('no thing of the work is counted in the measure word of another', () => {
  const told = rows('住得远的娃娃有车坐，跑9条线的26台车，司机照管员的工资补起，接送1380人').join();
  expect(told).toContain('>=1380人');
  expect(told).not.toMatch(/(?:校车|员)(?:人数|数量) >=9条/);
});

it.each([
  ['危房户均补助标准C级1.5万元、D级3.2万元', ['C级户均补助标准 =1.5万元/户', 'D级户均补助标准 =3.2万元/户']],
  ['人均奖励标准为一等2000元、二等1000元', ['一等奖励标准 =2000元/人', '二等奖励标准 =1000元/人']],
  ['全年救助2600人次，人均救助水平不低于1500元', ['人均救助水平 >=1500元/人']],
  ['维持水上搜救队伍45人运转', ['水上搜救队伍人数 >=45人']],
  ['对商场电梯开展监督抽查150台', [',监督抽查台数 >=150台']],
])('%s goes by what is paid, kept up or looked into', (goal, told) => {
  for (const row of told) expect(`,${rows(goal).join()}`).toContain(row);
});

it('the goal says how many where its programme has a number for a name', () => {
  const { suggestions } = proposed({
    project: '公益电影放映五千场',
    goal: '到86个行政村放映公益电影516场，每场补助200元',
  });
  const told = suggestions.filter(({ unit, level2 }) => unit === '场' && level2 === '数量指标');
  expect(told.map(({ value }) => value?.number)).toEqual(['516']);
  const built = proposed({ project: '新建公厕12座项目', goal: '完成公厕建设，验收合格率100%' });
  expect(built.suggestions.map(({ value }) => value?.number)).toContain('12');
});

it.each([
  ['水库维修养护', '对26座小型水库实行日常巡查，聘用巡查管护员26名', '聘用巡查管护员人数 >=26名'],
  ['地表水监测', '县控断面Ⅲ类及以上水质比例达到90%', 'Ⅲ类及以上水质比例 >=90%'],
])('%s: %s keeps its words', (project, goal, row) => {
  const told = proposed({ project, goal }).suggestions;
  const said = told.map(({ name, operator, value, unit }) => `${name} ${operator}${value?.number}${unit}`);
  expect(said.join()).toContain(row);
});

it.each([
  ['对低保、特困人员共1.2万人参加居民医保个人缴费给予资助', /资助低保、特困人员人数 >=1\.2万人/],
  ['对脱贫户和监测户共860户发展产业给予奖补', /奖补脱贫户、监测户数 >=860户/],
  ['确保灾后24小时内受灾群众得到临时安置', /受灾群众临时安置时限 <=24小时/],
])('%s: who is aided is counted, and what he gets is due', (goal, row) => {
  expect(rows(goal).join()).toMatch(row);
});

it('an event that goes to several places keeps its name', () => {
  const told = rows('开展流动图书车进校园、进社区活动26场').join();
  expect(told).toMatch(/流动图书车进校园等活动.*>=26场/);
});

it.each([
  ['按每生每年1800元标准对符合条件的困难高中生给予补助', '困难高中生生均补助标准 =1800元/生·年'],
  ['帮扶困难职工家庭260户', ',帮扶困难职工家庭户数 >=260户'],
])('%s keeps whom it is for whole', (goal, row) => {
  expect(`,${rows(goal).join()}`).toContain(row);
});
