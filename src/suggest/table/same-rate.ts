import type { Idea } from '../rows/idea.ts';

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

/** True where two rows, not of one work of the library, rate the same thing. */
export const isSameRate = (a: Idea, b: Idea): boolean =>
  rateTheSame(whoIsRated(a.name), whoIsRated(b.name)) ||
  (a.level2 === '时效指标' && TIMED.exec(a.name)?.[0] === (TIMED.exec(b.name)?.[0] ?? null)) ||
  (a.level2 === '质量指标' && [a.name, b.name].every(name => TRAINING.test(name) && TESTED.test(name))) ||
  [a.name, b.name].every(name => TRAINING.test(name) && USED.test(name));
