/** A line as several readers see it: the text most likely, and which of its signs no two readers trained apart agree on. */
export interface Consensus {
  readonly text: string;
  readonly doubtful: readonly boolean[];
}

/** A reading without white space, its signs in their usual width. */
export const plain = (text: string): string =>
  text.replace(/\s+/g, '').replace(/[^…]+/g, part => part.normalize('NFKC'));

/** Quotation marks and dashes look too alike to differ over. */
const ALIKE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
};
const folded = (sign: string): string => ALIKE[sign] ?? sign;
/** Lengths of the longest common part of every two tails. */
function common(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1) {
      const row = lengths[a] ?? [];
      row[b] =
        one[a] === other[b]
          ? 1 + (lengths[a + 1]?.[b + 1] ?? 0)
          : Math.max(lengths[a + 1]?.[b] ?? 0, row[b + 1] ?? 0);
    }
  return lengths;
}

/** For each sign of `base` what the other reading has in its place; `extra`: it has more signs there. */
function aligned(
  base: readonly string[],
  other: readonly string[],
): { sign: string | null; extra: boolean }[] {
  const lengths = common(base, other);
  const found: { sign: string | null; extra: boolean }[] = [];
  let [a, b] = [0, 0];
  while (a < base.length) {
    const [from, start] = [a, b];
    while (
      (a < base.length || b < other.length) &&
      !(a < base.length && b < other.length && base[a] === other[b])
    )
      if (b >= other.length || (a < base.length && (lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0)))
        a += 1;
      else b += 1;
    const even = a - from === b - start;
    for (let at = from; at < a; at += 1)
      found.push({ sign: even ? (other[start + at - from] ?? null) : null, extra: false });
    if (!even && a === from && found.length > 0) found[found.length - 1] = { sign: null, extra: true };
    if (a >= base.length) break;
    found.push({ sign: base[a] ?? null, extra: !even && a === 0 && b > 0 });
    a += 1;
    b += 1;
  }
  const last = found.at(-1);
  if (b < other.length && last !== undefined) found[found.length - 1] = { ...last, extra: true };
  return found;
}

const supported = (votes: readonly (string | null)[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const vote of votes) if (vote !== null) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return counts;
};

/** The reading the others are laid against: of the length most readings have, the first reader's earliest. */
function leading(first: readonly string[], second: readonly string[]): string {
  const lengths = supported([...first, ...second].map(text => String([...text].length)));
  const votes = (text: string): number => lengths.get(String([...text].length)) ?? 0;
  return first.reduce((best, text) => (votes(text) > votes(best) ? text : best), first[0] ?? '');
}

/**
 * What readers agree on. A sign is sure when each of the two readers has it and most of their readings do; else the
 * one most readings of the first reader have stands, in doubt. Readings are `plain`.
 */
export function consensus(first: readonly string[], second: readonly string[]): Consensus {
  const led = [...leading(first, second)];
  const base = led.map(folded);
  const views = (readings: readonly string[]) => readings.map(text => aligned(base, [...text].map(folded)));
  const [own, others] = [views(first), views(second)];
  const all = [...own, ...others];
  const doubtful: boolean[] = [];
  const text = base.map((sign, at) => {
    const mine = supported(own.map(view => view[at]?.sign ?? null));
    const theirs = supported(others.map(view => view[at]?.sign ?? null));
    const votes = ([one, count]: readonly [string, number]): number => count + (theirs.get(one) ?? 0);
    const most = (a: readonly [string, number], b: readonly [string, number]) =>
      votes(b) > votes(a) ? b : a;
    const shared = [...mine].filter(([one]) => theirs.has(one));
    const best = (shared.length > 0 ? shared : [...mine]).reduce(most, [sign, 0]);
    const gained = all.filter(view => view[at]?.extra === true).length * 4 >= all.length;
    doubtful.push(shared.length === 0 || votes(best) * 2 <= all.length || gained);
    return best[0] === sign ? (led[at] ?? sign) : best[0];
  });
  return { text: text.join(''), doubtful };
}
