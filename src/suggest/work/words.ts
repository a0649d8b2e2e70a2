import { remembered } from '../../reading/remembered.ts';
import type { Place, Told } from './told.ts';

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

/** The words that begin with a pair of signs, longest first. */
type ByPair = (pair: string) => readonly Word[];

const THING = 0.75;
const LEAST_THING = 3;

/** Topics by what they say, in their order. */
const byWord = (places: readonly Place[], of: Place['kind']): Map<string, number[]> => {
  const owners = new Map<string, number[]>();
  for (const { kind, word, type } of places)
    if (kind === of && word !== '') owners.set(word, [...(owners.get(word) ?? []), type]);
  return owners;
};

/** A word is what it says most surely: a trigger, else a warning that something else is meant, else a thing one topic alone deals with. */
function wordsAmong(places: readonly Place[]): Word[] {
  const words = new Map<string, readonly Hit[]>();
  for (const [word, [type = 0, ...more]] of byWord(places, 'objects'))
    if (word.length >= LEAST_THING && more.length === 0) words.set(word, [{ word, type, weight: THING }]);
  for (const word of byWord(places, 'notTriggers').keys()) words.set(word, []);
  for (const [word, types] of byWord(places, 'triggers'))
    words.set(word, [{ word, type: types.at(-1) ?? 0, weight: 1 }]);
  return [...words].map(([word, hits]) => ({ word, hits }));
}

const HINT = 0.5;
const HINT_FALL = 0.5;

/** Words shared by many say less of each. */
const hintsAmong = (places: readonly Place[]): Word[] =>
  [...byWord(places, 'hints')].map(([word, types]) => ({
    word,
    hits: types.map(type => ({ word, type, weight: HINT / types.length ** HINT_FALL })),
  }));

const byPair = ({ places }: Told, among: (places: readonly Place[]) => Word[]): ByPair =>
  remembered(pair => among(places(pair)).sort((a, b) => b.word.length - a.word.length));

/** 12345 is a hotline, the middle of 9123456 is not. */
const isWhole = (text: string, at: number, word: string): boolean =>
  !/^\d/.test(word) || !/\d/.test(text.charAt(at - 1) + text.charAt(at + word.length));

/** The longest word at each place wins. */
function* met(text: string, words: ByPair): Iterable<Word> {
  for (let at = 0; at + 1 < text.length; ) {
    const found = words(text.slice(at, at + 2)).find(
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

/** Looks texts up by the words that topics tell. */
export function matcherOf(told: Told): Matcher {
  const words = byPair(told, wordsAmong);
  const hints = byPair(told, hintsAmong);
  return {
    hits: text => [...met(text, words)].flatMap(word => word.hits),
    hints: text => [...met(text, hints)].flatMap(word => word.hits),
  };
}
