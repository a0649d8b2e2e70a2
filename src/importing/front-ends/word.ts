import type { FrontEnd } from './index.ts';
import { isZip, partNames } from './zip.ts';

/** .docx, and what WPS saves under that name. */
export const wordFrontEnd: FrontEnd = {
  title: 'Word',
  accepts: ({ bytes }) => isZip(bytes) && partNames(bytes).includes('word/document.xml'),
  read: async ({ bytes }, ledger) => (await import('./docx/read.ts')).readDocx(bytes, ledger),
};
