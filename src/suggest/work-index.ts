import type { Sector, WorkType } from '../library/schema.ts';
import { pairsOf } from './pairs.ts';

/** One work type as it is looked for. */
export interface IndexedType {
  readonly sector: Sector;
  readonly type: WorkType;
  /** All that its name, triggers and objects are about. */
  pairs(): ReadonlySet<string>;
}

/** A word of a work type met in a text. */
interface Hit {
  readonly type: number;
  readonly word: string;
  /** Less than 1 for a thing the work deals with: others may deal with it too. */
  readonly weight: number;
}

/** The library prepared for looking up: words by their first sign, character pairs by work type. */
export interface WorkIndex {
  readonly types: readonly IndexedType[];
  /** Triggers in a text: the longest word at each place wins, and words that mean something else are passed over. */
  hits(text: string): Hit[];
  /** BM25 of each work type for a text, by character pairs. */
  bm25(text: string): Map<number, number>;
}

const K1 = 1.2;
const B = 0.4;

/** Work types and weights of one pair, in the order of the types. */
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

const THING = 0.75;
const LEAST_THING = 3;

interface Word extends Hit {
  /** -1 for a word that only keeps others away. */
  readonly type: number;
}

/** Objects that one work type alone deals with. */
function* thingsOf(types: readonly WorkType[]): Iterable<Word> {
  const owners = new Map<string, number>();
  for (const [index, { objects }] of types.entries())
    for (const word of objects)
      if (word.length >= LEAST_THING) owners.set(word, owners.has(word) ? -1 : index);
  for (const [word, type] of owners) if (type >= 0) yield { word, type, weight: THING };
}

/** A word is what it says most surely: a trigger, else a warning, else a thing. */
function wordsByFirst(types: readonly WorkType[]): Map<string, Word[]> {
  const own = new Map<string, Word>();
  for (const thing of thingsOf(types)) own.set(thing.word, thing);
  for (const { notTriggers } of types)
    for (const word of notTriggers) own.set(word, { word, type: -1, weight: 0 });
  for (const [type, { triggers }] of types.entries())
    for (const word of triggers) own.set(word, { word, type, weight: 1 });
  const byFirst = new Map<string, Word[]>();
  for (const word of own.values()) {
    const first = word.word.charAt(0);
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [word]);
    else known.push(word);
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
}

/** 12345 is a hotline, the middle of 9123456 is not. */
const isWhole = (text: string, at: number, { word }: Word): boolean =>
  !/^\d/.test(word) || !/\d/.test(text.charAt(at - 1) + text.charAt(at + word.length));

function matcher(types: readonly WorkType[]): (text: string) => Hit[] {
  const byFirst = wordsByFirst(types);
  return text => {
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; ) {
      const found = byFirst
        .get(text.charAt(at))
        ?.find(one => text.startsWith(one.word, at) && isWhole(text, at, one));
      if (found !== undefined && found.type >= 0) hits.push(found);
      at += found?.word.length ?? 1;
    }
    return hits;
  };
}

function ranker(types: readonly WorkType[]): (text: string) => Map<number, number> {
  const postings: Postings = new Map();
  for (const [type, { triggers, name, objects }] of types.entries()) {
    for (const trigger of triggers) weigh(postings, trigger, { type, weight: 1 });
    weigh(postings, name, { type, weight: 2 });
    for (const object of objects) weigh(postings, object, { type, weight: 1 });
  }
  const lengths = types.map(() => 0);
  for (const known of postings.values())
    for (const [at, type] of known.types.entries())
      lengths[type] = (lengths[type] ?? 0) + (known.weights[at] ?? 0);
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  return text => {
    const scores = new Map<number, number>();
    for (const pair of pairsOf(text)) {
      const known = postings.get(pairAt(pair, 0));
      if (known === undefined) continue;
      const rare = Math.log(1 + (types.length - known.types.length + 0.5) / (known.types.length + 0.5));
      for (const [at, type] of known.types.entries()) {
        const weight = known.weights[at] ?? 0;
        const norm = K1 * (1 - B + (B * (lengths[type] ?? 0)) / mean);
        scores.set(type, (scores.get(type) ?? 0) + (rare * weight * (K1 + 1)) / (weight + norm));
      }
    }
    return scores;
  };
}

const once = <T>(make: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
};

const made = new WeakMap<readonly Sector[], WorkIndex>();

/** The index of a library, made at its first use. */
export function indexOf(sectors: readonly Sector[]): WorkIndex {
  const known = made.get(sectors);
  if (known !== undefined) return known;
  const pairs = sectors.flatMap(sector => sector.types.map(type => ({ sector, type })));
  const types = pairs.map(({ type }) => type);
  const index: WorkIndex = {
    types: pairs.map(({ sector, type }) => ({
      sector,
      type,
      pairs: once(() => pairsOf([type.name, ...type.triggers, ...type.objects].join(' '))),
    })),
    hits: matcher(types),
    bm25: ranker(types),
  };
  made.set(sectors, index);
  return index;
}
