import { remembered } from '../reading/remembered.ts';

const [FEW, SEVERAL] = [12, 40];

/** How much a pair of signs says of one line of work: 1 where few work types have it in the names of their rows, 0 where many do. */
export type Rareness = (pair: string) => number;

/** The rareness of pairs among work types, told by the names of their rows. */
export const rarenessOf = (rows: readonly string[]): Rareness =>
  remembered(pair => {
    let count = 0;
    for (const one of rows) if (one.includes(pair)) count += 1;
    return count <= FEW ? 1 : count <= SEVERAL ? 0.5 : 0;
  });

/** How much two texts have in common, pairs that many lines of work have left out. */
export function rareShared(a: ReadonlySet<string>, b: ReadonlySet<string>, rare: Rareness): number {
  let sum = 0;
  for (const pair of a) if (b.has(pair)) sum += rare(pair);
  return sum;
}
