import type { Row } from './ask.ts';
import type { Foreign } from './goal-data.ts';
import { numbersIn, plain, spokenNumber } from './numbers.ts';

/** How often a year has each; what a person may multiply by without being told. */
const PERIODS: Readonly<Record<string, number>> = {
  ...{ 周: 52, 季度: 4, 个月: 12, 个半年: 2, 学期: 2, 个双月: 6, 季: 2 },
};

const squeezed = (text: string): string => plain(text).replace(/\s+/g, '');

/** 每季度1次×4季度=4次: one factor was told, the other is the calendar's, and the product is right. */
function isShown(arithmetic: string, told: ReadonlySet<number>, number: number): boolean {
  const [, one, count, period, product] =
    /(\d+(?:\.\d+)?)\D*×(\d+)(周|季度|个月|个半年|学期|个双月|季)=(\d+(?:\.\d+)?)/.exec(plain(arithmetic)) ??
    [];
  if (one === undefined || period === undefined) return false;
  return (
    told.has(Number(one)) &&
    PERIODS[period] === Number(count) &&
    Number(one) * Number(count) === Number(product) &&
    Number(product) === number
  );
}

const TENTHS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** 九成五=95%: the words stand in the quote, and the share is right. */
function isTenths(arithmetic: string, quote: string, number: number): boolean {
  const [, words = '', tens = '', ones = '', share] =
    /(([一二两三四五六七八九])成([一二三四五六七八九半]?))=(\d+)%/.exec(arithmetic) ?? [];
  const tenths = (TENTHS[tens] ?? 0) * 10 + (ones === '半' ? 5 : (TENTHS[ones] ?? 0));
  return quote.includes(words) && tenths === Number(share) && tenths === number;
}

/** 两三千=2000-3000, 七八成=70%-80%: two neighbours, both as told. */
function isNeighbour(arithmetic: string, quote: string, number: number): boolean {
  const [, words = '', one = '', next = '', from, to] =
    /((?:.*[十百千万])?([一二两三四五六七八九])([二三四五六七八九])[十百千万]*成?)=(\d+)%?-(\d+)%?/.exec(
      arithmetic,
    ) ?? [];
  const both = [one, next].map(sign => spokenNumber(words.replace(one + next, sign).replace('成', '十')));
  return (
    quote.includes(words) &&
    TENTHS[next] === (TENTHS[one] ?? 0) + 1 &&
    both[0] === Number(from) &&
    both[1] === Number(to) &&
    both.includes(number)
  );
}

const SMALL: Readonly<Record<string, number>> = { 万: 10, 十万: 100 };
/** 十万分之5=0.05‰: the share stands in the quote, and is worked out rightly. */
function isSmallShare(arithmetic: string, quote: string, number: number): boolean {
  const [, of = '', told, share] = /^(十?万)分之([\d.]+)=([\d.]+)‰$/.exec(arithmetic) ?? [];
  const said = new RegExp(`${of}分之([一二三四五六七八九十\\d.]+)`).exec(quote)?.[1] ?? '';
  return (
    told !== undefined &&
    (Number(said) || spokenNumber(said)) === Number(told) &&
    Number(told) / (SMALL[of] ?? 1) === Number(share) &&
    Number(share) === number
  );
}

/** 千分之零点八=0.8‰: the decimal stands in the quote, word for word. */
function isDecimal(arithmetic: string, quote: string, number: number): boolean {
  const [, words = '', whole = '', places = '', share] =
    /^([百千]分之([零一二三四五六七八九十]+)点([零一二三四五六七八九]+))=([\d.]+)[%‰]$/.exec(arithmetic) ??
    [];
  const told = `${spokenNumber(whole)}.${[...places].map(sign => spokenNumber(sign)).join('')}`;
  return quote.includes(words) && Number(told) === Number(share) && Number(share) === number;
}

