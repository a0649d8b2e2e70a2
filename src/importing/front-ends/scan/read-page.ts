import type { OcrReader, Picture } from '../../../ports.ts';
import type { Rule } from '../page/page.ts';
import { ruledTables } from '../page/ruled.ts';
import { type Border, bordersOf } from './borders.ts';
import { skewOf, turned } from './deskew.ts';
import { type Box, type Ink, inkOf } from './ink.ts';
import { readStrip, type StripRead } from './read-strip.ts';
import type { Sheet } from './signs-within.ts';
import { marks, type Strip, stripsIn, tight } from './strips.ts';

/** A page as a picture, and its size on paper in points. */
export interface Scan {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
  /** Something on the page could not be unpacked and is not in the picture. */
  readonly partial?: boolean;
}

/** What was seen on a page, places in points of the picture; `scale` of them make a typographic point. */
export interface PageRead {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly rules: readonly Rule[];
  readonly reads: readonly StripRead[];
}

/** How many strips wait for a reader at a time. */
const AT_ONCE = 3;
/** Less slant than this moves nothing by a point. */
const LEVEL = 0.0008;

/** Takes borders out of a page, so that no reader takes them for strokes. */
function wiped({ page, ink }: Sheet, borders: readonly Border[], scale: number): void {
  for (const { x0, y0, x1, y1, thick } of borders) {
    const room = Math.max(1.5 * scale, thick / 2 + 1);
    for (let y = Math.max(0, Math.round(y0 - room)); y <= Math.min(page.height - 1, y1 + room); y += 1) {
      const [from, to] = [Math.max(0, Math.round(x0 - room)), Math.min(page.width, Math.ceil(x1 + room) + 1)];
      page.pixels.fill(255, y * page.width + from, y * page.width + to);
      ink.points.fill(0, y * page.width + from, y * page.width + to);
    }
  }
}

/** The cells of all drawn tables, as parts of the picture. */
function cellsOf({ width, height, rules, scale }: Omit<PageRead, 'reads'>): Box[] {
  const points = rules.map(rule => ({
    x0: rule.x0 / scale,
    x1: rule.x1 / scale,
    y0: rule.y0 / scale,
    y1: rule.y1 / scale,
  }));
  return ruledTables({ width, height, glyphs: [], rules: points, pictured: false }).flatMap(table => {
    const boxes = new Map<number, Box>();
    const at = (place: number | undefined): number => Math.round((place ?? 0) * scale);
    table.cells.forEach((row, y) => {
      row.forEach((cell, x) => {
        const known = boxes.get(cell);
        boxes.set(cell, {
          left: known?.left ?? at(table.xs[x]),
          top: known?.top ?? at(table.ys[y]),
          right: Math.max(known?.right ?? 0, at(table.xs[x + 1])),
          bottom: Math.max(known?.bottom ?? 0, at(table.ys[y + 1])),
        });
      });
    });
    return [...boxes.values()];
  });
}

/** The ink outside the given parts. */
function outside(ink: Ink, parts: readonly Box[]): Ink {
  const points = ink.points.slice();
  for (const { left, top, right, bottom } of parts)
    for (let y = Math.max(0, top - 2); y < Math.min(ink.height, bottom + 2); y += 1)
      points.fill(0, y * ink.width + Math.max(0, left - 2), y * ink.width + Math.min(ink.width, right + 2));
  return { ...ink, points };
}

/** A page number between dashes at the foot of a page: furniture, no reader is asked. */
function isPageNumber(ink: Ink, { box, line }: Strip): boolean {
  if (line.top < ink.height * 0.85) return false;
  const all = marks(ink, box);
  const dash = (mark: Box | undefined): boolean => {
    const close = mark === undefined ? null : tight(ink, mark);
    return close !== null && close.right - close.left > 3 * (close.bottom - close.top);
  };
  return all.length >= 3 && all.length <= 8 && dash(all[0]) && dash(all.at(-1));
}

/** Reads a page: straightened, its borders found, its writing read strip by strip. Errors: those of the reader. */
export async function readPage(reader: OcrReader, { picture, width, height }: Scan): Promise<PageRead> {
  const angle = skewOf(inkOf(picture));
  const page =
    Math.abs(angle) > LEVEL ? turned(picture, angle) : { ...picture, pixels: picture.pixels.slice() };
  const ink = inkOf(page);
  const scale = page.width / width;
  const rules = bordersOf(ink, scale);
  const sheet = { page, ink };
  wiped(sheet, rules, scale);
  const cells = cellsOf({ width, height, scale, rules });
  const free = outside(ink, cells);
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height };
  const strips = [
    ...cells.flatMap(cell => stripsIn(ink, { ...cell, writing: 'cell' }, scale)),
    ...stripsIn(free, { ...whole, writing: 'free' }, scale).filter(strip => !isPageNumber(free, strip)),
  ];
  const reads: StripRead[] = [];
  for (let at = 0; at < strips.length; at += AT_ONCE)
    reads.push(
      ...(await Promise.all(strips.slice(at, at + AT_ONCE).map(strip => readStrip(reader, sheet, strip)))),
    );
  return { width, height, scale, rules, reads };
}
