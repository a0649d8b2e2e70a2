import type { Glyph, Page, Rule } from './page.ts';

/** Lines closer than this are one. */
const NEAR = 2.5;
const MOST_RULES = 6000;
const MOST_CELLS = 100_000;

/** A table drawn with lines: where its columns and rows are parted, and which of its squares are one cell. */
export interface Ruled {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Number of the cell by row and column; the cell's first square has its own. */
  readonly cells: readonly (readonly number[])[];
}

const isLevel = (rule: Rule): boolean => rule.y0 === rule.y1;

/** Sorted places with the near ones drawn together. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > NEAR) found.push(value);
  }
  return found;
}

class Groups {
  readonly #parent: number[];
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }
  of(index: number): number {
    let at = index;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[up] ?? up;
      at = up;
    }
    return at;
  }
  /** The smaller number stands for both. */
  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.#parent[Math.max(one, other)] = Math.min(one, other);
  }
}

const touch = (a: Rule, b: Rule): boolean =>
  a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR;

/** Lines that touch, directly or by others. */
function clusters(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((a, b) => a.y0 - b.y0).slice(0, MOST_RULES);
  const groups = new Groups(sorted.length);
  sorted.forEach((rule, index) => {
    for (let at = index + 1; at < sorted.length; at += 1) {
      const other = sorted[at];
      if (other === undefined || other.y0 > rule.y1 + NEAR) break;
      if (touch(rule, other)) groups.join(index, at);
    }
  });
  const found = new Map<number, Rule[]>();
  sorted.forEach((rule, index) => {
    const group = groups.of(index);
    const own = found.get(group);
    if (own === undefined) found.set(group, [rule]);
    else own.push(rule);
  });
  return [...found.values()];
}

/** How much of a side the lines upon it cover. */
function covered(
  rules: readonly Rule[],
  from: number,
  to: number,
  span: (rule: Rule) => [number, number],
): number {
  let sum = 0;
  let reached = from;
  for (const [start, end] of rules.map(span).sort((a, b) => a[0] - b[0])) {
    const begin = Math.max(start, reached);
    const stop = Math.min(end, to);
    if (stop > begin) {
      sum += stop - begin;
      reached = stop;
    }
  }
  return sum / (to - from);
}

const upon = (rules: readonly Rule[], place: number, at: (rule: Rule) => number): Rule[] =>
  rules.filter(rule => Math.abs(at(rule) - place) <= NEAR);

/** The table a cluster of lines draws; null when it draws none, as an underline or a frame does. */
function tableOf(rules: readonly Rule[]): Ruled | null {
  const level = rules.filter(isLevel);
  const upright = rules.filter(rule => !isLevel(rule));
  if (level.length < 2 || upright.length < 1) return null;
  const xs = places([...upright.map(({ x0 }) => x0), ...level.flatMap(({ x0, x1 }) => [x0, x1])]);
  const ys = places([...level.map(({ y0 }) => y0), ...upright.flatMap(({ y0, y1 }) => [y0, y1])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns * rows < 2 || columns * rows > MOST_CELLS) return null;
  const groups = new Groups(columns * rows);
  const side = (places: readonly number[], at: number): [number, number] => [
    places[at] ?? 0,
    places[at + 1] ?? 0,
  ];
  for (let column = 1; column < columns; column += 1) {
    const walls = upon(upright, xs[column] ?? 0, ({ x0 }) => x0);
    for (let row = 0; row < rows; row += 1)
      if (covered(walls, ...side(ys, row), ({ y0, y1 }) => [y0, y1]) < 0.5)
        groups.join(row * columns + column - 1, row * columns + column);
  }
  for (let row = 1; row < rows; row += 1) {
    const walls = upon(level, ys[row] ?? 0, ({ y0 }) => y0);
    for (let column = 0; column < columns; column += 1)
      if (covered(walls, ...side(xs, column), ({ x0, x1 }) => [x0, x1]) < 0.5)
        groups.join((row - 1) * columns + column, row * columns + column);
  }
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => groups.of(row * columns + column)),
  );
  return new Set(cells.flat()).size < 2 ? null : { xs, ys, cells };
}

/** The tables drawn on a page, from the top. */
export const ruledTables = ({ rules }: Page): Ruled[] =>
  clusters(rules)
    .flatMap(cluster => tableOf(cluster) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));

const slot = (places: readonly number[], value: number): number =>
  places.findLastIndex(place => place <= value);

/** The cell a character stands in, by its middle; one that the edge of the table cuts stands in it too. -1: outside. */
export function cellAt({ xs, ys, cells }: Ruled, { x, y, width, size }: Glyph): number {
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const middle = y - size * 0.35;
  const cut = y - size * 0.8 < bottom && y > top;
  const row = slot(ys, cut ? Math.min(Math.max(middle, top), bottom - 1) : middle);
  return cells[row]?.[slot(xs, x + width / 2)] ?? -1;
}
