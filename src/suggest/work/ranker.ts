import { remembered } from '../../reading/remembered.ts';
import { pairsOf } from '../text/pairs.ts';
import type { Place, Told } from './told.ts';

const K1 = 1.2;
const B = 0.4;

/** Topics that have a pair, and the weight it has in each. */
function weightsAmong(places: readonly Place[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { type, weight } of places) if (weight > 0) weights.set(type, (weights.get(type) ?? 0) + weight);
  return weights;
}

/** BM25 of each topic for a text, by character pairs. */
export function rankerOf({ lengths, places }: Told): (text: string) => Map<number, number> {
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  const weightsOf = remembered(pair => weightsAmong(places(pair)));
  return text => {
    const scores = new Map<number, number>();
    for (const pair of pairsOf(text)) {
      const weights = weightsOf(pair);
      const rare = Math.log(1 + (lengths.length - weights.size + 0.5) / (weights.size + 0.5));
      for (const [type, weight] of weights) {
        const norm = K1 * (1 - B + (B * (lengths[type] ?? 0)) / mean);
        scores.set(type, (scores.get(type) ?? 0) + (rare * weight * (K1 + 1)) / (weight + norm));
      }
    }
    return scores;
  };
}
