import { SECTORS } from '../library/index.ts';
import { PROFILES } from '../profiles/index.ts';
import { reviewRows } from '../review/review.ts';
import { RULES } from '../rules/index.ts';
import type { Answer, Request, Workbench } from './request.ts';
import { wanYuanOf } from './rows/budget.ts';
import { suggest } from './suggest.ts';

/** The real library, rules and form. */
export function testBench(code = 'hebei-county'): Workbench {
  const profile = PROFILES.find(one => one.code === code);
  if (profile === undefined) throw new Error(`no form ${code}`);
  return {
    profile,
    sectors: SECTORS,
    review: (rows, { goal, project, budget }) =>
      reviewRows(rows, { goal, project, budget: wanYuanOf(budget) }, profile, RULES).findings,
  };
}

const bench = testBench();

/** What the engine proposes under the usual form. */
export const proposed = (about: Request): Answer => suggest(about, bench);
