const DIGITS: Readonly<Record<string, bigint>> = {
  零: 0n,
  〇: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
  壹: 1n,
  贰: 2n,
  叁: 3n,
  肆: 4n,
  伍: 5n,
  陆: 6n,
  柒: 7n,
  捌: 8n,
  玖: 9n,
  弍: 2n,
  仨: 3n,
};
const SMALL: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};
const GREAT: readonly (readonly [string, bigint])[] = [
  ['亿', 100_000_000n],
  ['万', 10_000n],
  ['萬', 10_000n],
];
const SHAPE = /^[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖弍仨十拾廿卅百佰千仟万萬亿点\d.]+$/;

/** A decimal as an exact integer and the number of places behind the point. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

function plainDecimal(text: string): Scaled | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  return match === null
    ? null
    : { digits: BigInt((match[1] ?? '') + (match[2] ?? '')), places: match[2]?.length ?? 0 };
}

/** 3千, 1.5百. */
function hundreds(text: string): Scaled | null {
  const rank = SMALL[text.at(-1) ?? ''];
  const count = rank === undefined || rank === 10n ? null : plainDecimal(text.slice(0, -1));
  return count === null || rank === undefined ? null : { digits: count.digits * rank, places: count.places };
}

/** Below 万: 六千八百, 一百零一, 十五, and 六千八 = 6800. */
function section(text: string): bigint | null {
  let sum = 0n;
  let digit: bigint | null = null;
  let last = 10_000n;
  let zero = false;
  for (const sign of text) {
    const value = DIGITS[sign];
    const rank = SMALL[sign];
    if (value === 0n) zero = true;
    else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (rank !== undefined) {
      if (rank >= last || (digit === null && !(rank === 10n && sum === 0n))) return null;
      sum += (digit ?? 1n) * rank;
      [digit, last, zero] = [null, rank, false];
    } else return null;
  }
  if (digit === null) return sum;
  const short = !zero && last < 10_000n && last > 10n;
  return sum + digit * (short ? last / 10n : 1n);
}

/** 二〇二四: digits read one by one; 三五 (three to five) is no number. */
const spelled = (text: string): bigint | null =>
  /[零〇]|^.{4,}$/.test(text) && [...text].every(sign => DIGITS[sign] !== undefined)
    ? BigInt([...text].map(sign => String(DIGITS[sign])).join(''))
    : null;

const times = (a: Scaled, factor: bigint): Scaled => ({ digits: a.digits * factor, places: a.places });
const plus = (a: Scaled, b: Scaled): Scaled => {
  const places = Math.max(a.places, b.places);
  const lift = (x: Scaled): bigint => x.digits * 10n ** BigInt(places - x.places);
  return { digits: lift(a) + lift(b), places };
};

function parse(text: string): Scaled | null {
  for (const [sign, factor] of GREAT) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const high = at === 0 ? null : parse(text.slice(0, at));
    const rest = text.slice(at + sign.length);
    const low = rest === '' ? { digits: 0n, places: 0 } : parse(rest);
    if (high === null || low === null) return null;
    if (/^\d+(\.\d+)?$/.test(rest) && !(/^\d+$/.test(rest) && rest.length === String(factor).length - 1))
      return null;
    const single = rest.length === 1 && DIGITS[rest] !== undefined && rest !== '零' && rest !== '〇';
    return plus(times(high, factor), single ? times(low, factor / 10n) : low);
  }
  const arabic = plainDecimal(text) ?? hundreds(text);
  if (arabic !== null) return arabic;
  const [whole = '', fraction] = text.split('点');
  if (fraction !== undefined) {
    const head = section(whole);
    const tail = fraction.length === 1 ? DIGITS[fraction] : spelled(fraction);
    return head === null || tail === null || tail === undefined
      ? null
      : { digits: BigInt(`${head}${String(tail).padStart(fraction.length, '0')}`), places: fraction.length };
  }
  const wide = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  const scaled = section(wide) ?? spelled(wide);
  return scaled === null ? null : { digits: scaled, places: 0 };
}

const print = ({ digits, places }: Scaled): string => {
  if (places === 0) return String(digits);
  const text = String(digits).padStart(places + 1, '0');
  const whole = text.slice(0, -places);
  const rest = text.slice(-places).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
};

/** A number written in Chinese, or mixed (10万, 3.5亿), as plain decimal text; null for what is none. Exact at any size. */
export function chineseNumber(text: string): string | null {
  if (text === '' || text.length > 60 || !SHAPE.test(text)) return null;
  const scaled = parse(text);
  return scaled === null ? null : print(scaled);
}
