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

/** 月月考评, 一年一次, 一个季度化验一次: every month, every year, every quarter. */
const TIMES = '[一-龥]{0,8}?(?<![内里间的多到])[\\d一二两三四五六七八九十]+[次回遍趟场](?!性)';
const TWICE = new RegExp(`(?<![春夏秋冬今明昨每])(?:天天|月月|周周|年年)(?=${TIMES})`, 'g');
const ONCE = new RegExp(
  `(?<![用花第近每这那过前后头])一(?=(?:个?月|个?季度|季|周|天|个?学期|半年|年)(?:${TIMES.replace('8', '3')}))`,
  'g',
);
/** As a table says how often: 每月考评, sign for sign. */
const often = (text: string): string => text.replace(TWICE, word => `每${word.slice(1)}`).replace(ONCE, '每');

const WITHIN = /(?<=[\d一二两三四五六七八九十百半](?:天|个?小时|个?工作日|个月|分钟|周|年))里(?!程)[头面]?/g;
/** 三天里要到货, 20天里头答复: within so long. */
const within = (text: string): string => text.replace(WITHIN, word => (word.length > 1 ? '之内' : '内'));

/** Full-width and traditional signs made plain one for one: what is found here stands at the same place in the text as written. */
export const folded = (text: string): string =>
  within(often(simplified(text)))
    .replace(FOLDABLE, sign => sign.normalize('NFKC'))
    .replace(SIGN, sign => SIGNS[sign] ?? sign);
