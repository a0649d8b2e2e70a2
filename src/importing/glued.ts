import { readValue } from '../reading/value.ts';
import { bare } from './cells.ts';

const OPERATOR =
  /(?:不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|至少|[≥≤≧≦⩾⩽═＝=＞＜><]=?)\s*\d/g;
const TAIL = /(\d[\d,.]*\s*(?:%|％|‰|[\p{Script=Han}A-Za-z/·*²㎡]{0,8})(?:以上|以下|以内|左右)?)$/u;
/** 2024年12月底前, all of it. */
const DATED =
  /(20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[底末初]?(?:之?前|以前)?(?:完成|举办|开展|建成|竣工|验收|交付|启动|发放)?)$/u;
const PHRASE =
  /((?:稳步|显著|明显|进一步|持续|不断|有效|有所|逐步|大幅|巩固)(?:提高|提升|改善|增强|完善|保障|增加|下降|降低|减少|好转)|良好|优良|及时|有效|长期|合规|是|无|好|(?<!提)高)$/;

/** True for a cell that can only be a target: a number, a date, a range, or an operator. */
export function isValueLike(text: string): boolean {
  const plain = bare(text).replace(
    /^(?:[每全][年月周日天]|每季度?|截[至止]|于)(?=\d|[≥≤]|不(?:低于|少于|超过)\d)/,
    '',
  );
  if (plain === '' || plain.length > 24) return false;
  if (/^[≥≤≧≦⩾⩽═＝=＞＜><±]/.test(plain) || plain === '定性') return true;
  if (/^\d{1,2}[.、]\D/.test(plain)) return false;
  if (!/^\d/.test(plain)) return /^(不低于|不少于|不高于|不超过|大于|小于|至少)\D{0,4}\d/.test(plain);
  const { shape } = readValue(plain);
  if (shape === 'number' && !/^[\d.,]+\D{0,8}$/.test(plain)) return false;
  return shape === 'number' || shape === 'range' || shape === 'date' || /^\d[\d.,]*%?\D{0,4}$/.test(plain);
}

const outside = (text: string, at: number): boolean => {
  const head = text.slice(0, at);
  return (head.match(/[(（]/g)?.length ?? 0) <= (head.match(/[)）]/g)?.length ?? 0);
};

const FIRST = /^([≥≤≧≦⩾⩽═＝=＞＜><]{0,2}\d[\d,.]*(%|％|‰|[\p{Script=Han}A-Za-z/·*²㎡]{0,5}))(.+)$/u;

/**
 * The target of a cell in which the result or the score stands right behind it: `100%100%`, `≥266米258米`, `=100%22.5`.
 * Null when the text is one value.
 */
export function firstOfTwo(text: string): string | null {
  const plain = bare(text);
  const twice = /^(.+?)\1$/.exec(plain)?.[1];
  if (plain === '00' || (twice !== undefined && /\D/.test(twice) && isValueLike(twice))) return twice ?? '0';
  const [, first = '', unit = '', rest = ''] = FIRST.exec(plain) ?? [];
  if (first === '' || unit === '' || readValue(plain).date !== null) return null;
  const again = /^[≥≤≧≦⩾⩽═＝=＞＜><]\d/.test(rest) || new RegExp(`^\\d[\\d,.]*${escaped(unit)}`).test(rest);
  return again || /^\d{1,3}(\.\d)?$/.test(rest) ? first : null;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Characters of a name at most: what is longer is prose. */
export const MOST_NAME = 60;

/** Name and target run together. `bold` also cuts where no comparison sign tells them apart. */
export function cutValue(text: string, bold: boolean): { name: string; value: string } | null {
  const number = /^指标\d{1,2}[:：.、]/.exec(text)?.[0] ?? '';
  if (number !== '') {
    const cut = cutValue(text.slice(number.length), bold);
    return cut === null ? null : { ...cut, name: `${number}${cut.name}` };
  }
  const signs = [...text.matchAll(OPERATOR)].filter(found => outside(text, found.index));
  const sign = signs.find((one, at) => {
    const next = signs[at + 1];
    return next === undefined || isValueLike(text.slice(one.index, next.index));
  });
  if (sign !== undefined && sign.index > 1)
    return { name: text.slice(0, sign.index), value: text.slice(sign.index) };
  if (!bold) return null;
  for (const shape of [DATED, TAIL, PHRASE]) {
    const found = shape.exec(text);
    if (found !== null && found.index > 1 && found.index <= MOST_NAME && outside(text, found.index))
      return { name: text.slice(0, found.index), value: text.slice(found.index) };
  }
  return null;
}
