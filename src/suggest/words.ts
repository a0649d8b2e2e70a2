/** A subject as it is known by its words: a work type of the library, or work the library does not hold. */
export interface Topic {
  readonly name: string;
  readonly triggers: readonly string[];
  readonly hints: readonly string[];
  readonly notTriggers: readonly string[];
  readonly objects: readonly string[];
  /** Sayings, of which only the character pairs count. */
  readonly says: readonly string[];
}

/** A word of a topic met in a text. */
interface Hit {
  /** The topic's place. */
  readonly type: number;
  readonly word: string;
  /** Less than 1 for a thing the work deals with, or for a word that others may use too. */
  readonly weight: number;
}

interface Word {
  readonly word: string;
  readonly hits: readonly Hit[];
}

const THING = 0.75;
const LEAST_THING = 3;

/** Objects that one topic alone deals with. */
function* thingsOf(topics: readonly Topic[]): Iterable<Hit> {
  const owners = new Map<string, number>();
  for (const [index, { objects }] of topics.entries())
    for (const word of objects)
      if (word.length >= LEAST_THING) owners.set(word, owners.has(word) ? -1 : index);
  for (const [word, type] of owners) if (type >= 0) yield { word, type, weight: THING };
}

/** The words that begin with a sign, longest first. */
type ByFirst = (first: string) => readonly Word[];

/** A word as one topic says it; without a weight it warns that something else is meant. */
interface Said {
  readonly word: string;
  readonly type: number;
  readonly weight?: number;
}

type Add = (one: Said) => void;

/** Words put together by their first sign in one pass; what they say is worked out when a text first holds the sign. */
function byFirst(fill: (add: Add) => void, tell: (said: readonly Said[]) => Iterable<Word>): ByFirst {
  let groups: Map<string, Said[]> | undefined;
  const known = new Map<string, readonly Word[]>();
  const grouped = (): Map<string, Said[]> => {
    const made = new Map<string, Said[]>();
    fill(one => {
      const first = one.word.charAt(0);
      const group = made.get(first);
      if (group === undefined) made.set(first, [one]);
      else group.push(one);
    });
    return made;
  };
  return first => {
    const told = known.get(first);
    if (told !== undefined) return told;
    groups ??= grouped();
    const found = [...tell(groups.get(first) ?? [])].sort((a, b) => b.word.length - a.word.length);
    known.set(first, found);
    return found;
  };
}

const toldOf = ({ word, type, weight }: Said): Word => ({
  word,
  hits: weight === undefined ? [] : [{ word, type, weight }],
});

/** A word is what it says most surely: a trigger, else a warning, else a thing. */
const wordsOf = (topics: readonly Topic[]): ByFirst =>
  byFirst(
    add => {
      for (const thing of thingsOf(topics)) add(thing);
      for (const [type, { notTriggers }] of topics.entries())
        for (const word of notTriggers) add({ word, type });
      for (const [type, { triggers }] of topics.entries())
        for (const word of triggers) add({ word, type, weight: 1 });
    },
    said => new Map(said.map(one => [one.word, toldOf(one)])).values(),
  );

const HINT = 0.5;
const HINT_FALL = 0.5;

/** Words shared by many say less of each. */
const hintsOf = (topics: readonly Topic[]): ByFirst =>
  byFirst(
    add => {
      for (const [type, { hints }] of topics.entries()) for (const word of hints) add({ word, type });
    },
    said => {
      const owners = new Map<string, number[]>();
      for (const { word, type } of said) owners.set(word, [...(owners.get(word) ?? []), type]);
      return [...owners].map(([word, types]) => ({
        word,
        hits: types.map(type => ({ word, type, weight: HINT / types.length ** HINT_FALL })),
      }));
    },
  );

/** 12345 is a hotline, the middle of 9123456 is not. */
const isWhole = (text: string, at: number, word: string): boolean =>
  !/^\d/.test(word) || !/\d/.test(text.charAt(at - 1) + text.charAt(at + word.length));

/** The longest word at each place wins. */
function* met(text: string, words: ByFirst): Iterable<Word> {
  for (let at = 0; at < text.length; ) {
    const found = words(text.charAt(at)).find(
      ({ word }) => text.startsWith(word, at) && isWhole(text, at, word),
    );
    if (found !== undefined) yield found;
    at += found?.word.length ?? 1;
  }
}

/** Words of a text that say what it is about. */
export interface Matcher {
  /** Triggers and things; words that mean something else are passed over. */
  hits(text: string): Hit[];
  /** Words that only several together say anything. */
  hints(text: string): Hit[];
}

/** Prepares topics for looking up by their words. */
export function matcherOf(topics: readonly Topic[]): Matcher {
  const words = wordsOf(topics);
  const hints = hintsOf(topics);
  return {
    hits: text => [...met(text, words)].flatMap(word => word.hits),
    hints: text => [...met(text, hints)].flatMap(word => word.hits),
  };
}
