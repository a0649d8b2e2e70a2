import { MEASURES } from '../../library/patterns.ts';
import type { Entry, Measure } from '../../library/schema.ts';
import { filled, slotsIn } from '../../library/slots.ts';
import { unitClass } from '../../reading/units.ts';
import { isChange, ofChange } from '../amounts/changed-by.ts';
import { isShare, type Quantity } from '../amounts/quantities.ts';
import { countingOf } from '../deeds/things.ts';
import { deedBehind } from '../text/deed-behind.ts';
import { doingOf } from '../text/doing.ts';
import { isStaff } from '../text/measure-words.ts';
import { MEASURED } from '../text/measured.ts';
import { pairsOf, within } from '../text/pairs.ts';
import { namesThing } from '../text/plain-words.ts';
import { VAGUE } from '../text/vague.ts';
import type { FoundWork } from '../work/find-work.ts';
import { effectLevelOf } from './effect-level.ts';
import { howCounted } from './how-counted.ts';
import type { Idea } from './idea.ts';
import { joined } from './joined.ts';
import { measuresFor } from './measures-for.ts';
import { LONGEST_NAME, nameFor, ownThing } from './naming.ts';
import { ANY_DEED, nearness } from './nearness.ts';
import { needOf } from './need-of.ts';
import { countOfWorks } from './works-count.ts';

const LIBRARY_ENOUGH = 0.5;

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

/** 举办卫生人才培训期数, 预售资金检查次数: what is held or made so often. */
const taught = ({ name }: Entry, word: string): string =>
  /^举办\{[^}]*(?:培训|班)/.test(name) && !/培训|班(?:次|等)?$/.test(word)
    ? `${word}培训`
    : name.startsWith('{监督检查}') && !/检查|监督|巡查|执法|督查|抽查/.test(word)
      ? `${word}检查`
      : word;

/** 地震应急演练 and 防震宣传 are held each in its own way: what fills a slot may be counted by a pattern of its own. */
function formulaFor({ name, unit, formula }: Entry, word: string): string {
  const [own = ''] = slotsIn(name);
  const held = /^(?:场|场次|次)$/.test(unit) && !word.includes(own.slice(-2));
  const pattern = MEASURES.find(
    ({ units, words }) => held && units.includes(unit) && words.some(one => word.endsWith(one)),
  );
  return pattern?.formula ?? filled(formula, word);
}

/** The entry as an idea, its slot filled with the goal's own word. */
export function ideaOf(entry: Entry, work: FoundWork, object = ''): Idea {
  const word = object === '' ? undefined : object;
  const name = word === undefined ? filled(entry.name) : joined(entry.name, taught(entry, word));
  return {
    ...entry,
    name,
    unit: work.type.id.startsWith('general.') ? countedIn(entry, word) : entry.unit,
    entry: `${work.type.id} ${entry.key}`,
    formula: word === undefined ? filled(entry.formula) : formulaFor(entry, word),
    ask: filled(entry.ask, word),
    ...countOfWorks(work, entry, object),
    origin: 'library',
    work: work.type.id,
    ...(word === undefined ? {} : { object: word }),
  };
}

/** 每村3名 is 3名/村. */
const rowUnit = ({ unit, apiece }: Quantity): string => (apiece === undefined ? unit : `${unit}/${apiece}`);

/** 粮情检测每周不少于一次 is 每周粮情检测次数. */
function eachName(name: string, { apiece, object, verb, part }: Quantity): string {
  if (apiece === undefined) return name;
  const whole = object !== '' && verb !== '' && part.plain.includes(object + verb) && !name.includes(verb);
  return `每${apiece.replace(/^.*·/, '')}${whole ? name.replace(object, object + verb) : name}`;
}

/** 改造涉及居民户数: by what they are touched. */
const touched = (name: string, { touchedBy = '' }: Quantity): string =>
  name.startsWith('涉及') ? touchedBy + name : name;

/** How wide a thing is says what it is like. */
const LEVEL = /(?:宽度|厚度|高度|深度)$/;
/** How far work has come is told by time, and so is what is done within a term: 法定时限内办结率. */
const BEGUN = /(?:开工|竣工|完工)率$|(?:时限|期限|规定时间|承诺时间)内[一-龥]{2,6}率$/;

const DEATHS = /^[一-龥]{0,4}(?:死亡|伤亡|溺亡)人数$/;

/** 培育试点企业10家 is what the project does; what moves in comes of it. */
const GROWS = /^(?:培育|孵化|认定|引进|扶持)$/;

