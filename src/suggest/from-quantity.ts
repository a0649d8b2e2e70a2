import { MEASURES } from '../library/patterns.ts';
import type { Entry, Measure } from '../library/schema.ts';
import { filled, slotsIn } from '../library/slots.ts';
import { type UnitClass, unitClass } from '../reading/units.ts';
import type { FoundWork } from './find-work.ts';
import type { Idea } from './idea.ts';
import { pairsOf, sharedPairs, within } from './pairs.ts';
import { isShare, type Quantity } from './quantities.ts';

/** The rate alone, without saying of what or whose. */
const BARE_RATE =
  /^(?:群众|公众|社会|社会公众|服务对象|受益群众|受益对象|总体|平均|综合)?(满意度|满意率|知晓率|合格率|验收合格率|及时率|按期完成率|完成率|覆盖率|参与率|准确率|完好率|达标率|利用率|使用率|规范管理率)$/;
const RATE_END = /(?:率|度|比例|比重|占比|百分比)$/;
const LIBRARY_ENOUGH = 0.5;
/** 培训合格率 is no 培训考勤实名制合格率: a share is of what its name says, all of it. */
const AS_SPECIFIC = 0.4;
/** 补贴性技能培训人次 is what 开展补贴性培训2500人次 says, though the words stand about. */
const IN_CLAUSE = 0.5;

/** 元/生 is 元/人 where pupils are paid for. */
const perHead = (unit: string): string => unit.replace(/\/[生名]/, '/人');

const fits = (entry: Entry, unit: string): boolean =>
  entry.unit === unit ||
  entry.measures.includes(unit) ||
  (unitClass(unit) === 'unit-cost' && perHead(entry.unit) === perHead(unit)) ||
  (unit !== '%' && unit.endsWith(entry.unit) && /^[万千]/.test(unit));

/** A rate told of somebody the entry does not speak of; satisfaction is asked of whoever is served. */
const strays = (name: string, { topic, object }: Quantity): boolean =>
  topic !== undefined && !/满意/.test(object) && sharedPairs(pairsOf(topic), pairsOf(name)) === 0;

/** What a share is a share of: names that end alike measure alike. */
const RATE_KINDS =
  /(合格|达标|优良|优秀|完好|及时|按期|按时|准时|覆盖|满意|好评|知晓|取[得]?证[书]?|持证|就业|利用|使用|入住|完成|办结|结案|成功|准确|差错|参与|参加|参保|接种|下降|降低|增长|提高|成活|保存|建档|签约|规范|管理|控制|减少|处置|整改|回访|采纳|响应|普及|巩固|入学|转化|密度|浓度|占比|比例|比重)[^率]{0,2}率?$/;

/** 免疫密度 is no 抗体合格率, though both are of 群体免疫. */
function otherRate(object: string, name: string): boolean {
  const [asked, told] = [object, name].map(one => RATE_KINDS.exec(one)?.[1]?.slice(0, 1));
  return asked !== undefined && told !== undefined && asked !== told;
}

/** Doing-words that go with any work. */
const ANY_DEED = /^(?:开展|举办|组织|完成|实施|新增|全年|年度|培训|服务|实际)?$/;

/** 新改建{道路}里程 is not what 养护道路300公里 says: the words before a slot must be the goal's deed. */
function goesWith({ name }: Entry, { verb, part }: Quantity): boolean {
  const head = name.slice(0, Math.max(0, name.indexOf('{')));
  return ANY_DEED.test(head) || [...head].some(sign => verb.includes(sign)) || part.plain.includes(head);
}

/** What is paid, without saying for what. */
const BARE_PRICE = /^(?:资金|经费|补助|补贴|资助|标准|助学金|奖补)?$/;

