import type { Draft } from '../../domain/draft.ts';
import type { Finding, Rewrite } from '../../domain/finding.ts';
import { findingLines, type Pair } from '../../redline/comment.ts';
import type { Comment } from '../../render/comments.ts';

/** Parts of a draft that its document prints; what is said of the rest stands at the beginning and names its place. */
const PRINTED = /^\/(cover|overall_goal|overall_indicators|sub_goals|safeguards|projects|total_budget)\b/;
/** Up to here a field is read at a glance, and a rewrite is told whole. */
const SHORT = 40;
const END = /[。；！？\n]/;

/** The sentences that a rewrite changes, as they stand and as they would read. */
function changed({ before, after }: Rewrite): Pair {
  if (before.length <= SHORT) return { before, after, tracked: false };
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  while (from > 0 && !END.test(before[from - 1] ?? '')) from -= 1;
  while (end > 0 && !END.test(before[before.length - end - 1] ?? '')) end -= 1;
  const cut = (text: string): string => text.slice(from, text.length - end);
  return { before: cut(before), after: cut(after), tracked: false };
}

/** Findings as remarks on our own rendering, in the words that are read back when the file returns. */
export const remarksOf = (findings: readonly Finding[], draft: Draft): Comment[] =>
  findings.map(finding => {
    const { path, quote, rewrite } = finding;
    const own = rewrite !== undefined && rewrite.needs.length === 0 && rewrite.path === path;
    const pair = own ? changed(rewrite) : null;
    return {
      path,
      quote: pair?.before ?? quote,
      exact: pair !== null,
      lines: findingLines(finding, draft, pair, !PRINTED.test(path)).map(line =>
        line.replace(/\s*\n\s*/g, ' '),
      ),
    };
  });
