import { NATURES } from '../../library/patterns.ts';
import { unitClass } from '../../reading/units.ts';
import { deedWords } from '../text/deed-words.ts';
import { type Part, telling } from '../text/parts.ts';
import type { FoundWork } from './find-work.ts';
import { indexOf, type WorkIndex } from './work-index.ts';

const SECTORS = [NATURES];
const LEAST_PAIRS = 2;

/** Work known by its nature alone. */
export const generalWork = (): WorkIndex => indexOf(SECTORS);

/** Work whose project's name, or the goal's first word, says what is done, and nothing else does: a general table is better than none. */
export function workOfName(parts: readonly Part[]): FoundWork[] {
  const name = parts.filter(({ source, weight }) => source === 'project' && weight === 1);
  const found = new Map<string, FoundWork>();
  const goal = parts.filter(({ source }) => source === 'goal').slice(0, 1);
  const told = name.some(part => generalWork().hits(deedWords(telling(part))).length > 0) ? name : goal;
  for (const part of told)
    for (const { type, word } of generalWork().hits(deedWords(telling(part)))) {
      if (told === goal && !part.plain.startsWith(word)) continue;
      const known = generalWork().types[type];
      if (known === undefined || found.has(known.type.id)) continue;
      found.set(known.type.id, {
        ...known,
        score: 0,
        because: [word],
        hints: 0,
        backed: true,
        parts: [part],
      });
    }
  return found.size > 0 || name.every(({ pairs }) => pairs.size < LEAST_PAIRS)
    ? [...found.values()].slice(0, 2)
    : anyWork();
}

const THINGS = /^(?:thing|length|weight|volume)$/;
const SERVED = /^(?:person|visit|event|money|unit-cost)$/;

/** The general type of this id, though no word of it was met. */
export const workOfId = (id: string): FoundWork[] =>
  generalWork()
    .types.filter(({ type }) => type.id === id)
    .map(one => ({ ...one, score: 0, because: [], hints: 0, backed: true, parts: [] }));

/** Work of which nothing is known but how much of it is done: a task where things are counted, else it serves somebody. */
export const anyWork = (counted: readonly string[] = []): FoundWork[] => {
  const kinds = counted.map(unitClass);
  const task = kinds.some(kind => THINGS.test(kind)) && !kinds.some(kind => SERVED.test(kind));
  return workOfId(task ? 'general.task' : 'general.service');
};
