/** A character as it stands on a page. Points; y grows downwards and is the baseline. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Written up or down the page, as on a table laid across it. */
  readonly turned?: true;
}

/** A straight line, level or upright: a border, seen from its middle. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One page as it is printed, before anything is understood. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** A picture covers much of it, as on a scanned page. */
  readonly pictured: boolean;
}

/** True for a page that is a picture and says nothing but perhaps its number. */
export const isPicture = ({ pictured, glyphs }: Page): boolean => pictured && glyphs.length <= 20;

/** Square points a picture covers at least to be the matter of its page. */
export const PICTURE = 100_000;

const THIN = 3;
const LONG = 4;

/** The border that a painted rectangle is: a thin one is a line, others are no border. */
function ruleOf(x0: number, y0: number, x1: number, y1: number): Rule[] {
  const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0];
  const [top, bottom] = y0 < y1 ? [y0, y1] : [y1, y0];
  const level = bottom - top <= THIN && right - left >= LONG;
  const upright = right - left <= THIN && bottom - top >= LONG;
  if (level === upright) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [level ? { x0: left, y0: y, x1: right, y1: y } : { x0: x, y0: top, x1: x, y1: bottom }];
}

/** The borders a drawn outline makes: each side where it is stroked, the whole where a thin shape is filled. */
export function bordersOf(outline: readonly (readonly [number, number])[], stroked: boolean): Rule[] {
  if (outline.length < 2) return [];
  if (stroked) return outline.slice(1).flatMap(([x, y], at) => ruleOf(...(outline[at] ?? [x, y]), x, y));
  const [across, down] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  return ruleOf(Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down));
}
