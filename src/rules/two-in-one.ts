import type { ReadIndicator } from '../reading/types.ts';
import { amountOf, isCostRow, isPercent } from './row.ts';

const MEASURE =
  '(?:(?<!效)率|(?:满意|知晓|认知|参与|□□|完成|准确|覆盖)度|(?:人|户|次|场|家|个|件|份|条|座|台|套|所|处|期|辆|项|间|盏|株|头|只|册|篇|幅|例|起|班|校|村|点|栋)数|人次|场次|车次|批次|数量|面积|里程|长度|金额|费|收入|成本)';
/** Two works of some length that share one count: 人工造林和森林抚育面积. */
const TWO_WORKS =
  /^[一-龥]{4,10}(?:和|与|及|以及)(?!其他|相关|有关)[一-龥]{4,10}(?:面积|数量|里程|长度|人数|情况|质量)$/;
/** Two figures of different things in one cell: 80场，200人. */
const TWO_FIGURES = /\d[\d.]*(?:万)?([一-龥]{1,3})[，,、；;]\D{0,6}\d[\d.]*(?:万)?([一-龥]{1,3})$/;

/** Two kinds of work under one count: 举办培训及展览. */
const ACT = '(?:培训|展览|讲座|演出|比赛|会议|论坛|宣传|检查|慰问|演练|调研|义诊|维修|采购)';
const TWO_ACTS = new RegExp(
  `${ACT}(?:活动)?(?:和|与|及|以及|、)[一-龥]{0,4}${ACT}(?:活动)?(?:人数|人次|次数|场次|期数)?$`,
);

/** Talking and looking after are two kinds of work: 防火宣传、巡护. */
const TALK = '(?:宣传|培训|讲座|演练|慰问|义诊|展览|演出|比赛|宣讲)';
const LOOK = '(?:巡护|巡查|巡逻|检查|排查|监测|检测|抽检|督查|执法|整治|清理)';
const TALK_AND_LOOK = new RegExp(
  `(?:${TALK}(?:活动)?[和与及、][一-龥]{0,4}${LOOK}|${LOOK}(?:活动)?[和与及、][一-龥]{0,4}${TALK})(?:活动)?(?:次数|场次|数量)?$`,
);

/** Two works on land or road: 野生动植物保护、防火面积. */
const WORK = '(?:保护|防火|造林|抚育|治理|修复|种植|管护|改造|硬化|养护|绿化|清淤|播种|加固|防治)';
const TWO_AREAS = new RegExp(`${WORK}(?:和|与|及|以及|、)[一-龥]{0,4}${WORK}(?:总?面积|里程|长度)$`);

/** Two sorts of place under one count: 商贸中心和便民店. */
const PLACE = '(?:中心|店|站|点|馆|室|所|园|厅|基地|工坊)';
const TWO_PLACES = new RegExp(
  `^[一-龥]{1,8}${PLACE}(?:和|与|及|以及|、)[一-龥]{1,8}${PLACE}(?:数量|个数|数)?$`,
);
/** Two sorts of bodies under one count: 合作社及农机大户. */
const BODY = '(?:合作社|企业|大户|农场|协会|机构|学校|园区|商户|公司)';
const TWO_BODIES = new RegExp(
  `^(?!.*、.*、)[一-龥]{0,8}${BODY}(?:和|与|及|以及|、)[一-龥]{0,6}${BODY}(?:数量|家数|个数|户数|数)?$`,
);
/** Two deeds with an object each: 购置器材和开展宣传次数. */
const VERB =
  '(?:购置|采购|维修|新建|改造|制作|印制|开展|举办|组织|发放|悬挂|张贴|培训|编制|修建|安装|更换|慰问|走访|清理|拆除|种植|铺设|编排)';
const DEED = '(?:核查|查处|检查|整改|排查|监测|抽检|审核|登记|评审|巡查|清理|走访|调解)';
const TWO_DEEDS = new RegExp(
  `^${VERB}[一-龥]{2,8}(?:和|与|及|以及|、)${VERB}[一-龥]{2,10}$|${DEED}(?:和|与|及|以及)[一-龥]{2,8}${DEED}(?:数量?|次数|件数|起数|户数)?$`,
);

