import { unitClass } from '../../reading/units.ts';
import { countingOf } from '../deeds/things.ts';
import { thingOf } from '../text/clause-thing.ts';
import { deedBehind } from '../text/deed-behind.ts';
import { ofThing } from '../text/is-measure.ts';
import { deedOf, lastVerb } from '../text/objects.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { namesThing } from '../text/plain-words.ts';
import { isSizes } from '../text/told-sizes.ts';
import { VAGUE } from '../text/vague.ts';
import { eachOfThem } from './alike.ts';
import { alsoPriced } from './also-priced.ts';
import { besideLike, doneLast, reachesAll } from './done-last.ts';
import { namedCounts } from './named-counts.ts';
import { ofNextPlace } from './next-place.ts';
import { ofBook, titleIn } from './of-book.ts';
import { isShare, type Quantity, quantitiesIn } from './quantities.ts';
import { rateOfPlace } from './share-names.ts';
import { type Before, type Counted, goesOn, nothingYet } from './told-before.ts';
import { openSoLong, toldByAge } from './told-by.ts';
import { toldByLevel } from './told-by-level.ts';
import { isOfAnother, paidBefore, toldOn } from './told-on.ts';

/** 占地300平方米 speaks of what was named just before. */
const BARE = /^(?:占地|总长|投资|面积|长度|总投资|建筑面积|规模|经费|资金)?$/;
/** 总价不超过680万元 is of all that was told before. */
const OF_ALL = /^(?:总?(?:投资|造价|价款|费用|经费|资金)|总价|合计)$/;

const heads = (unit: string): string =>
  unit
    .replace(/^[万千百]/, '')
    .replace(/(?<=[人户家场])次$/, '')
    .replace(/^(?:名|位|生|学生)$/, '人');

/** Whose price it is: what its own clause counted; of several told in turn each its own, one alone is of what was counted last, the head of its list. */
function priced({ unit, part }: Quantity, { things, prices }: Before, several: boolean): string {
  const per = heads(/\/([一-龥]+)/.exec(unit)?.[1] ?? '');
  const own = things.filter(one => one.part === part);
  const like = things.filter(one => heads(one.unit) === per);
  const head = like.findLast(one => one.part.listed !== true && one.part.among !== true);
  const [first = head] = several ? [like[prices]] : [];
  return (own.find(one => heads(one.unit) === per) ?? own[0] ?? first ?? like[0] ?? things[0])?.thing ?? '';
}

/** 危房改造，其中D级26户: of what the clause before speaks of. */
const wholeOf = (thing: string, first: Quantity | undefined): Counted | undefined =>
  first === undefined ? undefined : { thing, verb: '', done: '', unit: first.unit, part: first.part };

