import { bare } from '../../cells.ts';
import { isValueLike } from '../../glued.ts';
import { isLevelLabel, level1Label, level2Label, parentOf } from '../../level-labels.ts';
import { type Column, type FormField, formLabel } from '../../vocabulary.ts';
import { cellText } from './cell-text.ts';
import { PAGE_NUMBER } from './furniture.ts';
import { gathered, type Line, linesOf } from './lines.ts';
import type { Glyph } from './page.ts';
import { partition, type Stand } from './partition.ts';
import { clusters, river, type Span, without } from './rivers.ts';
import { BETWEEN, formRows } from './unruled-form.ts';
import { type Headings, headingsIn } from './unruled-header.ts';

/** A table read by the gaps between its columns: every cell of it is a guess. */
interface Unruled {
  readonly top: number;
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Points that part two columns at least. */
const GAP = 1.2;
/** In heights of a character: how far a cell's lines may be from the line of its row. */
const ASTRAY = 0.8;
/** What no row of indicators begins with. */
const BEYOND = /绩效.{0,8}表$|^第[一二三四五六七八九十]+部分|^[一二三四五六七八九十]+、|^项目(?:编码|名称)/;

/** Fields that a project's form begins with. */
const OF_A_PROJECT: ReadonlySet<FormField> = new Set(['code', 'name', 'unit', 'total', 'goal']);

/** Columns without which a table cannot be told to be one. */
const OF_EACH_ROW: ReadonlySet<Column> = new Set(['level1', 'level2', 'name', 'value']);

type Lines = readonly (readonly Glyph[])[];

const textOf = (line: readonly Glyph[]): string => bare(linesOf(line)[0]?.text ?? '');

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** The lines of a body as far as they leave a gap between any two columns, and those gaps. */
function bodyOf(
  lines: Lines,
  start: number,
  room: readonly Span[],
): { end: number; gaps: readonly Span[] } | null {
  let free = room.map(span => [span]);
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? [];
    if (BEYOND.test(textOf(line))) break;
    const next = free.map(spans => without(spans, line));
    if (next.some(spans => river(spans, GAP) === null)) break;
    free = next;
  }
  const gaps = free.flatMap(spans => river(spans, GAP) ?? []);
  return end === start || gaps.length < room.length ? null : { end, gaps };
}

/** Between the middles of two headings their columns are parted somewhere. */
const roomOf = ({ columns }: Headings): Span[] =>
  columns.slice(1).map((column, at) => ({ from: middle(columns[at] ?? column), to: middle(column) }));

/** The least step from line to line in any column: that of a cell's own lines, if any cell has two. */
function pitchOf(columns: readonly (readonly Line[])[]): number {
  const steps = columns.flatMap(lines => lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0)));
  return steps.reduce((least, step) => Math.min(least, step), Number.POSITIVE_INFINITY);
}

/** Where rows stand: by their targets, one a row. */
function rowsBy(lines: readonly Line[], pitch: number): Stand[] {
  const rows: [first: number, last: number][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const own = rows.at(-1);
    const goesOn = before !== undefined && line.y - before.y <= 1.15 * pitch && !isValueLike(line.text);
    if (own !== undefined && goesOn) own[1] = line.y;
    else rows.push([line.y, line.y]);
    before = line;
  }
  return rows;
}

/** Lines of a column shared out among rows; null when they do not stand by them. */
function shared(lines: readonly Line[], rows: readonly Stand[], em: number): Line[][] | null {
  const parted = partition(
    lines.map(({ y }) => y),
    rows,
  );
  if (parted === null || parted.farthest > ASTRAY * em) return null;
  const found: Line[][] = [];
  for (const size of parted.sizes) found.push(lines.slice(found.flat().length, found.flat().length + size));
  return found;
}

/** Lines of a column with empty cells: each goes to the row it is nearest to. */
function nearest(lines: readonly Line[], rows: readonly Stand[]): Line[][] {
  const found: Line[][] = rows.map(() => []);
  for (const line of lines) {
    const far = rows.map(([first, last]) => Math.abs((first + last) / 2 - line.y));
    found[far.indexOf(Math.min(...far))]?.push(line);
  }
  return found;
}