/** Two sorts of help under one head count: 培训、补贴人数. */
const HELP = '(?:培训|补[助贴]|慰问|救助|资助|体检|安置|招聘|奖励)';
const TWO_HELPS = new RegExp(`^${HELP}(?:和|与|及|以及|、)${HELP}(?:人数|人次|户数|对象|人员)$`);

/** Aid of two kinds, each to its own people, under one head count. */
const TWO_AIDS = new RegExp(
  `^[一-龥]{2,8}${HELP}(?:和|与|及|以及|、)[一-龥]{2,8}${HELP}(?:人数|人次|户数|对象|人员)$`,
);
/** Telling people and hearing or settling cases. */
const TELL = '(?:普法|宣传|宣讲|讲座|培训|义诊|演练)';
const HEAR = '(?:审判|庭审|办案|调解|仲裁|接访|援助|执法|诊疗|随访)';
const TELL_AND_HEAR = new RegExp(
  `(?:${TELL}[一-龥]{0,4}[和与及、][一-龥]{0,4}${HEAR}|${HEAR}[和与及、][一-龥]{0,4}${TELL})[一-龥]{0,4}(?:次数|场次|数量)$`,
);
/** A list of people or deeds, each with its figure: 困难学生95人、困难职工91人. */
const LISTED = /[一-龥]{2,10}\d[\d.]*万?([一-龥]{1,3})[、，,；;][一-龥]{2,10}\d[\d.]*万?([一-龥]{1,3})/;

/** Two shares, each of its own thing: 返本20%,分红8%. */
const TWO_SHARES = /[一-龥]{2,}\d[\d.]*[%％][，,、；;][一-龥]{2,}\d[\d.]*[%％]/;

/** Two works, each with its own thing, under one share: 道路维修和桥梁养护合格率. */
const DONE =
  '(?:建设|整理|维修|采购|购置|培训|宣传|检查|改造|维护|清理|养护|管护|印刷|制作|安装|评审|监测|检测|种植|绿化)';
const TWO_WORK_RATES = new RegExp(
  `^[一-龥]{2,6}${DONE}(?:和|与|及|以及|、)(?!设备|配套|附属|相关)[一-龥]{2,6}${DONE}(?:验收|质量)?(?:合格|完成|达标|及时)率$`,
);
/** Two works of their own length under one figure: 新建道路和管网长度. */
const LAID = '(?:道路|公路|便道|管网|管道|渠道|桥梁|围墙|护栏|河道|堤防|沟渠|栈道|隧道)';
const TWO_LENGTHS = new RegExp(`${LAID}(?:和|与|及|以及|、)[一-龥]{0,4}${LAID}(?:总?长度?|里程|公里数)$`);
/** A share, and a count beside it: ≥98%且投诉≤2件. */
const SHARE_AND_COUNT = /\d[%％][^\d]{0,4}(?:且|同时)[一-龥]{2,8}[≥≤<>=]{0,2}\d/;
/** Two gains with one figure: 企业增产、农户增收. */
const GAIN = '(?:增产|产能|增收|增效|节水|节能|减排|就业|产值)';
const TWO_GAINS = new RegExp(`^[一-龥]{1,8}${GAIN}(?:、|和|与|及|以及)[一-龥]{1,4}${GAIN}(?:额|量|人数)?$`);

/** Two sorts of equipment under one count. */
const TWO_THINGS =
  /^(购置|采购|更换|配备|安装|更新)[一-龥]{1,6}[机车仪器台柜椅桌灯床][和及与、][一-龥]{1,6}[机车仪器台柜椅桌灯床](数量|台数)?$|^(购置|采购|购买)[一-龥]{2,6}、[一-龥]{2,6}(?<!等)$/;

/** Two deeds and one share: 完成采购并支付货款, 100%. */
const BOTH_DONE = /^[一-龥]{4,14}(?:并且?|同时)[一-龥]{4,}(?<![率例比])$/;

/** Two figures of different things in one value: 80场，200人. */
export const twoFigures = (text: string): boolean => {
  if (TWO_SHARES.test(text) || SHARE_AND_COUNT.test(text)) return true;
  const listed = LISTED.exec(text);
  if (listed !== null && !/[年月日级季度]|分钟|小时|天/.test(`${listed[1]}${listed[2]}`)) return true;
  const found = TWO_FIGURES.exec(text);
  return found !== null && found[1] !== found[2] && !/年|月|日|级|季/.test(`${found[1]}${found[2]}`);
};

