import type { Rule } from '../page/page.ts';
import type { Ink } from './ink.ts';

/** A border may be broken by as many points. */
const BROKEN = 3;

interface Bar {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

/** A page seen row by row or column by column. */
interface View {
  readonly length: number;
  readonly count: number;
  ink(line: number, at: number): boolean;
}

const view = ({ width, height, points }: Ink, upright: boolean): View =>
  upright
    ? { length: height, count: width, ink: (line, at) => points[at * width + line] === 1 }
    : { length: width, count: height, ink: (line, at) => points[line * width + at] === 1 };

/** Runs of ink along one line or its neighbours, at least `least` long. */
function runsOf({ length, count, ink }: View, line: number, least: number): [number, number][] {
  const found: [number, number][] = [];
  let [start, last] = [-1, -1];
  const close = (): void => {
    if (start >= 0 && last - start + 1 >= least) found.push([start, last]);
  };
  for (let at = 0; at < length; at += 1) {
    const on = ink(line, at) || (line > 0 && ink(line - 1, at)) || (line < count - 1 && ink(line + 1, at));
    if (!on) continue;
    if (start < 0 || at - last > BROKEN) {
      close();
      start = at;
    }
    last = at;
  }
  close();
  return found;
}

/** What is a bar, in points of ink: how long at least, how thick at most, and the same of a heavy frame's. */
interface Shape {
  readonly least: number;
  readonly thickest: number;
  readonly frame: { readonly least: number; readonly thickest: number };
}

/** Long thin bars of ink in one direction. */
function barsOf(seen: View, { least, thickest, frame }: Shape): Bar[] {
  const done: Bar[] = [];
  let open: Bar[] = [];
  for (let line = 0; line < seen.count; line += 1) {
    const next: Bar[] = [];
    for (const [from, to] of runsOf(seen, line, least)) {
      const bar = open.find(one => from <= one.to && one.from <= to);
      if (bar === undefined) next.push({ from, to, first: line, last: line });
      else {
        bar.last = line;
        bar.from = Math.min(bar.from, from);
        bar.to = Math.max(bar.to, to);
        if (!next.includes(bar)) next.push(bar);
      }
    }
    done.push(...open.filter(bar => !next.includes(bar)));
    open = next;
  }
  return [...done, ...open].filter(
    ({ from, to, first, last }) =>
      last - first + 1 <= (to - from > frame.least ? frame.thickest : thickest) + 2,
  );
}

const middle = ({ first, last }: Bar): number => (first + last) / 2;

/** True when a bar ends at one that crosses its direction, on both sides. */
function held(bar: Bar, others: readonly Bar[], near: number): boolean {
  const met = (end: number): boolean =>
    others.some(
      other =>
        Math.abs(middle(other) - end) < near &&
        other.from - near <= middle(bar) &&
        middle(bar) <= other.to + near,
    );
  return met(bar.from) && met(bar.to);
}

/** A border and how thick it is drawn, in points of ink. */
export type Border = Rule & { readonly thick: number };

const thickOf = ({ first, last }: Bar): number => last - first + 1;

/** The borders drawn on a page of `scale` points of ink a typographic point; strokes of letters are none. */
export function bordersOf(ink: Ink, scale: number): Border[] {
  const near = 4 * scale;
  const frame = { least: 60 * scale, thickest: 6 * scale };
  const shape = (least: number): Shape => ({ least: least * scale, thickest: 3 * scale, frame });
  let level = barsOf(view(ink, false), shape(24));
  let upright = barsOf(view(ink, true), shape(12));
  for (let pass = 0; pass < 3; pass += 1) {
    upright = upright.filter(bar => bar.to - bar.from > 60 * scale || held(bar, level, near));
    level = level.filter(bar => bar.to - bar.from > 150 * scale || held(bar, upright, near));
  }
  return [
    ...level.map(bar => ({
      ...{ x0: bar.from, x1: bar.to, y0: middle(bar), y1: middle(bar) },
      thick: thickOf(bar),
    })),
    ...upright.map(bar => ({
      ...{ x0: middle(bar), x1: middle(bar), y0: bar.from, y1: bar.to },
      thick: thickOf(bar),
    })),
  ];
}
