import { decodeText } from '../decode.ts';
import type { FrontEnd } from './index.ts';

const head = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 4096));

/** Web pages saved from a site or a system's print view. */
export const webFrontEnd: FrontEnd = {
  title: '网页',
  accepts: ({ bytes, name }) =>
    /^[\s\uFEFF]*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|table|meta)\b/i.test(
      head(bytes).replace(/^ï»¿/, ''),
    ) ||
    (/\.x?html?$/i.test(name) && /<(?:table|p|div)\b/i.test(head(bytes))),
  async read({ bytes }) {
    const { readHtml } = await import('./html/read.ts');
    return readHtml(decodeText(bytes).text);
  },
};
