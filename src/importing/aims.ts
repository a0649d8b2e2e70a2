import type { Cell } from './cells.ts';
import { type GoalRow, goalNumber } from './goals.ts';
import type { FormField } from './vocabulary.ts';

/** Two sentences in one line, parted by white space. */
const BESIDE = /^(\S[\s\S]{5,}[。；])\s+(\S[^\n]{3,})$/;
const DONE = /完成情况|实际完成目标/;

/** Why what was done is handed back. */
export const NOT_AIMED = '年度目标旁边的实际完成情况或中期目标，绩效目标文本没有这一项';

/** Tells what was aimed at from what was done: a self-assessment prints one after the other, below the labels of both. */
export class Aims {
  #paired = false;
  /** 实施期目标 and 年度目标 stand side by side above what comes. */
  #twin = false;
  #last = '';
  /** How many goals stood before the label. */
  #before = 0;

  /** True for the label of what was done right behind that of what was aimed at: goals follow all the same. */
  follows(
    key: FormField,
    label: string,
    { role, goals }: { role: string; goals: readonly GoalRow[] },
  ): boolean {
    this.#twin = key === 'goal' && (this.#twin || this.#last === 'goal_mid');
    this.#last = key;
    if (key === 'aside' && role === 'goal' && DONE.test(label) && goals.length === this.#before) {
      this.#paired = true;
      return true;
    }
    if (key === 'goal') this.#before = goals.length;
    else this.#paired = false;
    return false;
  }

  /** The goal and what stands beside it below both labels, what came of it or the goal of the term; null for others. */
  sideBySide(
    cells: readonly Cell[],
    goals: readonly GoalRow[],
  ): { goal: Cell; other: Cell; parts: readonly Cell[] } | null {
    const [first, second, more] = cells;
    if (!(this.#paired || this.#twin) || goals.length > this.#before || first === undefined) return null;
    const [, left, right] = second === undefined ? (BESIDE.exec(first.raw) ?? []) : [];
    const parts = second === undefined ? [left, right].map(raw => ({ ...first, raw: raw ?? '' })) : cells;
    const [one, two] = parts;
    if (more !== undefined || one === undefined || two === undefined || two.raw === '') return null;
    return this.#paired ? { goal: one, other: two, parts } : { goal: two, other: one, parts };
  }

  /** Why a text below the labels is no goal; null for a goal. Only numbers told on go on with the aims. */
  notAimed(cells: readonly Cell[], goals: readonly GoalRow[]): string | null {
    if (cells.every(({ raw }) => /^[\d.%\s]+$/.test(raw)))
      return '自评表里的分值或得分，绩效目标文本没有这一项';
    const last = goals.slice(this.#before).at(-1);
    if (!this.#paired || last === undefined) return null;
    const [number, told] = [cells, last.cells].map(([first]) => goalNumber(first?.raw ?? '') ?? 0);
    return (number ?? 0) > (told ?? 0) ? null : NOT_AIMED;
  }
}
