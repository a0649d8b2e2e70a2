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

/** Words are sought out when a text first holds their sign: few texts ask for many. */
function byFirst(seek: (first: string) => Iterable<Word>): ByFirst {
  const known = new Map<string, readonly Word[]>();
  return first => {
    const found = known.get(first) ?? [...seek(first)].sort((a, b) => b.word.length - a.word.length);
    known.set(first, found);
    return found;
  };
}

/** A word is what it says most surely: a trigger, else a warning, else a thing. */
function wordsOf(topics: readonly Topic[]): ByFirst {
  const things = [...thingsOf(topics)];
  return byFirst(first => {
    const own = new Map<string, Word>();
    for (const thing of things)
      if (thing.word.startsWith(first)) own.set(thing.word, { word: thing.word, hits: [thing] });
    for (const { notTriggers } of topics)
      for (const word of notTriggers) if (word.startsWith(first)) own.set(word, { word, hits: [] });
    for (const [type, { triggers }] of topics.entries())
      for (const word of triggers)
        if (word.startsWith(first)) own.set(word, { word, hits: [{ word, type, weight: 1 }] });
    return own.values();
  });
}

const HINT = 0.5;
const HINT_FALL = 0.5;

/** Words shared by many say less of each. */
function hintsOf(topics: readonly Topic[]): ByFirst {
  return byFirst(first => {
    const owners = new Map<string, number[]>();
    for (const [type, { hints }] of topics.entries())
      for (const word of hints)
        if (word.startsWith(first)) owners.set(word, [...(owners.get(word) ?? []), type]);
    return [...owners].map(([word, types]) => ({
      word,
      hits: types.map(type => ({ word, type, weight: HINT / types.length ** HINT_FALL })),
    }));
  });
}

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
