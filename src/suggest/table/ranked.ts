import type { Entry } from '../../library/schema.ts';
import { slotsIn } from '../../library/slots.ts';
import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { ideaOf } from '../rows/from-quantity.ts';
import type { Idea } from '../rows/idea.ts';
import { slotWord } from '../rows/slot-word.ts';
import { givenIn } from '../text/deed-behind.ts';
import { pairsOf, sharedPairs, within } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { VERBS } from '../text/verbs.ts';
import type { FoundWork } from '../work/find-work.ts';
import { type Rareness, rareShared } from '../work/rare.ts';
import { type Choice, isCeiling } from './table.ts';
import { isYardstick } from './yardsticks.ts';

/** A row of the library as it fits this goal. */
export interface Candidate {
  readonly idea: Idea;
  /** The goal speaks of most of what it measures. */
  readonly told: boolean;
  /** It waits for words of its own, and they were said. */
  readonly ofWhen: boolean;
  /** The words it waits for. */
  readonly when: readonly string[];
  /** It belongs to a part of the work the goal does not speak of. */
  readonly aside: boolean;
  /** It names another side of the work than the goal does. */
  readonly strange: boolean;
  /** It is of a doing that nobody speaks of. */
  readonly undone: boolean;
  /** It is of a work beside the first, and what speaks of that work says nothing of it. */
  readonly stray: boolean;
  readonly score: number;
}

const HALF = 0.5;
const SOME = 0.3;
/** How a thing is measured says nothing of the thing. */
const MEASURED = /(?:面积|里程|长度|人次|人数|户数|家数|场次|次数|期数|数量)$/;

const partFor = (name: string, work: FoundWork, parts: readonly Part[]): Part | undefined => {
  const pairs = pairsOf(name);
  const own = parts.filter(({ source }) => source === 'goal' || source === 'plan_text');
  const best = own
    .map(part => ({ part, shared: sharedPairs(pairs, part.pairs) }))
    .sort((a, b) => b.shared - a.shared)[0];
  if (best !== undefined && best.shared > 0) return best.part;
  return work.parts.find(({ source }) => source === 'goal') ?? own[0];
};

/** 为16个门诊配置设备: who gets it, and not what is bought. */
const isGiven = ({ part, after = '' }: Quantity): boolean =>
  givenIn(part.plain) !== '' && after.endsWith(givenIn(part.plain));

/** 元/台 of any buying is 元/粒 where seed is bought, 万元/处 of any works 万元/座 where bridges are built. */
function inUnitOf(
  { unit }: Entry,
  name: string,
  quantities: readonly Quantity[],
): { readonly unit?: string } {
  if (unit !== '元/台' && unit !== '万元/处') return {};
  const fits =
    unit === '元/台'
      ? (one: Quantity) => /^(?:thing|weight)$/.test(unitClass(one.unit)) && !isGiven(one)
      : (one: Quantity) => one.object !== '' && unitClass(one.unit) === 'thing' && name.includes(one.object);
  const counted = quantities.find(fits)?.unit.replace(/^[万千百]/, '');
  return counted === undefined ? {} : { unit: unit.replace(/[台处]$/, counted) };
}

/** What says most of all what the work is: the project's name, or else the first clause. */
function headOf(parts: readonly Part[]): readonly Part[] {
  const name = parts.filter(({ source, weight }) => source === 'project' && weight === 1);
  return name.some(({ pairs }) => pairs.size > 1) ? name : parts.slice(0, 1);
}

const headShared = (name: string, work: FoundWork, headed: ReadonlySet<string>): number =>
  Math.min(MOST_RARE, rareShared(pairsOf(name), headed, tellingIn(work)));

