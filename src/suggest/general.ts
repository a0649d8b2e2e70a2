import { NATURES } from '../library/patterns.ts';
import type { FoundWork } from './find-work.ts';
import { indexOf, type WorkIndex } from './work-index.ts';

const SECTORS = [NATURES];

/** Work known by its nature alone. */
export const generalWork = (): WorkIndex => indexOf(SECTORS);

/** Work of which nothing is known but how much of it is done: whatever it is, it serves somebody. */
export const anyWork = (): FoundWork[] =>
  generalWork()
    .types.filter(({ type }) => type.id === 'general.service')
    .map(one => ({ ...one, score: 0, because: [], hints: 0, backed: true, parts: [] }));
