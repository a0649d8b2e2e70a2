import { bare } from '../../cells.ts';
import { type Column, HEADER_LABELS, headerLabel } from '../../vocabulary.ts';
import { gathered, linesOf } from './lines.ts';
import type { Glyph } from './page.ts';
import { clusters } from './rivers.ts';

/** A heading of a table nobody drew lines for. */
interface Heading {
  readonly key: Column;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** The headings of a table, and which lines of the page they take; none when they cannot be told apart. */
export interface Headings {
  readonly columns: readonly Heading[];
  readonly from: number;
  /** The line after them. */
  readonly to: number;
}

const ANCHOR = /[一二三]\s*级\s*指\s*标|指\s*标\s*名\s*称|指\s*标\s*值|目\s*标\s*值/g;

const textIn = (glyphs: readonly Glyph[]): string =>
  bare(
    linesOf(glyphs)
      .map(({ text }) => text)
      .join(''),
  );

const headingOf = (glyphs: readonly Glyph[]): Heading | null => {
  const text = textIn(glyphs);
  const key = headerLabel(text)?.key;
  if (key === undefined) return null;
  return {
    key,
    text,
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
  };
};

/** Headings that touch are cut where one label ends; null when it is not labels all through. */
function cutApart(glyphs: readonly Glyph[]): Heading[] | null {
  const line = gathered(glyphs);
  if (line.length !== 1) return null;
  const signs = [...glyphs].sort((a, b) => a.x - b.x).filter(({ text }) => text.trim() !== '');
  const found: Heading[] = [];
  for (let at = 0; at < signs.length; ) {
    const rest = bare(
      signs
        .slice(at)
        .map(({ text }) => text)
        .join(''),
    );
    const label = HEADER_LABELS.find(word => rest.startsWith(word));
    const own = label === undefined ? null : headingOf(signs.slice(at, at + label.length));
    if (own === null || label === undefined) return null;
    found.push(own);
    at += label.length;
  }
  return found;
}

const MOST_LINES = 3;

/** The headings that some lines are all through; null when they are others. */
function headingsOf(glyphs: readonly Glyph[], em: number): Heading[] | null {
  const found: Heading[] = [];
  for (const cluster of clusters(glyphs, 0.15 * em)) {
    const whole = headingOf(cluster);
    const own = whole === null ? cutApart(cluster) : [whole];
    if (own === null) return null;
    found.push(...own);
  }
  return found.filter(({ key }) => key !== 'group').length >= 3 ? found : null;
}

/** The headings among the lines of a page, from `start` on: wrapped over up to three lines, or in one. */
export function headingsIn(lines: readonly (readonly Glyph[])[], start: number): Headings | null {
  for (let at = start; at < lines.length; at += 1) {
    if ((textIn(lines[at] ?? []).match(ANCHOR)?.length ?? 0) < 2) continue;
    const { size: em = 10, y = 0 } = lines[at]?.[0] ?? {};
    for (let size = MOST_LINES; size >= 1; size -= 1)
      for (let from = Math.max(start, at - size + 1); from <= at; from += 1) {
        const band = lines.slice(from, from + size);
        const isClose = band.every(line => Math.abs((line[0]?.y ?? 0) - y) < 1.8 * em);
        const columns = isClose && band.length === size ? headingsOf(band.flat(), em) : null;
        if (columns !== null) return { columns, from, to: from + size };
      }
    return { columns: [], from: at, to: at + 1 };
  }
  return null;
}
