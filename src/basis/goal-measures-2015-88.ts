import type { BasisCited } from '../domain/finding.ts';

/** Goals must be 指向明确、细化量化、合理可行、相应匹配; its full wording was not at hand. */
export const goalMeasures2015 = {
  document: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  verified: false,
} as const satisfies BasisCited;
