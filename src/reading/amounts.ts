import { chineseNumber } from './numerals.ts';

/** A number at the front of a text, as plain decimal text, and what follows it. */
export interface Amount {
  readonly number: string;
  readonly rest: string;
}

/** The pattern of a number in digits: 1,681,680.00 or 0.9. */
export const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const LEADING = new RegExp(`^-?(?:${NUMBER})(?![\\d,.]*\\d)`);
const SPOKEN =
  /^(百分之|千分之)?([零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾廿卅百佰千仟万萬亿点\d.]{1,40})/;
/** What is left shows that the number went on. */
const TORN = /^(?:[百千万亿]$|[零〇一二两三四五六七八九十\d.])/;
const MOST_DIGITS = 40;

/** Digits without separators or leading zeros. */
export const bare = (digits: string): string => digits.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1');

const money = (rest: string): string => rest.replace(/^(.?元)整$/, '$1');

function* spokenAt(text: string): Iterable<Amount> {
  const found = SPOKEN.exec(text);
  const [, share = '', digits = ''] = found ?? [];
  const sign = share === '' ? '' : share === '百分之' ? '%' : '‰';
  for (let end = digits.length; end > 0; end -= 1) {
    const part = digits.slice(0, end);
    const number = share === '百分之' && part === '百' ? '100' : chineseNumber(part);
    const rest = money(text.slice(share.length + end));
    if (number !== null && !TORN.test(rest)) yield { number, rest: sign + rest };
  }
}

/** Every way to read a number off the front, likeliest first: 3万人 is 3 and 万人, 两万人 is 20000 and 人. */
export function* amountsAt(text: string): Iterable<Amount> {
  const digits = LEADING.exec(text)?.[0];
  if (digits !== undefined && digits.length <= MOST_DIGITS)
    yield { number: bare(digits), rest: money(text.slice(digits.length)) };
  if (text.startsWith('百分百')) yield { number: '100', rest: `%${text.slice(3)}` };
  yield* spokenAt(text);
}
