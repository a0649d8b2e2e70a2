import type { Idea } from '../rows/idea.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { rateKind } from '../text/rate-kinds.ts';
import { ownWord } from './both-named.ts';
import { isSamePublic, SATISFIED } from './publics.ts';

/** 按期完成率 of one work beside 按期完成率 of another. */
const TIMED = /(?:按期完成率|按期竣工率|兑付率|兑现率|拨付率|拨付及时率|发放及时率)$/;
const TESTED = /(?:合格|取证|考试|考核)[^率]{0,2}率$|合格上岗率$/;
const TRAINING = /培训|参训|学员/;
/** 培训成果实际应用率 beside 参训干部岗位应用反馈率. */
const USED = /应用[^率]{0,2}率$/;

/** 科技特派员考核合格率 and 特派员年度考核合格率 are of the same people. */
const whoIsRated = (name: string): string => /^(.{2,}?)(?:年度|业务|工作)?考核合格率$/.exec(name)?.[1] ?? '';
const rateTheSame = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));

/** 早诊早治率 is what the goal names: 宫颈癌早诊率 is some of it. */
function isOfNamed(named: Idea, open: Idea): boolean {
  const word = /([一-龥]{2})率$/.exec(open.name)?.[1];
  return (
    named.origin === 'goal' &&
    open.origin === 'library' &&
    open.quantity === undefined &&
    word !== undefined &&
    rateKind(open.name) === undefined &&
    named.name.startsWith(word) &&
    named.name.endsWith('率')
  );
}

const LONG_END = 5;
/** 道路保洁考核合格率 beside 环卫作业考核合格率: one check of one work, unless the goal speaks of what each is of. */
const isSameCheck = (a: Idea, b: Idea, parts: readonly Part[]): boolean =>
  a.level2 === b.level2 &&
  (a.quantity ?? b.quantity) === undefined &&
  a.name.endsWith('率') &&
  a.name.slice(-LONG_END) === b.name.slice(-LONG_END) &&
  ![ownWord(a.name, b.name), ownWord(b.name, a.name)].every(word => isTold(word, parts));

const isTold = (word: string, parts: readonly Part[]): boolean =>
  parts.some(({ source, pairs }) => source === 'goal' && sharedPairs(pairsOf(word), pairs) > 0);

/** True where two rows rate the same thing, or ask the same people. */
export const isSameRate = (a: Idea, b: Idea, parts: readonly Part[]): boolean =>
  (a.level2 === SATISFIED && b.level2 === SATISFIED && isSamePublic(a.name, b.name)) ||
  isOfNamed(a, b) ||
  isOfNamed(b, a) ||
  isSameCheck(a, b, parts);

/** 查验设备正常运行率 beside 设备完好率: what works is in order. */
const WORKS = /(?:完好率|正常运行率|运行正常率|正常运转率)$/;
const workTheSame = (a: string, b: string): boolean =>
  [a, b].every(name => WORKS.test(name)) &&
  sharedPairs(pairsOf(a.replace(WORKS, '')), pairsOf(b.replace(WORKS, ''))) > 0;

/** True where two rows, not of one work of the library, rate the same thing. */
export const isSameRateOfTwo = (a: Idea, b: Idea): boolean =>
  rateTheSame(whoIsRated(a.name), whoIsRated(b.name)) ||
  workTheSame(a.name, b.name) ||
  (a.level2 === '时效指标' && TIMED.exec(a.name)?.[0] === (TIMED.exec(b.name)?.[0] ?? null)) ||
  (a.level2 === '质量指标' && [a.name, b.name].every(name => TRAINING.test(name) && TESTED.test(name))) ||
  [a.name, b.name].every(name => TRAINING.test(name) && USED.test(name));
