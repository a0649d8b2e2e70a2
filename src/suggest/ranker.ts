import { pairsOf } from './pairs.ts';
import type { Topic } from './words.ts';

const K1 = 1.2;
const B = 0.4;

/** Topics and weights of one pair, in the order of the topics. */
interface Posting {
  readonly types: number[];
  readonly weights: number[];
}
type Postings = Map<number, Posting>;

/** Two neighbouring signs as one number: cheaper to look up than a text. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

function weigh(postings: Postings, text: string, { type, weight }: { type: number; weight: number }): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = pairAt(text, at);
    const known = postings.get(pair);
    const last = known === undefined ? -1 : known.types.length - 1;
    if (known === undefined) postings.set(pair, { types: [type], weights: [weight] });
    else if (known.types[last] === type) known.weights[last] = (known.weights[last] ?? 0) + weight;
    else {
      known.types.push(type);
      known.weights.push(weight);
    }
  }
}

const OF_HINT = 0.5;
const OF_SAYING = 1.5;

function postingsOf(topics: readonly Topic[]): Postings {
  const postings: Postings = new Map();
  for (const [type, { triggers, hints, name, objects, says }] of topics.entries()) {
    for (const trigger of triggers) weigh(postings, trigger, { type, weight: 1 });
    for (const hint of hints) weigh(postings, hint, { type, weight: OF_HINT });
    for (const said of says.flatMap(saying => saying.split(/[，、]/)))
      weigh(postings, said, { type, weight: OF_SAYING });
    weigh(postings, name, { type, weight: 2 });
    for (const object of objects) weigh(postings, object, { type, weight: 1 });
  }
  return postings;
}

/** BM25 of each topic for a text, by character pairs. */
export function rankerOf(topics: readonly Topic[]): (text: string) => Map<number, number> {
  const postings = postingsOf(topics);
  const lengths = topics.map(() => 0);
  for (const known of postings.values())
    for (const [at, type] of known.types.entries())
      lengths[type] = (lengths[type] ?? 0) + (known.weights[at] ?? 0);
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  return text => {
    const scores = new Map<number, number>();
    for (const pair of pairsOf(text)) {
      const known = postings.get(pairAt(pair, 0));
      if (known === undefined) continue;
      const rare = Math.log(1 + (topics.length - known.types.length + 0.5) / (known.types.length + 0.5));
      for (const [at, type] of known.types.entries()) {
        const weight = known.weights[at] ?? 0;
        const norm = K1 * (1 - B + (B * (lengths[type] ?? 0)) / mean);
        scores.set(type, (scores.get(type) ?? 0) + (rare * weight * (K1 + 1)) / (weight + norm));
      }
    }
    return scores;
  };
}
