const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'] as const;

const spelt = (value: number): string => [...String(value)].map(digit => DIGITS[Number(digit)]).join('');

/** Below 10,000: 105 → 一百〇五, 1010 → 一千〇一十. */
function belowTenThousand(value: number): string {
  const digits = [...String(value)].map(Number);
  return digits
    .map((digit, at) => {
      const place = PLACES[digits.length - 1 - at] ?? '';
      if (digit > 0) return `${DIGITS[digit]}${place}`;
      const next = digits.slice(at + 1).find(other => other > 0);
      return next === undefined || digits[at - 1] === 0 ? '' : '〇';
    })
    .join('');
}

/** 1 → 一, 12 → 十二, 105 → 一百〇五, 12003 → 一万二千〇三: as Word counts in Chinese. */
function counted(value: number): string {
  if (value === 0) return '〇';
  const [wan, rest] = [Math.floor(value / 10_000), value % 10_000];
  if (wan > 0) {
    const gap = rest > 0 && rest < 1000 ? '〇' : '';
    return `${counted(wan)}万${gap}${rest === 0 ? '' : belowTenThousand(rest)}`;
  }
  return belowTenThousand(value).replace(/^一十/, '十');
}

const LEGAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇零一壹二贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟'].flatMap((sign, at, all) =>
    at % 2 === 0 ? [[sign, all[at + 1] ?? sign]] : [],
  ),
);

const roman = (value: number): string =>
  'm cm d cd c xc l xl x ix v iv i'.split(' ').reduce(
    ({ text, left }, sign, index) => {
      const worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1][index] ?? 1;
      const times = Math.floor(left / worth);
      return { text: text + sign.repeat(times), left: left - times * worth };
    },
    { text: '', left: value },
  ).text;

/** a … z, aa … zz, as Word goes on. */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const sign = (first: number, value: number, most: number): string | undefined =>
  value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : undefined;

/** A number of a list as Word shows it; formats nobody uses here are shown as figures. */
export function written(value: number, format: string): string {
  switch (format) {
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return spelt(value);
    case 'ideographTraditional':
      return STEMS[(value + 9) % 10] ?? '';
    case 'ideographZodiac':
      return BRANCHES[(value + 11) % 12] ?? '';
    case 'ideographEnclosedCircle':
      return sign(0x3280, value, 10) ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return sign(0x2460, value, 20) ?? String(value);
    case 'decimalEnclosedParen':
      return sign(0x2474, value, 20) ?? String(value);
    case 'decimalEnclosedFullstop':
      return sign(0x2488, value, 20) ?? String(value);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return [...counted(value)].map(one => LEGAL[one] ?? one).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
  }
  return /chinese|japanese|taiwanese|korean/i.test(format) ? counted(value) : String(value);
}
