import type { BasisCited } from '../domain/finding.ts';

/** What reviewers ask in practice, written in no regulation. */
export const practice = {
  document: '评审实务（非条文）',
  verified: false,
} as const satisfies BasisCited;
