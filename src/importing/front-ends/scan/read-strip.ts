import type { OcrModel, OcrReader } from '../../../ports.ts';
import { type Consensus, consensus, plain } from './consensus.ts';
import type { Box } from './ink.ts';
import { type Relation, relationOf } from './relation-sign.ts';
import { repeated, sample } from './sample.ts';
import { type Sheet, UNREAD, withSigns } from './signs-within.ts';
import { marks, type Strip, tight } from './strips.ts';

/** A strip as it was read. */
export interface StripRead extends Consensus {
  readonly strip: Strip;
  /** Every reading of its words, for a known word to be found among. */
  readonly candidates: readonly string[];
  /** The first reader saw the same each time. */
  readonly steady: boolean;
}

const HAN = /\p{Script=Han}/u;
const NUMBER = /^\d[\d.,]*(?:[%‰]|[-~:/]\d[\d.,]*%?)?$/;
const LIST_NUMBER = /^[(（]?\d{1,2}[.、)）]/;
/** Heights at which a line is shown to the readers of Chinese, in points; each gives a reading of its own. */
const ROUNDS = [
  [30, 30],
  [24, 36],
  [48, 48],
] as const;
/** The same for one sign alone, which is shown thrice over. */
const ALONE = [
  [24, 24],
  [30, 30],
  [40, 40],
] as const;
const LATIN = [30, 48, 36] as const;

const sure = (text: string): Consensus => ({ text, doubtful: [...text].map(() => false) });

/** No Chinese character is as narrow, in squares. */
const HALF = 0.75;

/** True when that many signs of half a square each can be as wide as the writing is. */
function fits(text: string, { left, right, top, bottom }: Box): boolean {
  const signs = [...text].reduce(
    (sum, sign) => sum + (/[%‰]/.test(sign) ? 1.4 : /[.,:]/.test(sign) ? 0.5 : 1),
    0,
  );
  const each = (right - left) / (bottom - top) / signs;
  return each > 0.3 && each < 0.9;
}

/** One sign, or two narrow ones. */
const isAlone = ({ box, em }: Pick<Strip, 'box' | 'em'>): boolean => box.right - box.left < 1.3 * em;

class StripReader {
  readonly #reader: OcrReader;
  readonly #sheet: Sheet;

  constructor(reader: OcrReader, sheet: Sheet) {
    this.#reader = reader;
    this.#sheet = sheet;
  }

  async #see(box: Box, model: OcrModel, tall: number): Promise<string> {
    return plain(await this.#reader.read(sample(this.#sheet.page, box, tall), model));
  }

