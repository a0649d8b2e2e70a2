import { decodeText } from '../decode.ts';
import { textBlocks } from '../import-text.ts';
import type { FrontEnd } from './index.ts';

/** Plain text, Markdown and what recognisers leave, in any encoding of Chinese offices. */
export const textFrontEnd: FrontEnd = {
  title: '文本',
  accepts: () => true,
  read: async ({ bytes }, ledger) => textBlocks(decodeText(bytes).text, ledger),
};
