import type { FrontEnd } from './index.ts';

const HEAD = '%PDF-';

/** PDF files: text with its drawn tables, and scanned pages. */
export const pdfFrontEnd: FrontEnd = {
  title: 'PDF',
  accepts: ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(HEAD),
  read: async ({ bytes }, ledger, aid) => (await import('./pdf/read.ts')).readPdf(bytes, ledger, aid),
};
