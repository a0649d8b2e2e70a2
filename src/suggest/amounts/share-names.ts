import { LEADING, lastVerb } from '../text/objects.ts';

const RATE =
  /(?:[A-Z][A-Za-z]{1,5}|[A-Z]{2,5}(?:和|、)[A-Z]{2,5})?[一-龥ⅠⅡⅢⅣⅤ]{2,19}(?:率|度|安全感|获得感|幸福感|指数|比例|比重|占比|增幅|降幅|增速)$/;
const RATE_LEAD = /^(?:.*[、，]|确保|保证|保障|使|让|将|把|保持|提高|提升|达到|实现|力争|完成|其中)+/;

/** 24小时火情扑灭率 is of 火情. */
const OF_HOURS = /\d(?:小时|天|日|分钟)(?:以?内)?(?=[一-龥]{4,}$)/;
/** 故障24小时内修复率 is a rate of what is done in time. */
const IN_HOURS = /\d+(?:个?小时|天|日|分钟|个?工作日)以?内([一-龥]{2,6})率$/;

/** 27所幼儿园投保率 is of 幼儿园. */
const COUNTED = /\d(?:所|家|个|座|处|户|名|台|套|辆)(?=[一-龥]{4,}$)/;

/** 当年开工率 is of what was signed this year. */
const THIS_YEARS = /^当年[一-龥]{2}率$/;
/** The rate a share is of, as the text names it: 不合格食品处置率; '' where it names none. */
export function rateIn(before: string): string {
  const told =
    RATE.exec(before.replace(/[“”"]/g, '').replace(OF_HOURS, '，').replace(COUNTED, '，'))?.[0].replace(
      RATE_LEAD,
      '',
    ) ?? '';
  const words = THIS_YEARS.test(told) ? told : told.replace(LEADING, '');
  return words.length > 14 ? words.slice(words.lastIndexOf('的') + 1).slice(-20) : words;
}

const bareThing = (words: string): string =>
  words.replace(/^.*[的及和与使让把将]|^(?:带动|促进|推动|对)(?=.{2})/, '');

/** 年收益不低于投资额5%: a share of another sum, told after the sign. */
const OF_WHOLE = /([一-龥]{2,10}?)(?:不低于|不少于|不高于|不超过|达到|占|为)([一-龥]{2,6}?)的?$/;

function ofWhole(words: string): string {
  const [, part = '', whole = ''] = OF_WHOLE.exec(words) ?? [];
  return whole === '' || /率$|度$|比例$/.test(whole) ? '' : `${bareThing(part)}占${whole}比例`;
}

/** 发案数下降10%: what changed, and which way. */
const CHANGE =
  /([一-龥]{2,12}?)(?:同比|力争|争取|预计|较?上年度?|比上年度?|较去年|比去年|年均|平均|每年|逐年)*(下降|降低|减少|压减|压降|增长|增加|上升|提高|提升|(?<![攀爬晋直回])[降减涨升增])(?:了|幅度|低)?$/;
/** 采血量比去年多5%, in plain speech. */
const THAN_BEFORE = /([一-龥]{2,10}?)[比较](?:去年|上年)度?(?:要|能)?([多涨升高]|[少降低砍压减])(?:了|出)?$/;

/** What is said of a change in one word. */
const IN_A_TABLE: Readonly<Record<string, string>> = {
  降: '下降',
  减: '下降',
  涨: '增长',
  升: '上升',
  增: '增长',
};

function changeOf(words: string): string {
  const [, what = '', turn = ''] = THAN_BEFORE.exec(words) ?? [];
  if (turn !== '') return `${bareThing(what)}${/[多涨升高]/.test(turn) ? '增长' : '下降'}率`;
  const [, thing = '', way = ''] = CHANGE.exec(words) ?? [];
  const bare = bareThing(thing);
  const turned = IN_A_TABLE[way] ?? way;
  if (way !== '' && /^(?:同比|比?上?去?年|年均|平均)*$/.test(bare)) return `${turned}率`;
  return way === '' || bare.length < 2 ? '' : `${bare}${turned}率`;
}

const PLACE = '[一-龥]{0,5}(?:区|县|市|镇|乡|村|城|园|小学|初中|高中|学校|路段|河段|断面)';
/** 道路通达度平原区达到100%: whose rate it is, told behind it. */
const WHERE = new RegExp(`^(.*(?:率|度|比例))(${PLACE})$`);

/** 按期结案不低于98%, 回访满意的不少于92%: a rate though nobody says 率. */
const DEED =
  /(?:满意|结案|办结|办复|结清|整改|知晓|合格|覆盖|及时|完成|落地|开工|投产|竣工|就业|筛查|接种|参保|签约|达标|到位|化解|调解成功|处置|处理|回收|利用|使用|存活|成活|入学|巩固|录用|答复|回访|履约|上线|在线|到岗|到课|入户|建档|发放|销号|落实|执行|兑现|兑付|通过|持证|获证|返乡|续保|复耕|通畅|完好|入库|挂网|上岗|参训|响应|通达|差错|误差|损耗|漏损)$/;
const LEAD =
  /^(?:.*[、，]|.*\d(?![A-Z])(?:周?岁(?:及?以[上下])?的?(?=[一-龥]{2}占)|[一-龥]?)|今年|全年|年内|确保|保证|保障|力争|争取|实现|使|让|其中|接到的?|收到的?|发现的?|按照?|对)+/;
/** What is said in other words in a table. */
const IN_TABLES: Readonly<Record<string, string>> = { 改完: '整改', 办完: '办结', 查完: '检查' };
const LONGEST = 14;

function ofDeed(words: string): string {
  const told = words
    .replace(/(?:的|得|都|要|能|须|应|均|占)+$/, '')
    .replace(/(?:改|办|查)完$/, deed => IN_TABLES[deed] ?? deed);
  const whole = told.replace(LEAD, '').replace(/的(?=[一-龥]{2,}$)/, '');
  const thing = whole.length > LONGEST - 1 ? bareThing(whole) : whole;
  return DEED.test(thing) && thing.length > 2 && thing.length < LONGEST ? `${thing}率` : '';
}

/** 女学员占一半: what part of all. */
function ofPart(words: string): string {
  const part = /([一-龥]{2,9})占$/.exec(words)?.[1]?.replace(LEAD, '').replace(/的$/, '') ?? '';
  return part.length < 2 ? '' : `${part}占比`;
}

/** 不合格（问题）食品: said otherwise. */
const ASIDE = /[（(][一-龥]{1,6}[)）](?=[一-龥])/g;

/** What a share is called: the rate the words before it name, or one made of what they say is done; '' where they say neither. */
export function shareName(told: string): string {
  const words = told.replace(ASIDE, '').replace(IN_HOURS, '$1及时率');
  const [, rate = '', where = ''] = WHERE.exec(words) ?? [];
  const named = rate === '' ? '' : rateIn(rate);
  if (named !== '') return `${where}${named}`;
  return rateIn(words) || changeOf(words) || ofWhole(words) || ofDeed(words) || ofPart(words);
}

/** 抽查复核不低于两成, 部门自评100%全覆盖, 90%以上的行政村通硬化路: what part, where nobody names the rate. */
export function partName(told: string, after: string): string {
  const words = told
    .replace(/(?:要|得|须|应|都|也|能|奔着|往|冲着|的)+$/, '')
    .replace(LEAD, '')
    .replace(/收回来?$/, '回收');
  if (!/^[一-龥]{2,10}$/.test(words)) return ofThose(words, after);
  if (/^(?:全|应)?覆盖/.test(after)) return `${words}覆盖率`;
  const done = DONE_BEHIND.exec(after)?.[1];
  if (done !== undefined && DEED.test(done)) return `${words}${done}率`;
  const deed = lastVerb(words);
  return ON_PAPER.test(words) || deed?.end === words.length ? `${words}率` : '';
}
/** 准入考试100%通过. */
const DONE_BEHIND = /^([一-龥]{2,3})(?=$|[，。；])/;
const ON_PAPER = /(?:复核|抽查|核查|检查|抽检|评审|公开|公示|回访|轮训|自评|评价|回收|普查|入库|上网|上云)$/;
/** 90%以上的行政村通硬化路. */
function ofThose(words: string, after: string): string {
  const [, whose = '', done = ''] =
    /^(?:以上|左右)?的([一-龥]{2,8}?)(?:都|能|要|能够|实现|达到|完成|开展|接受|得到)*([通接参签完用享入][一-龥]{1,7}|[一-龥]{2,6}(?:培训|改造|检查|服务|建设|签约|参保|治理|整改|覆盖|运行|达标|开放))$/.exec(
      after,
    ) ?? [];
  return words !== '' || whose === '' ? '' : `${whose}${done}比例`;
}

/** 建棚的钱补四成: how much of it is paid. */
const PAYS =
  /^(.{2,}?)(?:的?(?:钱|费用?|资金|成本|投资))?(?:[就都按再要能给]*)(补[助贴]?|奖[励补]?|报销|减免|优惠|返还)$/;
const IN_FULL: Readonly<Record<string, string>> = { 补: '补助', 奖: '奖补' };
/** Nothing but a sign or an end stands behind the share. */
const ENDS = /^(?:及?以[上下]|左右|上下|以内|$|[，。；、）)])/;
const NO_WHOLE = /(?:总投资|总额|任务|工作|计划|进度|目标|时间)$|^(?:达|完成)/;

/** What a share is of, where nobody calls it a rate: 保底分红6%, 建棚的钱补四成; '' where too little is said. */
export function shareOf(words: string, after: string, object: string): string {
  const [, thing = '', pays = ''] = PAYS.exec(words.replace(LEAD, '')) ?? [];
  if (thing !== '' && thing.length < LONGEST - 3) return `${thing}${IN_FULL[pays] ?? pays}比例`;
  const bare = object.replace(/(?:的|得|要|能|都)+$/, '');
  return bare.length < 2 || bare.length > LONGEST - 4 || !ENDS.test(after) || NO_WHOLE.test(bare)
    ? ''
    : bare + (bare.endsWith('占比') ? '' : '比例');
}

const PLACE_ALONE = new RegExp(`^(${PLACE})(?=[不达为在要约≥≤>\\d])`);
const RATE_AND_PLACE = new RegExp(`(?:率|度|比例)(${PLACE})(?=[不达为在要约≥≤>\\d])`);

/** The rate that a clause tells of a place, without the place: 道路通达度 of 道路通达度平原区达到100%. */
export function rateOfPlace(name: string, clause: string): string {
  const where = RATE_AND_PLACE.exec(clause)?.[1] ?? '';
  return where !== '' && name.startsWith(where) ? name.slice(where.length) : '';
}

/** The place that a clause tells a number of, and nothing else: 丘陵区不低于90%. */
export const placeAlone = (clause: string): string => PLACE_ALONE.exec(clause)?.[1] ?? '';
