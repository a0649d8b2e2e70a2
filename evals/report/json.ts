import type { Suite, SuiteResult } from '../suite.ts';

/** The report for programs: same data and same server, same bytes. */
export const jsonReport = ({ name, title }: Suite, result: SuiteResult) => ({
  schema: 'jixiao.eval-report/1',
  suite: name,
  title,
  passed: result.gates.every(({ ok }) => ok),
  facts: Object.fromEntries(result.facts),
  scores: result.scores,
  gates: result.gates,
  tables: result.tables,
  cases: result.cases,
});
