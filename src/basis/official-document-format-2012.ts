import type { BasisCited } from '../domain/finding.ts';

/** Numbering and layout of official documents. */
export const officialDocumentFormat2012 = {
  document: '《党政机关公文格式》（GB/T 9704—2012）',
  verified: true,
} as const satisfies BasisCited;
