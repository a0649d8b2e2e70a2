import type { Entry } from '../../library/schema.ts';
import type { FoundWork } from './find-work.ts';
import { isUntold } from './general-fit.ts';

/** A work type with the rows that hold for this project: what only some such projects do is left out unless told, and its words kept; `done` is what is told of the work itself. */
export function fitting(work: FoundWork, told: string, done = told): FoundWork {
  const isSaid = ({ when, level2 }: Entry): boolean =>
    when?.some(word => (level2 === '数量指标' ? done : told).includes(word)) ?? true;
  const { id, indicators, triggers, objects } = work.type;
  return {
    ...work,
    type: {
      ...work.type,
      indicators: indicators.filter(
        entry => isSaid(entry) && !(id.startsWith('general.') && isUntold(entry, told)),
      ),
    },
    unsaid: indicators
      .flatMap(entry => (isSaid(entry) ? [] : (entry.when ?? [])))
      .filter(word => !told.includes(word) && !triggers.includes(word) && !objects.includes(word)),
  };
}