/** The library's rows for the works found, best first. */
export function rankedFor(choice: Choice): Candidate[] {
  const { works, misfits, parts, quantities } = choice;
  const told = new Set(parts.flatMap(({ pairs }) => [...pairs]));
  const headed = new Set(headOf(parts).flatMap(({ pairs }) => [...pairs]));
  const text = parts.map(({ plain }) => plain).join('，');
  const said = { text, pairs: told };
  const best = works[0]?.score || 1;
  const all = works.flatMap((work, rank) => {
    const word = slotWord(work, choice);
    const seen = new Map<string, number>();
    return work.type.indicators.map(entry => {
      const nth = seen.get(entry.level2) ?? 0;
      seen.set(entry.level2, nth + 1);
      const part = partFor(entry.name, work, parts);
      const own = ideaOf(entry, work, slotsIn(entry.name).length > 0 ? word : '');
      const idea = {
        ...own,
        ...(part === undefined ? {} : { part }),
        ...inUnitOf(entry, own.name, quantities),
      };
      const close = Math.max(within(pairsOf(entry.name), told), entry.when === undefined ? 0 : HALF);
      const named = within(pairsOf(entry.name.replace(MEASURED, '')), told) >= HALF;
      const isTold = entry.when !== undefined || named;
      const near =
        entry.when !== undefined && within(pairsOf(entry.name.replace(MEASURED, '')), told) >= SOME;
      const undone = isUndone(idea.name, text) || isYardstick(entry, idea.name, text);
      const stray = rank > 0 && isStray({ name: own.name, when: entry.when }, work, text);
      // 工程验收合格率 is of whatever is built.
      const isAny = slotsIn(entry.name).length > 0 && word === '' && work.type.id.startsWith('general.');
      const other = !isAny && (!isTold || isOfDeed(entry, said)) && ofOtherSide(idea.name, work, text);
      const strange = undone || other || (!named && speaksBeyond({ ...entry, name: own.name }, work, said));
      const aside = misfits.has(work.type.id) ? !named && !near : strange || (!isTold && rank > 0);
      return {
        idea,
        told: isTold,
        ofWhen: entry.when !== undefined,
        when: entry.when ?? [],
        aside,
        strange,
        undone,
        stray,
        score:
          work.score / best +
          1.1 * close +
          (entry.when === undefined ? 0 : RARE * headShared(entry.name, work, headed)) -
          0.12 * nth -
          0.15 * rank -
          (isCeiling(idea) ? 0.5 : 0) -
          (close > 0 ? 0 : 0.3) -
          (aside ? 0.9 : 0),
      };
    });
  });
  return all
    .map(one => (isOfAny(one, all) ? { ...one, score: one.score - LESS } : one))
    .sort((a, b) => b.score - a.score);
}

/** 高校人才 where a 学生公寓 is mended: neither words that the row waits for nor words of its own are in what speaks of its work. */
function isStray(
  { name, when }: Pick<Entry, 'name' | 'when'>,
  { spoken = [], rare, type }: FoundWork,
  all: string,
): boolean {
  const text = spoken.join('，');
  if (text === '' || type.id.startsWith('general.')) return false;
  const waited = when?.some(word => (word.length >= PROPER ? all : text).includes(word)) === true;
  return !waited && rareShared(pairsOf(name), pairsOf(text), tellingIn({ rare, type })) < 1;
}

const RARE = 0.15;
const MOST_RARE = 3;
/** 垃圾 in row after row tells none of them. */
const MANY_ROWS = 3;
/** How much a pair says of one row of a work. */
function tellingIn({ rare, type }: Pick<FoundWork, 'rare' | 'type'>): Rareness {
  const rows = type.indicators.map(({ name }) => name).join(' ');
  return pair => (rows.split(pair).length - 1 > MANY_ROWS ? rare(pair) / 2 : rare(pair));
}

/** A word this long is of one thing alone. */
const PROPER = 3;
const LESS = 0.8;

/** What is said of any such work, where the trade's own row for the same side waited for these very words. */
const isOfAny = ({ idea }: Candidate, all: readonly Candidate[]): boolean =>
  idea.work?.startsWith('general.') === true &&
  all.some(
    other =>
      other.ofWhen &&
      !other.aside &&
      other.idea.level2 === idea.level2 &&
      other.idea.work?.startsWith('general.') === false,
  );

