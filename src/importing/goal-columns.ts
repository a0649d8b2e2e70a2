import { type Block, bare, filled } from './cells.ts';
import type { FormField } from './vocabulary.ts';

/** A label over a column of the form, and where the column begins. */
export interface LabelOver {
  readonly at: number;
  readonly key: FormField;
}

/** What was expected beside what came of it: the goal of the year. */
const EXPECTED = /^(?:预期|年初设定)(?:完成)?(?:总体)?目标/;

/** The labels of a row of nothing else in which goals stand side by side: 中期目标 | 年度目标, 预期目标 | 实际完成情况. */
export function labelsOver(block: Block, labels: readonly ({ key: FormField } | null)[]): LabelOver[] {
  const goals = labels.filter(label => label?.key === 'goal' || label?.key === 'goal_mid').length;
  if (!block.aligned || labels.length < 2 || goals === 0 || labels.includes(null)) return [];
  return filled(block).map((cell, index) => ({
    at: block.cells.indexOf(cell),
    key: EXPECTED.test(bare(cell.raw)) ? 'goal' : (labels[index]?.key ?? 'aside'),
  }));
}
