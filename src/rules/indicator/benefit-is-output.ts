import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import type { Level2Key } from '../../domain/taxonomy.ts';
import type { ReadIndicator, Surroundings } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { isLookedAt, isPutOut } from '../own-output.ts';
import { amountOf, isBenefit, isPercent, moved, objection } from '../row.ts';
import { rule } from '../rule.ts';

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

/** What such a row is, and the 二级指标 it belongs to. */
interface Output {
  readonly words: string;
  readonly sure: number;
  readonly to?: Level2Key;
  /** Asked about, not sent back. */
  readonly mild?: true;
}

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

function because(row: ReadIndicator, around: Surroundings): Output | null {
  if (OWN_RATE.test(row.name) || OWN_DONE.test(row.name) || OWN_PAY.test(row.name))
    return { words: '是工作本身完成得怎样，没有说给谁带来什么变化', sure: 0.85, to: placeOf(row.name) };
  if (OWN_PACE.test(row.name)) {
    const pace = { words: '是工作做得快慢，没有说给谁带来什么变化', sure: 0.6, to: 'time' } as const;
    return FELT.test(row.name) ? { ...pace, mild: true } : pace;
  }
  if (OWN_ACT.test(row.name) && row.polarity === 'positive')
    return { words: '是做了多少活动，属于产出', sure: 0.85, to: 'quantity' };
  const tallied = OWN_COUNT.test(row.name) || OWN_MADE.test(row.name) || OWN_TALLY.test(row.name);
  const trained = /培训|参训|受训/.test(row.name) && /^(ecological|economic)$/.test(row.level2 ?? '');
  if (
    (tallied && (row.polarity !== 'negative' || /排查|清运|清理|拆除/.test(row.name))) ||
    (trained && row.kind === 'count')
  )
    return { words: '是做成了多少，属于产出数量', sure: 0.75, to: 'quantity' };
  const held = /^(场|场次|次|期|班次)$/.test(row.unit ?? '') && row.polarity !== 'negative';
  if (held && OWN_TIMES.test(row.name))
    return { words: '是做了多少场次，属于产出', sure: 0.7, to: 'quantity' };
  if (OWN_PLACES.test(row.name) && row.polarity !== 'negative')
    return { words: '是做成了多少，属于产出数量', sure: 0.65, to: 'quantity' };
  if (row.level2 !== 'sustainable' && (isPutOut(row) || isLookedAt(row)))
    return { words: '是写了多少、查了多少，属于产出数量', sure: 0.65, to: 'quantity' };
  if (isActs(row)) return { words: '是做了几次，没有说给谁带来什么变化', sure: 0.65, to: 'quantity' };
  if (/^(举办|开展|组织)/.test(row.name) && /^(场|次|期|场次)$/.test(row.unit ?? ''))
    return { words: '是做了多少场次，属于产出', sure: 0.8, to: 'quantity' };
  if (
    row.polarity !== 'negative' &&
    !/违[法章规]?建|侵占|受灾|撂荒/.test(row.name) &&
    OWN_BUILT.test(row.name) &&
    !NATURE.test(row.name) &&
    /^(area|length)$/.test(unitClass(row.unit ?? ''))
  )
    return { words: '是建成、改造了多少，属于产出数量', sure: 0.75, to: 'quantity' };
  if (OWN_PLANTED.test(row.name)) return { words: '是种了多少，属于产出数量', sure: 0.6, to: 'quantity' };
  if (SPENT.test(row.name) && !/^(节约|节省|减少|降低|压减|避免)/.test(row.name))
    return { words: '是花了多少钱，属于投入', sure: 0.8 };
  if (WORKS.test(row.name) && /^已?完成$/.test(row.value.text ?? ''))
    return { words: '只说做完没有，没有说给谁带来什么变化', sure: 0.7 };
  if (
    REACHED_ALL.test(row.name) ||
    (DEALT_WITH.test(row.name) && row.level2 === 'social') ||
    isAllDone(row) ||
    isScheme(row, around)
  )
    return { words: '是工作本身做到了没有，没有说给谁带来什么变化', sure: 0.6 };
  if (FINES.test(row.name)) return { words: '是罚了多少钱，不能当作要完成的效益', sure: 0.7 };
  if (COVERAGE.test(row.name)) return { words: '是工作铺开的范围，没有说铺开以后有什么变化', sure: 0.65 };
  return null;
}

