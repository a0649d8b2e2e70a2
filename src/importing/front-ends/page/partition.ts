/** How far what stands in a table's cells is from where it should stand: in the middle of them, or at their top. */
export interface Parted {
  /** For each anchor, how many of the points are its own. */
  readonly sizes: readonly number[];
  /** The farthest any group is from its anchor. */
  readonly farthest: number;
}

/** The first and the last line of a thing. */
export type Stand = readonly [first: number, last: number];

type Place = (stand: Stand) => number;
const MODES: readonly Place[] = [([first, last]) => (first + last) / 2, ([first]) => first];

function partedBy(
  points: readonly number[],
  anchors: readonly Stand[],
  place: Place,
): Parted & { sum: number } {
  const none = { sizes: [] as readonly number[], farthest: 0, sum: 0 };
  let before: (typeof none | null)[] = points.map(() => null);
  before.unshift(none);
  for (const anchor of anchors) {
    const next: (typeof none | null)[] = [null];
    for (let end = 1; end <= points.length; end += 1) {
      let best: typeof none | null = null;
      for (let start = end - 1; start >= 0; start -= 1) {
        const own = before[start];
        if (!own) continue;
        const far = Math.abs(place([points[start] ?? 0, points[end - 1] ?? 0]) - place(anchor));
        if (best === null || own.sum + far < best.sum)
          best = {
            sizes: [...own.sizes, end - start],
            farthest: Math.max(own.farthest, far),
            sum: own.sum + far,
          };
      }
      next.push(best);
    }
    before = next;
  }
  return (
    before[points.length] ?? { ...none, farthest: Number.POSITIVE_INFINITY, sum: Number.POSITIVE_INFINITY }
  );
}

/** Many points: beyond it a table is no table of an office. */
const MOST = 200;

/**
 * Points in order shared out among anchors in order, each at least one, so that groups stand by their anchors: all in
 * the middle of their cells, or all at the top. Null when there are too few points.
 */
export function partition(points: readonly number[], anchors: readonly Stand[]): Parted | null {
  if (points.length < anchors.length || anchors.length === 0 || points.length > MOST) return null;
  const [middle, top] = MODES.map(place => partedBy(points, anchors, place));
  return middle === undefined || top === undefined ? null : top.sum < middle.sum ? top : middle;
}
