import { GAP, type Keywords, KINDS, type Kind } from '../../library/keywords.ts';
import { remembered } from '../../reading/remembered.ts';

/** How much each pair of a word counts. */
const WEIGHTS = { triggers: 1, hints: 0.5, says: 1.5, name: 2, objects: 1, notTriggers: 0 } as const;

/** Where a pair of signs stands. */
export interface Place {
  /** The topic's place. */
  readonly type: number;
  readonly kind: Kind;
  readonly weight: number;
  /** The word that begins there; "" inside a word. */
  readonly word: string;
}

/** What topics say of themselves. */
export interface Told {
  /** How many pairs each topic has, by weight. */
  readonly lengths: readonly number[];
  /** Everywhere a pair stands, in the order of the topics. */
  places(pair: string): readonly Place[];
}

const kindOf = (stretch: number): Kind => KINDS[stretch % KINDS.length] ?? 'name';
const topicOf = (stretch: number): number => Math.floor(stretch / KINDS.length);

/** The first stretch from `from` on that ends behind a place; as many as there are where none does. */
function stretchOf(at: number, ends: readonly number[], from: number): number {
  let [low, high] = [from, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks a pair up when it is first asked for: few are, of the many there are. */
const placesIn = ({ text, ends }: Keywords): Told['places'] =>
  remembered(pair => {
    const found: Place[] = [];
    let stretch = 0;
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
      if ((ends[stretch] ?? text.length) <= at) stretch = stretchOf(at, ends, stretch + 1);
      const kind = kindOf(stretch);
      const next = text.indexOf(GAP, at);
      const word = text.charAt(at - 1) === GAP ? text.slice(at, next < 0 ? undefined : next) : '';
      found.push({ type: topicOf(stretch), kind, weight: WEIGHTS[kind], word });
    }
    return found;
  });

/** Topics told by their keywords. */
export function toldBy(keywords: Keywords): Told {
  const lengths: number[] = [];
  for (const [stretch, pairs] of keywords.pairs.entries()) {
    const type = topicOf(stretch);
    lengths[type] = (lengths[type] ?? 0) + WEIGHTS[kindOf(stretch)] * pairs;
  }
  return { lengths, places: placesIn(keywords) };
}
