import { BREAK } from '../../library/keywords.ts';
import { remembered } from '../../reading/remembered.ts';

const [FEW, SEVERAL] = [12, 40];

/** How much a pair of signs says of one line of work: 1 where few work types have it in the names of their rows, 0 where many do. */
export type Rareness = (pair: string) => number;

/** The rareness of pairs among work types, told by the names of their rows. */
export const rarenessOf = (rows: string): Rareness =>
  remembered(pair => {
    let count = 0;
    for (let at = rows.indexOf(pair); at >= 0 && count <= SEVERAL; at = rows.indexOf(pair, at)) {
      count += 1;
      at = rows.indexOf(BREAK, at);
    }
    return count <= FEW ? 1 : count <= SEVERAL ? 0.5 : 0;
  });

/** How much two texts have in common, pairs that many lines of work have left out. */
export function rareShared(a: ReadonlySet<string>, b: ReadonlySet<string>, rare: Rareness): number {
  let sum = 0;
  for (const pair of a) if (b.has(pair)) sum += rare(pair);
  return sum;
}
