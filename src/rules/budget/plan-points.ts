import { pointer } from '../../domain/pointer.ts';
import { onceFor } from '../../reading/remembered.ts';
import type { ReadProject } from '../../reading/types.ts';

/** A filled point of 资金支出计划, in the order of the year. */
export interface Point {
  readonly path: string;
  readonly label: string;
  readonly month: number | null;
  /** Cumulative, in %. */
  readonly percent: number;
}

/** The points that have a figure, by month where every month is known. */
export const planPoints = onceFor(({ path, raw }: ReadProject): readonly Point[] => {
  const points = raw.spending_plan.flatMap(({ label, month, cumulative_percent }, index) =>
    cumulative_percent === null || cumulative_percent === ''
      ? []
      : [
          {
            path: path + pointer('spending_plan', index, 'cumulative_percent'),
            label,
            month,
            percent: Number(cumulative_percent),
          },
        ],
  );
  return points.every(({ month }) => month !== null)
    ? points.sort((a, b) => (a.month ?? 0) - (b.month ?? 0))
    : points;
});

/** 25/50/75/100, for quoting. */
export const shown = (points: readonly Point[]): string => points.map(({ percent }) => percent).join('/');

/** True for a plan in shares of one (0.25 … 1) rather than in percent. */
export const inShares = (points: readonly Point[]): boolean =>
  points.length > 1 && points.at(-1)?.percent === 1 && points.every(({ percent }) => percent <= 1);

/** True where each figure is its own period's share, not the running total. */
export const perPeriod = (points: readonly Point[]): boolean =>
  points.length > 1 &&
  points.at(-1)?.percent !== 100 &&
  Math.abs(points.reduce((sum, { percent }) => sum + percent, 0) - 100) < 0.01;
