import type { PlanPoint } from '../domain/draft.ts';
import type { MoneyUnit } from '../domain/values.ts';
import type { Cell } from './cells.ts';
import type { LabelOver } from './goal-columns.ts';
import type { GoalRow } from './goals.ts';
import type { readMonths } from './plan.ts';
import type { FormField } from './vocabulary.ts';

/** The field that what comes next belongs to. */
export type Role = FormField | 'none';

interface State {
  role: Role;
  months: ReturnType<typeof readMonths>;
  monthCells: readonly Cell[];
  readonly seen: Set<Role>;
  readonly fields: Map<FormField, Cell[]>;
  readonly goals: GoalRow[];
  readonly plan: PlanPoint[];
  money: MoneyUnit | null;
  /** Labels over columns, where a row of nothing else stood last: by place, from the left. */
  over: readonly LabelOver[];
}

/** What a reader knows before the first row. */
export const freshState = (): State => ({
  role: 'none',
  months: null,
  monthCells: [],
  seen: new Set(),
  fields: new Map(),
  goals: [],
  plan: [],
  money: null,
  over: [],
});
