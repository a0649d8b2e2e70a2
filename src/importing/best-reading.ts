import { JixiaoError } from '../domain/errors.ts';
import type { ImportResult } from '../domain/import-result.ts';
import { type Block, textOf } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { OTHER_CUTS } from './other-cuts.ts';
import { placedCells } from './placed-cells.ts';
import { type Soundness, soundness } from './soundness.ts';

type Read = (blocks: readonly Block[], ledger: Ledger) => ImportResult;

interface Reading {
  readonly result: ImportResult;
  readonly told: Soundness;
}

/** So much better must another reading be; below twice that a person has to look at each row. */
const MARGIN = 2;
/** Fewer sound rows are none of a table. */
const FEWEST = 3;
/** So many of its rows put a long text in doubt. */
const DOUBTED = 0.15;
/** A longer text is a book of many forms, most of which are read as they stand. */
const LONGEST = 40_000;
/** Among so many sound ones may stand one that is none. */
const MOST_BAD = 0.25;
/** So much of the first reading's sound rows must be read again. */
const LEAST_KEPT = 0.5;
/** What a row under a level is worth beside one under none. */
const LEVELLED = 0.3;

const worth = ({ good, bad, levelled }: Soundness): number => good - bad + LEVELLED * levelled;

/** Rows that cannot be rows, no rows, none under a level, or targets that nobody took. */
function isDoubtful({ good, bad, levelled, missed }: Soundness): boolean {
  const many = Math.max(MARGIN, good * DOUBTED);
  return bad >= many || good < FEWEST || levelled === 0 || missed >= many;
}

const NONE: Soundness = { good: 0, bad: 0, levelled: 0, missed: 0, rows: new Set() };

function tried(read: () => ImportResult): Reading | JixiaoError {
  try {
    const result = read();
    return { result, told: soundness(result) };
  } catch (error) {
    if (error instanceof JixiaoError && error.code === 'not_a_performance_text') return error;
    throw error;
  }
}

/** It has more rows, nearly all of them sound, and most of those that were sound before. */
function isBetter(one: Soundness, than: Soundness): boolean {
  const kept = [...than.rows].filter(row => one.rows.has(row)).length;
  const sound = one.good >= FEWEST && one.bad <= one.good * MOST_BAD;
  return sound && worth(one) >= worth(than) + MARGIN && kept >= than.rows.size * LEAST_KEPT;
}

const told = (path: string, line: number): ImportResult['repairs'][number] => ({
  path,
  raw: '原样分格读不成完整的行',
  repaired: '换一种分格方法读出，请对照原件',
  kind: 'order',
  sure: false,
  line,
});

/** Says of the document, and where it was a close thing of every row, that its cells were told apart anew. */
function noted({ result, told: sound }: Reading, than: Soundness): ImportResult {
  const close = sound.bad > 0 || worth(sound) < worth(than) + 2 * MARGIN;
  const rows = close
    ? result.draft.projects.flatMap((project, at) =>
        project.indicators.map((row, index) => told(`/projects/${at}/indicators/${index}`, row.line ?? 1)),
      )
    : [];
  const repairs = [...result.repairs, told('', 1), ...rows];
  const { imported } = result.draft;
  const draft =
    imported === undefined ? result.draft : { ...result.draft, imported: { ...imported, repairs } };
  return { ...result, draft, repairs };
}

/** The reading of a table by the columns its lines stand in, where it says something else and is no worse. */
function byPlace(
  blocks: readonly Block[],
  own: Soundness,
  again: (cut: readonly Block[]) => Reading | null,
): Reading | null {
  const placed = placedCells(blocks);
  const one = placed === null ? null : again(placed);
  if (one === null || one.told.bad > own.bad || worth(one.told) < worth(own) - MARGIN / 2) return null;
  return [...one.told.rows].every(row => own.rows.has(row)) ? null : one;
}

/** All that a reading depends on: two cuts of one shape are read alike. */
const shapeOf = (blocks: readonly Block[]): string =>
  JSON.stringify(
    blocks.map(({ kind, line, aligned, guessed, indent, cells }) => [
      [kind, line, aligned, guessed, indent],
      cells.map(one => [one.raw, one.line]),
    ]),
  );

/** The best of the other ways to tell cells apart; null where none is better. */
function byCuts(
  blocks: readonly Block[],
  own: Soundness,
  again: (cut: readonly Block[]) => Reading | null,
): Reading | null {
  let best: Reading | null = null;
  const seen = new Set([shapeOf(blocks)]);
  for (const cut of OTHER_CUTS) {
    const other = cut(blocks);
    const shape = other === null ? '' : shapeOf(other);
    const one = other === null || seen.has(shape) ? null : again(other);
    seen.add(shape);
    if (one === null || !isBetter(one.told, own)) continue;
    if (best === null || worth(one.told) > worth(best.told)) best = one;
  }
  return best;
}

/**
 * Reads a text as it stands, and where its rows are no rows, with its cells told apart in other ways: the reading with
 * the most sound rows. Errors: those of `read`.
 */
export function bestReading(blocks: readonly Block[], ledger: Ledger, read: Read): ImportResult {
  const account = ledger.copy();
  const first = tried(() => read(blocks, ledger));
  const own = first instanceof JixiaoError ? NONE : first.told;
  const again = (cut: readonly Block[]): Reading | null => {
    const one = tried(() => read(cut, account.copy()));
    return one instanceof JixiaoError ? null : one;
  };
  const size = blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  const known = size <= LONGEST && blocks.some(block => /绩效|[一二三]级/.test(textOf(block)));
  const best = known
    ? (byPlace(blocks, own, again) ?? (isDoubtful(own) ? byCuts(blocks, own, again) : null))
    : null;
  if (best !== null) return noted(best, own);
  if (first instanceof JixiaoError) throw first;
  return first.result;
}