/** Doings that a row has of its own, and how they are told of. */
const DOINGS: readonly (readonly [own: RegExp, told: RegExp])[] = [
  [/培训|参训|开班/, /培训|轮训|学习|讲座|课|班|教育|教学/],
  [/维修|修缮/, /维修|修缮|改造|维护|修复|养护/],
  [/竞赛|比赛|大赛/, /赛/],
  [/训练|在训|集训/, /训|练/],
  [/运动员/, /训|运动[员队]|体校|代表队|备战|参赛/],
  [/案卷|(?<![核检抽排巡])查处(?!数)/, /查处|执法|打击|案|处罚|惩|稽查|查办/],
  [/铺设/, /铺设|敷设|管[网道线]|管子|线路|新建|改造/],
  [/师生/, /[师生校学童幼]/],
  [/演出|节目/, /演|节目|晚会|文艺|村晚/],
  [/浇灌/, /浇|灌/],
  [/补偿/, /补偿/],
  [/诉求/, /诉求|投诉|信访|接访|热线|工单|电话|来电|反映|难题|困难|服务|帮扶|走访|调解|维权/],
  [/转移避险/, /转移|避险|预警|叫应|灾/],
  [/整治/, /整治|治理|改造|修复|修补|提升|达标|整改/],
];

/** 主体封顶: what is built is neither finished nor let this year. */
const isLater = (name: string, text: string): boolean =>
  /封顶/.test(text) &&
  !/竣工|建成|投用|投入使用|交付|完工/.test(text) &&
  /竣工|建成|出租|入驻企业|使用者/.test(name);

/** 建成后管护, 日常养护: what stands is kept, and nothing is built. */
const KEEPS = /管护|养护|维护|运维|维保|保养/;
const BUILDS =
  /新建|[扩改修重]建|建设|建成(?!后|的|并)|改造|修缮|加固|硬化|铺设|安装|工程|装修|拓宽|养护(?=大中修)|大中?修|中修/;
const IS_BUILT =
  /修筑|修建|[新扩]建|建成(?!后)|竣工|交工|完工|单项工程|工程[一-龥]{0,2}验收|设计使用年限|工程受益/;
/** 对供水工程进行维修养护: what is kept is no work of building. */
const KEPT_WORKS = /工程(?=(?:进行|实施|开展)?(?:日常|常态化)*(?:维修养护|维护|养护|管护|管理))/g;
const isKept = (name: string, text: string): boolean =>
  IS_BUILT.test(name) && KEEPS.test(text) && !BUILDS.test(text.replace(KEPT_WORKS, ''));

/** True where a row is of a doing that nobody tells of. */
export const isUntoldDoing = (name: string, text: string): boolean =>
  DOINGS.some(([own, told]) => own.test(name) && !told.test(text));
const isUndone = (name: string, text: string): boolean =>
  isLater(name, text) || isKept(name, text) || isUntoldDoing(name, text);

/** All that is told, as it stands and in pairs of signs. */
interface Said {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

/** Deeds that any side of a work may have: they tell no row of a thing by themselves. */
const DEED =
  /^(?:更新|更换|新建|安装|增设|新增|改造|建设|维护|运维|维保|维修|养护|购置|采购|配备|配置|添置|报废|修复|标准化)$/;
function isOfDeed({ when, level2, name }: Entry, { text, pairs }: Said): boolean {
  const said = when?.filter(word => text.includes(word)) ?? [];
  if (when === undefined || !said.every(word => DEED.test(word))) return false;
  if (/^(?:数量|可持续影响)指标$/.test(level2)) return true;
  const thing = said.reduce((rest, word) => rest.replace(word, ' '), name);
  return sharedPairs(pairsOf(thing), pairs) === 0;
}

/** 农牧民草原管护满意度 where nobody speaks of 管护, which other rows of its work wait for. */
function speaksBeyond(entry: Entry, { unsaid = [] }: FoundWork, said: Said): boolean {
  const own = isOfDeed(entry, said) ? [] : (entry.when ?? []);
  const name = entry.name.replace(HOW, '');
  return unsaid.some(word => name.includes(word) && !own.includes(word) && isProper(word, said));
}
/** A thing may go by many a word: a deed, or a word this long, goes by its own. */
const isProper = (word: string, { pairs }: Said): boolean =>
  VERBS.includes(word) || (word.length >= PROPER && sharedPairs(pairsOf(word), pairs) === 0);
const HOW = /^[每单][平方立公亩米里吨人户]+|标准$/;

/** A row of the work's other side: 清洁取暖 where the goal speaks of dust. */
function ofOtherSide(name: string, { type, because }: FoundWork, text: string): boolean {
  if (because.length === 0) return false;
  const things = [...type.triggers, ...type.objects].filter(word => name.includes(word));
  return things.length > 0 && !things.some(word => text.includes(word));
}
