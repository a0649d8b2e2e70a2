import type { BasisCited } from '../domain/finding.ts';

/** National share of citizens with science literacy: 2020 actual 10.56%, above 15% wanted by 2025; as published. */
export const scienceLiteracy2020 = {
  document: '全民科学素质行动规划纲要（2021—2035年）及第十一次中国公民科学素质抽样调查结果（2020年10.56%）',
  verified: true,
} as const satisfies BasisCited;
