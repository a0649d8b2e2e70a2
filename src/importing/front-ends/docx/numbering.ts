import { childOf, elementsOf, type XmlElement } from '../xml.ts';

interface Level {
  readonly format: string;
  /** `%1、`, `（%2）`. */
  readonly text: string;
  readonly start: number;
}

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 12 → 十二, 105 → 一百〇五: as Word counts in Chinese. */
function counted(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : counted(value - 10)}`;
  if (value < 100) return `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : counted(value % 10)}`;
  const rest = value % 100;
  const tail =
    rest === 0 ? '' : rest < 10 ? `〇${counted(rest)}` : rest < 20 ? `一${counted(rest)}` : counted(rest);
  return `${DIGITS[Math.floor(value / 100) % 10]}百${tail}`;
}

const roman = (value: number): string =>
  'm cm d cd c xc l xl x ix v iv i'.split(' ').reduce(
    ({ text, left }, sign, index) => {
      const worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1][index] ?? 1;
      const times = Math.floor(left / worth);
      return { text: text + sign.repeat(times), left: left - times * worth };
    },
    { text: '', left: value },
  ).text;

const letter = (value: number): string => String.fromCharCode(96 + ((value - 1) % 26) + 1);

function written(value: number, format: string): string {
  if (/chinese|ideograph|japanese|taiwanese|korean/i.test(format) && !/Circle|Zodiac/i.test(format))
    return counted(value);
  if (format === 'lowerLetter') return letter(value);
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (/EnclosedCircle/.test(format) && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  return String(value);
}

const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** A count as a file says it; beyond what a list needs it is taken for the usual one. */
const counter = (said: string | undefined, usual: number): number =>
  /^\d{1,3}$/.test(said ?? '') ? Number(said) : usual;

const levelOf = (element: XmlElement): [number, Level] => [
  counter(element.attributes['w:ilvl'], 0),
  {
    format: valOf(childOf(element, 'w:numFmt')) ?? 'decimal',
    text: valOf(childOf(element, 'w:lvlText')) ?? '',
    start: counter(valOf(childOf(element, 'w:start')), 1),
  },
];

/** Numbers that Word shows before list paragraphs and does not keep in their text. */
export class Numbering {
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | undefined) {
    for (const element of elementsOf(numbering, 'w:abstractNum'))
      this.#lists.set(
        element.attributes['w:abstractNumId'] ?? '',
        new Map(elementsOf(element, 'w:lvl').map(levelOf)),
      );
    for (const element of elementsOf(numbering, 'w:num'))
      this.#abstractOf.set(
        element.attributes['w:numId'] ?? '',
        valOf(childOf(element, 'w:abstractNumId')) ?? '',
      );
  }

  /** The number of the next paragraph of this list at this level; '' for bullets and unknown lists. */
  next(numId: string, level: number): string {
    const abstract = this.#abstractOf.get(numId) ?? '';
    const levels = this.#lists.get(abstract);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined || own.format === 'bullet' || own.format === 'none')
      return '';
    const counts = this.#counts.get(numId) ?? [];
    counts.length = level + 1;
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    this.#counts.set(numId, counts);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      return written(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  }
}
