import { MEASURES } from '../library/patterns.ts';
import type { Entry, Measure } from '../library/schema.ts';
import { filled, slotsIn } from '../library/slots.ts';
import { type UnitClass, unitClass } from '../reading/units.ts';
import type { FoundWork } from './find-work.ts';
import type { Idea } from './idea.ts';
import { isStaff } from './measure-words.ts';
import { MEASURED } from './measured.ts';
import { BARE_RATE, isIncome, joined, LONGEST_NAME, nameFor, ownThing, VAGUE } from './naming.ts';
import { pairsOf, sharedPairs, within } from './pairs.ts';
import { isAid } from './price-name.ts';
import { isShare, type Quantity } from './quantities.ts';
import { rateKind } from './rate-kinds.ts';

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
  (unit !== '%' && unit.endsWith(entry.unit) && /^[万千]/.test(unit)) ||
  (unit === '台' && entry.unit === '辆');

/** A rate told of somebody the entry does not speak of; satisfaction is asked of whoever is served. */
const strays = (name: string, { topic, object }: Quantity): boolean =>
  topic !== undefined && !/满意/.test(object) && sharedPairs(pairsOf(topic), pairsOf(name)) === 0;

/** 学员满意度 is no 示范户满意度; 群众 are whoever is served. */
const WHOEVER_SERVED =
  /^(?:总体|综合|平均|社会|受益|服务|人民)*(?:群众|公众|对象|服务对象|受益对象|社会公众)?(?:的|总体|综合)*$/;
function otherPublic(object: string, name: string): boolean {
  const told = /^(.*?)(?:对.{2,8})?满意[度率]$/.exec(object)?.[1];
  return told !== undefined && !WHOEVER_SERVED.test(told) && ![...told].some(sign => name.includes(sign));
}

/** 免疫密度 is no 抗体合格率, though both are of 群体免疫. */
function otherRate(object: string, name: string): boolean {
  const [asked, told] = [object, name].map(one => rateKind(one)?.slice(0, 1));
  return asked !== undefined && told !== undefined && asked !== told;
}

/** Doing-words that go with any work. */
const ANY_DEED = /^(?:开展|举办|组织|完成|实施|新增|全年|年度|培训|服务|实际|运行|管理|保障|补助|资助)*$/;

/** 新改建{道路}里程 is not what 养护道路300公里 says: the words before a slot must be the goal's deed. */
function goesWith({ name }: Entry, { verb, part }: Quantity): boolean {
  const head = name.slice(0, Math.max(0, name.indexOf('{')));
  const tail = name.slice(name.indexOf('}') + 1).replace(MEASURED, '');
  return [head, tail].every(
    deed => ANY_DEED.test(deed) || [...deed].some(sign => verb.includes(sign)) || hasSome(part.plain, deed),
  );
}

/** 新购置公务用车辆数 is not what 调度12台车辆 says. */
const DEED =
  /^(?:新?购置|采购|更新|更换|新建|改建|新增|淘汰|报废|改造|维修|拆除|培训|救助|补助|奖补|资助|检查|抽检|养护|修缮|清理|创建|提升|管护|运维)/;
/** 执法人员培训人次 is not what 出动执法人员600人次 says. */
const DEED_LAST = /(?:培训|救助|慰问|体检|筛查|接种|表彰|演练)(?=(?:人次|人数|户数|数)$)/;
const AIDS = /助|补/;
const AIDED = ['补', '助', '奖', '发放', '救济'];
const otherDeed = (name: string, { part }: Quantity): boolean => {
  const deed = DEED.exec(name)?.[0].replace(/^新(?=购)/, '');
  const last = DEED_LAST.exec(name)?.[0];
  if (last !== undefined && !hasSome(part.plain, last)) return true;
  const said =
    deed !== undefined && (AIDS.test(deed) ? AIDED : [deed]).some(word => part.plain.includes(word));
  return deed !== undefined && !isShareName(name) && !said;
};
const isShareName = (name: string): boolean => /[率度]$/.test(name);

/** 政府安排工作退役士兵人数 is not what 培训退役士兵80人 says. */
const STRANGE = 3;
function notDone(name: string, { verb, part }: Quantity): boolean {
  if (VAGUE.test(verb) || hasSome(name, verb)) return false;
  const pairs = pairsOf(name.replace(MEASURED, ''));
  return pairs.size - sharedPairs(pairs, part.pairs) >= STRANGE;
}

/** True where a text says a word, or two signs of it that stand together. */
const hasSome = (text: string, word: string): boolean =>
  word.length <= 2 ? text.includes(word) : [...pairsOf(word)].some(pair => text.includes(pair));

