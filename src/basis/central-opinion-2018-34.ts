import type { BasisCited } from '../domain/finding.ts';

/** Goals cover output, cost, benefits and satisfaction; finance reviews them with the budget. */
export const centralOpinion2018 = {
  document: '《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）',
  verified: true,
} as const satisfies BasisCited;
