import { type Draft, type Indicator, type Project, readValue } from '../../src/index.ts';
import { cellOf } from './good-rows.ts';

/** The project at this place of a copy, and where it stands. */
export function projectAt(copy: Draft, at: number): { project: Project; here: string } | null {
  const project = copy.projects[at];
  return project === undefined ? null : { project, here: `/projects/${at}` };
}

/** Gives a row another target, and nothing else. */
export function retarget(row: Indicator, value: string): void {
  const { operator, number, unit } = readValue(value);
  if (row.value_raw !== null) row.value_raw = value;
  row.operator = operator;
  row.value = { number, text: null, unit };
}

/** The row of a project that tells its whole cost, and its amount in 万元. */
export function totalCost({ indicators }: Project): { at: number; row: Indicator; amount: number } | null {
  for (const [at, row] of indicators.entries()) {
    const amount = /^(?:≤|<=)([\d.]+)万元$/.exec(cellOf(row) ?? '')?.[1];
    if (/总成本$/.test(row.name ?? '') && amount !== undefined) return { at, row, amount: Number(amount) };
  }
  return null;
}

/** Adds a sentence at the end of a text, or at its start. */
export const append = (text: string | null, sentence: string): string =>
  `${(text ?? '').replace(/[。；]?$/, '。')}${sentence}`;

/** The plan of a project as numbers; null where it is not a whole one. */
export function planOf({ spending_plan: plan }: Project): number[] | null {
  const figures = plan.map(({ cumulative_percent: percent }) => Number(percent ?? Number.NaN));
  return figures.length >= 3 && figures.every(Number.isFinite) ? figures : null;
}

/** Writes another plan over a project's own. */
export function replan(project: Project, figures: readonly number[]): void {
  project.spending_plan = project.spending_plan.map((point, index) => {
    const { raw: _raw, ...rest } = point;
    return { ...rest, cumulative_percent: String(figures[index] ?? '') };
  });
}