/** Labels of a level, wrapped ones whole. */
function labelsIn(lines: readonly Line[]): Line[][] {
  const labels: Line[][] = [];
  for (const line of lines) {
    const last = labels.at(-1);
    const open =
      last !== undefined && (!isLevelLabel(textOfAll(last)) || isLevelLabel(textOfAll([...last, line])));
    if (open) last.push(line);
    else labels.push([line]);
  }
  return labels;
}

const textOfAll = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('');

/** First-level labels on the first row of their kind: where the second level says which that is, places need not. */
function byKind(labels: readonly Line[][], below: readonly Line[][]): Line[][] | null {
  const kinds = below.map(own => level2Label(textOfAll(own))?.key);
  const found: Line[][] = below.map(() => []);
  let from = 0;
  for (const label of labels) {
    const key = level1Label(textOfAll(label))?.key;
    const at = kinds.findIndex(
      (kind, index) => index >= from && kind !== undefined && parentOf(kind) === key,
    );
    if (at < 0) return null;
    found[at] = label;
    from = at + 1;
  }
  return found;
}

/** Labels of a level, each on the first of the rows it covers. */
function labelled(labels: readonly Line[][], rows: readonly Stand[]): Line[][] | null {
  if (labels.length > rows.length) return null;
  const stands = labels.map((own): Stand => [own[0]?.y ?? 0, own.at(-1)?.y ?? 0]);
  const parted = partition(
    rows.map(([first, last]) => (first + last) / 2),
    stands,
  );
  if (parted === null) return labels.length === 0 ? rows.map(() => []) : null;
  const found: Line[][] = rows.map(() => []);
  let at = 0;
  parted.sizes.forEach((size, index) => {
    found[at] = labels[index] ?? [];
    at += size;
  });
  return found;
}

/** The rows of a body, cell by cell; null when its lines do not fall into rows for sure. */
function cellsOf(glyphs: readonly Glyph[], { columns }: Headings, gaps: readonly Span[]): string[][] | null {
  const em = glyphs[0]?.size ?? 10;
  const edges = gaps.map(({ from, to }) => (from + to) / 2);
  const own = columns.map((_, at) =>
    glyphs.filter(({ x, width }) => {
      const centre = x + width / 2;
      return centre >= (edges[at - 1] ?? 0) && centre < (edges[at] ?? Number.POSITIVE_INFINITY);
    }),
  );
  const lines = own.map(linesOf);
  const of = (key: string): number => columns.findIndex(column => column.key === key);
  if (columns.some(({ key }, at) => OF_EACH_ROW.has(key) && lines[at]?.length === 0)) return null;
  const rows = rowsBy(lines[of('value')] ?? [], pitchOf(lines));
  if (rows.length === 0) return null;
  const sorted = columns.map(({ key }, at): Line[][] | null => {
    const mine = lines[at] ?? [];
    if (key === 'level1' || key === 'level2') return labelled(labelsIn(mine), rows);
    if (key === 'name' || key === 'value') return shared(mine, rows, em);
    return (mine.length >= rows.length ? shared(mine, rows, em) : null) ?? nearest(mine, rows);
  });
  if (sorted.some(column => column === null)) return null;
  const below = sorted[of('level2')];
  const above = below ? byKind(labelsIn(lines[of('level1')] ?? []), below) : null;
  if (above !== null && of('level1') >= 0) sorted[of('level1')] = above;
  return rows.map((_, row) =>
    columns.map((_column, at) => {
      const ys = sorted[at]?.[row]?.map(({ y }) => y) ?? [];
      const cell = (own[at] ?? []).filter(glyph => ys.some(y => Math.abs(y - glyph.y) < 0.45 * em));
      return cellText(cell, gaps[at]?.from ?? Math.max(...glyphs.map(({ x, width }) => x + width)));
    }),
  );
}

/** What a page leaves open for the next: a table's columns, or that what goes on could not be read. */
export interface Open {
  readonly headings: Headings;
  readonly gaps: readonly Span[] | null;
  readonly xs: readonly number[];
}

/** What a page holds outside its drawn tables: tables told by gaps, lines whose cells cannot be told, and the rest. */
export interface Undrawn {
  readonly tables: readonly Unruled[];
  readonly unread: readonly Line[];
  readonly rest: readonly Glyph[];
  readonly open: Open | null;
}

/** Prose is one run of many characters; a row of a table is not. */
const isProse = (line: readonly Glyph[]): boolean =>
  line.length >= 25 && clusters(line, 0.8 * (line[0]?.size ?? 10)).length === 1;

