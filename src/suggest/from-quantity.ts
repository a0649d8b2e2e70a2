import { MEASURES } from '../library/patterns.ts';
import type { Entry, Measure } from '../library/schema.ts';
import { filled, slotsIn } from '../library/slots.ts';
import { type UnitClass, unitClass } from '../reading/units.ts';
import { isChange, ofChange } from './changed-by.ts';
import { deedBehind, isBuiltAt } from './deed-behind.ts';
import { effectLevelOf } from './effect-level.ts';
import type { FoundWork } from './find-work.ts';
import { howCounted } from './how-counted.ts';
import type { Idea } from './idea.ts';
import { isStaff } from './measure-words.ts';
import { MEASURED } from './measured.ts';
import { isIncome, joined, LONGEST_NAME, nameFor, ownThing } from './naming.ts';
import { ANY_DEED, nearness } from './nearness.ts';
import { isOther } from './other-measure.ts';
import { pairsOf, within } from './pairs.ts';
import { namesThing } from './plain-words.ts';
import { isAid } from './price-name.ts';
import { isShare, type Quantity } from './quantities.ts';
import { VAGUE } from './vague.ts';
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

/** The entry as an idea, its slot filled with the goal's own word. */
export function ideaOf(entry: Entry, work: FoundWork, object = ''): Idea {
  const word = object === '' ? undefined : object;
  const name = word === undefined ? filled(entry.name) : joined(entry.name, taught(entry, word));
  return {
    ...entry,
    name,
    unit: work.type.id.startsWith('general.') ? countedIn(entry, word) : entry.unit,
    entry: `${work.type.id} ${entry.key}`,
    formula: filled(entry.formula, word),
    ask: filled(entry.ask, word),
    ...countOfWorks(work, entry, object),
    origin: 'library',
    work: work.type.id,
    ...(word === undefined ? {} : { object: word }),
  };
}

/** 研究生, 建设用地, 对新建房屋实施: words that say another thing. */
const OTHER_WORDS =
  /研究(?=[生院所])|[监检]测(?=[站点井车线仪]|断面|设备|系统|平台|中心)|建设(?=用地)|规划(?=教材)|自主(?:就业|择业)(?=退役|军)|^(?:对|为|给)[^，]*?(?=实施|进行|开展|给予|提供)/g;
/** 执法检查 by people, and 2000年以前建成的小区: no screening of them, and nothing built. */
const LOOKED_INTO = /(?:执法|监督|安全|专项|联合|督导|现场|消防|纪律)检查/g;
const STANDING = /(?:\d{4}年[底末]?(?:之?[前后]|以[前后])?)(?:建成|竣工)的?/g;
const speaks = ({ id, words }: Measure, text: string): boolean => {
  const done = text.replace(OTHER_WORDS, '').replace(STANDING, '');
  const own = id.startsWith('screened') ? done.replace(LOOKED_INTO, '') : done;
  return words.some(word => own.includes(word));
};

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

/** What is done to this thing, whatever else is done in its clause: 零散墓迁葬 beside 陵园修缮. */
const OWN_DEED = /^(?:迁葬|迁移|拔除|打捞|征集|核查|清理|放流|施划|复核|整理)$/;

/** 为4个泊位配备岸电装置: the thing that is counted gets something, and is not got itself. */
const GETS = /^(?:配备|安装|更换|更新|升级|购置|添置|加装|配置)/;
const gets = ({ part, unit, after = '', object }: Quantity): boolean =>
  object !== '' &&
  (isBuiltAt(part.plain, after) ||
    (/^(?:为|给)/.test(part.plain) && GETS.test(deedBehind(after, object))) ||
    (unit !== '家' && /隐患/.test(deedBehind(after, object))));

/** 平均住院日8天: the less the better. */
const HOW_LONG = /(?:住院日|[反应办理结通关等候响应].?时间|周期|时限)$/;

/** 人均跟岗不少于10个工作日: so long at least is how much, and no limit. */
const isSpent = ({ unit, operator, part }: Quantity): boolean =>
  /^(?:个?工作日|天|日|小时|个小时|分钟)$/.test(unit) &&
  /^>/.test(operator) &&
  !(unit.endsWith('小时') && /开放|营业|开馆/.test(part.plain)) &&
  /人均|每人|平均|每次|每期|每天|全年|累计|[^，]*(?:学习|培训|跟岗|锻炼|驻村|实习|服务|开放|播出)/.test(
    part.plain,
  );

