import type { BasisCited } from '../domain/finding.ts';

/** Official wording is to be accurate and plain; its wording was not checked here. */
export const documentHandling2012 = {
  document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）',
  verified: false,
} as const satisfies BasisCited;
