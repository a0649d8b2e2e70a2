/** Readings of one column are counted up to so many. */
const MOST_WAYS = 64;
const MOST_ROWS = 400;

/** The ways to cut `count` rows into groups, each with one of `places` in its middle: where each group ends. */
function waysToGroup(places: readonly number[], count: number): number[][] {
  const found: number[][] = [];
  const walk = (at: number, start: number, ends: readonly number[]): void => {
    const place = places[at];
    if (found.length >= MOST_WAYS) return;
    if (place === undefined) {
      if (start === count) found.push([...ends]);
      return;
    }
    const above = place - start;
    for (const size of [2 * above + 1, 2 * above + 2, 2 * above])
      if (above >= 0 && size > above) walk(at + 1, start + size, [...ends, start + size]);
  };
  walk(0, 0, []);
  return found;
}

/** What each row stands under, and whether a person has to look. */
export interface Centred {
  readonly label: string;
  readonly sure: boolean;
}

/**
 * The label over each row where each stands in the middle of the cells it covers, as the first row without one tells; null
 * where each stands on the first of its rows.
 */
export function centredLabels(printed: readonly string[]): readonly Centred[] | null {
  const places = printed.flatMap((text, at) => (text === '' ? [] : [at]));
  if (printed[0] !== '' || places.length === 0 || printed.length > MOST_ROWS) return null;
  const ways = waysToGroup(places, printed.length);
  return printed.map((text, row) => {
    if (text !== '') return { label: text, sure: true };
    const owners = ways.map(ends => ends.findIndex(end => row < end));
    const [first = places.findIndex(place => place > row)] = owners;
    const label = printed[places[first] ?? -1] ?? '';
    return {
      label,
      sure: owners.length > 0 && owners.every(owner => owner === first) && row > (places[0] ?? 0),
    };
  });
}
