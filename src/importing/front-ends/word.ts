import type { FrontEnd } from './index.ts';
import { isZip, partNames } from './zip.ts';

/** True for a package with the body of a Word document. */
export const isWord = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  isZip(bytes) && partNames(bytes).includes('word/document.xml');

/** .docx, and what WPS saves under that name. */
export const wordFrontEnd: FrontEnd = {
  title: 'Word',
  accepts: isWord,
  read: async ({ bytes }, ledger) => (await import('./docx/read.ts')).readDocx(bytes, ledger),
};
