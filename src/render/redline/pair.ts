/** What stands on either side of a comparison; one of them may be missing. */
export interface Pair<T> {
  readonly old: T | null;
  readonly now: T | null;
}

const LEAST = 0.5;

const pairsOf = (text: string): Map<string, number> => {
  const letters = [...text.normalize('NFKC').replace(/\s+/g, '')];
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const two = `${letters[at]}${letters[at + 1]}`;
    found.set(two, (found.get(two) ?? 0) + 1);
  }
  return found;
};

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** 0-1: how much of two texts is the same, by pairs of letters; 1 only for equal texts, 0 where there is none. */
export function likeness(a: string | null, b: string | null): number {
  if (!a || !b) return 0;
  if (a === b) return 1;
  const [one, two] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].reduce((sum, [pair, count]) => sum + Math.min(count, two.get(pair) ?? 0), 0);
  const all = total(one) + total(two);
  return all === 0 ? 0 : Math.min(0.99, (2 * shared) / all);
}

/** The most alike first; of equals the earlier. */
function matches<T>(
  old: readonly T[],
  now: readonly T[],
  alike: (a: T, b: T) => number,
): Map<number, number> {
  const scores = now
    .flatMap((b, to) => old.map((a, from) => ({ from, to, score: alike(a, b) })))
    .filter(({ score }) => score >= LEAST)
    .sort(
      (x, y) =>
        y.score - x.score ||
        Math.abs(x.from - x.to) - Math.abs(y.from - y.to) ||
        x.to - y.to ||
        x.from - y.from,
    );
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const { from, to } of scores)
    if (!found.has(to) && !used.has(from)) {
      found.set(to, from);
      used.add(from);
    }
  return found;
}

/** Pairs what is the same on both sides, in the new order; what is gone stands after what it stood after. */
export function paired<T>(old: readonly T[], now: readonly T[], alike: (a: T, b: T) => number): Pair<T>[] {
  const found = matches(old, now, alike);
  const pairs: (Pair<T> & { readonly at: number })[] = now.map((one, to) => {
    const at = found.get(to) ?? -1;
    return { old: at < 0 ? null : (old[at] ?? null), now: one, at };
  });
  const used = new Set(found.values());
  old.forEach((one, at) => {
    if (used.has(at)) return;
    const before = pairs.findIndex(pair => pair.at === at - 1);
    pairs.splice(at === 0 ? 0 : before < 0 ? pairs.length : before + 1, 0, { old: one, now: null, at });
  });
  return pairs;
}