/** The goal itself gives both works one figure. */
function asOne(name: string, goals: readonly string[]): boolean {
  const works = name.replace(/^(实施|完成|开展)/, '').replace(/(总?面积|数量|里程|长度|人数|情况|质量)$/, '');
  return goals.some(goal => goal.includes(works) && /^[^，。；;,]{0,4}\d/.test(goal.split(works)[1] ?? ''));
}

/** Two states of one thing: 制度健全、执行有效性. */
const STATE = '(?:健全|完善|规范|合理|有效|合规|完整|准确|按时|公开)';
const TWO_STATES = new RegExp(`${STATE}性?[、和及与][一-龥]{2,6}${STATE}性$`);

/** Three groups asked, one figure. */
const THREE_ASKED = /^[一-龥]{1,6}、[一-龥]{1,6}[、和及与][一-龥]{1,6}满意(度|率)$/;

/** Two groups that have nothing to do with each other, one figure. */
const TWO_GROUPS =
  /^(?!.*(?:家长|家属|群众|当事人|律师|患者|病人|游客|乘客|企业|学员|学生|[^服]务工作者))[一-龥]{2,8}、[一-龥]{2,8}(?<!对.{2,12})满意(度|率)$/;

/** Two things named alone, one count: 火箭弹、炮弹. */
const TWO_NAMED = /^[一-龥]{1,4}([一-龥])、[一-龥]{1,4}\1$/;
/** Two works paid for in one row, of some length each or each with its kind of cost. */
const TWO_COSTS = /^[一-龥]{3,8}(?:、|和|与|及)[一-龥]{2,8}(?<!等)(?:成本|费用?|补助|补贴|经费|支出)$/;

/** A list of what the money goes for, one sum: 方案编制费、日常养护费、巡查费、宣传费. */
const MANY_COSTS = /^(?:[一-龥]{2,14}费?[、，]){2,}[一-龥]{2,14}费用?(?:等.*)?$/;
/** Three works or wages paid in one sum. */
const THREE_COSTS = /^[一-龥]{2,8}、[一-龥]{2,8}(?:、|和|及)[一-龥]{2,8}(?<!等|等成本|等费用)$/;
/** Two deeds on two things under one share: 旧房拆除及宅基复垦率. */
const TWO_DONE =
  /[一-龥]{2,}(?:拆除|搬迁|清理|整治|维修|修缮|安装|更换|购置|绿化|种植|回填|复垦|复绿|硬化)(?:和|与|及|以及|、)[一-龥]{2,4}(?:拆除|搬迁|清理|整治|维修|修缮|安装|更换|购置|绿化|种植|回填|复垦|复绿|硬化)(?:完成)?率$/;
/** One group asked of two things: 对食宿、教学满意度. */
const TWO_ASKED = /对[一-龥]{2,6}(?:、|和|与|及)[一-龥]{2,6}(?:的)?(?:总体|综合)?满意(?:度|率)$/;
/** Two things of one kind, each with the word for the kind: 政治待遇、生活待遇落实率. */
const TWICE =
  /([一-龥]{2})(?:、|和|与|及)[一-龥]{1,6}\1[一-龥]{0,6}(?:率|数|数量|面积|里程|度|合格|达标|完成)$/;
/** 小组活动和社区活动, 6台、8台. */
const TWO_KINDS = /([一-龥]{2})(?:、|和|与|及)[一-龥]{1,6}\1$/;
export const LIST_OF_TWO = /\d[\d.]*万?([一-龥]{1,2})[、,，;；]\d[\d.]*万?\1$/;

/** Two dates, two works or two sorts of stuff under one figure: 开工时间、竣工时间; 打井、配电. */
const TWO_TIMES =
  /(时间|日期)(?:、|和|与|及)[一-龥]{2,6}(时间|日期)$|[开完竣]工(?:、|和|与|及)(?:[开完竣]工|验收)(?:按时|按期)?率$|开工(?:、|和|与|及)(完工|竣工)(时间|日期|时限)$/;