function endOf(lines: Lines, from: number): number {
  const end = lines.findIndex((line, at) => at >= from && (BEYOND.test(textOf(line)) || isProse(line)));
  return end < 0 ? lines.length : end;
}

const topOf = (lines: Lines): number => Math.min(...lines.flat().map(({ y, size }) => y - size));

/** Where the form above some headings begins: with the first of its labels, and what is wrapped beside it. */
function formFrom(lines: Lines, start: number, to: number): number {
  const em = lines[start]?.[0]?.size ?? 10;
  const at = lines.findIndex(
    (line, index) =>
      index >= start &&
      index < to &&
      clusters(line, BETWEEN * em).some(cluster =>
        OF_A_PROJECT.has(formLabel(textOf(cluster))?.key ?? 'aside'),
      ),
  );
  if (at < 0) return to;
  const above = lines[at - 1] ?? [];
  const beside =
    Math.min(...above.map(({ x }) => x)) > Math.min(...(lines[at] ?? []).map(({ x }) => x)) + 2 * em;
  const near = (lines[at]?.[0]?.y ?? 0) - (above[0]?.y ?? 0) < em;
  return at > start && beside && near ? at - 1 : at;
}

/** Walks the lines of a page from one table's headings to the next. */
class Reader {
  readonly tables: Unruled[] = [];
  readonly unread: Line[] = [];
  readonly taken = new Set<Glyph>();
  open: Open | null = null;
  readonly #lines: Lines;

  constructor(lines: Lines, before: Open | null) {
    this.#lines = lines;
    let start = before === null ? 0 : this.#rows(before, 0);
    for (;;) {
      const headings = headingsIn(lines, start);
      if (headings === null) break;
      this.#form(formFrom(lines, start, headings.from), headings.from);
      start = this.#rows(
        { headings, gaps: headings.columns.length === 0 ? null : roomOf(headings), xs: null },
        headings.to,
      );
    }
  }

  /** The rows from `start` on, under headings of their own or, with their `xs`, under those of the page before. */
  #rows({ headings, gaps: room, xs }: Omit<Open, 'xs'> & { xs: Open['xs'] | null }, start: number): number {
    const { columns, from } = headings;
    const body = room === null ? null : bodyOf(this.#lines, start, room);
    const inside = body === null ? [] : this.#lines.slice(start, body.end).flat();
    const cells = body === null ? null : cellsOf(inside, headings, body.gaps);
    const end = body === null || cells === null ? endOf(this.#lines, start) : body.end;
    const whole = this.#lines.slice(xs === null ? from : start, end);
    const edges = xs ?? [
      columns[0]?.left ?? 0,
      ...(body?.gaps ?? []).map(({ to }) => to),
      columns.at(-1)?.right ?? 0,
    ];
    if (end === this.#lines.length)
      this.open = { headings, gaps: cells === null ? null : (body?.gaps ?? null), xs: edges };
    for (const glyph of whole.flat()) this.taken.add(glyph);
    if (cells === null) this.unread.push(...linesOf(whole.flat()));
    else {
      const head = xs === null ? [columns.map(({ text }) => text)] : [];
      this.tables.push({ top: topOf(whole), xs: edges, rows: [...head, ...cells] });
    }
    return Math.max(end, start);
  }

  #form(from: number, to: number): void {
    const lines = this.#lines.slice(from, to);
    if (lines.length === 0) return;
    for (const glyph of lines.flat()) this.taken.add(glyph);
    const rows = formRows(lines);
    if (rows === null) this.unread.push(...linesOf(lines.flat()));
    else this.tables.push({ top: topOf(lines), xs: [topOf(lines)], rows });
  }
}

/** Reads what no lines are drawn around; `before` is what the page before left open. */
export function undrawn(glyphs: readonly Glyph[], before: Open | null): Undrawn {
  const lines = gathered(glyphs).filter(line => line.some(({ text }) => text.trim() !== ''));
  const numbered = PAGE_NUMBER.test(textOf(lines.at(-1) ?? []));
  const { tables, unread, taken, open } = new Reader(numbered ? lines.slice(0, -1) : lines, before);
  return { tables, unread, rest: glyphs.filter(glyph => !taken.has(glyph)), open };
}
