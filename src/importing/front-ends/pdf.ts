import type { FrontEnd } from './index.ts';

const HEAD = '%PDF-';

/** PDF files that hold text, drawn tables and all. */
export const pdfFrontEnd: FrontEnd = {
  title: 'PDF',
  accepts: ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(HEAD),
  read: async ({ bytes }, ledger) => (await import('./pdf/read.ts')).readPdf(bytes, ledger),
};
