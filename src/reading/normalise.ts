import { RADICAL, withoutRadicals } from './radicals.ts';
import { remembered } from './remembered.ts';

/** Hidden characters: controls, soft hyphens, direction marks, zero-width signs, tag characters. Line breaks and tabs stay. */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Removes what a person cannot see and a machine might obey. */
export const stripHidden = (text: string): string => text.replace(HIDDEN, '').replace(LONE, '');

const SIGNS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
  '﹪': '%',
  '٪': '%',
  '～': '~',
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
};
const SIGN = /[≧⩾≦⩽═﹪٪～－—–−]/g;
/** Full-width, small and upright forms and blanks that NFKC brings home. */
const FOLDABLE = /[\uFF01-\uFF5E\u3000\u00A0\u2000-\u200A\uFE30-\uFE6B]/g;
const UNSEEN = new RegExp(`${HIDDEN.source}|${LONE.source}|${RADICAL.source}`, 'u');

/** Radicals as the characters they stand for, and nothing hidden: what a reader of the page sees. */
export const legible = (text: string): string =>
  UNSEEN.test(text) ? withoutRadicals(stripHidden(text)) : text;

/** Words of `legible(text)` as they stand in `text`; the words themselves where they stand nowhere. */
export function asWritten(text: string, words: string): string {
  const start = text.includes(words) ? -1 : legible(text).indexOf(words);
  if (start < 0) return words;
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    if (stripHidden(sign) !== '') for (let unit = 0; unit < sign.length; unit += 1) places.push(at + unit);
    at += sign.length;
  }
  return text.slice(places[start], (places[start + words.length - 1] ?? 0) + 1);
}

/** One spelling for signs, digits and letters of any width; the words stay. */
export const foldSigns = (text: string): string =>
  withoutRadicals(text)
    .replace(FOLDABLE, found => found.normalize('NFKC'))
    .replace(SIGN, found => SIGNS[found] ?? found)
    .replace(/>\s*=/g, '≥')
    .replace(/<\s*=/g, '≤');

/** Removes white space except between two Latin words: a wrapped cell reads as one. */
export const tighten = (text: string): string =>
  /\s/.test(text) ? text.trim().replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g, '') : text;

const OTHER = 0;
const KEPT = 1;
const WIDE = 2;
/** What the steps do to a character: most cells hold only such as are kept, or full-width signs of one counterpart. */
const FATE = new Uint8Array(0x10000).fill(KEPT, 0x4e00, 0xa000).fill(WIDE, 0xff01, 0xff5f);
for (const sign of '、。《》〔〕“”%.,:;()+*/÷×≥≤=-') FATE[sign.charCodeAt(0)] = KEPT;
for (const [first, last] of ['09', 'AZ', 'az'])
  FATE.fill(KEPT, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
/** A = may follow these. */
for (const sign of '＜＞') FATE[sign.charCodeAt(0)] = OTHER;

function fateOf(text: string): number {
  let fate = KEPT;
  for (let at = 0; at < text.length; at += 1) {
    const one = FATE[text.charCodeAt(at)];
    if (one === OTHER) return OTHER;
    if (one === WIDE) fate = WIDE;
  }
  return fate;
}

/** Texts with anything uncommon in them; rules ask for the same ones again and again. */
const foldAll = remembered(text => tighten(foldSigns(stripHidden(text))));

/** The form in which texts are compared and judged. */
export function plain(text: string): string {
  const fate = fateOf(text);
  if (fate === KEPT) return text;
  if (fate === OTHER) return foldAll(text);
  return text.replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
