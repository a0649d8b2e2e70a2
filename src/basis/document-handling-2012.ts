import type { BasisCited } from '../domain/finding.ts';

/** Official wording is to be accurate and plain; its number and wording were not checked here. */
export const documentHandling2012 = {
  document: '《党政机关公文处理工作条例》',
  verified: false,
} as const satisfies BasisCited;