/** What is paid, without saying for what. */
const BARE_PRICE = /^(?:资金|经费|补助|补贴|资助|标准|助学金|奖补)?$/;

/** 0-1: how surely the entry measures what the quantity counts. */
function nearness(entry: Entry, quantity: Quantity, work: FoundWork): number {
  if (!fits(entry, quantity.unit) || otherDeed(entry.name, quantity)) return 0;
  const { object, verb, part } = quantity;
  const name = filled(entry.name);
  const bare = BARE_RATE.exec(object)?.[1]?.replace('满意率', '满意度');
  if (bare !== undefined) return name.endsWith(bare) && !strays(name, quantity) ? 0.8 : 0;
  const asked = pairsOf(object);
  const close = within(asked, pairsOf(name));
  if (isShare(quantity.unit) && within(pairsOf(name), asked) < AS_SPECIFIC) return 0;
  if (isShare(quantity.unit))
    return otherRate(object, name) || otherPublic(object, name)
      ? 0
      : strays(name, quantity)
        ? close * 0.4
        : close;
  const slotted = slotsIn(entry.name).length > 0 && unitClass(entry.unit) !== 'unit-cost';
  const own = work.parts.includes(part) || sharedPairs(asked, work.pairs()) > 0;
  if (unitClass(quantity.unit) === 'unit-cost' && own && BARE_PRICE.test(object)) return 0.6;
  if (slotted && !goesWith(entry, quantity)) return 0;
  if (slotted && own && entry.measures.includes(quantity.unit))
    return Math.max(close, object === '' ? 0.5 : 0.55);
  if (notDone(name, quantity)) return 0;
  const told = entry.unit === quantity.unit && within(pairsOf(name), part.pairs) >= IN_CLAUSE;
  return told || (object === '' && verb !== '' && name.includes(verb) && own) ? Math.max(close, 0.5) : close;
}

/** What is no machine is not counted in 台. */
const WORN = /(?:服装?|制服|工装|被装|军装|衣|被褥)$/;
const USED_UP = /(?:试剂|试纸|耗材|药品?|疫苗|用品|物资|材料|口罩|手套|帐篷|标牌|教材|书籍?|家具|桌椅)$/;
const WEIGHED = /(?:种子|化肥|肥料?|饲料|农药|粮食?|煤炭?|柴油|燃油)$/;
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [WORN, '套'],
  [USED_UP, '件'],
  [WEIGHED, '吨'],
];
const countedIn = ({ unit }: Entry, word = ''): string =>
  unit.replace(/台$/, OTHERWISE.find(([thing]) => thing.test(word))?.[1] ?? '台');

/** The entry as an idea, its slot filled with the goal's own word. */
export function ideaOf(entry: Entry, work: FoundWork, object = ''): Idea {
  const word = object === '' ? undefined : object;
  const name = word === undefined ? filled(entry.name) : joined(entry.name, word);
  return {
    ...entry,
    name,
    unit: work.type.id.startsWith('general.') ? countedIn(entry, word) : entry.unit,
    entry: `${work.type.id} ${entry.key}`,
    formula: filled(entry.formula, word),
    ask: filled(entry.ask, word),
    origin: 'library',
    work: work.type.id,
    ...(word === undefined ? {} : { object: word }),
  };
}

const speaks = ({ words }: Measure, text: string): boolean => words.some(word => text.includes(word));

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
  MEASURES.find(
    ({ id }) => id === (COUNTING[unitClass(unit)] ?? COUNTING[unitClass(unit.replace(/^[万千百]/, ''))]),
  );

/** Known by the thing alone: a platform in the clause, or 提升到 before the sign, makes nothing else one. */
const OF_THING = /^(?:brands|rules-made|kinds|rate-growth|rate-less)$/;

/** 平均住院日8天: the less the better. */
const HOW_LONG = /(?:住院日|[反应办理通关等候响应].?时间|周期|时限)$/;