/** The patterns of a quantity: the one its own words choose, then what its clause allows, the general one last. */
export function measuresFor(quantity: Quantity, works: readonly FoundWork[]): Measure[] {
  const { number, unit, verb, object, part } = quantity;
  if (number === '0' && !isShare(unit)) return MEASURES.filter(({ id }) => id === 'none');
  if (HOW_LONG.test(object) && unitClass(unit) === 'time')
    return MEASURES.filter(({ id }) => id === 'time-limit');
  if (isSpent(quantity))
    return MEASURES.filter(({ id }) => id === (/小时|分钟/.test(unit) ? 'hours' : 'days'));
  if (unitClass(unit) === 'unit-cost' && isIncome(object))
    return MEASURES.filter(({ id }) => id === 'income-each');
  if (unitClass(unit) === 'unit-cost') {
    const id = isAid(verb + part.plain, works) ? 'aid-standard' : 'unit-price';
    return MEASURES.filter(one => one.id === id);
  }
  if (
    /产能$/.test(object) ||
    (verb === '覆盖' && /^[个处家所座栋]$/.test(unit)) ||
    (gets(quantity) && unitClass(unit) === 'thing')
  )
    return MEASURES.filter(({ id }) => id === 'counted');
  const bare = unit.replace(/^万|[（(].*$|\/亩$/g, '');
  const own = MEASURES.filter(
    measure =>
      (measure.units.includes(unit) || measure.units.includes(bare)) &&
      !isOther(measure, quantity) &&
      !(isStaff(object) && measure.level2 === '社会效益指标'),
  );
  const said = own.find(measure => speaks(measure, verb + object));
  const near =
    OWN_DEED.test(verb) || (/^(?:保障|确保)$/.test(verb) && /[、及和]/.test(quantity.after ?? ''))
      ? undefined
      : own.find(measure => !OF_THING.test(measure.id) && speaks(measure, part.plain));
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

/** How wide a thing is says what it is like. */
const LEVEL = /(?:宽度|厚度|高度|深度)$/;
/** How far work has come is told by time. */
const BEGUN = /(?:开工|竣工|完工)率$/;

const DEATHS = /^[一-龥]{0,4}(?:死亡|伤亡|溺亡)人数$/;

/** 培育试点企业10家 is what the project does; what moves in comes of it. */
const GROWS = /^(?:培育|孵化|认定|引进|扶持)$/;

function patterned(measure: Measure, quantity: Quantity, works: readonly FoundWork[]): Idea | null {
  const named = nameFor(measure, quantity, works);
  if (named === null) return null;
  const { id: _id, units: _units, words: _words, ...rest } = measure;
  const fares = isShare(quantity.unit) ? effectLevelOf(named.name) : undefined;
  return {
    ...rest,
    ...(fares === undefined ? {} : { level2: fares }),
    name: eachName(named.name, quantity),
    formula: howCounted(measure, named.name, quantity),
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

/** Said otherwise, should the first way not hold: the deed with its thing, or the work itself where no thing is named. */
function otherwise(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const { verb, object, number, unit, after = '' } = quantity;
  if (number === null || isShare(unit) || (object === '' && namesThing(after))) return [];
  const own = [ownThing(works), works[0]?.type.objects[0] ?? '', works[0]?.type.name ?? ''];
  const things = object === '' ? own : VAGUE.test(verb) ? [] : [verb.slice(-2) + object];
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

/** Indicators for a number somebody stated, likeliest first: the library's own, then one made from the goal's words. */
export function ideasFor(quantity: Quantity, works: readonly FoundWork[]): Idea[] {
  const known = works
    // 较大及以上事故 held at 0 are not all accidents, nor are 80-99周岁 all who are paid.
    .filter(
      ({ type }) =>
        !type.id.startsWith('general.') && quantity.number !== '0' && !/^\d.*岁/.test(quantity.object),
    )
    .flatMap(work =>
      work.type.indicators
        .filter(entry => !isPaidOut(quantity, entry))
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
