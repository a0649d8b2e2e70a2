import type { Glyph } from './page.ts';

/** A stretch across a page. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ x, width }: Glyph): Span => ({ from: x, to: x + width });

/** What is left of free stretches where characters stand in them. */
export function without(free: readonly Span[], glyphs: readonly Glyph[]): Span[] {
  let left = [...free];
  for (const { from, to } of glyphs.map(spanOf))
    left = left.flatMap(span =>
      to <= span.from || from >= span.to
        ? [span]
        : [
            { from: span.from, to: from },
            { from: to, to: span.to },
          ].filter(one => one.to > one.from),
    );
  return left;
}

const width = ({ from, to }: Span): number => to - from;

/** The widest of free stretches, if it is wide enough to part columns. */
export function river(free: readonly Span[], least: number): Span | null {
  const widest = free.reduce<Span | null>(
    (best, one) => (best === null || width(one) > width(best) ? one : best),
    null,
  );
  return widest !== null && width(widest) >= least ? widest : null;
}

/** Characters in clusters across the page, wherever a gap of at least `least` parts all of them. */
export function clusters(glyphs: readonly Glyph[], least: number): Glyph[][] {
  const found: Glyph[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    if (glyph.text.trim() === '') continue;
    if (glyph.x - reach >= least) found.push([]);
    found.at(-1)?.push(glyph);
    reach = Math.max(reach, glyph.x + glyph.width);
  }
  return found;
}
