import { type Box, type Ink, profile, stretches } from './ink.ts';

/** Writing that stands together on one line, to be read in one go: in a cell or free, or a `leader` of dots. */
export interface Strip {
  readonly kind: 'cell' | 'free' | 'leader';
  readonly box: Box;
  /** A square of the writing is about as large. */
  readonly em: number;
  /** The line's own top and bottom, over all its strips. */
  readonly line: { readonly top: number; readonly bottom: number };
}

/** Dots in a row that are a leader. */
const LEADER = 6;

const heightOf = (ink: Ink, box: Box): number => {
  const rows = stretches(profile(ink, box, true), box.bottom);
  return rows[0] === undefined ? 0 : rows[0][1] - rows[0][0];
};

/** The box drawn close around the ink in it; null where there is none. */
export function tight(ink: Ink, box: Box): Box | null {
  const rows = stretches(profile(ink, box, true), ink.height)[0];
  const columns = stretches(profile(ink, box, false), ink.width)[0];
  if (rows === undefined || columns === undefined) return null;
  return {
    left: box.left + columns[0],
    right: box.left + columns[1],
    top: box.top + rows[0],
    bottom: box.top + rows[1],
  };
}

/** The single marks of a line: what is parted by white from top to bottom. */
export const marks = (ink: Ink, box: Box): Box[] =>
  stretches(profile(ink, box, false), 0).map(([from, to]) => ({
    ...box,
    left: box.left + from,
    right: box.left + to,
  }));

/** One line cut where it leaves wide gaps and where dots lead across. */
function stripsOf(ink: Ink, line: Box, { em, writing }: { em: number; writing: 'cell' | 'free' }): Strip[] {
  const found: { kind: Strip['kind']; box: Box }[] = [];
  const small = (mark: Box): boolean => mark.right - mark.left < 0.3 * em && heightOf(ink, mark) < 0.3 * em;
  const all = marks(ink, line);
  const dotted = all.map(small);
  let at = 0;
  while (at < all.length) {
    let end = at;
    while (end < all.length && dotted[end]) end += 1;
    const leader = end - at >= LEADER;
    const kind = leader ? 'leader' : writing;
    const stop = leader ? end : at + 1;
    for (const mark of all.slice(at, stop)) {
      const last = found.at(-1);
      const near = last !== undefined && mark.left - last.box.right <= (leader ? 3 : 1) * em;
      if (near && last.kind === kind) last.box = { ...last.box, right: mark.right };
      else found.push({ kind, box: mark });
    }
    at = stop;
  }
  return found.map(strip => ({ ...strip, em, line: { top: line.top, bottom: line.bottom } }));
}

/** A part of a page, and whether a table's cell is it. */
export interface Part extends Box {
  readonly writing: 'cell' | 'free';
}

/** Bars one over the other, as of = and 三, are one line. */
function whole(rows: readonly [number, number][], scale: number): [number, number][] {
  const found: [number, number][] = [];
  for (const [from, to] of rows) {
    const last = found.at(-1);
    const thin = last !== undefined && Math.min(to - from, last[1] - last[0]) < 3.5 * scale;
    if (last !== undefined && thin && from - last[1] < 4 * scale) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

/** The writing in a part of the page, from the top. `scale`: points of ink in a typographic point. */
export function stripsIn(ink: Ink, part: Part, scale: number): Strip[] {
  const rows = stretches(profile(ink, part, true), Math.round(1.2 * scale));
  const lines = whole(rows, scale)
    .map(([from, to]) => ({ ...part, top: part.top + from, bottom: part.top + to }))
    .filter(({ top, bottom }) => bottom - top >= 1.5 * scale);
  const em = (line: Box): number => Math.max(line.bottom - line.top, 8 * scale);
  return lines
    .flatMap(line => stripsOf(ink, line, { em: em(line), writing: part.writing }))
    .flatMap(strip => {
      const box = tight(ink, strip.box);
      const speck = box === null || (box.right - box.left < 2 * scale && box.bottom - box.top < 2 * scale);
      return speck ? [] : [{ ...strip, box }];
    });
}
