import type { FrontEnd } from './index.ts';
import { isZip, partNames } from './zip.ts';

/** .xlsx and .xlsm; macros are never looked at. */
export const spreadsheetFrontEnd: FrontEnd = {
  title: 'Excel',
  accepts: ({ bytes }) => isZip(bytes) && partNames(bytes).includes('xl/workbook.xml'),
  read: async ({ bytes }, ledger) => (await import('./xlsx/read.ts')).readXlsx(bytes, ledger),
};
