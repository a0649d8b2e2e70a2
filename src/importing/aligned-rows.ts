import { bare } from './cells.ts';
import type { Token, TokenRow } from './chunks.ts';
import { absence, continued, misfit, NEVER } from './fit.ts';
import type { HeaderColumn } from './header-column.ts';
import type { Column } from './vocabulary.ts';

/** A row that costs more is read by guess; a table whose rows cost more on average was not understood. */
const [SURE, MOST] = [1.3, 2.2];
const STRAY = 3;
/** A cell broken into more pieces is none. */
const MOST_PIECES = 3;

interface Part {
  readonly column: HeaderColumn;
  readonly tokens: readonly Token[];
}

interface Way {
  readonly cost: number;
  readonly next: number;
  readonly parts: readonly Part[];
}

interface Plan {
  readonly cost: number;
  /** Null for a token left alone. */
  readonly row: Way | null;
  readonly next: number;
}

/** 改善 as the result where 改善 was the target. */
const isRepeated = ({ parts }: Way, text: string, { holds }: HeaderColumn): boolean =>
  holds === 'result' &&
  parts.some(({ column, tokens }) => column.key === 'value' && tokens.map(one => one.text).join('') === text);

/** Tells the cells of a table in plain sequence apart by what suits which column: the cheapest way through all of them. */
class Aligner {
  readonly #tokens: readonly Token[];
  readonly #columns: readonly HeaderColumn[];

  constructor(tokens: readonly Token[], columns: readonly HeaderColumn[]) {
    this.#tokens = tokens;
    this.#columns = columns;
  }

  plans(): readonly Plan[] {
    const count = this.#tokens.length;
    const best: Plan[] = Array.from({ length: count + 1 }, () => ({ cost: 0, row: null, next: count }));
    for (let at = count - 1; at >= 0; at--) {
      const stray = this.#text(at) === '' ? 0.02 : STRAY;
      let plan: Plan = { cost: stray + (best[at + 1]?.cost ?? 0), row: null, next: at + 1 };
      for (const way of this.#rowsAt(at)) {
        const cost = way.cost + (best[way.next]?.cost ?? 0);
        if (cost < plan.cost) plan = { cost, row: way, next: way.next };
      }
      best[at] = plan;
    }
    return best;
  }

  #text(at: number): string {
    return this.#tokens[at]?.text ?? '';
  }

  /** The cheapest row from `at` on for each place it may end. */
  #rowsAt(at: number): Way[] {
    if (this.#text(at) === '') return [];
    let open = new Map<number, Way>([[at, { cost: 0, next: at, parts: [] }]]);
    for (const column of this.#columns) {
      const after = new Map<number, Way>();
      const offer = (way: Way): void => {
        if (way.cost < (after.get(way.next)?.cost ?? NEVER)) after.set(way.next, way);
      };
      for (const way of open.values()) for (const one of this.#ways(way, column)) offer(one);
      open = after;
    }
    return [...open.values()].filter(way => way.next > at + (this.#columns.length > 1 ? 1 : 0));
  }

  /** Ways to go on with one column: nothing under it, an empty cell, a cell of one or more pieces. */
  *#ways(way: Way, column: HeaderColumn): Iterable<Way> {
    const { next, parts } = way;
    yield { ...way, cost: way.cost + absence(column) };
    if (next >= this.#tokens.length) return;
    if (this.#text(next) === '') {
      yield { cost: way.cost + absence(column) * 0.1, next: next + 1, parts };
      return;
    }
    let head = '';
    let joining = 0;
    for (let end = next; end < Math.min(next + MOST_PIECES, this.#tokens.length); end++) {
      const text = this.#text(end);
      if (end > next) joining += text === '' ? NEVER : continued(head, text, column);
      if (joining >= NEVER) return;
      head += text;
      const cost = way.cost + joining + (isRepeated(way, head, column) ? 0 : misfit(head, column));
      if (cost < NEVER)
        yield {
          cost,
          next: end + 1,
          parts: [...parts, { column, tokens: this.#tokens.slice(next, end + 1) }],
        };
    }
  }
}

/** Rows told apart, and the cells under none. */
export interface Aligned {
  readonly rows: TokenRow[];
  readonly left: { readonly token: Token; readonly reason: string | null }[];
}

function rowOf({ cost, parts }: Way): TokenRow {
  const doubts: Partial<Record<Column, string>> = {};
  const also = parts.flatMap(({ tokens }) => tokens.slice(1).map(({ cell }) => cell));
  for (const { column, tokens } of parts)
    if (column.key === 'name' && tokens.length > 1) doubts.name = tokens.map(({ text }) => text).join('\n');
  if (cost > SURE && doubts.name === undefined)
    doubts.value = parts.flatMap(({ tokens }) => tokens.map(({ text }) => text)).join(' ');
  return {
    tokens: parts.map(({ tokens }) => ({
      text: tokens.map(({ text }) => text).join(''),
      cell: tokens[0]?.cell ?? { raw: '', line: 1 },
    })),
    columns: parts.map(({ column }) => column.key),
    also,
    ...(Object.keys(doubts).length === 0 ? {} : { doubts }),
  };
}

/** The rows of cells in plain sequence under a header that names what they hold; null when they do not suit it. */
export function alignedRows(tokens: readonly Token[], columns: readonly HeaderColumn[]): Aligned | null {
  const keys = columns.map(({ key }) => key);
  if (keys[0] !== 'name' || !keys.includes('value')) return null;
  const plans = new Aligner(tokens, columns).plans();
  const found: Aligned = { rows: [], left: [] };
  let cost = 0;
  for (let at = 0; at < tokens.length; ) {
    const plan = plans[at];
    const token = tokens[at];
    if (plan === undefined || token === undefined) break;
    if (plan.row !== null) {
      cost += plan.row.cost;
      found.rows.push(rowOf(plan.row));
    } else if (bare(token.text) !== '') found.left.push({ token, reason: null });
    at = plan.next;
  }
  const names = found.rows.map(({ tokens }) => bare(tokens[0]?.text ?? ''));
  const twice = names.some((name, at) => at > 0 && name === names[at - 1]);
  const sound =
    !twice && found.rows.length > 0 && found.left.length === 0 && cost / found.rows.length <= MOST;
  return sound ? found : null;
}
