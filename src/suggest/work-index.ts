import { GAP, keywordsOf } from '../library/keywords.ts';
import type { Elsewhere, Sector, WorkType } from '../library/schema.ts';
import { pairsOf } from './pairs.ts';
import { rankerOf } from './ranker.ts';
import { type Rareness, rarenessOf } from './rare.ts';
import { toldBy } from './told.ts';
import { type Matcher, matcherOf } from './words.ts';

/** One work type as it is looked for. */
export interface IndexedType {
  readonly sector: Sector;
  readonly type: WorkType;
  /** All that its name, triggers and objects are about. */
  pairs(): ReadonlySet<string>;
  /** How much a pair of signs says of one line of work. */
  readonly rare: Rareness;
}

/** The library prepared for looking up. Places beyond the work types are of work it does not hold. */
export interface WorkIndex extends Matcher {
  readonly types: readonly IndexedType[];
  readonly elsewhere: readonly Elsewhere[];
  /** BM25 of each work type for a text, by character pairs. */
  bm25(text: string): Map<number, number>;
}

const once = <T>(make: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
};

const NONE: readonly Elsewhere[] = [];
const made = new WeakMap<readonly Sector[], Map<readonly Elsewhere[], WorkIndex>>();

/** The index of a library, made at its first use. */
export function indexOf(sectors: readonly Sector[], elsewhere: readonly Elsewhere[] = NONE): WorkIndex {
  const beside = made.get(sectors) ?? new Map<readonly Elsewhere[], WorkIndex>();
  made.set(sectors, beside);
  const known = beside.get(elsewhere);
  if (known !== undefined) return known;
  const types = sectors.flatMap(sector => sector.types.map(type => ({ sector, type })));
  const keywords = types.map(({ type }) => keywordsOf(type));
  const told = toldBy([...keywords, ...elsewhere.map(({ words }) => ({ triggers: words.join(GAP) }))]);
  const rare = rarenessOf(keywords.map(({ rows }) => rows));
  const index: WorkIndex = {
    types: types.map(({ sector, type }) => ({
      sector,
      type,
      rare,
      pairs: once(() => pairsOf([type.name, ...type.triggers, ...type.objects].join(' '))),
    })),
    elsewhere,
    ...matcherOf(told),
    bm25: rankerOf(told),
  };
  beside.set(elsewhere, index);
  return index;
}
