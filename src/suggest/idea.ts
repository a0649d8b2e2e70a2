import type { Entry } from '../library/schema.ts';
import { jaccard } from '../reading/similarity.ts';
import type { Part } from './parts.ts';
import type { Quantity } from './quantities.ts';

/** An indicator thought of, before it is put into a form. */
export interface Idea
  extends Pick<
    Entry,
    | 'level2'
    | 'cost'
    | 'name'
    | 'formula'
    | 'operator'
    | 'unit'
    | 'basisTypes'
    | 'basisHint'
    | 'source'
    | 'evidence'
    | 'ask'
  > {
  readonly origin: 'library' | 'goal';
  readonly pitfall?: string;
  /** The promise it serves. */
  readonly part?: Part;
  /** The number somebody stated for it. */
  readonly quantity?: Quantity;
  /** Id of the work type it was taken from. */
  readonly work?: string;
  /** What fills its slot. */
  readonly object?: string;
}

/** True where two ideas would measure the same thing. */
export function alike(a: Pick<Idea, 'name' | 'level2'>, b: Pick<Idea, 'name' | 'level2'>): boolean {
  if (a.name === b.name) return true;
  return jaccard(a.name, b.name) > (a.level2 === b.level2 ? 0.5 : 0.75);
}
