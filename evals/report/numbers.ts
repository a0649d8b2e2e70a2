import type { Score } from '../suite.ts';

/** A share as people read it. */
export const percent = (value: number | null): string =>
  value === null ? '—' : `${(value * 100).toFixed(1)}%`;

const COUNT = /[._](controls|violations|failures|count)$/;

/** Whether a figure is a share, to be drawn as a bar. */
export const isShare = ({ key, value }: Score): boolean =>
  value !== null && value >= 0 && value <= 1 && key !== 'kappa' && !COUNT.test(key);

/** A figure as people read it: a share, or the number itself. */
export function figure(score: Score): string {
  const { value } = score;
  if (value === null) return '—';
  if (isShare(score)) return percent(value);
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

/** Its interval, where one was drawn. */
export function interval(score: Score): string {
  const { low, high } = score;
  if (low === undefined || high === undefined) return '';
  return isShare(score) ? `${percent(low)}–${percent(high)}` : `${low.toFixed(2)}–${high.toFixed(2)}`;
}
