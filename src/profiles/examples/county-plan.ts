import type { PlanPoint } from '../../domain/draft.ts';

const MONTHS = [3, 6, 10, 12] as const;

/** Cumulative percentages at the four points of the county form. */
export const countyPlan = (...percents: readonly [string, string, string, string]): PlanPoint[] =>
  MONTHS.map((month, index) => ({
    label: `${month}月底`,
    month,
    cumulative_percent: percents[index] ?? '',
  }));