/** The patterns of a quantity: the one its own words choose, then what its clause allows, the general one last. */
export function measuresFor(
  { number, unit, verb, object, part }: Quantity,
  works: readonly FoundWork[],
): Measure[] {
  if (number === '0' && !isShare(unit)) return MEASURES.filter(({ id }) => id === 'none');
  if (HOW_LONG.test(object) && unitClass(unit) === 'time')
    return MEASURES.filter(({ id }) => id === 'time-limit');
  if (unitClass(unit) === 'unit-cost' && isIncome(object))
    return MEASURES.filter(({ id }) => id === 'income-each');
  if (unitClass(unit) === 'unit-cost') {
    const id = isAid(verb + part.plain, works) ? 'aid-standard' : 'unit-price';
    return MEASURES.filter(one => one.id === id);
  }
  const bare = unit.replace(/^万|[（(].*$/g, '');
  const own = MEASURES.filter(
    ({ units, level2 }) =>
      (units.includes(unit) || units.includes(bare)) && !(isStaff(object) && level2 === '社会效益指标'),
  );
  const said = own.find(measure => speaks(measure, verb + object));
  const near = own.find(measure => !OF_THING.test(measure.id) && speaks(measure, part.plain));
  const general = own.find(({ words }) => words.length === 0) ?? countingIn(unit);
  return [...new Set([said ?? near, general])].filter(one => one !== undefined);
}

/** 每村3名 is 3名/村. */
const rowUnit = ({ unit, apiece }: Quantity): string => (apiece === undefined ? unit : `${unit}/${apiece}`);

/** 粮情检测每周不少于一次 is 每周粮情检测次数. */
function eachName(name: string, { apiece, object, verb, part }: Quantity): string {
  if (apiece === undefined) return name;
  const whole = object !== '' && verb !== '' && part.plain.includes(object + verb) && !name.includes(verb);
  return `每${apiece.replace(/^.*·/, '')}${whole ? name.replace(object, object + verb) : name}`;
}

function patterned(measure: Measure, quantity: Quantity, works: readonly FoundWork[]): Idea | null {
  const named = nameFor(measure, quantity, works);
  if (named === null) return null;
  const { id: _id, units: _units, words: _words, ...rest } = measure;
  return {
    ...rest,
    name: eachName(named.name, quantity),
    unit: rowUnit(quantity),
    origin: 'goal',
    part: quantity.part,
    quantity,
    ...(named.word === '' ? {} : { object: named.word }),
  };
}

/** Said otherwise, should the first way not hold: the deed with its thing, or the work itself where no thing is named. */
function otherwise(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const { verb, object, number, unit } = quantity;
  if (number === null || isShare(unit)) return [];
  const own = [ownThing(works), works[0]?.type.objects[0] ?? ''];
  const things = object === '' ? own : VAGUE.test(verb) ? [] : [verb.slice(-2) + object];
  return things
    .filter(thing => thing !== '' && thing.length <= LONGEST_NAME)
    .map(thing => ({ ...quantity, object: thing }))
    .flatMap(told => measuresFor(told, works).flatMap(measure => patterned(measure, told, works) ?? []));
}

/** 退化林改造 is what was done, where the row does not say it. */
const slotWord = ({ name }: Entry, { verb, object, part }: Quantity): string =>
  object !== '' &&
  ANY_DEED.test(name.slice(name.indexOf('}') + 1).replace(MEASURED, '')) &&
  !VAGUE.test(verb) &&
  !name.replace(/\{[^}]*\}/, '').includes(verb) &&
  part.plain.includes(object + verb)
    ? object + verb
    : object;

/** 企业自行采购种子200万粒, where 采购种子 was counted already: who does it tells the two apart. */
function byWhom(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const { verb, object, number, unit, part } = quantity;
  const whom = /^[一-龥]{2,6}$/.exec(part.plain.slice(0, part.plain.indexOf(verb + object)))?.[0] ?? '';
  if (number === null || isShare(unit) || whom === '' || verb === '' || object === '') return [];
  const told = { ...quantity, verb: '', object: whom + verb + object };
  if (told.object.length > LONGEST_NAME) return [];
  return measuresFor(told, works).flatMap(measure => patterned(measure, told, works) ?? []);
}

/** Indicators for a number somebody stated, likeliest first: the library's own, then one made from the goal's words. */
export function ideasFor(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const known = works
    // 较大及以上事故 held at 0 are not all accidents.
    .filter(({ type }) => !type.id.startsWith('general.') && quantity.number !== '0')
    .flatMap(work =>
      work.type.indicators.map(entry => ({
        work,
        entry,
        near: nearness(entry, quantity, work),
        alike: within(pairsOf(filled(entry.name)), quantity.part.pairs),
      })),
    )
    .filter(({ near }) => near >= LIBRARY_ENOUGH)
    .sort((a, b) => b.near - a.near || b.alike - a.alike);
  const own = measuresFor(quantity, works).flatMap(measure => patterned(measure, quantity, works) ?? []);
  return [
    ...known.slice(0, 2).map(
      ({ work, entry }): Idea => ({
        ...ideaOf(entry, work, slotsIn(entry.name).length > 0 ? slotWord(entry, quantity) : ''),
        unit: rowUnit(quantity),
        part: quantity.part,
        quantity,
      }),
    ),
    ...own,
    ...otherwise(quantity, works),
    ...byWhom(quantity, works),
  ];
}
