import type { Entry } from '../../library/schema.ts';
import { filled, slotsIn } from '../../library/slots.ts';
import { unitClass } from '../../reading/units.ts';
import { isChange } from '../amounts/changed-by.ts';
import { isShare, type Quantity } from '../amounts/quantities.ts';
import { deedBehind } from '../text/deed-behind.ts';
import { MEASURED } from '../text/measured.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import { rateKind } from '../text/rate-kinds.ts';
import { VAGUE } from '../text/vague.ts';
import type { FoundWork } from '../work/find-work.ts';
import { BARE_RATE } from './naming.ts';
import { isOneOfSeveral, isOtherCount, isOtherDoing, isOtherKind } from './same-deed.ts';

/** 培训合格率 is no 培训考勤实名制合格率: a share is of what its name says, all of it. */
const AS_SPECIFIC = 0.4;
/** 补贴性技能培训人次 is what 开展补贴性培训2500人次 says, though the words stand about. */
const IN_CLAUSE = 0.5;
/** One pair of signs is said of too much: 民族 of 特色村寨15个. */
const LEAST = 2;

/** 元/生 is 元/人 where pupils are paid for. */
const perHead = (unit: string): string => unit.replace(/\/[生名]/, '/人').replace(/·年$/, '');

/** 百元销量业务费 is of each hundred, whatever it is told in: a sum is none. */
const OF_EACH = /^(?:百元|千元|万元|每|单|人均|户均|亩均|平均)/;
const isSumOfEach = ({ name, unit: own }: Entry, unit: string): boolean =>
  OF_EACH.test(name) && unit !== own && /^[万亿]+元$/.test(unit);

const fits = (entry: Entry, unit: string): boolean => !isSumOfEach(entry, unit) && fitsIn(entry, unit);
const fitsIn = (entry: Entry, unit: string): boolean =>
  entry.unit === unit ||
  entry.measures.includes(unit) ||
  (unitClass(unit) === 'unit-cost' && perHead(entry.unit) === perHead(unit)) ||
  (entry.unit === '万元' && unit === '亿元') ||
  (unit !== '%' && unit.endsWith(entry.unit) && /^[万千]/.test(unit)) ||
  (/^个(?:行政|自然)?村$/.test(unit) && entry.unit === '个' && /村/.test(entry.name)) ||
  (unit === '台' && entry.unit === '辆');

/** 新生儿听力和遗传代谢病筛查率: the rate of one of them says nothing of the other. */
const AND = /(?<=[一-龥]{2})(?:和(?![谐平解])|与|以及)(?=[一-龥]{2})/;
const leavesOut = (name: string, object: string): boolean => {
  const all = object.replace(/[一-龥]{2}率$/, '').split(AND);
  return all.length > 1 && all.some(one => !name.includes(one.slice(-2)));
};

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

/** 免疫密度 is no 抗体合格率, though both are of 群体免疫; nor is 检测率 a 检测合格率. */
function otherRate(object: string, name: string): boolean {
  const done = rateKind(object) === undefined ? /([一-龥]{2})率$/.exec(object)?.[1] : undefined;
  if (done !== undefined && (!name.includes(done) || name.includes(`${done}合格率`))) return true;
  const [asked, told] = [object, name].map(one => rateKind(one)?.slice(0, 1));
  return asked !== undefined && told !== undefined && asked !== told;
}

/** Doing-words that go with any work. */
export const ANY_DEED =
  /^(?:开展|举办|组织|完成|实施|新增|全年|年度|培训|服务|实际|运行|管理|保障|补助|资助)*$/;

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
  /^(?:接入|参保|新开展|新?购置|采购|更新|更换|新建|改建|新增|淘汰|报废|改造|维修|拆除|培训|救助|补助|奖补|资助|检查|抽检|养护|修缮|清理|创建|提升|管护|运维|整治|治理)/;
