import { GAP, type Keywords } from '../library/keywords.ts';
import { remembered } from '../reading/remembered.ts';

/** What kind of word it is for its topic, and how much each of its pairs counts. */
const WEIGHTS = { triggers: 1, hints: 0.5, says: 1.5, name: 2, objects: 1, notTriggers: 0 } as const;
type Kind = keyof typeof WEIGHTS;
const KINDS: readonly Kind[] = ['triggers', 'hints', 'says', 'name', 'objects', 'notTriggers'];

/** A subject as it is known by its words: a work type of the library, or work the library does not hold. */
type Topic = Partial<Pick<Keywords, Kind>>;

/** Words of one topic and one kind, where they end in the text of all. */
interface Stretch {
  /** The topic's place. */
  readonly type: number;
  readonly kind: Kind;
  readonly weight: number;
  readonly end: number;
}

/** Where a pair of signs stands. */
export interface Place extends Pick<Stretch, 'type' | 'kind' | 'weight'> {
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

/** Each word has one pair less than signs. */
function pairsIn(words: string): number {
  let gaps = 0;
  for (let at = words.indexOf(GAP); at >= 0; at = words.indexOf(GAP, at + 1)) gaps += 1;
  return words.length - 2 * gaps - 1;
}

/** Looks a pair up when it is first asked for: few are, of the many there are. */
const placesIn = (text: string, stretches: readonly Stretch[]): Told['places'] =>
  remembered(pair => {
    const found: Place[] = [];
    let stretch = 0;
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
      while ((stretches[stretch]?.end ?? at + 1) <= at) stretch += 1;
      const { type, kind, weight } = stretches[stretch] as Stretch;
      const word = text.charAt(at - 1) === GAP ? text.slice(at, text.indexOf(GAP, at)) : '';
      found.push({ type, kind, weight, word });
    }
    return found;
  });

/** The words of all topics put into one text. */
export function toldBy(topics: readonly Topic[]): Told {
  const stretches: Stretch[] = [];
  const lengths: number[] = [];
  const texts: string[] = [''];
  let end = GAP.length;
  for (const [type, topic] of topics.entries()) {
    let length = 0;
    for (const kind of KINDS) {
      const words = topic[kind] ?? '';
      if (words === '') continue;
      const weight = WEIGHTS[kind];
      texts.push(words);
      end += words.length + GAP.length;
      stretches.push({ type, kind, weight, end });
      length += weight * pairsIn(words);
    }
    lengths.push(length);
  }
  return { lengths, places: placesIn(texts.join(GAP) + GAP, stretches) };
}
