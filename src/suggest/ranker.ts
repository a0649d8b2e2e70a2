import { pairsOf } from './pairs.ts';
import type { Topic } from './words.ts';

const K1 = 1.2;
const B = 0.4;

/** Topics and weights of one pair, in the order of the topics. */
interface Posting {
  readonly types: number[];
  readonly weights: number[];
}

const OF_HINT = 0.5;
const OF_SAYING = 1.5;
/** Stands between words, so that no pair reaches over. */
const GAP = '\n';

/** Words of one topic and one weight, where they end in the text of all. */
interface Stretch {
  readonly type: number;
  readonly weight: number;
  readonly end: number;
}

/** The words of all topics in one text, and how many pairs each topic has in them, by weight. */
interface Told {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly lengths: readonly number[];
}

const PAUSE = /[，、]/g;

function toldBy(topics: readonly Topic[]): Told {
  const stretches: Stretch[] = [];
  const lengths: number[] = [];
  const texts: string[] = [];
  let end = 0;
  for (const [type, { triggers, hints, name, objects, says }] of topics.entries()) {
    let length = 0;
    const add = (words: string, weight: number): void => {
      if (words === '') return;
      let gaps = 1;
      for (let at = words.indexOf(GAP); at >= 0; at = words.indexOf(GAP, at + 1)) gaps += 1;
      texts.push(words);
      end += words.length + GAP.length;
      stretches.push({ type, weight, end });
      // Each word has one pair less than signs.
      length += weight * (words.length - (gaps - 1) - gaps);
    };
    add(triggers.join(GAP), 1);
    add(hints.join(GAP), OF_HINT);
    add(says.join(GAP).replace(PAUSE, GAP), OF_SAYING);
    add(name, 2);
    add(objects.join(GAP), 1);
    lengths.push(length);
  }
  return { text: texts.join(GAP) + GAP, stretches, lengths };
}

/** Looks a pair up in the text of all topics when it is first asked for: few are, of the many there are. */
function postingsOf({ text, stretches }: Told): (pair: string) => Posting {
  const known = new Map<string, Posting>();
  return pair => {
    const told = known.get(pair);
    if (told !== undefined) return told;
    const found: Posting = { types: [], weights: [] };
    let stretch = 0;
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
      while ((stretches[stretch]?.end ?? 0) <= at) stretch += 1;
      const { type = 0, weight = 0 } = stretches[stretch] ?? {};
      const last = found.types.length - 1;
      if (found.types[last] === type) found.weights[last] = (found.weights[last] ?? 0) + weight;
      else {
        found.types.push(type);
        found.weights.push(weight);
      }
    }
    known.set(pair, found);
    return found;
  };
}

/** BM25 of each topic for a text, by character pairs. */
export function rankerOf(topics: readonly Topic[]): (text: string) => Map<number, number> {
  const all = toldBy(topics);
  const postings = postingsOf(all);
  const { lengths } = all;
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  return text => {
    const scores = new Map<number, number>();
    for (const pair of pairsOf(text)) {
      const known = postings(pair);
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
