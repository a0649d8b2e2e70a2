import type { Entry } from '../library/schema.ts';
import { slotsIn } from '../library/slots.ts';
import { unitClass } from '../reading/units.ts';
import type { FoundWork } from './find-work.ts';
import { fitting } from './fitting.ts';
import { MANY } from './form-of-work.ts';
import { ideaOf, ideasFor } from './from-quantity.ts';
import { generalWork } from './general.ts';
import { alike, type Idea, type Measured } from './idea.ts';
import { pairsOf, sharedPairs, within } from './pairs.ts';
import type { Part } from './parts.ts';
import type { Quantity } from './quantities.ts';
import { slotWord } from './slot-word.ts';

type Level2 = Entry['level2'];

/** What the table is chosen from, and for. */
export interface Choice {
  readonly works: readonly FoundWork[];
  /** Ids of work types measured in another form than this work has: only what the goal speaks of is taken of them. */
  readonly misfits: ReadonlySet<string>;
  readonly parts: readonly Part[];
  readonly quantities: readonly Quantity[];
  /** Rows that stand already. */
  readonly standing: readonly Measured[];
  /** Said already in other words, or by the cost's ceiling: not to be said twice. */
  readonly beside: readonly Measured[];
  /** The budget says what the whole may cost. */
  readonly ceiling: boolean;
  /** How many rows the table should have with those that stand. */
  readonly count: number;
  /** False for what our own review would send back. */
  accept(idea: Idea): boolean;
}

/** Every table shows each side once; more of a side only where it says something new. */
const SIDES: readonly (readonly Level2[])[] = [
  ['数量指标'],
  ['质量指标'],
  ['时效指标'],
  ['成本指标'],
  ['社会效益指标', '经济效益指标', '生态效益指标'],
  ['服务对象满意度指标'],
  ['可持续影响指标'],
];
const AT_MOST: Readonly<Record<Level2, number>> = {
  数量指标: 4,
  质量指标: 2,
  时效指标: 2,
  成本指标: 2,
  经济效益指标: 2,
  社会效益指标: 2,
  生态效益指标: 1,
  可持续影响指标: 1,
  服务对象满意度指标: 2,
};

interface Candidate {
  readonly idea: Idea;
  /** The goal speaks of most of what it measures. */
  readonly told: boolean;
  /** It waits for words of its own, and they were said. */
  readonly ofWhen: boolean;
  /** It belongs to a part of the work the goal does not speak of. */
  readonly aside: boolean;
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

/** 元/台 of any buying is 元/粒 where seed is bought. */
function inUnitOf({ unit }: Entry, quantities: readonly Quantity[]): { readonly unit?: string } {
  if (unit !== '元/台') return {};
  const counted = quantities.find(one => unitClass(one.unit) === 'thing')?.unit.replace(/^[万千百]/, '');
  return counted === undefined ? {} : { unit: `元/${counted}` };
}

function candidates(choice: Choice): Candidate[] {
  const { works, misfits, parts, quantities } = choice;
  const told = new Set(parts.flatMap(({ pairs }) => [...pairs]));
  const text = parts.map(({ plain }) => plain).join('，');
  const best = works[0]?.score || 1;
  const all = works.flatMap((work, rank) => {
    const word = slotWord(work, choice);
    const seen = new Map<string, number>();
    return work.type.indicators.map(entry => {
      const nth = seen.get(entry.level2) ?? 0;
      seen.set(entry.level2, nth + 1);
      const part = partFor(entry.name, work, parts);
      const idea = {
        ...ideaOf(entry, work, slotsIn(entry.name).length > 0 ? word : ''),
        ...(part === undefined ? {} : { part }),
        ...inUnitOf(entry, quantities),
      };
      const close = Math.max(within(pairsOf(entry.name), told), entry.when === undefined ? 0 : HALF);
      const named = within(pairsOf(entry.name.replace(MEASURED, '')), told) >= HALF;
      const isTold = entry.when !== undefined || named;
      const near =
        entry.when !== undefined && within(pairsOf(entry.name.replace(MEASURED, '')), told) >= SOME;
      const aside = misfits.has(work.type.id)
        ? !named && !near
        : !isTold && (rank > 0 || ofOtherSide(idea.name, work, text));
      return {
        idea,
        told: isTold,
        ofWhen: entry.when !== undefined,
        aside,
        score:
          work.score / best +
          1.1 * close -
          0.12 * nth -
          0.15 * rank -
          (isCeiling(idea) ? 0.5 : 0) -
          (close > 0 ? 0 : 0.3) -
          (aside ? 0.9 : 0),
      };
    });
  });
  return all.map(one => (isOfAny(one, all) ? { ...one, score: one.score - LESS } : one));
}

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

/** A row of the work's other side: 清洁取暖 where the goal speaks of dust. */
function ofOtherSide(name: string, { type, because }: FoundWork, text: string): boolean {
  if (because.length === 0) return false;
  const things = [...type.triggers, ...type.objects].filter(word => name.includes(word));
  return things.length > 0 && !things.some(word => text.includes(word));
}

/** What the whole work may cost: said by the budget, and of little use without it. */
const isCeiling = ({ level2, unit, quantity }: Idea): boolean =>
  level2 === '成本指标' && unit === '万元' && quantity === undefined;

/** Takes ideas one by one, each new in what it measures and sound. */
class Table {
  readonly ideas: Idea[] = [];
  readonly #choice: Choice;
  readonly #counts = new Map<Level2, number>();
  readonly #told = new Set<Level2>();

