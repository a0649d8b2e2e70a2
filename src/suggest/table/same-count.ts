import { unitClass } from '../../reading/units.ts';
import type { Idea } from '../rows/idea.ts';
import { MEASURED } from '../text/measured.ts';

/** Words for one doing: 站点维护 and 运维监测站 are done to one. */
const DEEDS: readonly RegExp[] = [
  /运行维护|日常维护|运维|维护|维保|检修|养护|管护|巡护|(?:连续|稳定|正常)+运行/,
  /资助|助学|救助|补助|补贴|帮扶/,
  /审计|评审|审核|参审/,
  /走访|慰问/,
  /培训|轮训|参训|学员/,
  /等级测评|安全测评|测评/,
  /新建|建设|建成|修建|改扩建/,
  /购置|采购|购买|更换|更新/,
  /监督检查|检查|巡查|督查|抽查/,
  /抢救修复|修裱|托裱|修复/,
  /惠及|受益/,
  /编纂|编印|出版/,
  /制作|拍摄/,
];

/** Which of the doings above a name speaks of; undefined for any other. */
const doingOf = (name: string): RegExp | undefined => DEEDS.find(deed => deed.test(name));

const head = (name: string, deed: RegExp): string =>
  name
    .replace(/(?:个数|项数|部数|件套数|套数)$/, '')
    .replace(MEASURED, '')
    .replace(new RegExp(deed.source, 'g'), '')
    .replace(/(?:任务|对象|工作)$/, '')
    .replace(/(?<=站)点$/, '')
    .replace(/(?:书籍|丛书|图书|志书|专著)$/, '书籍')
    .replace(/(?:专题|宣传|纪录|短)片$/, '影片');

/** 资助困难学生 and 希望工程资助学生 are of 学生; 监测站 and 站 are of one. */
const sameHead = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a.slice(-2) === b.slice(-2) || (a.at(-1) === b.at(-1) && /站/.test(a.slice(-1))));

const counted = (unit: string): string => unitClass(unit.replace('具', '套')).replace('visit', 'person');

/** Rows of one work type are told apart by whoever wrote them; two that a goal states, by the goal. */
const areOfOne = (a: Idea, b: Idea): boolean =>
  (a.origin === 'library' && a.work === b.work && (a.quantity ?? b.quantity) === undefined) ||
  (a.origin === 'goal' && b.origin === 'goal') ||
  (a.quantity !== undefined && b.quantity !== undefined);

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

const isSameRate = (a: Idea, b: Idea): boolean =>
  rateTheSame(whoIsRated(a.name), whoIsRated(b.name)) ||
  (a.level2 === '时效指标' && TIMED.exec(a.name)?.[0] === (TIMED.exec(b.name)?.[0] ?? null)) ||
  (a.level2 === '质量指标' && [a.name, b.name].every(name => TRAINING.test(name) && TESTED.test(name))) ||
  [a.name, b.name].every(name => TRAINING.test(name) && USED.test(name));

/** What stands for whatever of its kind is built. */
const ANY_BUILT = /(?:设施|场地|项目|工程)$/;
const BUILT = /新建|建设|建成|修建|改扩建/;
/** 新建健身中心1座 is stated: 建成体育设施处数 asks for it again, unless the goal speaks of that too. */
function isOfAnyBuilt(open: Idea, stated: Idea): boolean {
  const thing = head(open.name.replace(/[处个座]数$/, ''), BUILT);
  return (
    open.quantity === undefined &&
    stated.quantity !== undefined &&
    open.level2 === '数量指标' &&
    [open, stated].every(({ name, unit }) => BUILT.test(name) && unitClass(unit) === 'thing') &&
    ANY_BUILT.test(thing) &&
    open.part?.plain.includes(thing.slice(-2)) !== true
  );
}

const RESIDENTS = /住户|居民|家庭|村民|小区户/;
/** 改造受益居民户数 are the households that the work is done to, where those are stated. */
const isOfResidents = (open: Idea, stated: Idea): boolean =>
  open.quantity === undefined &&
  stated.quantity !== undefined &&
  stated.level2 === '数量指标' &&
  open.level2 === '社会效益指标' &&
  open.unit === stated.unit &&
  /受益|惠及/.test(open.name) &&
  [open, stated].every(({ name }) => RESIDENTS.test(name));

/** True where two rows, one of them of another work or in the goal's words, count or rate the same thing. */
export function isSameCount(a: Idea, b: Idea): boolean {
  if (isOfResidents(a, b) || isOfResidents(b, a)) return true;
  if (a.level2 !== b.level2 || areOfOne(a, b)) return false;
  if (isSameRate(a, b) || isOfAnyBuilt(a, b) || isOfAnyBuilt(b, a)) return true;
  const deed = doingOf(a.name);
  return (
    /^(?:数量|社会效益)指标$/.test(a.level2) &&
    deed !== undefined &&
    deed === doingOf(b.name) &&
    counted(a.unit) === counted(b.unit) &&
    sameHead(head(a.name, deed), head(b.name, deed))
  );
}