/** 一吨半=1.5吨, 3块5=3.5元: what stands behind the unit is told too. */
function isMore(arithmetic: string, quote: string, number: number): boolean {
  const [, words = '', whole = '', more = '', sum] =
    /^((\d+|[一二两三四五六七八九十百]+)[一-龥]{1,3}(半|(?<=块)[1-9]))=([\d.]+)[一-龥]/.exec(arithmetic) ??
    [];
  const told = (Number(whole) || spokenNumber(whole)) + (more === '半' ? 5 : Number(more)) / 10;
  return quote.includes(words) && Number(sum) === told && number === told;
}

/** 过半=50%: a half is told in the quote, and nothing else is made of it. */
const isHalf = (arithmetic: string, quote: string, number: number): boolean => {
  const [, words = ''] = /^(一半|半数|过半)=50%$/.exec(arithmetic) ?? [];
  return words !== '' && quote.includes(words) && number === 50;
};

/** 不发生, 零事故, 无重大疫情: nought of something bad, said in words. */
const NOUGHT =
  /(?:不得?发生|未发生|不出现|杜绝|零|无)[一-龥]{0,16}(?:事故|事件|火灾|案件|疫情|上访|投诉|伤亡|死亡|差错|感染|拖欠|欠薪|延误|中断|辍学|失学|返贫|发生)|为零/;

/** 20万元÷6期≈33333.33元/期: both sides told, and the quotient right. */
function isQuotient(text: string, told: ReadonlySet<number>): boolean {
  const [, top, scale, below, result] =
    /(\d[\d.]*)\s*(万|亿)?元?÷(\d[\d.]*)[^≈=]*[≈=](\d[\d.]*)/.exec(plain(text)) ?? [];
  if (top === undefined || below === undefined) return false;
  const money = Number(top) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1);
  return (
    told.has(Number(top)) &&
    (told.has(Number(below)) || PRODUCTS.some(times => told.has(Number(below) / times))) &&
    Math.abs(money / Number(below) - Number(result)) < 0.01
  );
}

/** Numbers in digits; 两癌, PM2.5 and the 12345 line are names. */
const digitsIn = (text: string): Set<number> =>
  numbersIn(text.replace(/[零〇一二两三四五六七八九十百千]|PM\d+(?:\.\d+)?|12345/g, ''));
const PRODUCTS = Object.values(PERIODS);

/** What a row says that nobody told: numbers without a source, quotes that stand nowhere. Empty: all is told. */
export function inventions(row: Row, goal: Foreign): string[] {
  const texts = [goal.goal, goal.project ?? '', goal.budget ?? '', String(goal.year ?? '')];
  const told = new Set(texts.flatMap(text => [...numbersIn(text)]));
  const lost: string[] = [];
  const { value, reference } = row;
  if (value !== null) {
    const quote = squeezed(value.quoted_from);
    const quoted = numbersIn(value.quoted_from);
    if (quote === '' || !texts.some(text => squeezed(text).includes(quote)))
      lost.push(`出处“${value.quoted_from}”不在给出的文字里`);
    for (const number of [value.number, value.number_to])
      if (number !== undefined && !quoted.has(Number(number)))
        if (
          !isShown(value.arithmetic ?? '', quoted, Number(number)) &&
          !isTenths(value.arithmetic ?? '', quote, Number(number)) &&
          !isNeighbour(value.arithmetic ?? '', quote, Number(number)) &&
          !isSmallShare(value.arithmetic ?? '', quote, Number(number)) &&
          !isMore(value.arithmetic ?? '', quote, Number(number)) &&
          !isDecimal(value.arithmetic ?? '', quote, Number(number)) &&
          !isHalf(value.arithmetic ?? '', quote, Number(number)) &&
          !(Number(number) === 0 && NOUGHT.test(quote))
        )
          lost.push(`指标值${number}没有出处`);
    if (value.text !== undefined && !quote.includes(squeezed(value.text)))
      lost.push(`指标值“${value.text}”没有出处`);
  }
  for (const number of digitsIn(row.name)) if (!told.has(number)) lost.push(`名称里的${number}没有出处`);
  if (reference !== undefined && !isQuotient(reference.text, told))
    for (const number of digitsIn(reference.text))
      if (!told.has(number)) lost.push(`参考值“${reference.text}”里的${number}没有出处`);
  return lost;
}
