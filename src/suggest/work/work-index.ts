import { type Library, lookupOf, type Unheld, withElsewhere } from '../../library/keywords.ts';
import type { Elsewhere, Sector, WorkType } from '../../library/schema.ts';
import { onceFor } from '../../reading/remembered.ts';
import { pairsOf } from '../text/pairs.ts';
import { type Ranker, rankerOf } from './ranker.ts';
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
export interface WorkIndex extends Matcher, Ranker {
  readonly types: readonly IndexedType[];
  readonly elsewhere: readonly Elsewhere[];
}

const pairsIn = onceFor(({ name, triggers, objects }: WorkType) =>
  pairsOf([name, ...triggers, ...objects].join(' ')),
);

function made(sectors: Library, elsewhere: Unheld): WorkIndex {
  const { keywords, rows } = lookupOf(sectors);
  const told = toldBy(withElsewhere(keywords, elsewhere));
  const rare = rarenessOf(rows);
  return {
    types: sectors.flatMap(sector =>
      sector.types.map(type => ({ sector, type, rare, pairs: () => pairsIn(type) })),
    ),
    elsewhere,
    ...matcherOf(told),
    ...rankerOf(told),
  };
}

const beside = onceFor((sectors: Library) => onceFor((elsewhere: Unheld) => made(sectors, elsewhere)));
const NONE: Unheld = [];

/** The index of a library, made at its first use. */
export const indexOf = (sectors: Library, elsewhere = NONE): WorkIndex => beside(sectors)(elsewhere);