/** Long enough to be of one thing, in signs. */
const WHOLE_RATE = 5;
/** 数据有效率 is worked out as the trade's own 自动站数据有效率. */
const ruledBy = (name: string, { unit }: Quantity, works: readonly FoundWork[]): string | undefined =>
  isShare(unit) && name.length >= WHOLE_RATE
    ? works.flatMap(({ type }) => type.indicators).find(one => one.unit === unit && one.name.endsWith(name))
        ?.formula
    : undefined;

function patterned(measure: Measure, quantity: Quantity, works: readonly FoundWork[]): Idea | null {
  const named = nameFor(measure, quantity, works);
  if (named === null) return null;
  const { id: _id, units: _units, words: _words, ...rest } = measure;
  const fares = isShare(quantity.unit) ? effectLevelOf(named.name) : undefined;
  return {
    ...rest,
    ...(fares === undefined ? {} : { level2: fares }),
    name: touched(eachName(named.name, quantity), quantity),
    formula: ruledBy(named.name, quantity, works) ?? howCounted(measure, named.name, quantity),
    ...(isChange(quantity) ? ofChange(quantity) : {}),
    ...(DEATHS.test(named.name) ? { level2: '社会效益指标' } : {}),
    ...(LEVEL.test(named.name) ? { level2: '质量指标' } : {}),
    ...(measure.id === 'firms-grown' && GROWS.test(quantity.verb) && !/入驻/.test(quantity.object)
      ? { level2: '数量指标' }
      : {}),
    ...(BEGUN.test(named.name) ? { level2: '时效指标' } : {}),
    unit: rowUnit(quantity),
    origin: 'goal',
    part: quantity.part,
    quantity,
    ...(named.word === '' ? {} : { object: named.word }),
  };
}

/** 收集点七个，冷藏车4台: what the work is provided with. */
const MACHINE = /(?:[车机船艇仪]|设备|装备|系统|终端)$/;
/** More than this behind a number names a thing. */
const SHORT_TAIL = 6;
/** Counters of people, homes and vehicles, and of nothing else. */
const OF_ONE_KIND = ['人', '户', '辆'];
/** 校车跑9条线: no buses, nor those who ride along, are counted in lines. */
function mayCount(unit: string, thing: string): boolean {
  const own = isStaff(thing) ? '人' : countingOf(thing)?.unit;
  return own === unit || !OF_ONE_KIND.includes(own ?? '') || !/^[条座处间片趟]$/.test(unit);
}

/** Said otherwise, should the first way not hold: the deed with its thing, or the work itself where no thing is named. */
function otherwise(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const { verb, object, number, unit, after = '' } = quantity;
  if (number === null || isShare(unit) || (object === '' && (namesThing(after) || after.length > SHORT_TAIL)))
    return [];
  const own = [ownThing(works), works[0]?.type.objects[0] ?? '', works[0]?.type.name ?? ''].filter(one =>
    mayCount(unit, one),
  );
  if (
    quantity.operator === '<=' &&
    object !== '' &&
    /^万?(?:人|名|人次|家|个|辆|场|次|户|吨|公斤|千克|立方米|方)$/.test(unit)
  )
    return measuresFor(quantity, works).flatMap(measure => {
      const idea = patterned(measure, quantity, works);
      return idea === null
        ? []
        : { ...idea, name: `${idea.name.replace(/数量?$/, '数')}控制数`.replace('数控制数', '控制数') };
    });
  if (verb === '' && MACHINE.test(object) && /^[台辆艘架套部具]$/.test(unit)) {
    const provided = { ...quantity, object: `${object}配备` };
    return MEASURES.filter(({ id }) => id === 'counted').flatMap(
      one => patterned(one, provided, works) ?? [],
    );
  }
  const things = [
    ...(object === '' ? own : VAGUE.test(verb) ? [] : [verb.slice(-2) + object]),
    // 活动30项次 says nothing without what the work is of.
    ...(/^(?:活动|服务|检查|培训|项目|任务)$/.test(object) ? own.map(thing => thing + object) : []),
  ];
  return things
    .filter(thing => thing !== '' && thing.length <= LONGEST_NAME)
    .map(thing => ({ ...quantity, object: thing }))
    .flatMap(told => measuresFor(told, works).flatMap(measure => patterned(measure, told, works) ?? []));
}

/** 对20个重点项目开展绩效评价: what the row is of is told behind what is counted, or follows it. */
function slotWord(entry: Entry, quantity: Quantity): string {
  const { object, part, after = '' } = quantity;
  const [own = ''] = slotsIn(entry.name);
  if (object !== '' && !object.endsWith(own) && part.plain.includes(object + own)) return object + own;
  if (object !== '' && own === object + quantity.verb) return own;
  const behind = object === '' ? '' : deedBehind(after, object);
  return behind.length > 2 && !object.includes(own.slice(-2)) && behind.endsWith(own.slice(-2))
    ? behind
    : withDeed(entry, quantity);
}

