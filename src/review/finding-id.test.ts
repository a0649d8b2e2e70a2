import { expect, test } from 'vitest';
import { RULES } from '../rules/index.ts';
import { changedDraft, profileOf } from '../rules/testing-draft.ts';
import { reviewDraft } from './review.ts';

type Change = { path: string; value?: unknown };

/** The id of a rule's first finding in the clean example with some changes. */
function idOf(rule: string, ...change: Change[]): string | undefined {
  const { findings } = reviewDraft(changedDraft({ note: '', change }), profileOf(), RULES);
  return findings.find(finding => finding.rule === rule)?.id;
}

const GOAL = { path: '/projects/0/goals/0/text', value: '举办主题科普活动，推动区域产业转型升级。' };
const SAFEGUARD = { path: '/safeguards/2/text', value: '制定科学评价方法，及时发现问题，研究解决对策。' };
const SUM = { path: '/projects/0/budget/fiscal', value: '9.00' };
const LEVEL = { path: '/projects/1/indicators/3' };
const PLAN = { path: '/projects/0/spending_plan/0/cumulative_percent', value: '50' };
const TOTAL = { path: '/total_budget', value: '12.00' };

test.each([
  ['GOAL-SCALE-MISMATCH', [GOAL]],
  ['DP-SAFEGUARD-GENERIC', [SAFEGUARD]],
  ['BUD-SUM', [SUM]],
  ['STR-L2-MISSING', [LEVEL]],
  ['BUD-PLAN-MONOTONIC', [PLAN]],
  ['BUD-DEPT-TOTAL-MISSING', [TOTAL]],
] as const)('%s keeps its id while other parts change', (rule, change) => {
  const before = idOf(rule, ...change);
  expect(before).toBeDefined();
  const elsewhere = { path: '/projects/2/goals/1/text', value: '2026年9月底前培训科技工作者不少于61人。' };
  expect(idOf(rule, ...change, elsewhere)).toBe(before);
});

test.each([
  ['GOAL-SCALE-MISMATCH', [GOAL], { ...GOAL, value: '2026年推动区域产业转型升级。' }],
  [
    'DP-SAFEGUARD-GENERIC',
    [SAFEGUARD],
    { ...SAFEGUARD, value: '制定科学评价方法，及时发现问题，加以解决。' },
  ],
  ['BUD-SUM', [SUM], { ...SUM, value: '7.00' }],
  ['STR-L2-MISSING', [LEVEL], { path: '/projects/1/indicators/3' }],
  ['BUD-PLAN-MONOTONIC', [PLAN], { ...PLAN, value: '60' }],
  ['BUD-DEPT-TOTAL-MISSING', [TOTAL], { ...TOTAL, value: '11.00' }],
] as const)('%s is a new finding once what it speaks of changes', (rule, change, next) => {
  const after = idOf(rule, ...change, next);
  expect(after).toBeDefined();
  expect(after).not.toBe(idOf(rule, ...change));
});
