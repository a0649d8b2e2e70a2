/** Said and right, said and wrong, not said though it should have been. */
export interface Counts {
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
}

/** A share, or null where there is nothing to share. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Of what was said, how much was right. */
export const precision = ({ hit, wrong }: Counts): number | null => ratio(hit, hit + wrong);

/** Of what was to be said, how much was. */
export const recall = ({ hit, missed }: Counts): number | null => ratio(hit, hit + missed);

/** The harmonic mean of precision and recall; null where nothing was said and nothing was to be said. */
export const f1 = ({ hit, wrong, missed }: Counts): number | null => ratio(2 * hit, 2 * hit + wrong + missed);

/** F1 of precision and recall that were counted on different things (findings, labels). */
export const harmonic = (p: number | null, r: number | null): number | null =>
  p === null || r === null ? null : p + r === 0 ? 0 : (2 * p * r) / (p + r);

/** The mean of what could be measured. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return ratio(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}
