import { lastVerb } from '../text/objects.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { type Part, type Source, telling } from '../text/parts.ts';
import { barOf, isBeside, isKnown, isNamed, type Weighted } from './how-sure.ts';
import { isOnlyServed } from './served.ts';
import type { IndexedType, WorkIndex } from './work-index.ts';

/** A work type that the texts speak of. */
export interface FoundWork extends IndexedType {
  readonly score: number;
  /** The triggers that were met. */
  readonly because: readonly string[];
  /** How many words that go with it, though not with it alone, were met. */
  readonly hints: number;
  /** False where nothing but one common word of the project's name speaks of it. */
  readonly backed: boolean;
  /** Places of the parts that speak of it most. */
  readonly parts: readonly Part[];
  /** What of those parts speaks of it: the whole of them, or the things they list. */
  readonly spoken?: readonly string[];
  /** What rows of its type wait for and nobody said. */
  readonly unsaid?: readonly string[];
}

/** What the texts are about, surest first; empty when the library does not know. */
export interface Understood {
  readonly works: readonly FoundWork[];
  /** Work types near the subject, though not near enough. */
  readonly near: readonly FoundWork[];
  /** Work the library does not hold, where the texts speak of that. */
  readonly elsewhere?: string;
  /** True where a word of such work was met, however little it says. */
  readonly strange?: boolean;
}

/** What is looked for. */
export interface Asked {
  readonly parts: readonly Part[];
  /** A sector's code or name, or the unit's name: leans towards a sector, never decides. */
  readonly sector?: string | undefined;
  readonly unit?: string | undefined;
}

const TRUST: Readonly<Partial<Record<Source, number>>> = {
  project: 1.6,
  goal: 1,
  plan_text: 0.5,
  existing: 0.6,
};
/** A longer word says more. */
const ofWord = (word: string): number => Math.min(4.5, 0.4 + 0.75 * word.length);
const BM25_SHARE = 0.22;
/** One word tells the nature of a work. */
export const OF_NATURE = 2.4;
/** A project with a name says what it is: words of work elsewhere outweigh ours. */
const MET_ELSEWHERE = 1;
const MOST = 4;

/** A name this long says by itself what the work is. */
const PROPER = 4;

/** 博物馆 in the name of a project whose goal says nothing of what a museum does may be about anything. */
const isBacked = ({ words, told }: Score, parts: readonly Part[], { pairs }: IndexedType): boolean =>
  told ||
  words.size !== 1 ||
  [...words].some(({ length }) => length >= PROPER) ||
  parts.some(part => part.source !== 'project' && sharedPairs(part.pairs, pairs()) > 0);

/** 农村污水治理 where nobody speaks of villages. */
const ELSEWHERE = 0.5;
const isElsewhere = ({ type }: IndexedType, parts: readonly Part[]): boolean =>
  /^(?:农村|乡村|村级)/.test(type.name) && !parts.some(({ plain }) => /[村乡镇农寨]/.test(plain));

const same = (a: string, b: string): boolean => a === b || a.includes(b) || b.includes(a);

/** 1, or more for a sector that was named or that the unit's name speaks of. */
function leaning({ sector, type }: IndexedType, asked: Asked): number {
  const named = asked.sector?.trim() ?? '';
  if (named !== '' && (named === sector.code || same(sector.name, named))) return 1.5;
  const hint = `${named} ${asked.unit ?? ''}`;
  return hint.trim() !== '' && sharedPairs(pairsOf(sector.name), pairsOf(hint)) > 0
    ? 1.2
    : type.name === named
      ? 1.5
      : 1;
}

interface Score {
  trigger: number;
  hint: number;
  readonly words: Set<string>;
  readonly hints: Set<string>;
  /** Met outside the project's name too. */
  told: boolean;
  bm25: number;
}

const AGAIN = 0.25;

const none = (): Score => ({
  trigger: 0,
  hint: 0,
  words: new Set<string>(),
  hints: new Set<string>(),
  told: false,
  bm25: 0,
});

function scored(parts: readonly Part[], index: WorkIndex): Map<number, Score> {
  const scores = new Map<number, Score>();
  const of = (type: number): Score => {
    const known = scores.get(type) ?? none();
    scores.set(type, known);
    return known;
  };
  for (const part of parts) {
    const trust = (TRUST[part.source] ?? 0.5) * part.weight;
    const text = telling(part);
    for (const { type, word, weight } of index.hits(text)) {
      const score = of(type);
      score.trigger += trust * weight * ofWord(word) * (score.words.has(word) ? AGAIN : 1);
      score.words.add(word);
      score.told ||= part.source !== 'project';
    }
    for (const { type, word, weight } of index.hints(text)) {
      const score = of(type);
      if (score.hints.has(word) || [...score.words].some(known => known.includes(word))) continue;
      score.hint += trust * weight * ofWord(word);
      score.hints.add(word);
      score.told ||= part.source !== 'project';
    }
  }
  for (const source of ['project', 'goal', 'plan_text', 'existing'] as const) {
    const text = parts
      .filter(part => part.source === source && part.weight === 1)
      .map(telling)
      .join('，');
    if (text === '') continue;
    for (const [type, score] of index.bm25(text)) of(type).bm25 += score * (TRUST[source] ?? 0.5);
  }
  return scores;
}

