import type { FrontEnd } from './index.ts';
import { isZip, partNames } from './zip.ts';

/** .ofd (GB/T 33190), what government systems send. */
export const ofdFrontEnd: FrontEnd = {
  title: 'OFD',
  accepts: ({ bytes }) => isZip(bytes) && partNames(bytes).includes('OFD.xml'),
  read: async ({ bytes }, ledger, aid) => (await import('./ofd/read.ts')).readOfd(bytes, ledger, aid),
};
