import { bare } from '../../cells.ts';
import type { Line } from './lines.ts';
import type { Glyph, Page } from './page.ts';

/** A page's number in any of its forms. */
export const PAGE_NUMBER =
  /^(?:[-–—·]*\d{1,4}[-–—·]*|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[ivxⅰ-ⅻ]{1,5})$/i;

/** How much of a page's width is its side. */
const SIDE = 0.12;

/** A page's lines without its number; the head and foot that other pages repeat stand apart. */
export interface Furnished {
  readonly lines: readonly Line[];
  readonly repeated: readonly Line[];
}

/** A page's characters without the number at the side of a table laid across the page. */
export function withoutSideNumber({ glyphs, width }: Page): readonly Glyph[] {
  const atSide = ({ x, turned }: Glyph): boolean =>
    turned === true && (x < width * SIDE || x > width * (1 - SIDE));
  const side = glyphs.filter(atSide).sort((a, b) => a.y - b.y);
  return PAGE_NUMBER.test(bare(side.map(({ text }) => text).join('')))
    ? glyphs.filter(glyph => !atSide(glyph))
    : glyphs;
}

const shape = ({ text }: Line): string => bare(text).replace(/\d+/g, '0');

/** The lines at the head and foot of a page; a line of unit and money belongs to the table under it. */
const edges = (lines: readonly Line[], { height }: Page): Line[] =>
  [
    ...lines.slice(0, 1).filter(({ y, size }) => y - size < height * 0.1),
    ...lines.slice(-1).filter(({ y }) => y > height * 0.88),
  ].filter(({ text }) => !/单位\s*[:：]/.test(text));

/** Tells page numbers and running heads from the text, over all pages of a document. */
export function furnished(
  pages: readonly { readonly page: Page; readonly lines: readonly Line[] }[],
): Furnished[] {
  const seen = new Map<string, number>();
  const outer = pages.map(({ page, lines }) => edges(lines, page));
  for (const line of outer.flat()) seen.set(shape(line), (seen.get(shape(line)) ?? 0) + 1);
  const often = (line: Line): boolean =>
    pages.length > 2 && (seen.get(shape(line)) ?? 0) > pages.length * 0.6;
  return pages.map(({ lines }, index) => {
    const numbers = (outer[index] ?? []).filter(({ text }) => PAGE_NUMBER.test(bare(text)));
    const repeated = (outer[index] ?? []).filter(line => !numbers.includes(line) && often(line));
    return {
      lines: lines.filter(line => !numbers.includes(line) && !repeated.includes(line)),
      repeated,
    };
  });
}
