import type { Level2Key } from '../domain/taxonomy.ts';
import type { ReadIndicator, Surroundings } from '../reading/types.ts';
import { unitClass } from '../reading/units.ts';
import { isBought, isLookedAt, isPutOut } from './own-output.ts';
import { amountOf, isPercent } from './row.ts';

const OWN_RATE =
  /(交工|竣工|完工|开工|完成|执行|支付|拨付|发放|兑付|(?<!理赔|赔付|承诺|诺言)兑现|(?<!解决|化解|处[置理]|整改|实际执行|案件执行|执行标的|案款执行|^执行|[案执行]款|债权)到位|配套)(及时)?(?:率|比例)$|(任务|政策|资金|工作)落实率$|(拨付|发放|支付|完成|实施|开工|竣工|完工)准确率$|^(工程|项目)(合格|验收)率$|(验收|工程质量|施工质量|建设质量)(一次)?合格率$|(?<!(水|空气|大气|食品|药品|农产品|环境))质量(评查|检查|检验|抽检|考核)?合格率$/;
/** Work where the public gets the very speed: some keep it under 效益. */
const FELT = /预警|更正|纠正|救治|救援|急救|抢修|抢险|出警|供应/;
/** Paying is the work itself, however it is called. */
const OWN_PAY =
  /(费用?|补贴|补助|经费|资金|工资|待遇|利息|[金款])(发放|拨付|兑付)?(保障|覆盖)率$|^足额(保障|发放|支付|拨付|缴纳|兑付)率(\(|$)/;
const OWN_PACE = /[一-龥](及时|按期|按时|准时|如期)[一-龥]{0,3}率$/;
const OWN_DONE = /^(培训班?|课程|学员|任务|项目)?(结业|开班|办班|结项)率$/;
const OWN_ACT = /(活动|培训|讲座|会议|宣传|检查|巡查|演出|比赛|座谈)(的?(场次|次数|期数|场数)|数量)$/;
/** Counted deeds and things made, wherever the count word stands. */
const OWN_COUNT =
  /(举办|开展|组织|检验|检测|检查|巡查|安装|维修|印制|制作|改造|购置).{0,8}(场次|次数|台数|套数|座数|处数|期数|份数|册数|盏数)$/;
const OWN_MADE =
  /^(完成|新建|建设|建成|改造|购置|安装|新增)(?!.*(岗位|学位|床位|就业|企业|专利|商户|主体)).*(墓穴|设施|设备|站点|点位|公厕|厕所|垃圾[桶箱]|果皮箱|器材|护栏|[路标][牌志]|监控|摄像头|路灯|中心|泵站|桥梁|机井|管网)(建设|改造|安装)?(数量|个数|座数|数)?$/;
const OWN_BUILT = /(改善|新增|建设|改造|硬化|灌溉|种植|流转|建筑|维修|铺设|达标|作业).*(面积|里程|长度)$/;
/** The year's own work by the piece or by weight, whose deed stands first or just before the count. */
const OWN_TALLY =
  /^(完成)?(整治|清运|清理|清扫|拆除|排查|抽检|巡查|印制|印发|制作|购置|采购|更新|维修|安装|铺设|配备)(?!.*(岗位|学位|床位|就业|企业|商户|主体|河流|水库|水域|土地|耕地|污染|后|人))[一-龥]{1,8}(数量|个数|座数|处数|件数|批次|数|(?<=垃圾|污泥|淤泥|废弃物|土方|秸秆|粪污)量)$|(?<!减少|避免)(隐患|风险点?|食品|药品|产品|设备|垃圾|资料|宣传品|物资)(排查|清运|抽检|检测|巡查|发放|采购|购置)(数量|批次|次数|份数|数|量)$|^(?!.*合格)[一-龥]{0,4}(抽检|监测|检测|采样)批次$|^(?:依法|人民)?(?:调解|受理|审理|审结)[一-龥]{0,4}案件(?:数量|件数|数)$/;
/** So many times something was held or gone round, by the unit. */
const OWN_TIMES =
  /(场次|场数|期数|班次|(听证|作业|巡逻|巡查|巡诊|指导|送教|演练|培训|讲座|宣传|演出|检查|督查|督导|走访|慰问|义诊|放映|技术服务|志愿服务|监测|检测|养护|清理|巡护|巡检|检修|抽查|执法|调研|座谈|采样|会商|消杀|保洁|清运)次数)$/;
const OWN_PLACES =
  /(整治|改造|修缮|维修|养护|防治|更新|租赁|安装|购置|铺设|硬化|修复|治理|绿化|清淤|疏浚)[一-龥]{0,8}(座数|套数|台数|处数|间数|盏数|里程|长度)$|(修缮|维修|改造|养护|更新|安装|购置)(个数|项数|数量)$/;
/** Area that is itself the good done to nature. */
const NATURE = /绿化|造林|森林|湿地|植被|水土流失|治理|修复|退耕|草原|生态|恢复|水域/;
const OWN_PLANTED =
  /^(新增|新建|完成|实施)?(人工)?(造林|绿化|栽植|种植|植树|种草)(绿化)?(面积|株数|数量|里程)$/;
/** Fines are a penalty, and no aim. */
const FINES = /^(?:交通|行政|违法)?罚(?:没|款)(?:收入|金额|额)$/;
/** Money paid out is what the good was bought with. */
const SPENT =
  /(?<!节约|节省|减少|降低|压减|减轻|人均|家庭|居民|消费)(资金|补助|补贴|工资|项目)(支出|投入)(总?额)?$|^(项目|财政|省级|中央|县级)?(投入|补助|专项|扶持)资金$|^(项目|财政|专项|预算)?(资金|经费)(总[额量]|规模|金额)$|^(项目|当年|本年|年度|全年)*完成(固定资产)?投资(额|总额)?$|^(项目|工程)(建设)?(完成)?总?投资(额|完成额)?$/;
const COVERAGE =
  /(项目|政策|活动|(?<!上门|跟踪|签约|随访|康复|养老|托育)服务|补助|补贴|津贴发放|计划|宣传|宣教|普法|监督|监管|培训|清扫|保洁|巡查|检查|监测|养护|管护|执法|抽检|维护|(?:补[助贴]|奖补|资助)(?:对象|人员|学生|家庭|农户|群众))覆盖率$|(?:信息|预警|广播|短信|网点|站点|服务点?)(?:的?(?:行政村|自然村|乡镇|村居|镇街|社区|入户))覆盖率$|适配服务覆盖率$|(资金|经费)(使用|支出)(率|进度)$|(?:信息|预警|广播|网络|宣传|监测|巡查|平台)覆盖[县区市乡镇街道村社学校()]{1,6}(?:数|数量|个数)?$|(档案)?建档率$|(?:婴幼儿|儿童|孕产妇|老年人|患者|居民)健康管理率$/;

/** The unit's own messages and payments, and how far they reached. */
const REACHED_ALL =
  /(送达|入户|到户|到人|入村|发送|推送|下发|张贴|应[一-龥]尽[一-龥])[一-龥]{0,6}(?:率|比例)$/;
/** What came in was dealt with: the unit's own desk. */
const DEALT_WITH =
  /(来访|来信|来电|咨询|排查|隐患|问题|线索|诉求|投诉|工单|举报|事项|案件|事件|整治|检查|预警|警情|险情|舆情|信息|图斑)[一-龥]{0,4}(处置|处理|办结|查处|核查|回复|答复|受理|交办)+完?结?率$|^(?!.*(?:采纳|一次|成功|有效|先期|无害|废|污|垃圾)).*(?:核查处置|查处|处置|办理|整顿|核查)(?:完结|办结|销号)率$|不合格[一-龥]{1,4}核查处置率$/;
/** Shares that do tell of a change for somebody, even at a hundred. */
const CHANGE =
  /知晓|认知|满意|参与|参加|收听|收视|筹|避险|息诉|息访|处[置理]|无害|清零|满足|救助|帮扶|供养|赡养|资助|接受|受益|惠及|转接|理赔|赔付|占|覆盖|达标|完好|安全|成活|存活|保存|就业|入学|升学|就学|巩固|治愈|康复|有效|利用|回收|接种|参保|签约|增长|提高|提升|降低|下降|减少|好转|稳定|达产|投产|脱贫|水质|排放|合格|优良|修复|控制|化解|成功|普及|拥有|通(客|班|公交)?[水电车邮]|通村|通畅|[水电气暖房]|出行|便利|可及|留存|入住|使用|开出|开课|脱险|遣返|返还|挽回|兑现|保障|回报|盈利|贡献|自给|交易|销售|成交|上[市岗]|摘牌|孵化|转化|减免|免除|优惠|压缩|压减|续|留任|整改|访|谈|关爱|照护|护理|学生|儿童|老年|老人|患者|残疾|家庭|居民|对象|人员/;
/** What aid and enrolment schemes do: their own reach, where the project is that scheme. */
const SCHEME = /(参保|代缴|公示|公开|巡查|核查|溯源|管护|清运)率$/;
const isScheme = (row: ReadIndicator, { projectName, goals }: Surroundings): boolean => {
  const deed = SCHEME.exec(row.name)?.[1];
  return (
    deed !== undefined && row.polarity === 'positive' && `${projectName ?? ''}${goals.join()}`.includes(deed)
  );
};
const isAllDone = (row: ReadIndicator): boolean =>
  row.level2 !== 'sustainable' &&
  isPercent(row) &&
  amountOf(row) === 100 &&
  row.polarity === 'positive' &&
  /(率|比例)$/.test(row.name) &&
  !CHANGE.test(row.name);

const placeOf = (name: string): Level2Key =>
  /及时|按期|按时|开工|完工|竣工|交工/.test(name) ? 'time' : 'quality';

/** Work on things, named alone. */
const WORKS =
  /(维修|修缮|建设|改造|安装|购置|采购|铺设|硬化|培训|宣传|演练|检查|检修|养护|管护|清淤|绿化)(工作|任务|工程)?$/;

/** A deed and how many times it is done; how often others take a thing up is another matter. */
const TAKEN_UP = /奖|表彰|采纳|采用|批示|报道|转载|支撑|转化|推广|入选|事故|投诉|上访|故障|发生/;
const isActs = (row: ReadIndicator): boolean =>
  row.level2 !== 'sustainable' &&
  /^(次|场|期|场次|轮)$/.test(row.unit ?? '') &&
  row.polarity !== 'negative' &&
  !row.operator.startsWith('<') &&
  Number(row.value.number) > 0 &&
  !/[次数量]$/.test(row.name) &&
  !TAKEN_UP.test(row.name);
/** What is bad, and its clearing is work done. */
const CLEARED = /排查|清运|清理|拆除/;

/** What a row of 效益 is that only tells of the unit's own work, and the 二级指标 it belongs to. */
interface OwnWork {
  readonly words: string;
  /** 0 to 1. */
  readonly sure: number;
  readonly to?: Level2Key;
  /** Asked about, not sent back. */
  readonly mild?: true;
}

interface Kind {
  readonly fits: (row: ReadIndicator, around: Surroundings) => boolean;
  readonly is: OwnWork | ((row: ReadIndicator) => OwnWork);
}

const named =
  (...patterns: readonly RegExp[]) =>
  ({ name }: ReadIndicator): boolean =>
    patterns.some(pattern => pattern.test(name));
const counted = (row: ReadIndicator, units: RegExp): boolean => units.test(row.unit ?? '');
const isHarm = (row: ReadIndicator): boolean => row.polarity === 'negative';

/** The plainest kinds first: the first that fits says what the row is. */
const KINDS: readonly Kind[] = [
  {
    fits: named(OWN_RATE, OWN_DONE, OWN_PAY),
    is: row => ({ words: '是工作本身完成得怎样，没有说给谁带来什么变化', sure: 0.85, to: placeOf(row.name) }),
  },
  {
    fits: row => named(OWN_PACE)(row) && named(FELT)(row),
    is: { words: '是工作做得快慢，没有说给谁带来什么变化', sure: 0.6, to: 'time', mild: true },
  },
  {
    fits: named(OWN_PACE),
    is: { words: '是工作做得快慢，没有说给谁带来什么变化', sure: 0.6, to: 'time' },
  },
  {
    fits: row => row.polarity === 'positive' && named(OWN_ACT)(row),
    is: { words: '是做了多少活动，属于产出', sure: 0.85, to: 'quantity' },
  },
  {
    fits: row => named(OWN_COUNT, OWN_MADE, OWN_TALLY)(row) && (!isHarm(row) || CLEARED.test(row.name)),
    is: { words: '是做成了多少，属于产出数量', sure: 0.75, to: 'quantity' },
  },
  {
    fits: row =>
      row.kind === 'count' &&
      /培训|参训|受训/.test(row.name) &&
      /^(ecological|economic)$/.test(row.level2 ?? ''),
    is: { words: '是做成了多少，属于产出数量', sure: 0.75, to: 'quantity' },
  },
  {
    fits: row => counted(row, /^(场|场次|次|期|班次)$/) && !isHarm(row) && named(OWN_TIMES)(row),
    is: { words: '是做了多少场次，属于产出', sure: 0.7, to: 'quantity' },
  },
  {
    fits: row => !isHarm(row) && named(OWN_PLACES)(row),
    is: { words: '是做成了多少，属于产出数量', sure: 0.65, to: 'quantity' },
  },
  { fits: isBought, is: { words: '是买了多少、做了多少，属于产出数量', sure: 0.7, to: 'quantity' } },
  {
    fits: row => row.level2 !== 'sustainable' && (isPutOut(row) || isLookedAt(row)),
    is: { words: '是写了多少、查了多少，属于产出数量', sure: 0.65, to: 'quantity' },
  },
  { fits: isActs, is: { words: '是做了几次，没有说给谁带来什么变化', sure: 0.65, to: 'quantity' } },
  {
    fits: row => named(/^(举办|开展|组织)/)(row) && counted(row, /^(场|次|期|场次)$/),
    is: { words: '是做了多少场次，属于产出', sure: 0.8, to: 'quantity' },
  },
  {
    fits: row =>
      !isHarm(row) &&
      named(OWN_BUILT)(row) &&
      !named(NATURE, /违[法章规]?建|侵占|受灾|撂荒/)(row) &&
      /^(area|length)$/.test(unitClass(row.unit ?? '')),
    is: { words: '是建成、改造了多少，属于产出数量', sure: 0.75, to: 'quantity' },
  },
  { fits: named(OWN_PLANTED), is: { words: '是种了多少，属于产出数量', sure: 0.6, to: 'quantity' } },
  {
    fits: row => named(SPENT)(row) && !/^(节约|节省|减少|降低|压减|避免)/.test(row.name),
    is: { words: '是花了多少钱，属于投入', sure: 0.8 },
  },
  {
    fits: row => named(WORKS)(row) && /^已?完成$/.test(row.value.text ?? ''),
    is: { words: '只说做完没有，没有说给谁带来什么变化', sure: 0.7 },
  },
  {
    fits: (row, around) =>
      named(REACHED_ALL)(row) ||
      (row.level2 === 'social' && named(DEALT_WITH)(row)) ||
      isAllDone(row) ||
      isScheme(row, around),
    is: { words: '是工作本身做到了没有，没有说给谁带来什么变化', sure: 0.6 },
  },
  { fits: named(FINES), is: { words: '是罚了多少钱，不能当作要完成的效益', sure: 0.7 } },
  { fits: named(COVERAGE), is: { words: '是工作铺开的范围，没有说铺开以后有什么变化', sure: 0.65 } },
];

/** What of the unit's own work a row of 效益 tells, or null where it tells of a change for somebody. */
export function ownWorkIn(row: ReadIndicator, around: Surroundings): OwnWork | null {
  const kind = KINDS.find(({ fits }) => fits(row, around));
  if (kind === undefined) return null;
  return typeof kind.is === 'function' ? kind.is(row) : kind.is;
}