const byScore = (a: FoundWork, b: FoundWork): number =>
  b.score - a.score || (a.type.id < b.type.id ? -1 : a.type.id > b.type.id ? 1 : 0);

/** How strongly the texts speak of each work type, and of work the library does not hold. */
interface Weighed {
  readonly works: readonly Weighted[];
  readonly elsewhere: { readonly name: string; readonly score: number };
  readonly strange: boolean;
}

function weigh(parts: readonly Part[], asked: Asked, index: WorkIndex): Weighed {
  let elsewhere = { name: '', score: 0 };
  let strange = false;
  const works: Weighted[] = [];
  for (const [at, one] of scored(parts, index)) {
    const score = one.trigger + one.hint + BM25_SHARE * one.bm25;
    const indexed = index.types[at];
    if (indexed !== undefined) {
      const backed = isBacked(one, parts, indexed);
      const { words, hints } = one;
      const leant = score * leaning(indexed, asked) * (isElsewhere(indexed, parts) ? ELSEWHERE : 1);
      const known = { because: [...words], hints: hints.size, backed };
      works.push({ ...indexed, ...known, topic: at, score: leant, parts: [] });
    } else {
      if (one.words.size === 0) continue;
      strange = true;
      const against = score + (isNamed(parts) ? MET_ELSEWHERE * one.trigger : 0);
      if (against > elsewhere.score)
        elsewhere = { name: index.elsewhere[at - index.types.length]?.name ?? '', score: against };
    }
  }
  return { works: works.sort(byScore), elsewhere, strange };
}

const LISTED = /[、及与]|和(?!谐)/;
/** The work type that a phrase has most words of. */
function ownerOf(phrase: string, index: WorkIndex): IndexedType | undefined {
  const scores = new Map<number, number>();
  for (const { type, word, weight } of index.hits(phrase))
    scores.set(type, (scores.get(type) ?? 0) + weight * ofWord(word));
  const [best] = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best === undefined ? undefined : index.types[best[0]];
}

/** 孕产妇 in a list is no work of its own, 优抚对象慰问 is. */
const isDone = (piece: string): boolean => /[补津]贴|补助|服务/.test(piece) || lastVerb(piece) !== null;

/** The work types that a clause speaks of, each with the words that do: as a whole, and by what it lists. */
function spokenIn(part: Part, asked: Asked, index: WorkIndex): Map<string, string> {
  const [own] = weigh([part], asked, index).works;
  const whole = own === undefined || own.because.length === 0 ? undefined : own.type.id;
  const pieces = telling(part).split(LISTED);
  const spoken = new Map<string, string>();
  for (const piece of pieces) {
    const mine =
      pieces.length === 1 || !isDone(piece) || own?.because.some(word => piece.includes(word)) === true;
    const id = (mine ? undefined : ownerOf(piece, index)?.type.id) ?? whole;
    if (id !== undefined) spoken.set(id, `${spoken.get(id) ?? ''}，${piece}`);
  }
  if (whole !== undefined && !spoken.has(whole)) spoken.set(whole, part.plain);
  return spoken;
}

/** Which work the texts speak of: the whole first, then what single clauses add to it. */
export function findWork(asked: Asked, index: WorkIndex, enough?: number): Understood {
  const { works: all, elsewhere, strange } = weigh(asked.parts, asked, index);
  const [best] = all;
  const bar = barOf(asked.parts, elsewhere.score);
  const isSure = (work: Weighted): boolean =>
    enough === undefined ? isKnown(work, bar, index) : work.because.length > 0 && work.score >= enough;
  if (best === undefined || !isSure(best))
    return {
      works: [],
      near: all.slice(0, 3),
      strange,
      ...(elsewhere.score > (best?.score ?? 0) ? { elsewhere: elsewhere.name } : {}),
    };
  const chosen = new Map<string, Weighted>([[best.type.id, best]]);
  const spoken = new Map<string, { readonly part: Part; readonly words: string }[]>();
  for (const part of asked.parts.filter(({ weight }) => weight === 1))
    for (const [id, words] of spokenIn(part, asked, index)) {
      spoken.set(id, [...(spoken.get(id) ?? []), { part, words }]);
      const whole = all.find(({ type }) => type.id === id);
      if (whole !== undefined && isBeside(whole, best, bar) && !isElsewhere(whole, asked.parts))
        chosen.set(id, whole);
    }
  const works = [...chosen.values()]
    .filter(work => work === best || !isOnlyServed(work.because, asked.parts))
    .sort(byScore)
    .slice(0, MOST);
  return {
    works: works.map(work => {
      const told = spoken.get(work.type.id) ?? [];
      return { ...work, parts: told.map(({ part }) => part), spoken: told.map(({ words }) => words) };
    }),
    near: all.filter(({ type }) => !chosen.has(type.id)).slice(0, 3),
  };
}
