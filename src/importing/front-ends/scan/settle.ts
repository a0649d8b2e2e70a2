import { DOUBT, isPrinted } from '../../doubts.ts';
import type { Glyph, Page } from '../page/page.ts';
import type { PageRead } from './read-page.ts';
import type { StripRead } from './read-strip.ts';

/** Texts shorter than this stand by chance in a document twice. */
const TELLING = 3;
const HAN = /\p{Script=Han}/u;
/** A square of writing as tall as its ink, about. */
const SQUARE = 0.95;
const DIGIT = 0.72;
/** Lines whose heights differ less are of one size. */
const ALIKE = 0.78;

const isSure = ({ doubtful }: StripRead): boolean => !doubtful.includes(true);

/** What the document says for sure. */
interface Witness {
  readonly texts: ReadonlySet<string>;
  readonly all: string;
}

/** The line over a table that names its money. */
const MONEY = /^(?:金额)?单位[:;.](万?元)$/;

/** Three signs around the doubtful one that stand together in what is sure, while its reader never wavered. */
function borneOut({ text, doubtful, steady }: StripRead, { all }: Witness): boolean[] {
  if (!steady) return [...doubtful];
  const signs = [...text];
  return doubtful.map((doubt, at) => {
    const around = [at - 2, at - 1, at].map(from => signs.slice(Math.max(0, from), from + TELLING));
    return (
      doubt &&
      !around.some(some => some.length === TELLING && HAN.test(some.join('')) && all.includes(some.join('')))
    );
  });
}

/** A doubtful reading that is a word of the form, or stands for sure elsewhere in the document, is that. */
function known(read: StripRead, witness: Witness): StripRead {
  const money = MONEY.exec(read.text)?.[1];
  if (money !== undefined) return { ...read, text: `单位:${money}`, doubtful: [] };
  if (isSure(read)) return read;
  const found = read.candidates.filter(
    text =>
      isPrinted(text) ||
      (text.length >= TELLING && witness.texts.has(text)) ||
      (text.length > TELLING && witness.all.includes(text)),
  );
  const [text] = found;
  if (text === undefined || found.some(other => other !== text))
    return { ...read, doubtful: borneOut(read, witness) };
  return { ...read, text, doubtful: [] };
}

/** The year in the number of an official paper stands in brackets of its own kind, wrapped or not. */
const numbered = (text: string): string =>
  text.replace(/\[(?=20\d*(?:\]|$))/g, '〔').replace(/(?<=^\d{0,4}|〔20\d\d)\](?=\d{1,5}号|$)/g, '〕');

/** Punctuation among Chinese characters is as wide as they are. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

const widened = (signs: readonly string[]): string[] =>
  signs.map((sign, at) =>
    HAN.test(signs[at - 1] ?? '') || HAN.test(signs[at + 1] ?? '') ? (WIDE[sign] ?? sign) : sign,
  );

/** How large writing is: lines of about one height are of one size, the tallest of them tells it. */
function sizes(pages: readonly PageRead[]): (height: number) => number {
  const heights = pages.flatMap(({ reads, scale }) =>
    reads
      .filter(({ text }) => HAN.test(text))
      .map(({ strip }) => (strip.line.bottom - strip.line.top) / scale),
  );
  const tallest: number[] = [];
  for (const height of heights.sort((a, b) => b - a))
    if (height < (tallest.at(-1) ?? Number.POSITIVE_INFINITY) * ALIKE) tallest.push(height);
  return height => (tallest.findLast(one => one >= height) ?? height) * SQUARE;
}

/** Of a square, how far a cell's writing may be from as wide as its signs are. */
const SLACK = 0.55;
const SQUARES = /^[\p{Script=Han}，、。；：]+$/u;

/** How wide a square is in the cells of a document, against the height of its lines; null where too little tells. */
function squareOf(pages: readonly PageRead[]): number | null {
  const ratios = pages
    .flatMap(({ reads }) => reads)
    .filter(
      read => read.strip.kind === 'cell' && isSure(read) && SQUARES.test(read.text) && read.text.length > 3,
    )
    .map(
      ({ strip: { box, line }, text }) =>
        (box.right - box.left) / (text.length - 0.1) / (line.bottom - line.top),
    )
    .sort((a, b) => a - b);
  return ratios.length < 8 ? null : (ratios[Math.floor(ratios.length / 2)] ?? null);
}

/** A cell's words that leave room for a sign more, or have one too many: its last sign is in doubt, so a person looks. */
function roomy(read: StripRead, square: number | null): StripRead {
  const {
    strip: { box, line, kind },
    text,
  } = read;
  if (square === null || kind !== 'cell' || !SQUARES.test(text)) return read;
  const wide = (box.right - box.left) / (line.bottom - line.top) / square + 0.1;
  const least = /[，、。；：]$/.test(text) ? text.length - 0.7 : text.length;
  if (wide < text.length + SLACK && wide > least - SLACK) return read;
  return {
    ...read,
    doubtful: [...text].map((_, at) => at === text.length - 1 || read.doubtful[at] === true),
  };
}

/** The signs of a strip set along its box. */
function glyphsOf(
  { strip, text, doubtful }: StripRead,
  scale: number,
  sizeOf: (height: number) => number,
): Glyph[] {
  const { box, line } = strip;
  const height = (line.bottom - line.top) / scale;
  const size = HAN.test(text) ? sizeOf(height) : height / DIGIT;
  const signs = widened([...numbered(text)]);
  const widths = signs.map(sign => (/[!-~]/.test(sign) ? 0.5 : 1));
  const all = widths.reduce((sum, one) => sum + one, 0);
  const unit = (box.right - box.left) / scale / Math.max(all, 0.5);
  let x = box.left / scale;
  return signs.map((sign, at) => {
    const width = (widths[at] ?? 1) * unit;
    const glyph = { text: doubtful[at] ? sign + DOUBT : sign, x, y: line.bottom / scale, width, size };
    x += width;
    return glyph;
  });
}

/** Pages as if they were printed ones: every sign at its place, doubtful ones marked. */
export function settled(pages: readonly PageRead[]): Page[] {
  const sure = pages.flatMap(({ reads }) => reads.filter(isSure).map(({ text }) => text));
  const witness = { texts: new Set(sure), all: sure.join('\n') };
  const sizeOf = sizes(pages);
  const square = squareOf(pages);
  return pages.map(({ width, height, scale, rules, reads }) => ({
    width,
    height,
    glyphs: reads.flatMap(read => glyphsOf(roomy(known(read, witness), square), scale, sizeOf)),
    rules: rules.map(rule => ({
      x0: rule.x0 / scale,
      x1: rule.x1 / scale,
      y0: rule.y0 / scale,
      y1: rule.y1 / scale,
    })),
    pictured: false,
  }));
}
