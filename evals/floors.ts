import { z } from 'zod';
import { figure } from './report/numbers.ts';
import type { Gate, Score } from './suite.ts';

/** A bar as data: what must hold today, and what is aimed at. */
export const Floor = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    /** What must hold today; `--update-baseline` draws it nearer to `goal`. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** What is aimed at. */
    goal: z.number(),
  })
  .refine(({ min, max }) => (min === undefined) !== (max === undefined), 'min or max');
export type Floor = z.infer<typeof Floor>;

/** Each floor against the figure it names; a figure that was not measured does not pass. */
export function floorGates(floors: readonly Floor[], scores: readonly Score[]): Gate[] {
  const figures = new Map(scores.map(({ key, value }) => [key, value]));
  return floors.map(({ key, title, min, max, goal }) => {
    const value = figures.get(key) ?? null;
    const shown = (number: number | null): string => figure({ key, title, value: number });
    const bar = min === undefined ? `不高于 ${shown(max ?? 0)}` : `不低于 ${shown(min)}`;
    const ok = value !== null && (min === undefined || value >= min) && (max === undefined || value <= max);
    const aim = (min ?? max) === goal ? '' : `，目标 ${shown(goal)}`;
    return {
      key: `floor.${key}`,
      title,
      ok,
      detail: `${value === null ? '没有这个数' : shown(value)}（${bar}${aim}）`,
    };
  });
}

/** A bar drawn up to what holds now: never past its goal, and not lower than it was unless set `anew`. */
export function drawn(floor: Floor, value: number | null | undefined, anew: boolean): Floor {
  if (value === null || value === undefined) return floor;
  const { min, max, goal } = floor;
  if (min !== undefined)
    return { ...floor, min: Math.min(goal, Math.max(anew ? 0 : min, Math.floor(value * 100) / 100)) };
  const now = Math.ceil(value * 100) / 100;
  return { ...floor, max: Math.max(goal, anew ? now : Math.min(max ?? now, now)) };
}

const signed = (value: number): string =>
  `${value >= 0 ? '+' : '−'}${(Math.abs(value) * 100).toFixed(1)} 个百分点`;

/** A fall is certain when even the upper end of the paired 95% interval of new − old lies below 0. */
export function fallGate(
  key: string,
  title: string,
  change: { readonly low: number; readonly high: number } | null,
): Gate {
  const range = change === null ? '材料太少，没有区间' : `${signed(change.low)} 至 ${signed(change.high)}`;
  return {
    key: `fall.${key}`,
    title: `${title} 不比基线差`,
    ok: change === null || change.high >= 0,
    detail: `与基线之差的 95% 区间：${range}`,
  };
}
