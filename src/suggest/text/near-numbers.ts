import { Decimal } from 'decimal.js';
import { chineseNumber } from '../../reading/numerals.ts';

const DIGITS = '一二三四五六七八九';
const rank = (sign: string): number => DIGITS.indexOf(sign.replace('两', '二'));
/** 两三千, 十五六, 一千两三百: two neighbours before one rank. */
const NEIGHBOURS = /^(|.*[十百千万])([一二两三四五六七八九])([二三四五六七八九])([十百千万]*)$/;

/** From and to of a number told as two neighbours, 两三千 as 2000 and 3000; null for any other. */
export function neighbours(words: string): readonly [from: string, to: string] | null {
  const [, head = '', one = '', next = '', tail = ''] = NEIGHBOURS.exec(words) ?? [];
  if (one === '' || rank(next) !== rank(one) + 1 || (tail === '' && /[百千万]$/.test(head))) return null;
  const [from, to] = [one, next].map(sign => chineseNumber(head + sign + tail));
  return from == null || to == null ? null : [from, to];
}

/** 百来户, 千把亩, 上百人: a rank alone, so many at least. */
export const rankAlone = (words: string, before: string, after: string): string | null =>
  /^[百千万]$/.test(words) &&
  (/^[来把余](?=[^\d\s])/.test(after) || /(?<![线网晚以会路街船早])上$/.test(before))
    ? chineseNumber(`一${words}`)
    : null;

const PARTS: Readonly<Record<string, number>> = { 万: 10, 十万: 100 };
/** 十万分之五 in ‰, and how it follows; null for a share told in hundredths or thousandths. */
export function smallShare(
  of: string | undefined,
  number: string | null,
): { readonly number: string; readonly arithmetic: string } | null {
  const parts = PARTS[of ?? ''];
  if (parts === undefined || number === null) return null;
  const share = new Decimal(number).div(parts).toFixed();
  return { number: share, arithmetic: `${of}分之${number}=${share}‰` };
}

/** 占一半以上, 签约率过半: a share; 任务过半 and 完成一半 are steps on the way. */
const HALF =
  /(?:(?<=占|达到?|超过?|[率例重]|[少低]于)(?:一半|半数)|(?<=[一-龥]{2})(?<!时间|任务|完成|进度)过半)(?=$|[，。；、）)]|以上|左右)/g;

/** A half, told as 50 of a hundred. */
interface Half {
  readonly at: number;
  readonly end: number;
  readonly number: string;
  readonly to: undefined;
  readonly unit: string;
  readonly round: boolean;
  readonly arithmetic: string;
  readonly over: boolean;
}

/** Halves of a whole that a text states. */
export const halvesIn = (text: string): Half[] =>
  [...text.matchAll(HALF)].map(({ 0: words, index: at }) => ({
    ...{ at, end: at + words.length, number: '50', to: undefined, unit: '%', round: false },
    arithmetic: `${words}=50%`,
    over: words === '过半',
  }));
