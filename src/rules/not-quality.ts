import type { Level2Key } from '../domain/taxonomy.ts';
import type { ReadIndicator } from '../reading/types.ts';
import { unitClass } from '../reading/units.ts';
import { amountOf } from './row.ts';

const COUNTED = /([人校村家户站车]次|人数|场次|次数|户数|份数|期数|数量|个数|件数|台数|面积|里程)$/;
const REACH = /(参与|参加|到课|出席|到场)率$/;
/** All of some work done, not how well; a plan of many marks is another matter. */
const COMPLETED =
  /(?<!指标|目标|当期任务|议程|议题|日程|审议|^项目|^工程|按期|及时|按时|质量|整改|化解)(?:完成|完结)率$/;

/** Where a row belongs, and why it does not belong where it stands. */
export interface Place {
  readonly to: Level2Key | null;
  readonly because: string;
}

/** Money per head, and days: neither says how good the work is. */
const PRICE = /(补贴|补助|收费|价格|工资|成本)(标准|单价)?$|单价$/;
export const FREQUENCY = /(?<!更新|报送|通报)频[次率]$|次数$/;
/** Hours a week and days a head are standards of a service. */
const STANDARD_HOURS = /每?[周日天]开[放馆](?:时间|时长)$|人均/;
export const OPENING = /(开放|开馆|服务|营业|授课|培训|运行|供应)(时长|时间|天数|小时数)$/;

/** How long a case or an application takes; how fast a fault is answered may stand for good service. */
const TAKES = /(审理|办理|审批|审核|办结|结案)(平均)?(天数|时长|时间|用时|时限|周期)$/;

/** What a thing is like, not how much of it. */
export const SPEC =
  /(射程|宽度|厚度|高度|深度|直径|口径|管径|功率|精度|分辨率|载[重水货]量|扬程|马力|排量|像素|承载力|抗压强度)$/;
/** A deed that was done or not. */
const DEED = /(培训|宣传|活动|演练|会议|讲座|比赛|展览|演出|慰问|调研)((完成|开展|举办|组织)情况)?$/;
const DONE = /^(已|已经|全部|按时|按期|按计划)?(完成|开展|举办|组织)$/;
/** Awards and faults are counted, and say how good the work is. */
const TELLING =
  /奖|变更|签证|索赔|表彰|荣誉|采纳|采用|批示|事故|投诉|差错|错|违|误|返|故障|中断|纠纷|隐患|负面|通报|优秀|优质|精品|典型|示范|骨干|高级|高层次|国家级|[省国市]级|A级|星级|品牌|达标|合格|标准|专利|论文|著作|成果|间隔|距离|缺陷|病|问题|入库|入选|入围|获|立项|[亿万]元以上|万\+/;

/** So much was carried off, stored or made. */
const WEIGHT_DONE =
  /^(?!.*(?:单位|平均|日均|每)).*(?:污泥|污水|垃圾|粪污|秸秆|废弃物|废物|粮食|稻谷|苗木|物资|餐厨)[一-龥]{0,4}(?:处[置理]|清运|收运|收集|收储|储备|供应|采购|发放|回收)量$/;

/** Whether people stayed on once the work was over. */
const STAYED = /(期满|继续|留在)[一-龥]{0,8}(就业|从业|任教|服务|工作)[一-龥]{0,4}(比例|率|人数)$|留任率$/;

/** So many cases of something bad were dealt with: work done, whatever the bad word says. */
const isCaseload = (row: ReadIndicator): boolean =>
  /^(依法|集中)?(查处|查办|侦破|侦办|破获|打击|办理|受理|审理|调解|排查)/.test(row.name) &&
  /^(起|件|例|宗|万件|万起)$/.test(row.unit ?? '') &&
  amountOf(row) > 1 &&
  !row.operator.startsWith('<');

const countsDeeds = (row: ReadIndicator): boolean =>
  /^(次|场|期|批次|场次|人次)$/.test(row.unit ?? '') &&
  !row.operator.startsWith('<') &&
  row.polarity !== 'negative' &&
  amountOf(row) > 0 &&
  !TELLING.test(row.name);

/** 每周2次, 1次/月 */
const OFTEN = /^[≥不少于低]*(每[日天周月季年]度?\d+[次场期]|\d+[次场期]\/[日天周月季年])$/;

/** Counted or measured things, people and land. */
export const isCount = (row: ReadIndicator): boolean =>
  /^(person|visit|event|thing|area|length)$/.test(unitClass(row.unit ?? '')) &&
  !/[/每]|^[类级等种]$|[学课]时/.test(row.unit ?? '') &&
  !row.operator.startsWith('<') &&
  row.polarity !== 'negative' &&
  amountOf(row) > 0;

/** So many people or things, of which nothing is said but their number. */
export const countsThings = (row: ReadIndicator): boolean =>
  isCount(row) &&
  amountOf(row) > 1 &&
  !TELLING.test(row.name) &&
  !SPEC.test(row.name) &&
  !/(率|(?<!长)度|比例|占比|比重)$/.test(row.name);

/** How a thing was bought, which is a procedure. */
const BOUGHT_BY =
  /^(?:是否)?(?:按规定|依法|按程序|按规定程序)?(?:实行|执行|履行|纳入|进行|采用|通过|落实)?(?:政府(?:集中)?采购|公开招标|招投标|招标|采购)(?:采购|方式|形式|程序|流程|手续|制度)*$/;