/** 0-1: how surely the entry measures what the quantity counts. */
function nearness(entry: Entry, quantity: Quantity, work: FoundWork): number {
  if (!fits(entry, quantity.unit)) return 0;
  const { object, verb, part } = quantity;
  const name = filled(entry.name);
  const bare = BARE_RATE.exec(object)?.[1]?.replace('满意率', '满意度');
  if (bare !== undefined) return name.endsWith(bare) && !strays(name, quantity) ? 0.8 : 0;
  const asked = pairsOf(object);
  const close = within(asked, pairsOf(name));
  if (isShare(quantity.unit) && within(pairsOf(name), asked) < AS_SPECIFIC) return 0;
  if (isShare(quantity.unit))
    return otherRate(object, name) ? 0 : strays(name, quantity) ? close * 0.4 : close;
  const slotted = slotsIn(entry.name).length > 0 && unitClass(entry.unit) !== 'unit-cost';
  const own = work.parts.includes(part) || sharedPairs(asked, work.pairs()) > 0;
  if (unitClass(quantity.unit) === 'unit-cost' && own && BARE_PRICE.test(object)) return 0.6;
  if (slotted && !goesWith(entry, quantity)) return 0;
  if (slotted && own && entry.measures.includes(quantity.unit))
    return Math.max(close, object === '' ? 0.5 : 0.55);
  const told = entry.unit === quantity.unit && within(pairsOf(name), part.pairs) >= IN_CLAUSE;
  return told || (object === '' && verb !== '' && name.includes(verb) && own) ? Math.max(close, 0.5) : close;
}

/** The entry as an idea, its slot filled with the goal's own word. */
export function ideaOf(entry: Entry, work: FoundWork, object = ''): Idea {
  const word = object === '' ? undefined : object;
  const name = word === undefined ? filled(entry.name) : joined(entry.name, word);
  return {
    ...entry,
    name,
    formula: filled(entry.formula, word),
    ask: filled(entry.ask, word),
    origin: 'library',
    work: work.type.id,
    ...(word === undefined ? {} : { object: word }),
  };
}

/** Fills a slot without saying a word twice: {惠民}演出场次 with 惠民演出 is 惠民演出场次. */
function joined(template: string, word: string): string {
  const at = template.indexOf('{');
  const end = template.indexOf('}');
  if (at < 0) return template;
  const head = template.slice(0, at);
  const tail = template.slice(end + 1);
  let own = word.startsWith(head) ? word.slice(head.length) : word;
  const least = /^(?:面积|人次)/.test(tail) ? 2 : 1;
  for (let length = Math.min(own.length, tail.length); length >= least; length -= 1)
    if (own.endsWith(tail.slice(0, length))) {
      own = own.slice(0, -length);
      break;
    }
  return head + own + tail;
}

const speaks = (measure: Measure, text: string): boolean => measure.words.some(word => text.includes(word));

/** Any amount can be counted, whatever its unit: by what the unit is of. */
const COUNTING: Readonly<Partial<Record<UnitClass, string>>> = {
  thing: 'counted',
  event: 'counted',
  weight: 'counted',
  volume: 'counted',
  person: 'heads',
  visit: 'head-visits',
  area: 'acres',
  length: 'length',
  'unit-cost': 'unit-price',
};

const countingIn = (unit: string): Measure | undefined =>
  MEASURES.find(({ id }) => id === COUNTING[unitClass(unit)]);

