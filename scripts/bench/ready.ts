import { ELSEWHERE, indexOf, SECTORS } from '../../src/index.ts';

/** Loads the library and looks through it for the words of a goal, down to the rows of the work it finds. */
export function lookThrough(goal: string): number {
  const index = indexOf(SECTORS, ELSEWHERE);
  const found = [...index.hits(goal), ...index.hints(goal)];
  const rows = found.flatMap(({ type }) => index.types[type]?.type.indicators ?? []);
  const [first] = index.types;
  return index.bm25(goal).size + rows.length + (first?.rare(goal.slice(0, 2)) ?? 0);
}
