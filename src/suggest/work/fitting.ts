import type { FoundWork } from './find-work.ts';
import { isUntold } from './general-fit.ts';

/** A work type with the rows that hold for this project: what only some such projects do is left out unless told. */
export const fitting = (work: FoundWork, told: string): FoundWork => ({
  ...work,
  type: {
    ...work.type,
    indicators: work.type.indicators.filter(
      entry =>
        (entry.when?.some(word => told.includes(word)) ?? true) &&
        !(work.type.id.startsWith('general.') && isUntold(entry, told)),
    ),
  },
});
