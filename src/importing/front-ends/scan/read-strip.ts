import type { OcrModel, OcrReader, Picture } from '../../../ports.ts';
import { type Consensus, consensus, plain } from './consensus.ts';
import type { Box, Ink } from './ink.ts';
import { barsIn, type Relation, relationOf } from './relation-sign.ts';
import { repeated, sample } from './sample.ts';
import { marks, type Strip, tight } from './strips.ts';

/** A strip as it was read. */
export interface StripRead extends Consensus {
  readonly strip: Strip;
  /** Every reading of its words, for a known word to be found among. */
  readonly candidates: readonly string[];
  /** The first reader saw the same each time. */
  readonly steady: boolean;
}

/** A page without its borders, to read from. */
export interface Sheet {
  readonly page: Picture;
  readonly ink: Ink;
}

/** Stands where a sign was seen and not read; the standard of punctuation has it for a missing character. */
const UNREAD = '□';

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

const led = (sign: string, unsure: boolean, { text, doubtful }: Consensus): Consensus => ({
  text: sign + text,
  doubtful: [unsure, ...doubtful],
});

/** True when what follows a sign is what such a sign stands before. */
function goesWith(lead: Relation, after: string): boolean {
  if (lead === '≥' || lead === '≤') return /\d/.test(after);
  return /^\d/.test(after) && (lead !== 'unclear' || !HAN.test(after));
}

/** Words of one character that may stand before a number. */
const BEFORE = /^[约第近超达每共前后增减满仅逾至到计需于为在约含月年日不]/u;
/** What readers who know no such sign take a sign that compares for. */
const TAKEN_FOR = /^[之过委么艺三二工入八乏芝志亿疡秋辫壹亏]$/u;

/** A mark before a number in a cell, or alone in one, may be a sign that compares: what says so stays unread. */
function unreadHead({ text, doubtful }: Consensus, kind: Strip['kind']): Consensus {
  const before =
    /^[^\d(（Xx]\d/u.test(text) && (doubtful[0] === true || kind === 'cell') && !BEFORE.test(text);
  return before || (kind === 'cell' && TAKEN_FOR.test(text))
    ? { text: UNREAD + text.slice(1), doubtful: [true, ...doubtful.slice(1)] }
    : { text, doubtful };
}

/** A word of one character before a number, within words, that may be a sign that compares. */
const MAYBE = /(?<=\p{Script=Han})[之这立过委么艺乏芝志>]{1,2}(?=\d)/gu;

/** Signs that compare within words: told by strokes, where as many were told as stand before numbers; else in doubt. */
function within({ text, doubtful }: Consensus, { page, ink }: Sheet, { box, em }: Strip): Consensus {
  const places = [...text.matchAll(MAYBE)];
  if (places.length === 0) return { text, doubtful };
  const told = marks(ink, box).flatMap(mark => {
    const close = tight(ink, mark);
    const sign = close === null ? 'none' : relationOf(page, close, em);
    return sign === '≥' || sign === '≤' ? [sign] : [];
  });
  const known = told.length === places.length;
  let made = '';
  const checked: boolean[] = [];
  let from = 0;
  places.forEach(({ 0: seen, index }, at) => {
    const sign = known ? (told[at] ?? UNREAD) : UNREAD;
    made += text.slice(from, index) + sign;
    checked.push(...doubtful.slice(from, index), !known);
    from = index + seen.length;
  });
  return { text: made + text.slice(from), doubtful: [...checked, ...doubtful.slice(from)] };
}

/** × between a number or what is counted and a number: readers who know no such sign see an X. */
function timesSigns({ text, doubtful }: Consensus): Consensus {
  const signs = [...text];
  const times = signs.map(
    (sign, at) =>
      /[Xx]/.test(sign) &&
      /\d/.test(signs[at + 1] ?? '') &&
      /[\d\p{Script=Han})）]/u.test(signs[at - 1] ?? '个'),
  );
  return {
    text: signs.map((sign, at) => (times[at] ? '×' : sign)).join(''),
    doubtful: doubtful.map((doubt, at) => doubt || times[at] === true),
  };
}

const LEVELS = ['一', '二', '三'] as const;

/** 一, 二 and 三 before 级指标 are told by their strokes: they are bars, and count them. */
function counted({ text, doubtful }: Consensus, page: Picture, { box, line }: Strip): Partial<Consensus> {
  if (!/^.级.{0,2}指标$/u.test(text)) return {};
  const square = (line.bottom - line.top) * 1.08;
  const left = Math.round(box.right - text.length * square);
  const bars = barsIn(page, { ...line, left, right: Math.round(left + square * 0.85) });
  const level = bars === null ? undefined : LEVELS[bars - 1];
  if (level === undefined) return {};
  return { text: level + text.slice(1), doubtful: [false, ...doubtful.slice(1)] };
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
  const [head, ...rest] = marks(sheet.ink, strip.box);
  const close = head === undefined ? null : tight(sheet.ink, head);
  const lead: Relation = close === null ? 'none' : relationOf(sheet.page, close, strip.em);
  if (rest[0] === undefined && lead !== 'none' && lead !== 'unclear') return found(lead);
  const after = rest[0] === undefined ? null : tight(sheet.ink, { ...strip.box, left: rest[0].left });
  if (lead !== 'none' && after !== null) {
    const value = await readPlain(eyes, { ...strip, box: after });
    const known = lead !== 'unclear';
    if (goesWith(lead, value.text)) return { ...value, strip, ...led(known ? lead : UNREAD, !known, value) };
  }
  const plainly = await readPlain(eyes, strip);
  const headed = unreadHead(within(plainly, sheet, strip), strip.kind);
  return { strip, ...plainly, ...timesSigns({ ...headed, ...counted(headed, sheet.page, strip) }) };
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
