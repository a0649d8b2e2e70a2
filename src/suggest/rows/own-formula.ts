import type { Quantity } from '../amounts/quantities.ts';
import { doingOf } from '../text/doing.ts';
import { countedIn, inUnit } from './in-unit.ts';

/**
 * What is counted otherwise than its pattern says: by the pattern, by what the row's name says, and {} for the words
 * the name says it in.
 */
const OTHERWISE: readonly (readonly [id: RegExp, said: RegExp, formula: string])[] = [
  [/^days$/, /存储|保存|留存|回看|回放|质保|有效|储备/, '抽查各处实际达到的天数，以最短的一处为准，不相加'],
  [/^bought$/, /租/, '年度内签订合同并实际投入使用的数量'],
  [/^bought$/, /服务(?:购置|采购)?数量$/, '年度内按合同到位并实际作业的数量'],
  [/^yield$/, /亩产$/, '测产地块总产量÷测产面积，以测产报告为准'],
  [/^length|^counted$/, /(?:宽度|深度|厚度|高度)$/, '年末各断面实测值的平均数，不相加'],
  [/^counted$/, /(?:出版|编印|编写|编辑).*[册部期]数$|出版/, '年度内出版或印制完成的数量，以验收单为准'],
  [/^counted$/, /^(?!.*(?:收集|整理|录入)).*字数$/, '年度内终审定稿的字数，以成品为准'],
  [/^counted$/, /(?:班|营|班次)(?:等)?期数$/, '年度内按计划开班并结业的期数'],
  [/^stored$/, /^(?!.*储备).*(轮换|收储|离田|收购)/, '年度内完成{}并有过磅或出入库记录的数量'],
  [
    /^beasts$/,
    /(免疫|饲养|养殖|放流|投放|引进|购进|无害化处理)/,
    '年度内实际{}并有登记的数量，以登记台账为准',
  ],
  [/^plans$/, /(?:资料|手册|画册|读本|刊物|教材)/, '年度内编印完成的数量，以验收单为准'],
  [/^head-visits$/, /吞吐量$|客流量$/, '年度内进出的旅客人次之和，以行业统计为准'],
  [/^maintained$/, /检修/, '年度内完成检修并有记录的数量，一件只计一次'],
  [/^farmland$/, /农田|耕地/, '年度内通过验收的建设面积，以上图入库为准'],
  [/^farmland$/, /(改造|提升)/, '年度内通过验收的{}面积，同一地块只计一次'],
  [/^income$/, /(产值|税收|利润|营业额|销售额|零售额)/, '年度内实现的{}合计，以统计或财务报表为准'],
  [
    /^counted$/,
    /(?:演练|巡检|检查|巡查|排查|普查|清查|免疫|消杀|整治|行动|督导|调度)次数$/,
    '年度内实际开展的次数，有记录的才计',
  ],
  [/^counted$/, /场次$/, '年度内实际举办的场次，同日同地算一场'],
  [/^contests$/, /^参加/, '年度内组队参加并有秩序册或成绩册的比赛次数，一项赛事一届算一次'],
  [/^counted$/, /产能数量$/, '年度内经公告或现场核查确认退出的产能'],
  [/^minutes-limit|^time-limit/, /修复|恢复|抢修|排除/, '自接报故障到恢复正常的时间，年度内逐件核对'],
  [/^minutes-limit|^time-limit/, /出动|出警/, '自接到报警到出动的时间，年度内逐次核对'],
  [/^minutes-limit|^time-limit/, /到[场达]/, '自接报到到场的时间，年度内逐次核对'],
  [/^minutes-limit/, /应答|接听/, '自来电接入到人工应答的时间，年度内逐次核对'],
  [/^minutes-limit/, /处置/, '自接报到处置完毕的时间，年度内逐件核对'],
  [/^minutes-limit/, /响应/, '自接报到作出响应的时间，年度内逐件核对'],
  [
    /^heads$/,
    /^(?!.*献血).*(聘用|聘请|选聘|招聘|招募|招录|配备|配齐|选派|派驻|引进)/,
    '年度内完成{}并实际在岗的人数，一人只计一次',
  ],
  [/^heads$/, /(参加[一-龥]{0,8}|参会|参赛)/, '年度内实际参加并有记录的人数，一人只计一次'],
  [
    /^heads$|^aid-people$/,
    /(工资福利|工资待遇|工资|报酬|薪酬|待遇|福利|津贴|奖金|慰问金|助学金|抚恤金)/,
    '年度内实际领到{}的人数，一人只计一次',
  ],
  [/^heads$/, /补[助贴]/, '年度内实际领到补助的人数，一人只计一次'],
  [/^heads$/, /服务/, '年度内实际得到服务的人数，一人只计一次'],
  [/^heads$/, /(备勤|执勤|值守|值班)/, '年度内在岗{}的人数，以考勤记录为准，一人只计一次'],
  [/^heads$/, /就餐/, '年度内日常就餐的人数，以就餐登记为准'],
  [
    /^heads$/,
    /((?:寄宿)?托养|照护|照料|康复|救治|治疗|随访|矫正|接送)/,
    '年度内实际得到{}的人数，一人只计一次',
  ],
  [/^screened$/, /^(?!.*筛查).*(检查|体检)/, '年度内完成{}并登记结果的人数，一人只计一次'],
  [/^screened-visits$/, /^(?!.*筛查).*(检查|体检)/, '年度内完成{}并登记结果的人次之和'],
  [
    /^heads$/,
    /(?:(?<![学党会社团委演成动人])员|(?:管理|管护|工作|值守|执勤)人员|[辅民]警|保[安洁]|在岗)(?:落实|配备|到位)?人数$/,
    '年度内在岗并登记在册的人数，一人只计一次',
  ],
  [/^heads$/, /./, '年度内实际涉及并登记在册的人数，一人只计一次'],
  [/^moved-in$/, /^可保障/, '年末按在库物资和配备标准折算可保障的人数，以清单为准'],
  [/^households$/, /(补助|补贴|奖补|救助|减免)/, '年度内实际得到{}的户数，一户只计一次'],
  [/^firms$/, /存量|总数|总量|保有量/, '截至年末登记在册的家数，一家只计一次'],
  [/^cases-done$/, /受理/, '年度内登记受理的件数，同一案件只计一次'],
  [/^cases-done$/, /(认定|鉴定|评估|评审|审查|登记)/, '年度内完成{}并有结论的件数，一件只计一次'],
  [/^samples$/, /^(?!.*抽检).*(检测|检验|监测|快检)/, '年度内完成{}并有记录的批次，一份记录计一批次'],
  [
    /^rooms-mend$/,
    /^(?!.*改造).*(更新|维修|修缮|提升|升级|整治|加固|修复)/,
    '年度内完成{}并通过验收的数量，同一处只计一次',
  ],
  [/^house-works$/, /^(?!.*改造).*(修缮|新建|建设|加固)/, '年度内完成{}并通过验收的户数'],
  [/^activities$/, /^(?!.*活动)/, '年度内实际举办的场次，同日同地算一场'],
  [/^times$/, /^(?!.*活动)/, '年度内实际开展的次数，有记录的才计'],
  [/^inspections$/, /^(?!.*户).*(检查|巡查|督导|督查|巡逻)/, '年度内实际{}并有记录的次数，一处一次算一次'],
];

