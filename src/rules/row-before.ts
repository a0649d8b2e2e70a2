import type { ReadIndicator } from '../reading/types.ts';

const PAST =
  /(?:上年|上一年|去年|前?三年平均|20\d\d年)(?:度)?(?:实际|完成|达到|为|值|平均|[^\d,，;；。]){0,10}?(\d+(?:\.\d+)?)\s*[%％]/;

/** Last year's figure of a percentage, as the row itself gives it; null when it gives none. */
export function lastYearOf(row: ReadIndicator): number | null {
  const given = row.raw.last_year?.number ?? row.raw.baseline?.number;
  if (given != null) return Number(given);
  const told = PAST.exec(row.basis)?.[1] ?? PAST.exec(row.description)?.[1];
  return told === undefined ? null : Number(told);
}
