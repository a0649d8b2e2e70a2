import type { BasisCited } from '../domain/finding.ts';

/** Mid-year monitoring asks how far each target is; its full wording was not at hand. */
export const monitoringMeasures2019 = {
  document: '《中央部门预算绩效运行监控管理暂行办法》（财预〔2019〕136号）',
  verified: false,
} as const satisfies BasisCited;