/** 退化林改造 is what was done, where the row does not say it. */
const withDeed = ({ name }: Entry, { verb, object, part }: Quantity): string =>
  object !== '' &&
  ANY_DEED.test(name.slice(name.indexOf('}') + 1).replace(MEASURED, '')) &&
  !VAGUE.test(verb) &&
  !/^(?:提供|给予)/.test(verb) &&
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

/** Rows of a total, which so many for each is not. */
const SUMMED = /(?:[人点场家户]次|次数|期数|批次)$/;

/** 发放消费券180万元 is what is paid out, not what comes of it. */
const PAYS_OUT = /^(?:发放|投放|拨付|兑付|支付)$/;
/** 对28家企业给予奖励 counts who is paid, no effect. */
const PAID_TO =
  /^[对为给向].*(?:给予|予以|发放|兑付)[一-龥]*(?:奖励|奖补|补助|补贴|资助|补偿|津贴|[助恤]金|慰问)/;
const isPaidOut = ({ verb, unit, part, object }: Quantity, { level2 }: Entry): boolean =>
  level2.endsWith('效益指标') &&
  (isStaff(object) ||
    (unitClass(unit) === 'money' && PAYS_OUT.test(verb)) ||
    (/^[家户人名]$/.test(unit) && PAID_TO.test(part.plain)));

/** 培育绿色工厂家数 is not what 对绿色工厂26家给予奖励 says. */
const PAYS = /奖|补|助|发放|兑现/;
const isOtherThanPaid = ({ after = '', object }: Quantity, { name }: Entry): boolean =>
  PAYS.test(deedBehind(after, object)) && doingOf(name) !== '' && !PAYS.test(name);

/** 全年三千批次, of a work that has one row counted so: a number without a thing is of what the work does. */
function onlyOne(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const { object, verb, number, unit, apiece, after = '' } = quantity;
  const work = works.find(({ type }) => !type.id.startsWith('general.'));
  if (
    work === undefined ||
    after.length > 2 ||
    object !== '' ||
    !VAGUE.test(verb) ||
    number === null ||
    apiece !== undefined
  )
    return [];
  const like = work.type.indicators.filter(
    entry =>
      entry.level2 === '数量指标' &&
      !/监测|覆盖/.test(entry.name) &&
      (entry.unit === unit || `万${entry.unit}` === unit),
  );
  return like.length === 1
    ? like.map((entry): Idea => ({ ...ideaOf(entry, work), unit, part: quantity.part, quantity }))
    : [];
}

/** Indicators for a number somebody stated, likeliest first: the library's own, then one made from the goal's words. */
export function ideasFor(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const known = works
    // 较大及以上事故 held at 0 are not all accidents, nor are 80-99周岁 all who are paid.
    .filter(
      ({ type }) =>
        !type.id.startsWith('general.') &&
        needOf(quantity) === '' &&
        quantity.number !== '0' &&
        !quantity.object.includes('岁'),
    )
    .flatMap(work =>
      work.type.indicators
        .filter(entry => !isPaidOut(quantity, entry) && !isOtherThanPaid(quantity, entry))
        .map(entry => ({
          work,
          entry,
          near:
            quantity.apiece !== undefined && SUMMED.test(entry.name) ? 0 : nearness(entry, quantity, work),
          alike: within(pairsOf(filled(entry.name)), quantity.part.pairs),
        })),
    )
    .filter(({ near }) => near >= LIBRARY_ENOUGH)
    .sort((a, b) => b.near - a.near || b.alike - a.alike);
  const own = measuresFor(quantity, works).flatMap(measure => patterned(measure, quantity, works) ?? []);
  const ofLibrary = known.slice(0, 2).map(
    ({ work, entry }): Idea => ({
      ...ideaOf(entry, work, slotsIn(entry.name).length > 0 ? slotWord(entry, quantity) : ''),
      unit: rowUnit(quantity),
      part: quantity.part,
      quantity,
    }),
  );
  // 讲座、展览各6场: told side by side, each by the goal's own word.
  const listed = quantity.alike !== undefined && !isShare(quantity.unit);
  return [
    ...(listed ? [...own, ...ofLibrary] : [...ofLibrary, ...own]),
    ...onlyOne(quantity, works),
    ...otherwise(quantity, works),
    ...byWhom(quantity, works),
  ];
}