  /** One sign alone is shown three times over: readers of lines know it better in a line. */
  async #seeOne(box: Box, model: OcrModel, tall: number): Promise<string> {
    const thrice = repeated(sample(this.#sheet.page, box, tall, 4), 3);
    const [one = '', ...more] = plain(await this.#reader.read(thrice, model));
    return more.length === 2 && more.every(sign => sign === one) ? one : this.#see(box, model, tall);
  }

  /** The words of a box by both readers of Chinese, shown again until they agree. */
  async words({ box, em }: Strip): Promise<{ first: string[]; second: string[] }> {
    const alone = isAlone({ box, em });
    const see = alone ? this.#seeOne.bind(this) : this.#see.bind(this);
    const [first, second]: [string[], string[]] = [[], []];
    for (const [one, other] of alone ? ALONE : ROUNDS) {
      const [mine, theirs] = await Promise.all([see(box, 'chinese', one), see(box, 'second', other)]);
      first.push(mine);
      second.push(theirs);
      if (!consensus(first, second).doubtful.includes(true)) break;
    }
    return { first, second };
  }

  /** A box as the reader of digits sees it, at different heights. */
  async digits({ box, em }: Strip): Promise<string[]> {
    const views = await Promise.all(LATIN.map(tall => this.#see(box, 'latin', tall)));
    if (!isAlone({ box, em })) return views;
    return [...views, ...(await Promise.all(LATIN.map(tall => this.#seeOne(box, 'latin', tall))))];
  }
}

/** The number that two views of a box at least show alike; null where it is none or they differ. */
function numberIn(views: readonly string[], box: Box): string | null {
  const agreed = views.find((text, at) => NUMBER.test(text) && views.indexOf(text) !== at);
  return agreed !== undefined && fits(agreed, box) ? agreed : null;
}

/** A run of digits and letters as long as this is not seen by chance. */
const TELLING = 3;

/** A percentage within words that two views of the reader of digits show, where others see its digits and a blur. */
const percentIn = (run: string, views: readonly string[]): string | undefined => {
  const found = views.flatMap(view => view.match(/\d[\d.]*%/g) ?? []);
  return found.find(
    (one, at) =>
      found.indexOf(one) !== at && run.startsWith(one.slice(0, -1)) && run.length <= one.length + 2,
  );
};

/** Digits within words: sure when the reader of digits saw them too, in doubt when it did not. */
function digitsConfirmed({ text, doubtful }: Consensus, views: readonly string[]): Consensus {
  const head = LIST_NUMBER.exec(text)?.[0].length ?? 0;
  let made = '';
  const checked: boolean[] = [];
  const add = (part: string, doubts: readonly boolean[]): void => {
    made += part;
    checked.push(...doubts);
  };
  let from = 0;
  for (const { 0: run, index } of text.matchAll(/[\dA-Za-z][\dA-Za-z.%‰]*/g)) {
    add(text.slice(from, index), doubtful.slice(from, index));
    from = index + run.length;
    const bare = /^[\d.]+$/.test(run) && HAN.test(text[from] ?? '');
    const percent = bare ? undefined : percentIn(run, views);
    const seen = views.filter(view => view.includes(run)).length;
    const own = doubtful.slice(index, from);
    if (percent !== undefined)
      add(
        percent,
        [...percent].map(() => false),
      );
    else if (seen > 1 && run.length >= TELLING)
      add(
        run,
        own.map(() => false),
      );
    else add(run, seen === 0 && index >= head ? own.map(() => true) : own);
  }
  add(text.slice(from), doubtful.slice(from));
  return { text: made, doubtful: checked };
}

/** A value with a sign before it. */
const VALUE = /^.\d[\d.,]*(?:[%‰]|(?!号)[\p{Script=Han}/]{0,4})$/u;

/** True unless a text begins with a sign less telling than ≥ and ≤ and no number, or nothing but it, follows. */
function goesWith(lead: Relation | null, text: string): boolean {
  if (lead === null || lead === '≥' || lead === '≤') return true;
  return lead === 'unclear' ? /^.\d/u.test(text) && !HAN.test(text) : VALUE.test(text);
}

/** Reads one strip: the sign that compares by its strokes, numbers by the reader of digits, words by two readers. */
export async function readStrip(reader: OcrReader, sheet: Sheet, strip: Strip): Promise<StripRead> {
  const found = (text: string, unsure = false): StripRead => ({
    ...sure(text),
    strip,
    candidates: [],
    steady: true,
    ...(unsure ? { doubtful: [true] } : {}),
  });
  if (strip.kind === 'leader') return found('…………');
  const eyes = new StripReader(reader, sheet);
  const all = marks(sheet.ink, strip.box);
  const signs = all.map(mark => signAt(sheet, mark, strip.em));
  const [lead = 'none'] = signs;
  if (all.length === 1 && lead !== 'none' && lead !== 'unclear') return found(lead);
  const parts = partsAt(sheet, strip, { all, signs });
  if (parts.some(({ sign }) => sign !== null)) {
    const read = await readParts(eyes, sheet, parts);
    if (read !== null && goesWith(parts[0]?.sign ?? null, read.text)) return { ...found(''), ...read };
  }
  const plainly = await readPlain(eyes, strip);
  return { strip, ...plainly, ...withSigns(plainly, sheet, strip) };
}

const signAt = ({ page, ink }: Sheet, mark: Box, em: number): Relation => {
  const close = tight(ink, mark);
  return close === null ? 'none' : relationOf(page, close, em);
};

/** Writing that follows a sign, or stands before the first of them. */
interface StripPart extends Strip {
  readonly sign: Relation | null;
}

/** Values are not longer, in squares. */
const SHORT = 7;

/** A strip cut at its signs: ≥ and ≤ wherever they stand, the others before all else. */
function partsAt(
  { ink }: Sheet,
  strip: Strip,
  { all, signs }: { all: readonly Box[]; signs: readonly Relation[] },
): StripPart[] {
  const short = strip.box.right - strip.box.left < SHORT * strip.em;
  const cuts = signs.flatMap((sign, at) =>
    at < all.length - 1 && (sign === '≥' || sign === '≤' || (at === 0 && sign !== 'none' && short))
      ? [at]
      : [],
  );
  const between = (from: number, to: number): Box | null => {
    const [first, last] = [all[from], all[to - 1]];
    return first === undefined || last === undefined ? null : tight(ink, { ...first, right: last.right });
  };
  const starts = [-1, ...cuts];
  return starts.flatMap((start, at) => {
    const box = between(start + 1, starts[at + 1] ?? all.length);
    return box === null ? [] : [{ ...strip, box, sign: signs[start] ?? null }];
  });
}

/**
 * Reads what stands between signs; one that is unclear stays unread, and one at the head that no number follows is in
 * doubt. null: within words a sign stands where none can, so it was no sign.
 */
async function readParts(
  eyes: StripReader,
  sheet: Sheet,
  parts: readonly StripPart[],
): Promise<Consensus | null> {
  let whole: Consensus = sure('');
  for (const part of parts) {
    const read = await readPlain(eyes, part);
    const value = part.sign === null ? withSigns(read, sheet, part) : read;
    if (whole.text !== '' && (/\d$/.test(whole.text) || !/^\d/.test(value.text))) return null;
    const doubt = part.sign !== null && (part.sign === 'unclear' || !/^\d/.test(value.text));
    const sign = part.sign === null ? '' : part.sign === 'unclear' ? UNREAD : part.sign;
    whole = {
      text: whole.text + sign + value.text,
      doubtful: [...whole.doubtful, ...[...sign].map(() => doubt), ...value.doubtful],
    };
  }
  return whole;
}

async function readPlain(eyes: StripReader, strip: Strip): Promise<Omit<StripRead, 'strip'>> {
  const { box } = strip;
  const { first, second } = await eyes.words(strip);
  const agreed = consensus(first, second);
  const candidates = [...first, ...second];
  const steady = first.every(text => text === first[0]);
  const alone = isAlone(strip) && agreed.doubtful.includes(true);
  if (!alone && !/[\dA-Za-z%]/.test(candidates.join(''))) return { ...agreed, candidates, steady };
  const views = await eyes.digits(strip);
  const number = numberIn(views, box);
  const narrow = box.right - box.left < HALF * strip.em;
  if (number !== null && (narrow || first.some(text => !HAN.test(text))))
    return { ...sure(number), candidates: [], steady };
  const percent = views.filter(view => view === '%').length * 2 > views.length;
  if (percent && (alone || !HAN.test(agreed.text))) return { ...sure('%'), candidates: [], steady };
  return { ...digitsConfirmed(agreed, views), candidates, steady };
}
