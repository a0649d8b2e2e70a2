import type { BasisCited } from '../domain/finding.ts';

/** 项目支出绩效评价管理办法: the head and scope were read, the rest was not. */
export const evaluationMeasures2020 = {
  document: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  verified: false,
} as const satisfies BasisCited;