const TWO_SHORT = /^[一-龥]{2,4}、[一-龥]{2,4}$/;
const OF_BATCH = /^[一-龥]{2,8}(?:、|和|与|及)[一-龥]{2,8}$/;

/** Words in which 与, 和 or 及 joins nothing. */
const NO_AND = /参与|普及|涉及|惠及|及格|和谐|总和|饱和|与会/g;

export const TWO = new RegExp(`${MEASURE}(?:和|与|及|以及|并|、|/)[^和与及、/]*${MEASURE}$`);

/** Two things said in one name, whatever the row. */
const ANYWHERE = [
  TWO_WORK_RATES,
  TWO_DONE,
  TWO_LENGTHS,
  TWO_GAINS,
  TWO,
  TWO_STATES,
  THREE_ASKED,
  TWO_GROUPS,
  TWO_ASKED,
  TWO_TIMES,
  TWICE,
];
/** Two things under one count. */
const COUNTED = [
  TWO_HELPS,
  TWO_AIDS,
  TELL_AND_HEAR,
  TWO_KINDS,
  TWO_NAMED,
  TALK_AND_LOOK,
  TWO_THINGS,
  TWO_ACTS,
  TWO_PLACES,
  TWO_BODIES,
  TWO_DEEDS,
];
/** Costs that go together by custom. */
const TOGETHER =
  /设备|物资|人员|水电|差旅|办公|印刷|宣传|勘察|设计|监理|食宿|维护|保养|安装|调试|运输|检测|测绘/;
const JOINED = /[和与及、/]|并|同时/;

/** The name without brackets, and without words in which 及 or 与 joins nothing. */
export const parted = (name: string): string =>
  name
    .replace(/[(（][^)）]{0,200}[)）]/g, '')
    .replaceAll('及时', '按时')
    .replace(NO_AND, '□□');

/** One round of visits or aid to people of several kinds is one head count. */
const ONE_ROUND =
  /^(?:集中|春节)?(?:慰问|走访|帮扶|资助|奖励|表彰|选派|体检)[一-龥]{2,8}[员民户童人生军者工](?:[、和与及][一-龥]{2,8}[员民户童人生军者工])+(?:人数|户数|数量|人次)?$/;
/** Three kinds of events in one round of them: 举办讲座、展览、培训 30场. */
const ONE_SERIES =
  /^(?:举办|开展|组织)?[一-龥]{2,6}、[一-龥]{2,6}[、和及与][一-龥]{2,6}(?:等)?(?:活动)?(?:场次|次数)?$/;

/** One sweep takes them all together. */
const SWEPT =
  /^(?:清查|普查|摸排|核查|摸底|登记)[一-龥]{2,8}(?:和|与|及|以及)[一-龥]{2,8}(?:单位|户|企业|人员|人口|设施)(?:数量|个数|家数|户数|数)?$/;

/** True where a name says two things that could be judged apart; `goals` may give both one figure. */
export function namesTwo(row: ReadIndicator, goals: readonly string[]): boolean {
  if (
    !JOINED.test(row.name) ||
    SWEPT.test(row.name) ||
    ONE_ROUND.test(row.name) ||
    (/^场次?$/.test(row.unit ?? '') && ONE_SERIES.test(row.name)) ||
    /[员记长师生民众者工属](?:培训|参训|受训)(?:人数|人次)$/.test(row.name)
  )
    return false;
  const name = parted(row.name);
  const within = (patterns: readonly RegExp[]): boolean => patterns.some(pattern => pattern.test(name));
  if (within(ANYWHERE) || (BOTH_DONE.test(name) && isPercent(row))) return true;
  if (OF_BATCH.test(name) && row.unit === '批') return true;
  const costs = TWO_SHORT.test(name) || (TWO_COSTS.test(name) && !TOGETHER.test(name));
  if (
    (costs || (MANY_COSTS.test(name) && name.length > 20) || THREE_COSTS.test(name)) &&
    isCostRow(row) &&
    amountOf(row) > 0
  )
    return true;
  if (row.level2 === 'quantity' && amountOf(row) > 1 && within(COUNTED)) return true;
  const works = (TWO_WORKS.test(name) && !/^(享受|领取|获得|符合)/.test(name)) || TWO_AREAS.test(name);
  return works && !asOne(name, goals);
}
