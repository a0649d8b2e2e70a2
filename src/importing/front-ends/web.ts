import { decodeText } from '../decode.ts';
import type { FrontEnd } from './index.ts';

const HEAD = 16_384;
const head = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));

/** A part of a page, as people copy it from its source: markup from its first letter, a table in it. */
const isFragment = (text: string): boolean => /^\s*<[a-z]+\b[^>]*>/i.test(text) && /<t[dh]\b/i.test(text);

/** Comments pass for nothing. */
const bodyOf = (bytes: Uint8Array): string =>
  head(bytes).replace(/^(?:\s|ï»¿|<!--(?:(?!-->)[\s\S])*-->)*/, '');

/** Web pages saved from a site or a system's print view. */
export const webFrontEnd: FrontEnd = {
  title: '网页',
  accepts: ({ bytes, name }) => {
    const body = bodyOf(bytes);
    return (
      /^<(?:!doctype html|html|head|body|meta)\b/i.test(body) ||
      isFragment(body) ||
      (/\.x?html?$/i.test(name) && /<(?:table|p|div)\b/i.test(body))
    );
  },
  async read({ bytes }) {
    const { readHtml } = await import('./html/read.ts');
    return readHtml(decodeText(bytes).text);
  },
};
