import type { FoundWork } from './find-work.ts';
import { isUntold } from './general-fit.ts';

/** A work type with the rows that hold for this project: what only some such projects do is left out unless told; `done` is what is told of the work itself. */
export const fitting = (work: FoundWork, told: string, done = told): FoundWork => ({
  ...work,
  type: {
    ...work.type,
    indicators: work.type.indicators.filter(
      entry =>
        (entry.when?.some(word => (entry.level2 === '数量指标' ? done : told).includes(word)) ?? true) &&
        !(work.type.id.startsWith('general.') && isUntold(entry, told)),
    ),
  },
});
