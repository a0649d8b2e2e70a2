import type { Glyph, Page, Rule } from './page.ts';

const SIZE = 10;

/** A line of text set from `x` on the base line `y`, each sign a square. */
export const set = (text: string, x: number, y: number): Glyph[] =>
  [...text].map((sign, index) => ({ text: sign, x: x + index * SIZE, y, width: SIZE, size: SIZE }));

export const level = (x0: number, x1: number, y: number): Rule => ({ x0, y0: y, x1, y1: y });
export const upright = (x: number, y0: number, y1: number): Rule => ({ x0: x, y0, x1: x, y1 });

/** An A4 page, in points. */
export const page = (glyphs: readonly Glyph[], rules: readonly Rule[] = []): Page => ({
  width: 595,
  height: 842,
  glyphs,
  rules,
  pictured: false,
});
