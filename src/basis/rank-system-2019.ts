import type { BasisCited } from '../domain/finding.ts';

/** Posts became ranks in June 2019; remembered, its wording was not checked. */
export const rankSystem2019 = {
  document: '《公务员职务与职级并行规定》',
  verified: false,
} as const satisfies BasisCited;
