/** A figure of summed counts. */
type Figure = (sums: readonly number[]) => number | null;

/** The middle 95% of what resampling gave. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 20_260_101;

/** Mulberry32: small, seeded, the same on every machine. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The value a share of the sorted list lies below, between neighbours in proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * 95% interval of a figure: whole clusters (documents) are drawn with replacement, since rows of one document are
 * not independent. `clusters` holds the counts of each; they are summed and the figure is taken of the sums.
 * null for fewer than two clusters, or where no draw gives a figure.
 */
export function clusterInterval(
  clusters: readonly (readonly number[])[],
  figure: Figure,
  { resamples = RESAMPLES, seed = SEED } = {},
): Interval | null {
  if (clusters.length < 2) return null;
  const next = dice(seed);
  const width = clusters[0]?.length ?? 0;
  const drawn: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const sums = new Array<number>(width).fill(0);
    for (let pick = 0; pick < clusters.length; pick += 1) {
      const cluster = clusters[Math.floor(next() * clusters.length)] ?? [];
      for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (cluster[at] ?? 0);
    }
    const value = figure(sums);
    if (value !== null) drawn.push(value);
  }
  if (drawn.length === 0) return null;
  drawn.sort((a, b) => a - b);
  return { low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}
