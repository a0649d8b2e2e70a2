import type { BasisCited } from '../domain/finding.ts';

/** National targets of 公民具备科学素质的比例; number and wording were not checked here. */
export const scienceLiteracyOutline2021 = {
  document: '《全民科学素质行动规划纲要（2021—2035年）》',
  verified: false,
} as const satisfies BasisCited;