/** 选派科技特派员58人（含省派12人）: of them. */
const BRACKETED = /[（(](?:其中|含)?[：:]?(?:[一-龥]{2,4}|小[12一二]型)\d/;
const isBracketed = ({ part, object, number, unit }: Quantity): boolean =>
  object !== '' &&
  BRACKETED.test(part.plain) &&
  part.plain.split(/[（(]/)[1]?.includes(`${object}${number}${unit}`) === true;

/** 小1型9座、小2型38座. */
const OF_SIZE = /^[大中小][12一二]?型$/;
/** 水闸42座，其中大型6座: of the thing before. */
function someOf(one: Quantity, { whole }: Before): Quantity {
  const [thing = '', object] = [whole?.thing, one.object];
  const inside = isBracketed(one);
  const short = object !== '' && object.length <= 3 && (one.verb === '' || inside || OF_SIZE.test(object));
  const fits = short && one.unit === whole?.unit;
  return fits && thing !== '' && !object.endsWith(thing.slice(-1))
    ? {
        ...one,
        object:
          object +
          (OF_SIZE.test(object) ? thing.replace(/^[大中小]型/, '') : thing).replace(
            /^(?:检修|维修|改造|新建|抽检|检查|培训)/,
            '',
          ),
      }
    : one;
}

const PAY = /(?:补贴|补助|津贴|报酬|奖励)$/;

/** Nothing but a thing and how many: 急救车1辆 after 采购彩超2台. */
const GOODS = /^(?:采购|购置|购买|配备|添置|更换|更新|安装|新建|建设|修建|维修|改造|慰问|走访|资助|救助)$/;
const AIDS = /慰问|走访|资助|救助/;
const isGoods = ({ part, object, verb, unit, number }: Quantity, deed: string): boolean =>
  verb === '' &&
  object !== '' &&
  GOODS.test(deed) &&
  (AIDS.test(deed) ? /thing|person/ : /thing|length/).test(unitClass(unit)) &&
  (AIDS.test(deed)
    ? part.plain.endsWith(`${object}${number}${unit}`)
    : part.plain.replace(/\s/g, '') === `${object}${number}${unit}`);

/** 病死猪2万头，冷藏车4台，处理率100%: of what is dealt with, and not of what it is done with. */
const DEALT = /^(?:无害化)?(?:处[理置]|清运|回收|收集|收运|转运|利用)率$/;
const MACHINES = /^[台辆艘架套部把具个]$/;
const topicOf = ({ object }: Quantity, { things, all }: Before): string =>
  (DEALT.test(object) ? things.findLast(({ unit }) => !MACHINES.test(unit))?.thing : undefined) ??
  (all === '' ? things.at(-1)?.thing : all) ??
  '';

/** 56家养老机构，每季度1次: so often each. */
const EACH = /^(?:家|处|所|座|户)$/;

/** 先印2000套: of the book told before. */
const MADE = /^(?:印制|印刷|出版|印发)$/;

/** 污水处理厂1座，日处理3万吨: of what it deals with. */
const PLANT = /(?:处理|供水|焚烧|净化|填埋|转运|消纳|加工)*(?:厂|站|中心|设施|项目|工程|场)$/;
const ofPlant = (one: Quantity, { things, clause }: Before): Quantity => ({
  ...one,
  object: (things.at(-1)?.thing ?? clause).replace(PLANT, ''),
});

/** 办理法律援助案件300件: the deed in the name of a thing is not what is done to it. */
function leadOf({ verb, object, part }: Quantity): string {
  const inside = verb !== '' && object.includes(verb) && !object.endsWith(verb);
  const at = inside ? part.plain.indexOf(object) : -1;
  const lead = at < 0 ? '' : (lastVerb(part.plain.slice(0, at))?.verb ?? '');
  return VAGUE.test(lead) ? verb : lead;
}

const TOUCHES = '涉及';

/** 每名学生每月两次: of what is done for them. */
const isPerson = (object: string): boolean => countingOf(object, ['people']) !== undefined;

/** 发放高龄补贴，预计发放1.15万人: what the clause before says the same of. */
const doneAgain = ({ object, verb }: Quantity, { said }: Before): string =>
  object === '' && verb !== '' && said.includes(verb)
    ? (/^[一-龥]{3,8}(?<!工作|任务)$/.exec(said.slice(said.lastIndexOf(verb) + verb.length))?.[0] ?? '')
    : '';

/** 新开生土带32公里，宽度不低于15米: how wide what was told before is. */
const BARE_SIZE = /^(?:带?宽|[宽厚高深]度)$/;

function leaning(one: Quantity, before: Before, several: boolean): Quantity {
  if (one.object === '' && namesThing(one.after ?? '')) return one;
  const counts = one.number !== null && !isShare(one.unit);
  if (counts && goesOn(one, before.things.at(-1)))
    return { ...one, verb: '', object: `${before.things.at(-1)?.thing ?? ''}${one.verb}` };
  const again = counts ? doneAgain(one, before) : '';
  if (again !== '') return { ...one, object: again };
  const paid = paidBefore(one, before.said);
  if (paid !== '') return { ...one, verb: '发放', object: paid };
  if (/^(?:总长)?$/.test(one.object) && one.verb === '' && before.clause !== '' && counts)
    return { ...one, object: before.clause };
  if (one.apiece === '日' && one.object === '') return ofPlant(one, before);
  const last = before.things.at(-1);
  const told = isShare(one.unit) ? topicOf(one, before) : (last?.thing ?? '');
  // 亮灯率98%，先换1700盏: a rate is no thing.
  const thing = /率$/.test(told) ? '' : told;
  if (thing === '')
    return unitClass(one.unit) === 'unit-cost' && before.spoken !== ''
      ? { ...one, topic: before.spoken }
      : one;
  if (BARE_SIZE.test(one.object) && one.verb === '')
    return { ...one, object: thing + one.object.replace(/^带?宽(?:度)?$/, '宽度') };
  if (one.arithmetic !== undefined && one.object === '' && one.verb === '' && EACH.test(last?.unit ?? ''))
    return { ...one, object: `每${last?.unit ?? ''}${before.deed === '' ? '服务' : before.deed}` };
  const same =
    last?.part === one.part
      ? unitClass(one.unit) === 'area' || one.part.plain.includes(`${last.unit}${one.number}${one.unit}`)
      : last?.unit === one.unit || (one.apiece !== undefined && one.apiece === last?.unit);
  if (
    unitClass(one.unit) === 'money' &&
    OF_ALL.test(one.object) &&
    one.verb === '' &&
    before.things.length > 1
  )
    return { ...one, object: '项目' };
  const served = one.unit.startsWith('次/人') && (one.object === '' || isPerson(one.object));
  if (served && (last?.done ?? '').length > 3) return { ...one, object: last?.done ?? '' };
  if (one.apiece === '人' && one.object === '' && one.verb === '' && (last?.done ?? '').length > 3)
    return { ...one, object: last?.done ?? '' };
  if (one.unit === '天' && one.object === '' && before.deed === '培训') return { ...one, object: '培训' };
  if (/^总[产收]/.test(one.object) && one.verb === '')
    return { ...one, object: deedOf('', thing).object + one.object };
  if (one.object === '' && counts && (same || MADE.test(one.verb))) return { ...one, object: thing };
  if (unitClass(one.unit) === 'unit-cost')
    return {
      ...one,
      ...(one.verb === '' && AIDS.test(before.deed) ? { verb: before.deed } : {}),
      topic: priced(one, before, several),
    };
  const taught =
    before.deed === '培训' && isShare(one.unit) && !thing.includes('培') ? `${thing}培训` : thing;
  if (isShare(one.unit) && !ofThing(thing, one.object)) return one;
  if (isShare(one.unit) || one.unit === '日期' || one.unit.includes('/')) return { ...one, topic: taught };
  return !BARE.test(one.object) || one.verb !== ''
    ? one
    : {
        ...one,
        ...(one.object === '总长' ? { verb: before.deed } : {}),
        object: one.unit === '栋' && !/[楼栋]/.test(thing) ? `${thing}楼栋` : thing,
      };
}

/** A number that names no thing is of the thing told before it: 开展科普大集，每月不少于两次; one in a list is of its deed. */
function inContext(parts: readonly Part[]): Quantity[] {
  const before = nothingYet();
  const all = doneLast(
    reachesAll(
      besideLike(toldOn(eachOfThem(parts.flatMap(part => [...quantitiesIn(part), ...namedCounts(part)])))),
      parts,
    ),
    parts,
  );
  return parts.flatMap(part => {
    const own = all.filter(one => one.part === part);
    before.prices = 0;
    before.title = titleIn(part) || before.title;
    const several = own.filter(({ unit }) => unitClass(unit) === 'unit-cost').length > 1;
    const opened = BRACKETED.test(part.plain);
    if (part.among === true)
      before.whole = before.clause === '' ? before.things.at(-1) : wholeOf(before.clause, own[0]);
    else if (part.listed !== true) before.whole = undefined;
    const quantities = own.map(as => {
      if (opened && isBracketed(as)) before.whole = before.things.at(-1);
      const told = ofBook(alsoPriced(as, before.price, parts), before.title);
      const one = ofNextPlace(someOf(told, before), before.rate);
      if (isShare(one.unit)) before.rate = rateOfPlace(one.object, part.plain) || before.rate;
      const inList = part.listed === true && one.verb === '' && one.object !== '' && !isShare(one.unit);
      const some = part.among === true && one.verb === '' && one.object !== '' && !isShare(one.unit);
      const listed = inList || some || isGoods(one, before.deed);
      const leant = leaning(one, before, several);
      if (unitClass(one.unit) === 'unit-cost') [before.prices, before.price] = [before.prices + 1, leant];
      else if (!BARE.test(one.object) && !isShare(one.unit)) {
        before.all = part.among === true || part.listed === true ? (before.whole?.thing ?? '') : '';
        before.things.push({
          ...{ thing: one.object, verb: one.verb, unit: one.unit, part },
          done: deedBehind(one.after ?? '', (one.after ?? '').includes(one.object) ? one.object : ''),
        });
      }
      // 改造小区18个，涉及居民3150户: whom the deed told before touches.
      if (one.verb === TOUCHES) before.touching ||= before.deed;
      else if (!listed) before.touching = '';
      if (!listed && !isShare(one.unit) && one.apiece === undefined) before.deed = leadOf(one);
      const touched = before.touching === '' ? {} : { touchedBy: before.touching };
      return { ...leant, ...(listed ? { verb: before.deed } : {}), ...touched };
    });
    if (!isSizes(part.plain)) before.clause = own.length === 0 ? thingOf(part) : '';
    before.said = own.length === 0 ? part.plain : '';
    if (before.clause !== '')
      before.spoken = before.clause + (PAY.test(before.clause) ? '' : (PAY.exec(part.plain)?.[0] ?? ''));
    return quantities.filter(
      ({ object }) => !BARE_SIZE.test(object) && (object !== '总长' || !isSizes(part.plain)),
    );
  });
}

/** 活动费6万元（7场）, 27所幼儿园投保率: what is paid or how much of it is done is not counted in things. */
const COST = /(?:费|费用|经费|支出|款)$/;
const ofCost = ({ object, unit, part }: Quantity): boolean =>
  ((/.率$/.test(object) && !unit.includes('/')) || (COST.test(object) && /元\s*\(/.test(part.plain))) &&
  !/money|unit-cost|percent|ratio/.test(unitClass(unit));

/** 每期50人，共300人: the total is told. */
const isSummed = (one: Quantity, all: readonly Quantity[]): boolean =>
  one.apiece !== undefined &&
  all.some(
    ({ part, unit }) => unit === one.unit && /^(?:共计?|合计|总计|累计|全年共?)\s*\d/.test(part.plain),
  );

/** 三个新突破: counted, yet no work. */
const SLOGAN = /^新(?:的)?(?:突破|步伐|跨越|台阶|局面|气象|作为|成效|进展|篇章|高度|阶段)$/;

/** 免费送戏下乡一万场, the name of a programme, beside a goal of 348场: the goal says how many. */
const isOfProgramme = (one: Quantity, all: readonly Quantity[]): boolean =>
  one.part.source === 'project' &&
  all.some(
    ({ part, unit, object, verb }) =>
      part.source === 'goal' &&
      unit.replace(/^[万千]/, '') === one.unit.replace(/^[万千]/, '') &&
      sharedPairs(pairsOf(verb + object), one.part.pairs) > 0,
  );

/** Numbers that say an amount of work; money that is the budget itself is told once. */
export function statedIn(parts: readonly Part[], budget: Quantity | null): Quantity[] {
  const told = parts.filter(
    ({ source }) => source === 'goal' || source === 'plan_text' || source === 'project',
  );
  const texts = told.map(({ plain }) => plain);
  const counted = inContext(told).filter(one => !ofCost(one));
  const all = openSoLong(toldByAge(toldByLevel(counted), texts), texts);
  return all.filter(
    one =>
      !SLOGAN.test(one.object) &&
      !isSummed(one, all) &&
      !isOfProgramme(one, all) &&
      !isOfAnother(one, all) &&
      (budget === null ||
        one.alike !== undefined ||
        one.number !== budget.number ||
        one.unit !== budget.unit),
  );
}
