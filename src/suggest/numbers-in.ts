import { NUMBER } from '../reading/amounts.ts';
import { chineseNumber } from '../reading/numerals.ts';
import { isName, measureWordAt } from './measure-words.ts';
import { endsInDeed } from './objects.ts';

/** A number of a clause with the word that counts it. */
export interface Seen {
  readonly at: number;
  readonly end: number;
  readonly number: string;
  readonly to: string | undefined;
  readonly unit: string;
  /** 三百余户: at least so many. */
  readonly round: boolean;
}

/** 10—15场; 70%-75%: the sign may stand at both ends. */
const DIGITS = `(?<![A-Za-z\\d.,第每〔\\[×])(${NUMBER})(?:(?:\\s?[-~—至到]|(?<![由从][^，]*)%[-~—至])\\s?(${NUMBER}))?\\s?`;
const SPOKEN =
  '(?<![第统唯同之进每百千万零一二两三四五六七八九十])([一二两三四五六七八九十百千][零一二两三四五六七八九十百千]{0,8}(?:万[零一二两三四五六七八九十百千]{0,7})?)';
const SHARE = '([百千])分之([一二两三四五六七八九十百点\\d.]{1,6})';
const FOUND = new RegExp(`${DIGITS}|${SHARE}|${SPOKEN}`, 'g');
const DATED = /^(?:年(?!限|度?以上|以上)|月(?!嫂)|日|号|点|时)/;

/** Units of plain speech. */
const PLAIN_UNITS: Readonly<Record<string, string>> = { 平: '平方米', 回: '次', 块钱: '元', 万块钱: '万元' };

/** 三百余户, 200多人: at least so many. */
const ROUND = /^\s?[余多](?=[^\d\s])/;
/** 两千万元 is told in 万元 as 2000万元 is. */
const IN_WAN = /^.+万$/;

/** The number as it was told, in plain decimal. */
function decimal(digits: string | undefined, share: string | undefined, words: string): string | null {
  if (digits !== undefined) return digits.replaceAll(',', '');
  return share === '百' ? '100' : chineseNumber(share ?? words.replace(/(?<=.)万$/, ''));
}

/** 每个村2万, 一家五万: money, though nobody says 元. */
const PAID =
  /(?:每[一-龥]{1,5}|一[家户村人]|[补奖花投卖]|补助|补贴|投资|投入|奖励|经费|资金|预算|收入|费用?)(?:约|大概|不超过|最高|能|共|各|是|为|出|得)*$/;
const SUM = /^(?=[，。；、)]|$|左右|以内|以上|最好)/;

/** The word that counts, as it is written. */
function unitAt(before: string, after: string, spoken: boolean): string {
  const money = /^万?块钱/.exec(after)?.[0];
  if (money !== undefined) return money;
  return after.startsWith('万') && SUM.test(after.slice(1)) && PAID.test(before)
    ? '万'
    : measureWordAt(after, spoken);
}

/** 500平方米以上的8家商场, 20户以上自然村: which ones are meant, not how many. */
const WHICH = /^(?:及|\(含\))?以[上下](?:的|(?=[一-龥]{2,}\d)|(?=自然村|行政村|村组|村民小组))/;
const OF_MORE = /^(?:及|\(含\))?以[上下]的[^，]*\d/;
const LEAST = /(?:达到?|至少|不少于|不低于|超过|突破|[≥>])$/;
/** 从60万元结余中安排: where it is taken from. */
const OUT_OF = /^(?:结余|存量|总额|资金|里|当|其)*中(?![心学小])/;
const isWhich = (before: string, after: string): boolean =>
  OF_MORE.test(after) ||
  (/[从由]$/.test(before) && OUT_OF.test(after)) ||
  (WHICH.test(after) && !LEAST.test(before) && !endsInDeed(before));

const isDated = (after: string): boolean =>
  DATED.test(after) && !/^年(?:以上|限)?$|^年(?:以上|以内)/.test(after);

function seenIn(text: string, found: RegExpExecArray): Seen | null {
  const [whole, digits, upTo, of, share, words = ''] = found;
  const start = found.index + whole.length;
  const round = ROUND.exec(text.slice(start))?.[0] ?? '';
  const [before, after] = [text.slice(0, found.index), text.slice(start + round.length)];
  const number = decimal(digits, share, words);
  // 三百万 is told in 万 whether or not 元 follows.
  const wan = IN_WAN.test(words) ? '万' : '';
  const bare = wan !== '' && SUM.test(after) && PAID.test(before);
  const own = of === undefined ? unitAt(before, after, digits === undefined) : '';
  const unit = of === undefined ? (bare ? '元' : own) : of === '百' ? '%' : '‰';
  const end = of === undefined ? start + round.length + own.length : start;
  if (number === null || unit === '' || isDated(after)) return null;
  if (isName(before, text.slice(found.index), digits === undefined)) return null;
  if (words.length === 1 && /^[一二三四五六七八九十]/.test(text.slice(end))) return null;
  if (!/[%‰成]/.test(unit) && isWhich(before, text.slice(end))) return null;
  return {
    ...{ at: found.index, end, number, to: upTo?.replaceAll(',', '') },
    unit: unit === '万' ? '万元' : wan + (PLAIN_UNITS[unit] ?? unit),
    round: round !== '',
  };
}

/** Numbers that count something, in the order written; names, dates and sayings are passed over. */
export const numbersIn = (text: string): Seen[] =>
  [...text.matchAll(FOUND)].flatMap(found => seenIn(text, found) ?? []);

/** The words beside a number, with other numbers in digits: 三百一十二户一千零二十人 names nothing. */
export function besides(text: string, seen: Seen, all: readonly Seen[]): [before: string, after: string] {
  const cut = (from: number, to: number): string => {
    let [told, at] = ['', from];
    for (const one of all)
      if (one !== seen && one.at >= from && one.end <= to) {
        told +=
          text.slice(at, one.at) +
          (/^\d/.test(text.slice(one.at)) ? text.slice(one.at, one.end) : one.number + one.unit);
        at = one.end;
      }
    return told + text.slice(at, to);
  };
  return [cut(0, seen.at), cut(seen.end, text.length)];
}
