const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** A Chinese numeral as a number. Written apart from the engine's own reader, so that each holds the other. */
export function spokenNumber(text: string): number {
  let [whole, part, digit] = [0, 0, 0];
  for (const sign of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    if (sign in TENS) {
      part += (digit || 1) * (TENS[sign] ?? 1);
      digit = 0;
    } else if (sign in BIG) {
      whole += (part + digit || 1) * (BIG[sign] ?? 1);
      [part, digit] = [0, 0];
    } else digit = DIGITS.indexOf(sign);
  }
  return whole + part + digit;
}

/** Full-width digits and signs as half-width ones. */
export const plain = (text: string): string => text.normalize('NFKC');

const WRITTEN =
  /\d[\d,]*(?:\.\d+)?|(?:[零〇一二两三四五六七八九十百千]+[万亿])?[零〇一二两三四五六七八九十百千]+[万亿]?/g;

/** Every number a text says, as written and multiplied out: 两千万元 is 2000万元 too. */
export function numbersIn(text: string): Set<number> {
  const said = new Set<number>();
  const whole = plain(text);
  for (const found of whole.matchAll(WRITTEN)) {
    const number = /^\d/.test(found[0]) ? Number(found[0].replaceAll(',', '')) : spokenNumber(found[0]);
    said.add(number);
    if (/^[^\d].*[万亿]$/.test(found[0])) said.add(spokenNumber(found[0].slice(0, -1)));
    const big = BIG[whole[found.index + found[0].length] ?? ''];
    if (big !== undefined) said.add(number * big);
  }
  return said;
}

const AMOUNT =
  /(?<![\d.A-Za-z])(\d[\d,]*(?:\.\d+)?)\s*((?:[万亿千]?(?:[㎡%‰]|平方公里|平方米|立方米|公里|人次|场次|批次|户次|家次|头|人|户|亩|个|家|名|场|次|期|件|台|套|座|处|所|项|吨|元|米|盏|辆|株|册|天|条|篇|起|份)))/g;

/** An amount as a goal of unknown hand states it; years and dates are none. */
export interface Amount {
  readonly number: string;
  readonly unit: string;
}

/** Amounts written in digits, for goals that nobody labelled. */
export const amountsIn = (text: string): Amount[] =>
  [...plain(text).matchAll(AMOUNT)].map(([, number = '', unit = '']) => ({
    number: number.replaceAll(',', ''),
    unit,
  }));

/** What speech calls a unit, and its name in a table. */
const written = (unit: string): string =>
  unit
    .replace(/^块钱?/, '元')
    .replace(/^回$/, '次')
    .replace(/^日$/, '天');

const scaled = ({ number, unit }: Amount): { size: number; base: string } => {
  const [, big = '', base = ''] = /^([万亿]?)(.*)$/.exec(plain(unit)) ?? [];
  return { size: Number(number) * (BIG[big] ?? 1), base: written(base) };
};

/** Units departments write for one another. */
const SAME: readonly (readonly string[])[] = [
  ['场', '场次', '次'],
  ['人', '名', '人次'],
  ['户', '户次'],
  ['家', '家次', '个'],
  ['平方米', 'm2', '㎡'],
];

/** True where two amounts say the same, 1.2万亩 and 12000亩. */
export function sameAmount(a: Amount, b: Amount): boolean {
  const [one, other] = [scaled(a), scaled(b)];
  const close = Math.abs(one.size - other.size) <= 1e-9 * Math.max(1, Math.abs(one.size));
  if (!close) return false;
  return (
    one.base === other.base ||
    one.base.includes(other.base) ||
    other.base.includes(one.base) ||
    SAME.some(group => group.includes(one.base) && group.includes(other.base))
  );
}
