import { simplified } from '../../reading/traditional.ts';

const FOLDABLE = /[\uFF01-\uFF5E\u3000\u00A0]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹪': '%',
  '～': '~',
};
const SIGN = /[≧⩾≦⩽﹪～]/g;

/** Full-width and traditional signs made plain one for one: what is found here stands at the same place in the text as written. */
export const folded = (text: string): string =>
  simplified(text)
    .replace(FOLDABLE, sign => sign.normalize('NFKC'))
    .replace(SIGN, sign => SIGNS[sign] ?? sign);
