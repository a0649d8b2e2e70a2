import type { Glyph } from './page.ts';

/** Characters that stand on one line. */
export interface Line {
  /** Wide gaps are tabs. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const isBlank = (text: string): boolean => text.trim() === '';
const isLatin = (text: string): boolean => /^[!-~]/.test(text);

/** The same character printed again almost on itself is a bold one, not two. */
const isShadow = (one: Glyph, before: Glyph | undefined): boolean =>
  before !== undefined &&
  one.text === before.text &&
  Math.abs(one.x - before.x) < 0.15 * one.size &&
  Math.abs(one.y - before.y) < 0.15 * one.size;

/** What stands between two characters. */
function between(before: Glyph, one: Glyph, spaced: boolean): string {
  const size = Math.max(before.size, one.size);
  const gap = one.x - (before.x + before.width);
  if (gap > 2.5 * size) return '\t';
  if (spaced && gap > 0.1 * size) return ' ';
  return gap > (isLatin(before.text) && isLatin(one.text) ? 0.25 : 0.9) * size ? ' ' : '';
}

function lineOf(glyphs: readonly Glyph[]): Line {
  const across = [...glyphs].sort((a, b) => a.x - b.x);
  let text = '';
  let before: Glyph | undefined;
  let spaced = false;
  let [left, right, size] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const one of across) {
    if (isBlank(one.text)) {
      spaced = true;
      continue;
    }
    if (isShadow(one, before)) continue;
    text += (before === undefined ? '' : between(before, one, spaced)) + one.text;
    [before, spaced] = [one, false];
    left = Math.min(left, one.x);
    right = Math.max(right, one.x + one.width);
    size = Math.max(size, one.size);
  }
  return { text, left, right, y: Math.max(...across.map(({ y }) => y)), size };
}

/** Characters of each line, from the top; those of one line differ little in height. */
export function gathered(glyphs: readonly Glyph[]): Glyph[][] {
  const down = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Glyph[][] = [];
  let base = { y: Number.NEGATIVE_INFINITY, size: 0 };
  for (const glyph of down) {
    const near = glyph.y - base.y < 0.45 * Math.max(glyph.size, base.size);
    if (near) lines.at(-1)?.push(glyph);
    else lines.push([glyph]);
    if (!near) base = glyph;
  }
  return lines;
}

/** Characters gathered into lines, from the top. */
export const linesOf = (glyphs: readonly Glyph[]): Line[] =>
  gathered(glyphs)
    .map(lineOf)
    .filter(({ text }) => text !== '');

/** The first piece of a line that cannot be parted, in characters of a square. */
function firstUnit(text: string): number {
  const [unit = ''] = /^(?:[×÷≥≤＝]?[!-~]+|.)[，。、；：！？）》”％]*/u.exec(text) ?? [];
  return [...unit].reduce((sum, sign) => sum + (isLatin(sign) ? 0.55 : 1), 0);
}

/** What no line begins with. */
const CLOSING = /^[，。、；：！？）》”％%)]/;

/** True when what stands on the next line would have fitted on this one: a person ended the line. */
export const endsShort = (line: Line, next: Line, right: number): boolean =>
  !CLOSING.test(next.text) && right - line.right > (firstUnit(next.text) + 0.9) * line.size;

/** Two parts of a wrapped text: Latin words keep a space between them. */
export const rejoined = (before: string, after: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
