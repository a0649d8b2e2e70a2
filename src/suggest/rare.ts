import type { WorkType } from '../library/schema.ts';

const [FEW, SEVERAL] = [12, 40];

/** How much a pair of signs says of one line of work: 1 where few work types have it in the names of their rows, 0 where many do. */
export type Rareness = (pair: string) => number;

/** The rareness of pairs among work types. */
export function rarenessOf(types: readonly WorkType[]): Rareness {
  let names: readonly string[] | undefined;
  const known = new Map<string, number>();
  return pair => {
    const told = known.get(pair);
    if (told !== undefined) return told;
    names ??= types.map(({ indicators }) => indicators.map(({ name }) => name).join(' '));
    let count = 0;
    for (const one of names) if (one.includes(pair)) count += 1;
    const weight = count <= FEW ? 1 : count <= SEVERAL ? 0.5 : 0;
    known.set(pair, weight);
    return weight;
  };
}

/** How much two texts have in common, pairs that many lines of work have left out. */
export function rareShared(a: ReadonlySet<string>, b: ReadonlySet<string>, rare: Rareness): number {
  let sum = 0;
  for (const pair of a) if (b.has(pair)) sum += rare(pair);
  return sum;
}