/** So many for each thousand people: no amount that is added up. */
const PER_HEADS = /\/([百十]?[千百万]人)$/;
const TIME = /^(?:日|天|周|月|季度|半年|年)$/;

/** So many each: no total is told. */
const eachFormula = (apiece: string): string =>
  apiece.includes('·')
    ? '年度内各处实际数量之和÷处数÷期数，逐处核对'
    : TIME.test(apiece)
      ? '年度内实际完成的总量÷实际期数，按记录核对'
      : '年度内实际数量之和÷对象数，逐个核对';

/** Doings that a row counts when they are done. */
const DONE: Readonly<Record<string, string>> = {
  firms: '年度内实际{}的家数，一家只计一次',
  acres: '年度内完成{}并核实的面积，不重复计',
};
const KEPT = /^(?:保障|确保|保证|维持)$/;
const AID = /补助|补贴|资助|奖励|奖补|扶持/;
const BUILT = /新建|建成|建设|修建|扩建/;
/** 支持12家企业技改: what they get is told by the verb. */
const HELPED = /^(?:支持|扶持|引导|带动|帮助)$/;
/** Handed over or kept, and not made. */
const GIVEN: Readonly<Record<string, string>> = {
  ...{ 供应: '实际供应', 提供: '实际提供', 保障: '实际得到保障' },
};
/** What says nothing of how it is done, or is no work that comes to an end. */
const NO_DONE =
  /^(?:落实|开展|组织|举办|完成|实施|保持|实现|保障|确保|使|支持|提高|降低|增加|减少|提供|给予|达到|覆盖|涉及|惠及|受益|运行|控制|送|买|添|累计|带来|带动|参加|参与|获得|取得|解决|建立|发展|储备|供应|运营|服务)$/;

/** How many things something was done to, or were made, kept or got. */
function ofThings(name: string, unit: string, { doing, verb }: { doing: string; verb: string }): string {
  if (/^(?:正常|安全|稳定|平稳)运行|运行(?:维护)?(?:数量|[套座]数)$/.test(name))
    return '年度内纳入运行维护并正常运行的数量，以运行台账为准';
  if (doing === '' && KEPT.test(verb)) return '年度内实际得到保障的数量，以台账为准';
  if (verb === '新增' || name.startsWith('新增')) return '年度内新增并投入使用的数量，不重复计';
  if (doing === '' || NO_DONE.test(doing)) return countedIn(name, unit, GIVEN[doing] ?? '实际完成');
  if (AID.test(doing)) return `年度内实际得到${doing}的数量，不重复计`;
  if (BUILT.test(doing)) return '年度内建成并通过验收的数量，不重复计';
  return countedIn(name, unit, `完成${doing}`);
}

/** How a row made from the goal's own words is worked out where its pattern tells of another doing; undefined where it does not. */
export function ownFormula(id: string, name: string, { unit, apiece, verb }: Quantity): string | undefined {
  const heads = PER_HEADS.exec(unit)?.[1];
  if (heads !== undefined) return `年度内完成的批次或件数÷常住人口（${heads}）`;
  if (apiece !== undefined) return eachFormula(apiece);
  const own = OTHERWISE.find(([measure, said]) => measure.test(id) && said.test(name));
  if (own !== undefined) return own[2].replace('{}', own[1].exec(name)?.[1] ?? '');
  const told = inUnit(id, name, unit);
  if (told !== undefined) return told;
  const doing = doingOf(name);
  if (id === 'counted') return ofThings(name, unit, { doing, verb });
  if (id === 'firms' && doing === '' && HELPED.test(verb)) return `年度内实际得到${verb}的家数，一家只计一次`;
  return doing === '' || NO_DONE.test(doing) ? undefined : DONE[id]?.replace('{}', doing);
}
