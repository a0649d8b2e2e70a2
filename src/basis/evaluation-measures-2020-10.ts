import type { BasisCited } from '../domain/finding.ts';

/** Projects are later evaluated against the goals and targets set here. */
export const evaluationMeasures2020 = {
  document: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  verified: true,
} as const satisfies BasisCited;