/** The patterns of a quantity: the one its own words choose, then what its clause allows, the general one last. */
function measuresFor({ unit, verb, object, part }: Quantity): Measure[] {
  const bare = unit.replace(/^万|[（(].*$/g, '');
  const own = MEASURES.filter(({ units }) => units.includes(unit) || units.includes(bare));
  const said = own.find(measure => speaks(measure, verb + object));
  const near = own.find(measure => speaks(measure, part.plain));
  const general = own.find(({ words }) => words.length === 0) ?? countingIn(unit);
  return [...new Set([said ?? near, general])].filter(one => one !== undefined);
}

const LONGEST_NAME = 14;

/** A rate, a sum or a deadline without its thing takes the thing told just before, or else the work's own. */
function named(quantity: Quantity, works: readonly FoundWork[]): string {
  const { topic, object } = quantity;
  const [work] = works;
  const own = work?.type.objects.find(one => !/\d/.test(one)) ?? work?.type.name ?? '';
  const thing = topic !== undefined && topic.length + object.length <= LONGEST_NAME ? topic : own;
  if (object === '') return thing;
  return isShare(quantity.unit) && (object.length <= 4 || BARE_RATE.test(object)) ? thing + object : object;
}

/** What a rate is called, when the goal names it at all. */
const rateName = (quantity: Quantity, works: readonly FoundWork[]): string =>
  RATE_END.test(quantity.object) ? named(quantity, works) : '';

/** Deeds that say nothing without a thing. */
const VAGUE =
  /^(?:|落实|开展|组织|举办|完成|实施|新增|达到|保持|实现|保障|确保|使|支持|提高|降低|增加|减少|建设|提供)$/;

/** Whoever it is done to, told by the deed: 聘用人员. */
const WHOEVER = /^(?:人员|对象)$/;

/** What is counted; what is new is not what there is: 新增日间照料中心. */
function thingOf({ verb, object }: Quantity): string {
  if (object === '') return VAGUE.test(verb) ? '' : verb;
  if (WHOEVER.test(object)) return verb + object;
  return verb === '新增' && object.length <= LONGEST_NAME - 4 ? verb + object : object;
}

/** 送审金额9亿元 is how much was dealt with, no money spent. */
const MONEY_TAIL = /(?:资金|金额|额)$/;

/** Units whose number says nothing without its thing. */
const NEEDS_THING = /^(?:日期|.*元\/.+)$/;

/** What fills the slot of a pattern; '' when the goal says nothing that could. */
function slotFor({ name }: Measure, quantity: Quantity, works: readonly FoundWork[]): string {
  if (/^\{[^}]*\}$/.test(name)) return rateName(quantity, works);
  if (NEEDS_THING.test(quantity.unit)) return named(quantity, works);
  const thing = thingOf(quantity);
  if (!name.endsWith('规模')) return thing;
  const dealt = thing.replace(MONEY_TAIL, '');
  return dealt === '' ? (works[0]?.type.name ?? '') : dealt;
}

function patterned(measure: Measure, quantity: Quantity, works: readonly FoundWork[]): Idea | null {
  const whole = /^\{[^}]*\}$/.test(measure.name);
  const word = slotFor(measure, quantity, works);
  if (word === '' && (whole || measure.words.length === 0)) return null;
  const { id: _id, units: _units, words: _words, ...rest } = measure;
  return {
    ...rest,
    name: word === '' ? filled(measure.name) : joined(measure.name, word),
    unit: quantity.unit,
    origin: 'goal',
    part: quantity.part,
    quantity,
    ...(word === '' ? {} : { object: word }),
  };
}

/** Said otherwise, should the first way not hold: the deed with its thing, or the work itself where no thing is named. */
function otherwise(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const { verb, object, number, unit } = quantity;
  if (number === null || isShare(unit)) return [];
  const [work] = works;
  const own = work?.type.objects[0] ?? work?.type.name ?? '';
  const thing = object === '' ? own : VAGUE.test(verb) ? '' : verb.slice(-2) + object;
  if (thing === '' || thing.length > LONGEST_NAME) return [];
  const told = { ...quantity, object: thing };
  return measuresFor(told).flatMap(measure => patterned(measure, told, works) ?? []);
}

/** Indicators for a number somebody stated, likeliest first: the library's own, then one made from the goal's words. */
export function ideasFor(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const known = works
    .filter(({ type }) => !type.id.startsWith('general.'))
    .flatMap(work =>
      work.type.indicators.map(entry => ({ work, entry, near: nearness(entry, quantity, work) })),
    )
    .filter(({ near }) => near >= LIBRARY_ENOUGH)
    .sort((a, b) => b.near - a.near);
  const own = measuresFor(quantity).flatMap(measure => patterned(measure, quantity, works) ?? []);
  return [
    ...known.slice(0, 2).map(
      ({ work, entry }): Idea => ({
        ...ideaOf(entry, work, slotsIn(entry.name).length > 0 ? quantity.object : ''),
        unit: quantity.unit,
        part: quantity.part,
        quantity,
      }),
    ),
    ...own,
    ...otherwise(quantity, works),
  ];
}