const BOUGHT_SO = /^(?:是|实行|执行|已?履行|采用|政府采购|(?:公开|邀请)?招投?标|竞争性[一-龥]{2,4}|询价)/;
/** Done within so many hours or days. */
const WITHIN =
  /(?:\d+个?(?:小时|分钟|工作日|天|日)|(?:规定|承诺|法定)?(?:时限|限期))(?:之)?内[一-龥]{0,4}(?:修复|恢复|办结|办理|处[置理]|响应|到[达场]|答复|回复|反馈|报送|上报|报告|交办|整改|送达|解决|抢修|发放|出具)率$/;

/** Why a row under 质量 says nothing of how good the work is; null where it may. */
export function notQuality(row: ReadIndicator): Place | null {
  if (/^实际.{1,12}[/÷](计划|应)/.test(row.name))
    return { to: null, because: '完成了计划的几成说的是做了多少，不是质量' };
  if (BOUGHT_BY.test(row.name) && BOUGHT_SO.test(row.value.text ?? ''))
    return { to: null, because: '怎样采购说的是程序，不是买来的东西好不好' };
  if (WITHIN.test(row.name)) return { to: 'time', because: '多久之内办到说的是快慢，属于时效指标' };
  if (row.value.date !== null && /日期|时间|时限|工期|进度|按[时期]|及时|如期/.test(row.name))
    return { to: 'time', because: '日期说的是快慢，属于时效指标' };
  if (PRICE.test(row.name) && /元/.test(row.unit ?? ''))
    return { to: 'cost', because: '补贴、收费的标准是花多少钱，属于成本指标' };
  if (row.kind === 'satisfaction') return { to: 'satisfaction', because: '满意度应放在满意度指标' };
  if (/^[一-龥]{0,4}(成本|费用|资金|经费)(节约|控制|降低|压减)率$/.test(row.name))
    return { to: 'cost', because: '省没省钱属于成本指标' };
  if (
    /(设备|物资|车辆|材料|器材|农资|种子|化肥|粮食?|药品|苗木|装备|家具|图书|耗材|饲料|原料)(采购|购置|储备|调运)?(到位|配备|采购|购置|入库|到货|储备)率$/.test(
      row.name,
    )
  )
    return { to: null, because: '东西到没到说的是进度，不是质量' };
  if (
    /(支出|预算|配套)(到位|执行|完成)率$|^政府采购执行率$|^(?!.*(补[助贴]|奖补|救助|资助|工资|生活费|赔偿|理赔)).{0,8}(资金|经费)(到位|支付|支出|使用|执行)率$/.test(
      row.name,
    )
  )
    return { to: null, because: '钱到没到、花没花出去不是质量' };
  if (STAYED.test(row.name)) return { to: 'social', because: '人留没留下来是干完以后的变化，属于社会效益' };
  if (COMPLETED.test(row.name)) return { to: null, because: '完成了几成说的是做了多少，不是质量' };
  if (/(?:开工|开竣工|复工)率$/.test(row.name))
    return { to: 'time', because: '开没开工说的是进度，不是质量' };
  if (REACH.test(row.name)) return { to: null, because: '参与率反映来了多少人，不是质量高低' };
  if (/(按计划|及时|按期|按时|准时|如期)(?!整改)[一-龥]{0,3}率$/.test(row.name))
    return { to: 'time', because: '及时率说的是快慢，属于时效指标' };
  if (
    COUNTED.test(row.name) &&
    !TELLING.test(row.name) &&
    row.polarity === 'positive' &&
    row.unit !== null &&
    unitClass(row.unit) !== 'percent'
  )
    return { to: 'quantity', because: '人次、场次、面积是数量，不是质量' };
  if (OPENING.test(row.name) && !STANDARD_HOURS.test(row.name) && !row.operator.startsWith('<'))
    return { to: 'quantity', because: '开放、服务多长时间说的是做了多少，不是质量' };
  if (TAKES.test(row.name) && unitClass(row.unit ?? '') === 'time' && row.operator.startsWith('<'))
    return { to: 'time', because: '多久办完说的是快慢，属于时效指标' };
  if (WEIGHT_DONE.test(row.name) && row.value.number !== null && !row.operator.startsWith('<'))
    return { to: 'quantity', because: '处理、收运了多少是数量，不是质量' };
  if (isCaseload(row)) return { to: 'quantity', because: '办了多少件是数量，不是质量' };
  if (countsDeeds(row)) return { to: 'quantity', because: '做了几次是数量，不是质量' };
  if (countsThings(row) || OFTEN.test(row.value.raw))
    return { to: 'quantity', because: '做了多少是数量，不是质量' };
  if (row.kind === 'cost' && unitClass(row.unit ?? '') === 'money')
    return { to: 'cost', because: '花了多少钱属于成本指标' };
  if (unitClass(row.unit ?? '') === 'money' && row.polarity !== 'negative' && !row.operator.startsWith('<'))
    return { to: null, because: '金额说的是多少钱，不是质量高低' };
  if ((DEED.test(row.name) || /^(开展|举办|组织|召开)/.test(row.name)) && DONE.test(row.value.text ?? ''))
    return { to: 'quantity', because: '做没做、做了几次是数量，不是质量' };
  return null;
}