  constructor(choice: Choice) {
    this.#choice = choice;
    for (const { level2 } of choice.standing) this.#count(level2);
  }

  #count(level2: Level2): void {
    this.#counts.set(level2, this.of(level2) + 1);
  }

  of(level2: Level2): number {
    return this.#counts.get(level2) ?? 0;
  }

  /** True where a stated amount counts in like units: one more would ask for it again in other words. */
  counts({ level2, unit }: Idea): boolean {
    const kind = unitClass(unit);
    const stated = this.ideas.filter(
      idea => idea.level2 === level2 && idea.quantity !== undefined && unitClass(idea.unit) === kind,
    ).length;
    const enough = kind === 'thing' ? 2 : 1;
    return level2 === '数量指标' && /person|visit|event|area|length|thing/.test(kind) && stated >= enough;
  }

  /** True where a stated amount counts in this very unit. */
  countsIn({ level2, unit }: Idea): boolean {
    const plain = (one: string): string => one.replace(/^[万千百]/, '').replace('名', '人');
    return (
      level2 === '数量指标' &&
      this.ideas.some(
        one => one.level2 === level2 && one.quantity !== undefined && plain(one.unit) === plain(unit),
      )
    );
  }

  /** A cost or a public that is stated, or a ceiling, leaves less to ask. */
  most(level2: Level2): number {
    const stated = this.ideas.some(idea => idea.level2 === level2 && idea.quantity !== undefined);
    const single =
      level2 === '服务对象满意度指标' ? stated : level2 === '成本指标' && (stated || this.#choice.ceiling);
    return single ? 1 : AT_MOST[level2];
  }

  get size(): number {
    return this.ideas.length + this.#choice.standing.length;
  }

  /** True where a row of this side is stated, or waited for words that were said. */
  isTold(level2: Level2): boolean {
    return this.#told.has(level2);
  }

  take(idea: Idea, told = idea.quantity !== undefined): boolean {
    const { standing, beside } = this.#choice;
    if ([...this.ideas, ...standing, ...beside].some(other => alike(idea, other))) return false;
    if (this.#choice.ceiling && isCeiling(idea)) return false;
    if (!this.#choice.accept(idea)) return false;
    this.ideas.push(idea);
    if (told) this.#told.add(idea.level2);
    this.#count(idea.level2);
    return true;
  }
}

const STATED_AT_MOST = 16;

function takeStated(table: Table, { quantities, works }: Choice): void {
  const own = works[0]?.type.id === MANY ? works.slice(0, 1) : works;
  for (const quantity of quantities.slice(0, STATED_AT_MOST))
    for (const idea of ideasFor(quantity, own)) if (table.take(idea)) break;
}

/** The work itself, where nothing shows it yet; another where a clause of the goal is about it. */
const isSpokenOf = (work: FoundWork, table: Table, { works, misfits }: Choice): boolean =>
  !misfits.has(work.type.id) &&
  (work === works[0] ? table.of('数量指标') === 0 : work.parts.some(({ source }) => source !== 'project'));

/** Each kind of work the goal speaks of shows at least what was done of it. */
function takeOfEachWork(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  for (const work of choice.works) {
    if (table.ideas.some(idea => idea.work === work.type.id && idea.level2 === '数量指标')) continue;
    const own = ranked.filter(({ idea }) => idea.work === work.type.id && idea.level2 === '数量指标');
    const spoken = isSpokenOf(work, table, choice) ? own : own.filter(({ told }) => told);
    if (table.of('数量指标') < AT_MOST.数量指标)
      spoken.some(
        ({ idea, ofWhen }) => !(ofWhen ? table.countsIn(idea) : table.counts(idea)) && table.take(idea),
      );
  }
}

/** What is said of any such work, of its own nature first: for sides on which the work's own rows do not hold here. */
function ofAnyWork([work]: readonly FoundWork[], text: string): Idea[] {
  if (work === undefined) return [];
  const nature = work.type.nature === '其他' ? '服务' : work.type.nature;
  const natures = generalWork()
    .types.filter(({ type }) => type.nature !== '其他')
    .map(one => fitting({ ...work, ...one }, text));
  return [
    ...natures.filter(({ type }) => type.nature === nature),
    ...natures.filter(({ type }) => type.nature !== nature),
  ].flatMap(one => one.type.indicators.map(entry => ideaOf(entry, one)));
}

/** A lasting effect is not made up where the work has none of its own. */
function takeSides(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  const { works, misfits, ceiling, parts } = choice;
  const excused = new Set<Level2>(works[0]?.type.notApplicable.map(({ level2 }) => level2));
  const general = ofAnyWork(works, parts.map(({ plain }) => plain).join('，'));
  for (const side of SIDES) {
    if (side.some(level2 => table.of(level2) > 0)) continue;
    const own = ranked.filter(({ idea }) => side.includes(idea.level2));
    if (own.some(({ idea, aside, ofWhen }) => !aside && table.take(idea, ofWhen))) continue;
    if (side.includes('成本指标') && ceiling && misfits.size > 0) continue;
    if (own.some(({ idea }) => table.take(idea)) || side.includes('可持续影响指标')) continue;
    if (!side.some(level2 => excused.has(level2)))
      general.filter(({ level2 }) => side.includes(level2)).some(idea => table.take(idea));
  }
}

/** The rows worth handing in, those with a stated number first. */
export function choose(choice: Choice): Idea[] {
  const table = new Table(choice);
  takeStated(table, choice);
  const ranked = candidates(choice).sort((a, b) => b.score - a.score);
  takeOfEachWork(table, choice, ranked);
  takeSides(table, choice, ranked);
  const amounts = table.of('数量指标');
  for (const { idea, told, aside, ofWhen } of ranked) {
    if (table.size >= choice.count) break;
    if (aside || (!told && amounts > 0 && idea.level2 === '数量指标')) continue;
    const again = ofWhen ? table.countsIn(idea) : table.counts(idea) || (!told && table.isTold(idea.level2));
    if (!again && table.of(idea.level2) < table.most(idea.level2)) table.take(idea, ofWhen);
  }
  return table.ideas;
}
