import type { BasisCited } from '../domain/finding.ts';

/** Budgets are reviewed for performance; its wording was not checked here. */
export const budgetLaw = {
  document: '《中华人民共和国预算法》（2018年修正）',
  verified: false,
} as const satisfies BasisCited;
