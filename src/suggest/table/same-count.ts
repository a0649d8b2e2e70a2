import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { type Idea, isOfGetters } from '../rows/idea.ts';
import { doingsIn, isMaking, tellsDeed, withoutDoings } from '../rows/same-deed.ts';
import { doingOf } from '../text/doing.ts';
import { MEASURED } from '../text/measured.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import { isHope, type Part } from '../text/parts.ts';
import { isSameRate, isSameRateOfTwo } from './same-rate.ts';

/** 台(套), 台套 and 套 are one, and so are 人次, 人 and their homes. */
const bare = (unit: string): string =>
  unit
    .replace(/^[万千百]|\/[日天年]$/g, '')
    .replace(/[名位]/, '人')
    .replace(/(?<=[人户家处个项件头只册亩场班轮])次$/, '')
    .replace(/^(?:台\(套\)|台套|件套|套|具|辆)$/, '台')
    .replace('场', '次')
    .replace('户', '人');

/** 万头(只) counts in either; 例 and 具 may be of people. */
const countedIn = (unit: string): readonly string[] => {
  const [, one, other] = /^万?(头|只)\((头|只)\)/.exec(unit) ?? [];
  if (one !== undefined && other !== undefined) return [one, other];
  return /^[例具]$/.test(unit) ? [bare(unit), '人'] : [bare(unit)];
};
const areOfOneUnit = (a: string, b: string): boolean =>
  countedIn(a).some(unit => countedIn(b).includes(unit));

/** People, pieces and cases one by one, in rounds, by one size or another; undefined for what is no count. */
function wayOf(unit: string): string | undefined {
  const kind = unitClass(bare(unit));
  if (/^(?:thing|person)$/.test(kind) || /^[宗例起]$/.test(bare(unit))) return 'each';
  return /^(?:event|area|length|weight|volume|time)$/.test(kind) ? kind : undefined;
}
/** How many of them or how large they are: a road by its length, its surface or as one. */
const EXTENT = /^(?:each|area|length|volume)$/;

const PIECE = /(?<=.{2})(?:完成)?[个套台条辆盏项批点宗部起例]?$/;
const coreOf = (name: string): string => name.replace(MEASURED, '').replace(PIECE, '');
const thingOf = (name: string): string => withoutDoings(coreOf(name)).replace(/(?:任务|对象|工作|业务)$/, '');

/** By their last word: 监测站 and 站 are of one. */
const isSameThing = (a: string, b: string): boolean =>
  a.slice(-2) === b.slice(-2) ? a.length > 1 : /站$/.test(a) && /站$/.test(b);
const HALF = 0.5;
/** Most of the words of one: 无障碍设施 and 家庭无障碍. */
function areNearlyOne(a: string, b: string): boolean {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  return sharedPairs(left, right) >= Math.max(1, HALF * Math.min(left.size, right.size));
}

/** What is done, by class: the deed that the name begins or ends with. */
function deedsOf(name: string): readonly number[] {
  const own = doingsIn(doingOf(name));
  return (own.length > 0 ? own : doingsIn(coreOf(name))).filter(tellsDeed);
}
const meet = (a: readonly number[], b: readonly number[]): boolean => a.some(one => b.includes(one));

const TOLD_NUMBER = /\d|[一二两三四五六七八九十](?:[次期场名人家个户项台套])/;
/** The clause that says of what the amounts after it are: 提供服务，机构服务85人，居家服务220人. */
const headingOf = (parts: readonly Part[], part: Part): Part | undefined =>
  parts
    .filter(({ source }) => source === 'goal')
    .filter((one, at, said) => at < said.indexOf(part) && !TOLD_NUMBER.test(one.plain))
    .at(-1);

/**
 * True where the goal states what a row without a number would ask for: the same deed done to the same thing, or
 * counted in the same unit, unless another clause tells that deed of what the row has of its own.
 */
function isStated(open: Idea, stated: Stated, parts: readonly Part[]): boolean {
  const { quantity, name, unit, level2 } = stated;
  const ways = [wayOf(open.unit), wayOf(unit)];
  if (isOfGetters(open.name) !== isOfGetters(name)) return false;
  if (saysWhole(open, quantity.part)) return true;
  if (
    ways.includes(undefined) ||
    (open.level2 !== '数量指标' && open.level2 !== level2 && quantity.number !== '0')
  )
    return false;
  const { part, verb, object } = quantity;
  const own = deedsOf(open.name);
  const told = [
    ...doingsIn(verb + part.plain).filter(tellsDeed),
    ...(verb === '' && stated.origin === 'goal' ? [] : deedsOf(name)),
  ];
  const done = meet(own, told);
  if (own.length > 0 && told.length > 0 && !done) return false;
  const here = new Set([...part.pairs, ...pairsOf(name)]);
  const beyond = new Set([...pairsOf(coreOf(open.name))].filter(pair => !here.has(pair)));
  const thing = thingOf(open.name);
  const same = isSameThing(thing, thingOf(name)) || (done && isAnything(open, thing));
  const isOfOther = ({ pairs, plain, text }: Part): boolean => {
    if (/^[册部本卷]$/.test(open.unit) && ONE_TITLE.test(text)) return false;
    const shared = sharedPairs(beyond, pairs);
    if (own.length === 0) return shared >= Math.min(2, beyond.size) && shared > 0;
    return shared > 0 && meet(own, doingsIn(plain)) && (!same || plain.includes(thing.slice(-2)));
  };
  const heading = headingOf(parts, part);
  const others = parts.filter(
    one => one.source === 'goal' && one !== part && one !== heading && !isHope(one),
  );
  if (others.some(isOfOther)) return false;
  if (
    (ways[0] === ways[1] || ways.every(way => EXTENT.test(way ?? ''))) &&
    done &&
    (same ||
      areNearlyOne(thing, thingOf(name)) ||
      (meet(own.filter(isMaking), deedsOf(name)) && isUnnamed(thing, unit, parts)))
  )
    return true;
  if (ways[0] !== ways[1]) return false;
  const asOne = areOfOneUnit(open.unit, unit);
  // Both speak of 服务, which is no deed of theirs alone.
  const ofHeading =
    heading !== undefined &&
    sharedPairs(beyond, heading.pairs) > 0 &&
    meet(doingsIn(heading.plain), doingsIn(part.plain));
  return (
    same ||
    (asOne &&
      (done || ofHeading || object === '' || thing.length < 2 || part.plain.includes(thing.slice(-2))))
  );
}