export default rule({
  id: 'IND-BENEFIT-IS-OUTPUT',
  scope: 'indicator',
  title: '把产出当成了效益',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [coreIndicators2021, practice],
  why: '效益要说工作做完以后给谁带来什么变化；完成率、发放率、场次只说明工作做了。',
  mend: '写受益的人和变化：受益企业家数、户均增收额、事故下降率、解决难题项数。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '罚款不是要追求的效益',
        rows: [{ level2: '经济效益指标', name: '罚没收入', value: '≥800万元' }],
      },
      {
        note: '消息发到哪里是工作本身',
        rows: [{ level2: '社会效益指标', name: '汛情预警行政村覆盖率', value: '≥95%' }],
      },
      { note: '响到几个镇', rows: [{ level2: '社会效益指标', name: '应急广播覆盖乡镇数', value: '=18个' }] },
      { note: '查了再办', rows: [{ level2: '社会效益指标', name: '不合格药品核查处置率', value: '98%' }] },
      {
        note: '参保项目参保了几成',
        rows: [{ level2: '社会效益指标', name: '新业态从业人员参保率', value: '≥97%' }],
        around: { project: '居民养老参保补贴' },
      },
      {
        note: '预警来了有没有管',
        rows: [{ level2: '社会效益指标', name: '水位异常预警处置率', value: '100%' }],
      },
      {
        note: '自己做完的投资不是经济效益',
        rows: [{ level2: '经济效益指标', name: '当年完成固定资产投资', value: '≥1.2亿元' }],
      },
      { note: '巡诊次数是产出', rows: [{ level2: '社会效益指标', name: '下乡巡诊次数', value: '≥288次' }] },
      {
        note: '整治了多少座是产出',
        rows: [{ level2: '社会效益指标', name: '整治散埋坟墓座数', value: '650座' }],
      },
      {
        note: '短信发到没有是工作本身',
        rows: [{ level2: '社会效益指标', name: '汛情短信推送到户率', value: '100%' }],
      },
      { note: '办几场是产出', rows: [{ level2: '社会效益指标', name: '举办邻里节', value: '10场' }] },
      {
        note: '查到的隐患有没有管',
        rows: [{ level2: '社会效益指标', name: '燃气隐患排查处置率', value: '≥95%' }],
      },
      {
        note: '足额发放就是工作本身',
        rows: [{ level2: '社会效益指标', name: '足额保障率(参保率)', value: '=100%' }],
      },
      {
        note: '工程花的钱不是效益',
        rows: [{ level2: '经济效益指标', name: '工程建设投资额', value: '3800万元' }],
      },
      { note: '建了多少档是产出', rows: [{ level2: '社会效益指标', name: '健康档案建档率', value: '≥92%' }] },
      {
        note: '支出快慢不是效益',
        rows: [{ level2: '社会效益指标', name: '救助资金支出进度', value: '≥90%' }],
      },
      {
        note: '调解多少件是产出',
        rows: [{ level2: '社会效益指标', name: '调解纠纷案件数量', value: '960件' }],
      },
      { note: '做完没有不是效益', rows: [{ level2: '社会效益指标', name: '渠道维修', value: '完成' }] },
      { note: '修了几处是产出', rows: [{ level2: '社会效益指标', name: '古建筑修缮个数', value: '≥5个' }] },
      { note: '完成率不是效益', rows: [{ level2: '社会效益指标', name: '年度任务完成率', value: '≥95%' }] },
      {
        note: '兑付率不是经济效益',
        rows: [{ level2: '经济效益指标', name: '奖补资金兑付率', value: '≥98%' }],
      },
      {
        note: '建成多少是产出',
        rows: [{ level2: '社会效益指标', name: '新增充电设施数量', value: '≥40个' }],
      },
      { note: '检了多少是产出', rows: [{ level2: '经济效益指标', name: '电梯检验台数', value: '≥300台' }] },
      {
        note: '改善面积是产出',
        rows: [{ level2: '生态效益指标', name: '新增和改善灌溉面积', value: '≥500亩' }],
      },
    ],
    good: [
      {
        note: '陷阱：别的事做了几成',
        rows: [{ level2: '社会效益指标', name: '信息公开率', value: '≥97%' }],
        around: { project: '医疗救助资金' },
      },
      {
        note: '陷阱：上门服务到不到人身上',
        rows: [{ level2: '社会效益指标', name: '行动不便老年人上门服务覆盖率', value: '≥90%' }],
      },
      {
        note: '陷阱：百分之百的变化也是变化',
        rows: [{ level2: '生态效益指标', name: '医疗废物无害化处置率', value: '100%' }],
      },
      {
        note: '陷阱：新增违建是坏事',
        rows: [{ level2: '社会效益指标', name: '新增违法建筑面积', value: '0平方米' }],
      },
      {
        note: '陷阱：通客车是变化',
        rows: [{ level2: '社会效益指标', name: '建制村通客车率', value: '100%' }],
      },
      {
        note: '陷阱：移民搬迁完成就是变化',
        rows: [{ level2: '社会效益指标', name: '危险地段居民搬离', value: '全部完成' }],
      },
      {
        note: '陷阱：群众遇到的中断次数',
        rows: [{ level2: '社会效益指标', name: '供水中断次数', value: '≤3次' }],
      },
      {
        note: '陷阱：省下的支出是效益',
        rows: [{ level2: '经济效益指标', name: '节约外聘人员资金支出', value: '≥80万元' }],
      },
      { note: '受益与变化', rows: [{ level2: '社会效益指标', name: '受益脱贫人口数', value: '≥500人' }] },
      {
        note: '陷阱：新增的学位是给人的',
        rows: [{ level2: '社会效益指标', name: '新增公办学位数', value: '≥600个' }],
      },
      {
        note: '陷阱：受益人次常作社会效益',
        rows: [{ level2: '社会效益指标', name: '讲座受益人次', value: '≥1200人次' }],
      },
      {
        note: '陷阱：测试合格率是学到了东西',
        rows: [{ level2: '社会效益指标', name: '参训农民测试合格率', value: '≥85%' }],
      },
      {
        note: '陷阱：受益的村是效益',
        rows: [{ level2: '社会效益指标', name: '受益村庄数', value: '≥48个' }],
      },
      {
        note: '陷阱：治理面积就是生态效益',
        rows: [{ level2: '生态效益指标', name: '水土流失治理面积', value: '≥300亩' }],
      },
    ],
  },
  *check(row, { profile, around }) {
    if (!isBenefit(row)) return;
    const found = because(row, around);
    if (found === null) return;
    yield objection(row, 'level2', `“${row.name}”${found.words}，不是效益。`, {
      confidence: found.sure,
      ...(found.mild ? { severity: 'info' } : {}),
      ...(found.to === undefined ? {} : moved(row, found.to, profile)),
    });
  },
});