/** 执法人员培训人次 is not what 出动执法人员600人次 says. */
const DEED_LAST = /(?:培训|救助|慰问|体检|筛查|接种|表彰|演练|解决|化解)(?=(?:人次|人数|户数|件数|数)$)/;
const AIDS = /助|补/;
/** A row of 整治 is what 治理 or 改造 says too. */
const CURES = ['整治', '治理', '改造', '提升', '修复', '整修', '拆'];
const ALSO: Readonly<Record<string, readonly string[]>> = { 整治: CURES, 治理: CURES };
const AIDED = ['补', '助', '奖', '发放', '救济'];
const otherDeed = (name: string, { part }: Quantity): boolean => {
  const deed = DEED.exec(name)?.[0].replace(/^新(?=购)/, '');
  const last = DEED_LAST.exec(name)?.[0];
  if (last !== undefined && !hasSome(part.plain, last)) return true;
  const words = AIDS.test(deed ?? '') ? AIDED : (ALSO[deed ?? ''] ?? [deed ?? '']);
  const said = deed !== undefined && words.some(word => part.plain.includes(word));
  return deed !== undefined && !isShareName(name) && !said;
};
/** 考务人员人次 is not what 培训考务人员1200人次 says. */
const OWN_DEED = /培训|慰问|体检|接种/;
const lacksDeed = (name: string, { verb }: Quantity): boolean => {
  const own = OWN_DEED.exec(verb)?.[0];
  return own !== undefined && !name.includes(own) && !(own === '培训' && /[轮参取]训|取证|学员/.test(name));
};
const isShareName = (name: string): boolean => /[率度]$/.test(name);

/** 政府安排工作退役士兵人数 is not what 培训退役士兵80人 says. */
const STRANGE = 3;
function notDone(name: string, { verb, part, object, unit, after = '' }: Quantity): boolean {
  const told =
    verb === '' && object !== '' && /thing|person/.test(unitClass(unit)) ? deedBehind(after, object) : verb;
  if (VAGUE.test(told) || hasSome(name, told)) return false;
  const pairs = pairsOf(name.replace(MEASURED, ''));
  return pairs.size - sharedPairs(pairs, part.pairs) >= (told !== verb && AIDS.test(told) ? 2 : STRANGE);
}

/** True where a text says a word, or two signs of it that stand together. */
const hasSome = (text: string, word: string): boolean =>
  word.length <= 2 ? text.includes(word) : [...pairsOf(word)].some(pair => text.includes(pair));

/** What is paid, without saying for what. */
const BARE_PRICE = /^(?:资金|经费|补助|补贴|资助|标准|助学金|奖补)?$/;

/** Of another doing, another kind, counted otherwise, or of one thing done where several are. */
const isOther = (name: string, quantity: Quantity): boolean =>
  [isOtherDoing, isOtherKind, isOtherCount, isOneOfSeveral].some(one => one(filled(name), quantity));

/** 0-1: how surely the entry measures what the quantity counts. */
export function nearness(entry: Entry, quantity: Quantity, work: FoundWork): number {
  if (!fits(entry, quantity.unit) || otherDeed(entry.name, quantity)) return 0;
  if (!isShare(quantity.unit) && unitClass(quantity.unit) !== 'unit-cost' && isOther(entry.name, quantity))
    return 0;
  if (isChange(quantity)) return 0;
  if (!isShare(quantity.unit) && lacksDeed(entry.name, quantity)) return 0;
  const { object, verb, part } = quantity;
  const name = filled(entry.name);
  const bare = BARE_RATE.exec(object)?.[1]?.replace('满意率', '满意度');
  if (bare !== undefined) return name.endsWith(bare) && !strays(name, quantity) ? 0.8 : 0;
  if (object.includes('、') && !object.split('、').every(one => hasSome(name, one))) return 0;
  const asked = pairsOf(object);
  const close = within(asked, pairsOf(name));
  if (isShare(quantity.unit) && within(pairsOf(name), asked) < AS_SPECIFIC) return 0;
  if (isShare(quantity.unit))
    return otherRate(object, name) || otherPublic(object, name) || leavesOut(name, object)
      ? 0
      : strays(name, quantity)
        ? close * 0.4
        : close;
  const slotted = slotsIn(entry.name).length > 0 && unitClass(entry.unit) !== 'unit-cost';
  const own = work.parts.includes(part) || sharedPairs(asked, work.pairs()) > 0;
  if (unitClass(quantity.unit) === 'unit-cost' && own && BARE_PRICE.test(object)) return 0.6;
  if (slotted && !goesWith(entry, quantity)) return 0;
  // 示范户200户 in a clause of 改厕: a row that waits for its own words is not of whatever is counted alike.
  if (slotted && close === 0 && entry.when?.every(word => !part.plain.includes(word)) === true) return 0;
  if (slotted && own && entry.measures.includes(quantity.unit))
    return Math.max(close, object === '' ? 0.5 : 0.55);
  if (notDone(name, quantity)) return 0;
  const words = pairsOf(name);
  const told =
    entry.unit === quantity.unit &&
    within(words, part.pairs) >= IN_CLAUSE &&
    sharedPairs(words, part.pairs) >= LEAST;
  return told || (object === '' && verb !== '' && name.includes(verb) && own) ? Math.max(close, 0.5) : close;
}