const MOST = 0.8;
/** 单采血小板1.1万个治疗量 says all of 单采血小板治疗量. */
const saysWhole = ({ name, unit, level2 }: Idea, { plain, pairs }: Part): boolean =>
  level2 === '数量指标' &&
  unit.length > 1 &&
  plain.includes(unit) &&
  within(pairsOf(coreOf(name)), pairs) >= MOST;

/** 设施维护数量 of any work is of whatever the goal keeps. */
const isAnything = ({ work }: Idea, thing: string): boolean =>
  work?.startsWith('general.') === true && /^(?:设施|设备)*$/.test(thing);

/** 编纂《东山年鉴》 is of one book. */
const ONE_TITLE = /^[^《]*《[^《》]+》[^《]*$/;
/** 新建健身中心1座 is stated: 建成体育设施处数 asks for it again, unless anybody speaks of such a thing. */
const isUnnamed = (thing: string, unit: string, parts: readonly Part[]): boolean =>
  unitClass(unit) !== 'person' && parts.every(({ pairs }) => sharedPairs(pairsOf(thing), pairs) === 0);

const BENEFIT = /受益|惠及|改善/;
const RESIDENTS = /住户|居民|家庭|村民|小区户|群众|农户/;
/** 工程受益人数: whoever the work is done for. */
const ANY_WORK = /^(?:工程|项目)/;
/** 改造受益居民户数 are the households that the work is done to, where those are stated; who benefits is told in heads or homes. */
const isOfBenefit = (open: Idea, stated: Stated): boolean =>
  open.level2 === '社会效益指标' &&
  unitClass(open.unit) === 'person' &&
  (areOfOneUnit(open.unit, stated.unit) || BENEFIT.test(stated.name)) &&
  BENEFIT.test(open.name) &&
  RESIDENTS.test(stated.name) &&
  (RESIDENTS.test(open.name) || ANY_WORK.test(open.name));

type Stated = Idea & { readonly quantity: Quantity };
const isWithNumber = (idea: Idea): idea is Stated => idea.quantity !== undefined;

/** Rows of one work type are told apart by whoever wrote them; two that a goal states or promises, by the goal. */
const areOfOne = (a: Idea, b: Idea): boolean =>
  (a.origin === 'library' && a.work === b.work) || (a.origin === 'goal' && b.origin === 'goal');

/** 野外巡护天数 beside 滩涂巡护次数: so many days of what is done so often. */
const areDaysOf = (a: Idea, b: Idea): boolean =>
  a.level2 === '数量指标' &&
  b.level2 === '数量指标' &&
  [a, b].some(({ unit, origin }) => unit === '天' && origin === 'library') &&
  [a, b].some(({ unit, origin }) => wayOf(unit) === 'event' && origin === 'goal') &&
  meet(deedsOf(a.name), deedsOf(b.name));

/** Two rows without numbers, of one deed done to one thing. */
const isSameAsked = (a: Idea, b: Idea): boolean =>
  areDaysOf(a, b) ||
  (a.level2 === b.level2 &&
    /^(?:数量|社会效益)指标$/.test(a.level2) &&
    wayOf(a.unit) !== undefined &&
    wayOf(a.unit) === wayOf(b.unit) &&
    meet(deedsOf(a.name), deedsOf(b.name)) &&
    isSameThing(thingOf(a.name), thingOf(b.name)));

/** True where two rows count or rate the same thing, and one of them asks for what the other tells or asks too. */
export function isSameCount(a: Idea, b: Idea, parts: readonly Part[] = []): boolean {
  if (isWithNumber(a) && isWithNumber(b)) return false;
  if (isSameRate(a, b, parts)) return true;
  const bothAsk = !isWithNumber(a) && !isWithNumber(b);
  if (bothAsk && areOfOne(a, b)) return false;
  if (a.level2 === b.level2 && isSameRateOfTwo(a, b)) return true;
  if (isWithNumber(a)) return isStated(b, a, parts) || isOfBenefit(b, a);
  if (isWithNumber(b)) return isStated(a, b, parts) || isOfBenefit(a, b);
  return isSameAsked(a, b);
}
