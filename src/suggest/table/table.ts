import type { Entry } from '../../library/schema.ts';
import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import type { Promised } from '../deeds/promises.ts';
import { alike, type Idea, type Measured } from '../rows/idea.ts';
import type { Part } from '../text/parts.ts';
import type { FoundWork } from '../work/find-work.ts';
import { areBothNamed } from './both-named.ts';
import { isSameCount } from './same-count.ts';
import { isSameTime } from './same-time.ts';

export type Level2 = Entry['level2'];

/** What the table is chosen from, and for. */
export interface Choice {
  readonly works: readonly FoundWork[];
  /** Ids of work types measured in another form than this work has: only what the goal speaks of is taken of them. */
  readonly misfits: ReadonlySet<string>;
  readonly parts: readonly Part[];
  readonly quantities: readonly Quantity[];
  /** What clauses say will be done without saying how much. */
  readonly promises: readonly Promised[];
  /** What the project's name says will be done, where the goal says more. */
  readonly titled: readonly Promised[];
  /** Rows that stand already. */
  readonly standing: readonly Measured[];
  /** Said already in other words, or by the cost's ceiling: not to be said twice. */
  readonly beside: readonly Measured[];
  /** The budget says what the whole may cost. */
  readonly ceiling: boolean;
  /** How many rows the table should have with those that stand. */
  readonly count: number;
  /** More than this is no longer read. */
  readonly longest: number;
  /** False for what our own review would send back. */
  accept(idea: Idea): boolean;
}

/** More of a side than this drowns the rest. */
export const AT_MOST: Readonly<Record<Level2, number>> = {
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

/** What the whole work may cost: said by the budget, and of little use without it. */
export const isCeiling = ({ level2, unit, quantity }: Idea): boolean =>
  level2 === '成本指标' && unit === '万元' && quantity === undefined;

/** Takes ideas one by one, each new in what it measures and sound. */
export class Table {
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

  /** True where one more row would make it too long to be read. */
  get isFull(): boolean {
    return this.size >= this.#choice.longest;
  }

  /** True where a row of this side is stated, or waited for words that were said. */
  isTold(level2: Level2): boolean {
    return this.#told.has(level2);
  }

  /** True where a row says already what this one would. */
  says(idea: Idea): boolean {
    const { standing, beside } = this.#choice;
    const { parts } = this.#choice;
    return (
      [...this.ideas, ...standing, ...beside].some(
        other => alike(idea, other) && !areBothNamed([idea, other], parts),
      ) ||
      this.ideas.some(other => isSameCount(idea, other, parts)) ||
      this.ideas.some(other => isSameTime(idea, other))
    );
  }

  /** Gives up rows; what they said may be said otherwise. */
  drop(isIdle: (idea: Idea) => boolean): void {
    for (const idea of this.ideas.filter(isIdle)) {
      this.ideas.splice(this.ideas.indexOf(idea), 1);
      this.#counts.set(idea.level2, this.of(idea.level2) - 1);
    }
  }

  /** The same amount under another name, in its place; false where that name is taken or would be sent back. */
  exchange(idea: Idea, other: Idea): boolean {
    const at = this.ideas.indexOf(idea);
    this.ideas.splice(at, 1);
    const fits = !this.says(other) && this.#choice.accept(other);
    this.ideas.splice(at, 0, fits ? other : idea);
    if (!fits) return false;
    this.#told.add(other.level2);
    this.#counts.set(idea.level2, this.of(idea.level2) - 1);
    this.#count(other.level2);
    return true;
  }

  take(idea: Idea, told = idea.quantity !== undefined): boolean {
    if (this.says(idea)) return false;
    if (this.#choice.ceiling && isCeiling(idea)) return false;
    if (!this.#choice.accept(idea)) return false;
    this.ideas.push(idea);
    if (told) this.#told.add(idea.level2);
    this.#count(idea.level2);
    return true;
  }
}
