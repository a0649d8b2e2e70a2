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

/** How near topics are to a text, by character pairs; rare pairs count more. */
export interface Ranker {
  /** BM25 of each topic for a text. */
  bm25(text: string): Map<number, number>;
  /** How much of what is said a topic has words for, 0 to 1. */
  shareKnown(topic: number, said: Iterable<string>): number;
}

/** Ranks topics by what they tell. */
export function rankerOf({ lengths, places }: Told): Ranker {
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  const weightsOf = remembered(pair => weightsAmong(places(pair)));
  const rareness = ({ size }: ReadonlyMap<number, number>): number =>
    Math.log(1 + (lengths.length - size + 0.5) / (size + 0.5));
  return {
    bm25(text) {
      const scores = new Map<number, number>();
      for (const pair of pairsOf(text)) {
        const weights = weightsOf(pair);
        const rare = rareness(weights);
        for (const [type, weight] of weights) {
          const norm = K1 * (1 - B + (B * (lengths[type] ?? 0)) / mean);
          scores.set(type, (scores.get(type) ?? 0) + (rare * weight * (K1 + 1)) / (weight + norm));
        }
      }
      return scores;
    },
    shareKnown(topic, said) {
      let [known, all] = [0, 0];
      for (const pair of said) {
        const weights = weightsOf(pair);
        const rare = rareness(weights);
        all += rare;
        if (weights.has(topic)) known += rare;
      }
      return all === 0 ? 0 : known / all;
    },
  };
}
