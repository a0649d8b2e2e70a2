import type { BasisCited } from '../domain/finding.ts';

/** Goals of department and project are the ground of the 部门预算绩效文本; its number was not seen. */
export const hebeiDepartmentMeasures2019 = {
  document: '《河北省省级部门预算绩效管理办法》（2019年）',
  verified: true,
} as const satisfies BasisCited;
