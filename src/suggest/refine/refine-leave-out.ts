import type { Answer, Suggestion } from '../request.ts';

/** A table is mended by leaving rows out, not replaced. */
const AT_MOST_ONE_OF = 3;

/** A row that may go: proposed here, with no number of the person's, not the last of its side, no clause's only row. */
const mayGo = ({ suggestions, coverage }: Answer, row: Suggestion): boolean =>
  row.action === 'add' &&
  row.value === null &&
  suggestions.filter(({ level2 }) => level2 === row.level2).length > 1 &&
  coverage.goal_parts.every(({ covered_by }) => covered_by.length !== 1 || covered_by[0] !== row.name);

function without(answer: Answer, row: Suggestion): Answer {
  const { coverage } = answer;
  return {
    ...answer,
    suggestions: answer.suggestions.filter(one => one !== row),
    coverage: {
      ...coverage,
      by_level2: { ...coverage.by_level2, [row.level2]: (coverage.by_level2[row.level2] ?? 1) - 1 },
      goal_parts: coverage.goal_parts.map(({ text, covered_by }) => ({
        text,
        covered_by: covered_by.filter(name => name !== row.name),
      })),
    },
    next: answer.next.filter(({ why }) => !why.startsWith(`“${row.name}”`)),
  };
}

/** The table without the rows a model calls beside the point or doubled, as far as they may go; and their names. */
export function leftOut(
  answer: Answer,
  rows: readonly Suggestion[],
): { readonly answer: Answer; readonly names: readonly string[] } {
  const most = Math.floor(answer.suggestions.length / AT_MOST_ONE_OF);
  let left = answer;
  const names: string[] = [];
  for (const row of new Set(rows)) {
    if (names.length >= most || !mayGo(left, row)) continue;
    left = without(left, row);
    names.push(row.name);
  }
  return { answer: left, names };
}
