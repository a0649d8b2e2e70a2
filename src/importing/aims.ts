import type { Cell } from './cells.ts';
import { type GoalRow, goalNumber } from './goals.ts';
import type { FormField } from './vocabulary.ts';

const DONE = /实际完成情况/;

/** Tells what was aimed at from what was done: a self-assessment prints one after the other, below the labels of both. */
export class Aims {
  #paired = false;
  /** How many goals stood before the label. */
  #before = 0;

  /** True for the label of what was done right behind that of what was aimed at: goals follow all the same. */
  follows(
    key: FormField,
    label: string,
    { role, goals }: { role: string; goals: readonly GoalRow[] },
  ): boolean {
    if (key === 'aside' && role === 'goal' && DONE.test(label) && goals.length === this.#before) {
      this.#paired = true;
      return true;
    }
    if (key === 'goal') this.#before = goals.length;
    else this.#paired = false;
    return false;
  }

  /** Why a text below the labels is no goal; null for a goal. Only numbers told on go on with the aims. */
  notAimed(cells: readonly Cell[], goals: readonly GoalRow[]): string | null {
    if (cells.every(({ raw }) => /^[\d.%\s]+$/.test(raw)))
      return '自评表里的分值或得分，绩效目标文本没有这一项';
    const last = goals.slice(this.#before).at(-1);
    if (!this.#paired || last === undefined) return null;
    const [number, told] = [cells, last.cells].map(([first]) => goalNumber(first?.raw ?? '') ?? 0);
    return (number ?? 0) > (told ?? 0) ? null : '自评表里的实际完成情况，绩效目标文本没有这一项';
  }
}
