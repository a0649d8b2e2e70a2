import type { Project } from '../domain/draft.ts';
import { type Block, textOf } from './cells.ts';

/** The year stands near the beginning, or a project names it. */
const FIRST_BLOCKS = 40;

const yearIn = (texts: readonly string[]): number | null => {
  for (const text of texts) {
    const year = /(20\d\d)\s*年/.exec(text.normalize('NFKC'))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
};

/** What a project says, in the order of its form. */
const wordsOf = ({ name, purpose, goals, indicators }: Project): string[] =>
  [
    name,
    purpose,
    ...goals.map(({ text }) => text),
    ...indicators.flatMap(row => [row.name, row.description, row.value_raw, row.basis]),
  ].flatMap(text => text ?? []);

/** The year a text without a cover names first; null where it names none. */
export const yearOf = (blocks: readonly Block[], projects: readonly Project[]): number | null =>
  yearIn(blocks.slice(0, FIRST_BLOCKS).map(textOf)) ?? yearIn(projects.flatMap(wordsOf));
