import type { Picture } from '../../../ports.ts';
import type { Box } from './ink.ts';
import { sample } from './sample.ts';

/** What a mark says: a sign that compares, surely none, or one of which either may be true. */
export type Relation = '≥' | '≤' | '>' | '<' | '=' | 'none' | 'unclear';

const TALL = 48;

/** Where ink stands in one column of a mark, from the top. */
type Column = readonly (readonly [number, number])[];

/** What is at least that share as dark as the darkest point is ink. */
function columnsOf({ width, height, pixels }: Picture, dark = 0.42): Column[] {
  let [least, most] = [255, 0];
  for (const value of pixels) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const limit = most - dark * (most - least);
  return Array.from({ length: width }, (_, x) => {
    const found: [number, number][] = [];
    for (let y = 0; y < height; y += 1) {
      if ((pixels[y * width + x] ?? 255) > limit) continue;
      const last = found.at(-1);
      if (last !== undefined && y - last[1] <= 1) last[1] = y;
      else found.push([y, y]);
    }
    return found;
  }).filter(column => column.length > 0);
}

/** The straight line nearest to some heights, taken at equal steps: its fall from end to end and how far they stray. */
function straight(heights: readonly number[]): { fall: number; stray: number } {
  const count = heights.length;
  const [midX, midY] = [(count - 1) / 2, heights.reduce((sum, one) => sum + one, 0) / count];
  let [over, under] = [0, 0];
  heights.forEach((one, x) => {
    over += (x - midX) * (one - midY);
    under += (x - midX) ** 2;
  });
  const slope = under === 0 ? 0 : over / under;
  const squares = heights.reduce((sum, one, x) => sum + (one - midY - slope * (x - midX)) ** 2, 0);
  return { fall: slope * (count - 1), stray: Math.sqrt(squares / count) };
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

/** An open angle that points to the right: `barred` when a bar lies under it, null when that is not clear. */
function pointsRight(
  columns: readonly Column[],
  tall: number,
): { barred: boolean | null } | 'no' | 'unclear' {
  const inner = columns.slice(Math.round(columns.length * 0.08), Math.round(columns.length * 0.92));
  const upper = straight(inner.map(column => column[0]?.[0] ?? 0));
  if (upper.fall < 0.2 * tall || upper.stray > 0.12 * tall) return 'no';
  const tip = columns.slice(Math.round(columns.length * 0.85), Math.round(columns.length * 0.95));
  // A 6 or a 9 has an upright stroke where an angle has its tip.
  if (share(tip, column => column.every(([from, to]) => to - from < 0.4 * tall)) < 0.8) return 'no';
  const wide = inner.slice(0, Math.round(inner.length * 0.5));
  const second = wide.flatMap(column => (column[1] === undefined ? [] : [(column[1][0] + column[1][1]) / 2]));
  if (second.length < wide.length * 0.7) return 'unclear';
  const lower = straight(second);
  if (lower.fall > -0.05 * tall || upper.stray > 0.08 * tall || upper.fall < 0.25 * tall) return 'unclear';
  const three = share(wide, column => column.length === 3);
  const two = share(wide, column => column.length === 2);
  return { barred: three > 0.65 ? true : two > 0.8 ? false : null };
}

/** Two level bars and nothing else. */
const isEqual = (columns: readonly Column[], tall: number): boolean =>
  share(columns, column => column.length === 2) > 0.85 &&
  [0, 1].every(at => Math.abs(straight(columns.map(column => column[at]?.[0] ?? 0)).fall) < 0.15 * tall);

/** Tells ≥, ≤, >, < and = by their strokes, never by what would fit; what could be one and is not clear is `unclear`. */
export function relationOf(page: Picture, mark: Box, em: number): Relation {
  const [wide, tall] = [mark.right - mark.left, mark.bottom - mark.top];
  if (wide < 0.35 * em || wide > 1.3 * em || tall < 0.2 * em) return 'none';
  if (wide < 0.75 * tall) return 'none';
  const picture = sample(page, mark, TALL, 0);
  const columns = columnsOf(picture);
  if (columns.length < 0.7 * picture.width) return 'none';
  if (isEqual(columns, TALL) && wide > 0.8 * tall) return '=';
  const right = pointsRight(columns, TALL);
  const left = pointsRight([...columns].reverse(), TALL);
  if (right !== 'no' && left !== 'no') return 'unclear';
  if (right === 'no' && left === 'no') return 'none';
  const found = right === 'no' ? left : right;
  if (found === 'no' || found === 'unclear' || found.barred === null) return 'unclear';
  if (right !== 'no') return found.barred ? '≥' : '>';
  return found.barred ? '≤' : '<';
}

/** Level strokes are hairlines in the letters of print. */
const FAINT = 0.22;

/** How many level bars, one over the other, a mark is made of; null where it is anything else. */
export function barsIn(page: Picture, mark: Box): number | null {
  const columns = columnsOf(sample(page, mark, TALL, 0), FAINT);
  const inner = columns.slice(Math.round(columns.length * 0.3), Math.round(columns.length * 0.7));
  const count = inner[Math.floor(inner.length / 2)]?.length ?? 0;
  if (count < 1 || count > 3 || share(inner, column => column.length === count) < 0.85) return null;
  if (!inner.every(column => column.every(([from, to]) => to - from < 0.25 * TALL))) return null;
  const level = (at: number): boolean =>
    Math.abs(straight(inner.map(column => column[at]?.[0] ?? 0)).fall) < 0.08 * TALL;
  return Array.from({ length: count }, (_, at) => at).every(level) ? count : null;
}

/** A sign told by its strokes alone. */
export type StrokeSign = '≥' | '≤' | '×' | '÷';

/** Two strokes that cross in the middle of a square. */
function isCross(columns: readonly Column[], tall: number): boolean {
  const part = (from: number, to: number): readonly Column[] =>
    columns.slice(Math.round(columns.length * from), Math.round(columns.length * to));
  const top = (from: number, to: number): number =>
    part(from, to).reduce((sum, column) => sum + (column[0]?.[0] ?? 0), 0) / part(from, to).length;
  const arms = [...part(0.05, 0.3), ...part(0.7, 0.95)];
  return (
    share(arms, column => column.length === 2) > 0.8 &&
    share(part(0.46, 0.54), column => column.length === 1) > 0.8 &&
    top(0.45, 0.55) - Math.max(top(0.05, 0.15), top(0.85, 0.95)) > 0.2 * tall
  );
}

/** A level bar with a dot over and a dot under its middle. */
function isDivision(columns: readonly Column[], tall: number): boolean {
  const part = (from: number, to: number): readonly Column[] =>
    columns.slice(Math.round(columns.length * from), Math.round(columns.length * to));
  const arms = [...part(0.05, 0.3), ...part(0.7, 0.95)];
  return (
    share(part(0.45, 0.55), column => column.length === 3) > 0.7 &&
    share(arms, column => column.length === 1) > 0.9 &&
    Math.abs(straight(arms.map(column => column[0]?.[0] ?? 0)).fall) < 0.1 * tall
  );
}

/** The sign a mark is, where its strokes leave no doubt; null for anything else. */
export function strokeSignOf(page: Picture, mark: Box, em: number): StrokeSign | null {
  const relation = relationOf(page, mark, em);
  if (relation === '≥' || relation === '≤') return relation;
  const [wide, tall] = [mark.right - mark.left, mark.bottom - mark.top];
  if (wide < 0.35 * em || wide > 1.1 * em || wide < 0.8 * tall || wide > 1.6 * tall) return null;
  const columns = columnsOf(sample(page, mark, TALL, 0));
  if (isCross(columns, TALL) && wide < 1.25 * tall) return '×';
  return isDivision(columns, TALL) ? '÷' : null;
}
