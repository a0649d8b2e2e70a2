import { isUnit } from '../reading/units.ts';

/** A sentence of the text around a list, without a number. */
export const PROSE = /^\D{30,}[。；]$/;

/** (40-50)分: what a level is worth, on a line of its own. */
export const SCORE = /^[(（][\d\s\-—~]{1,8}分?[)）]\s*分?$/;
/** — 4 —, 第3页 共9页: the foot of a page between rows. */
export const PAGE = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[,，/\s]*共\s*\d{1,3}\s*页)?)$/;
/** The same, run into the end of what stands before it. */
export const PAGE_BEHIND =
  /(?:\s*[—–－]\s*\d{1,3}\s*[—–－]|\s+-\s?\d{1,3}\s?-|\s*第\s*\d{1,3}\s*页\s*共\s*\d{1,3}\s*页)\s*$/;
/** ……, 指标2：, 指标1：/ /: a row of the form left as it was printed. */
export const NO_ROW = /^(?:[.…·]+|指标\d{1,2}\s*[:：.、]?[\s/\\.…·—–-]*)$/;
/** What numbers a line of a list. */
const NUMBERING =
  /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）][、.．]?|[一二三四五六七八九十\d]{1,3}(?:[、.．)）]|(?=\s)))\s*(?=[\p{Script=Han}【])/u;

const BULLET = /^\s*[●○■◆◇▪•➢]\s*(?=\p{Script=Han})/u;

const SIGN_APART = /([≥≤≧≦⩾⩽═＝=＞＜><])\s+(?=\d)/g;
const PERCENT_APART = /(?<=\d)\s+(?=[%％‰])/g;
const DATE_APART =
  /(?<=\d)\s+(?=[年月日](?:[\s\d底末前初]|$))|(?<=\d\s?年)\s+(?=\d{1,2}\s?月)|(?<=\d\s?月)\s+(?=\d{1,2}\s?日)/g;

/** ≥ 46, 2024 年 6 月: one target that white space parts. */
export const closed = (text: string): string =>
  text.replace(SIGN_APART, '$1').replace(PERCENT_APART, '').replace(DATE_APART, '');

const UNIT_APART = /(?<=\s(?:[≥≤≧≦]|[<>]?=|[<>])?\d[\d,.]*)\s+(\p{Script=Han}{1,3})(?=\s|$)/gu;

/** >=40 批: a unit apart from its figure, where it has no column of its own. */
export const counted = (text: string): string =>
  text.replace(UNIT_APART, (whole, unit: string) => (isUnit(unit) ? unit : whole));

/** What a line says behind its number, without the marks around its label. */
export const unframed = (text: string): string =>
  text
    .replace(BULLET, '')
    .replace(NUMBERING, '')
    .replace(/^【([^】]*)】/, '$1 ')
    .replace(/^(.{2,6}指标)-/, '$1 ');

/** Several targets in one text, or one in a sentence. */
export const isClauses = (text: string, headed: boolean): boolean =>
  /[；;].*\d/.test(text) ||
  /\d\D{0,4}。$/.test(text) ||
  (!headed && /\d[^；;]*[；;]\s*\p{Script=Han}{3}/u.test(text));
