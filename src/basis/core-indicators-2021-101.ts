import type { BasisCited } from '../domain/finding.ts';

/** How core indicators, their values and bases are set; its full wording was not at hand. */
export const coreIndicators2021 = {
  document: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
  verified: false,
} as const satisfies BasisCited;
