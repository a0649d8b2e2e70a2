import { type Ranked, type Summary, tidyOf } from './ranking.ts';

const rankedTold = ({ content, formal, rules, to_confirm, ...file }: Ranked, index: number) => ({
  rank: index + 1,
  ...file,
  counts: {
    error: content.error + formal.error,
    warning: content.warning + formal.warning,
    info: content.info + formal.info,
    formal: tidyOf({ formal }),
  },
  to_confirm,
  rules,
});

/** The summary as other programs take it: the same files and rules give the same bytes. `counts` as `review_draft` counts. */
export const summaryJson = (summary: Summary): Record<string, unknown> => ({
  ruleset: summary.ruleset,
  reviewed: summary.ranking.length,
  failed: summary.failures.length,
  compared: summary.earlier,
  files: summary.ranking.map(rankedTold),
  failures: summary.failures,
  rules: summary.rules,
  units: summary.units,
  alike: summary.alike,
  copies: summary.copies,
  ignored: summary.ignored,
});
