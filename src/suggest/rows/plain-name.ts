import { LEADING } from '../text/objects.ts';

/** What is heard or settled is counted in cases, the people of a home in heads: 立案件数, 受益农户人数. */
const CASES = /(案|诉|访|纠纷|结|建议|提案|投诉|申请|诉求|事项)数量$/;
const inUnit = (name: string, unit: string): string =>
  unit === '件'
    ? name.replace(CASES, '$1件数')
    : unit === '家次'
      ? name.replace(/(?:家数|次数)$/, '家次')
      : /^万?[人名位]$/.test(unit)
        ? name.replace(/(?<=户)数$/, '人数')
        : name;

/** Without a word of the pattern that the thing says already, or that its doing does not bear: 综合演练活动次数, 故障修复响应时间. */
export const inPlainWords = (name: string, unit: string): string =>
  inUnit(name, unit)
    .replace(/里程$/, '长度')
    .replace(/^(.*楼栋)改造数量$/, '改造$1数')
    .replace(/钻探长度$/, '钻探进尺')
    .replace(/(批次|人次|场次)数量$/, '$1')
    .replace(/数量$/, /^(?![名位本单双两])[一-龥]次$/.test(unit) ? unit : '数量')
    .replace(
      /(.[会赛展节周]|讲座|演练|夏令营|冬令营|审判|巡讲|论坛|大集|义诊|进校园|监测|检测|检查|巡查|普查|清查|排查|免疫|消杀|培训)活动(?=场次$|次数$)/,
      '$1',
    )
    .replace(/场次$/, unit === '届' ? '届数' : '场次')
    .replace(/(修复|恢复|抢修|出动|到场|到达|处置|办结)(?:响应时间|时限)$/, '$1时间')
    .replace(/(提升|提高|下降|降低|增长)率(?=(?:提升|提高|下降|降低|增长)?幅度$)/, '$1')
    .replace(/(提升|提高|下降|降低|增长)\1幅度$/, '$1幅度');

/** 飞机施药防治松褐天牛 and 防治面积: the deed is said already. */
export const withoutDeed = (tail: string, word: string): string =>
  /^(?:防治|养护|管护|维护|监测|改造|培训)[一-龥]{2}/.test(tail) && word.includes(tail.slice(0, 2))
    ? tail.slice(2)
    : tail;

const NEAR_START = 6;
/** A deed that leads the clause governs what is listed: 放流鲢、鳙等苗种. */
export const standsFirst = (text: string, verb: string): boolean => text.indexOf(verb) <= NEAR_START;
/** True where the deed stands right before its thing, or before a number. */
export const standsBefore = (text: string, verb: string, object: string): boolean =>
  text.includes(verb + object) || new RegExp(`${verb}.{0,2}\\d`).test(text);

const ANY_EVENT = /^(?:活动|服务|工作)$/;
const HOLDS = /^([一-龥]{2,10}?)(?:开展|组织|举办|提供)(?:活动|服务|工作)/;
/** 科普大篷车开展活动30次: an event of no name is told by who holds it. */
export const withHolder = (object: string, text: string): string =>
  ANY_EVENT.test(object) ? (HOLDS.exec(text)?.[1] ?? '').replace(LEADING, '') + object : object;
