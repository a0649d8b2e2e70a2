import { hunks } from '../../domain/diff-text.ts';
import { type Block, type Cell, type Run, textOf } from '../blocks.ts';
import type { Pair } from './pair.ts';
import type { Union } from './union.ts';

type Mark = NonNullable<Run['mark']>;

interface Shown {
  readonly runs: readonly Run[];
  readonly aside: string;
}

const shownIn = (block: Block): { paths: readonly string[]; shown: Shown }[] => {
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) =>
      cells.map(cell => ({ paths: cell.paths ?? [], shown: { runs: cell.runs, aside: '' } })),
    );
  if (block.kind === 'heading')
    return [{ paths: block.paths ?? [], shown: { runs: [{ text: block.text, bold: false }], aside: '' } }];
  if (block.kind === 'paragraph')
    return [{ paths: block.paths ?? [], shown: { runs: block.runs, aside: block.aside } }];
  return [];
};

/** What a rendering shows at each path, in the order it is shown. */
function shownAt(blocks: readonly Block[]): ReadonlyMap<string, Shown[]> {
  const found = new Map<string, Shown[]>();
  for (const block of blocks)
    for (const { paths, shown } of shownIn(block))
      for (const path of paths) {
        const own = found.get(path) ?? [];
        own.push(shown);
        found.set(path, own);
      }
  return found;
}

const all = (runs: readonly Run[], mark: Mark): Run[] => runs.map(run => ({ ...run, mark }));

/** Runs cut at a place given in characters. */
function slice(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap(run => {
    const letters = [...run.text];
    const text = letters.slice(Math.max(0, from - at), Math.max(0, to - at)).join('');
    at += letters.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** The new runs with what was taken out between them. */
export function marked(old: readonly Run[], now: readonly Run[]): Run[] {
  const [before, after] = [textOf(old), textOf(now)];
  if (before === after) return [...now];
  const out: Run[] = [];
  let [gone, at] = [0, 0];
  for (const { from, to, text } of hunks(before, after)) {
    out.push(...slice(now, at, at + from - gone));
    at += from - gone;
    out.push(...all(slice(old, from, to), 'del'));
    const length = [...text].length;
    out.push(...all(slice(now, at, at + length), 'ins'));
    at += length;
    gone = to;
  }
  return [...out, ...slice(now, at, Number.POSITIVE_INFINITY)];
}

/** Marks on a rendering of both drafts together what only one of them says. */
export class BlockMarker {
  readonly #union: Union;
  readonly #old: ReadonlyMap<string, Shown[]>;
  readonly #now: ReadonlyMap<string, Shown[]>;
  readonly #count = new Map<string, number>();

  constructor(union: Union, old: readonly Block[], now: readonly Block[]) {
    this.#union = union;
    this.#old = shownAt(old);
    this.#now = shownAt(now);
  }

  block(block: Block): Block {
    if (block.kind === 'heading') {
      const runs = this.#runs(block.paths, [{ text: block.text, bold: false }]);
      return runs.some(({ mark }) => mark !== undefined) ? { ...block, runs } : block;
    }
    if (block.kind === 'paragraph') {
      const [path] = block.paths ?? [];
      const { old, now } = path === undefined ? { old: null, now: null } : this.#peek(path);
      const aside =
        old !== null && now !== null && old.aside !== now.aside
          ? `${now.aside}（原${old.aside}）`
          : block.aside;
      const asideMark = aside === '' ? undefined : this.#only(block.paths ?? []);
      const runs = this.#runs(block.paths, block.runs);
      return { ...block, runs, aside, ...(asideMark === undefined ? {} : { asideMark }) };
    }
    if (block.kind !== 'table') return block;
    const whole = this.#only(block.rows.flatMap(({ cells }) => cells.flatMap(({ paths = [] }) => paths)));
    const rows = block.rows.map(row => {
      const cells = row.cells.map(cell => this.#cell(cell, whole));
      const mark = whole ?? rowMark(cells);
      return { ...row, cells, ...(mark === undefined ? {} : { mark }) };
    });
    return { ...block, rows };
  }

  #cell(cell: Cell, whole: Mark | undefined): Cell {
    const runs = this.#runs(cell.paths, cell.runs);
    return { ...cell, runs: whole === undefined ? runs : all(cell.runs, whole) };
  }

  /** The part of the union a path lies in, and what that is on either side. */
  #sides(path: string): Pair<string> {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = this.#union.sides.get(at);
      if (found !== undefined) {
        const rest = path.slice(at.length);
        return {
          old: found.old === null ? null : found.old + rest,
          now: found.now === null ? null : found.now + rest,
        };
      }
    }
    return { old: path, now: path };
  }

  #peek(path: string): Pair<Shown> {
    const at = this.#count.get(path) ?? 0;
    const { old, now } = this.#sides(path);
    return {
      old: old === null ? null : (this.#old.get(old)?.[at] ?? null),
      now: now === null ? null : (this.#now.get(now)?.[at] ?? null),
    };
  }

  /** A merged cell says what the first of its rows on either side says. */
  #runs(paths: readonly string[] = [], otherwise: readonly Run[]): Run[] {
    if (paths.length === 0) return [...otherwise];
    const found = paths.map(path => (path === '/overall_goal' ? this.#goal() : this.#peek(path)));
    for (const path of paths) this.#count.set(path, (this.#count.get(path) ?? 0) + 1);
    const old = found.find(pair => pair.old !== null)?.old ?? null;
    const now = found.find(pair => pair.now !== null)?.now ?? null;
    if (old === null) return now === null ? [...otherwise] : all(now.runs, 'ins');
    return now === null ? all(old.runs, 'del') : marked(old.runs, now.runs);
  }

  #goal(): Pair<Shown> {
    const pair = this.#union.goal[this.#count.get('/overall_goal') ?? 0];
    const shown = (text: string | null | undefined): Shown | null =>
      text == null ? null : { runs: [{ text, bold: false }], aside: '' };
    return { old: shown(pair?.old), now: shown(pair?.now) };
  }

  /** What stands on one side alone. */
  #only(paths: readonly string[]): Mark | undefined {
    const sides = paths.map(path => this.#sides(path));
    if (sides.length === 0) return undefined;
    if (sides.every(({ now }) => now === null)) return 'del';
    return sides.every(({ old }) => old === null) ? 'ins' : undefined;
  }
}

/** A row of which everything was put in or taken out, and from which no cell reaches into the next. */
function rowMark(cells: readonly Cell[]): Mark | undefined {
  const [first] = cells.flatMap(({ runs }) => runs);
  const mark = first?.mark;
  const fits = cells.every(
    ({ paths, rowspan, runs }) =>
      paths !== undefined && rowspan === 1 && runs.every(run => run.mark === mark),
  );
  return fits ? mark : undefined;
}
