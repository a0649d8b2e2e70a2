import type { Draft } from '../../src/index.ts';
import type { GoodRow, RowCells } from './good-rows.ts';

/** What every operator says of itself: one known fault, as a reviewer would name it. */
interface Fault {
  /** Stable: `direction-flipped`. */
  readonly id: string;
  /** Chinese: what was done to good work. */
  readonly title: string;
  /** Any of them must speak at the place of the fault. */
  readonly rules: readonly [string, ...string[]];
  /** May speak too: the same fault seen from another side, or what follows from it of necessity. */
  readonly also?: readonly string[];
}

/** What a row operator changed; `beside` is a second row put next to the good one. */
export interface RowChange {
  readonly cells?: Partial<RowCells>;
  readonly beside?: Partial<RowCells>;
}

/** Puts one fault into a good row; null where the result would not be truly faulty. */
export interface RowOperator extends Fault {
  spoil(row: GoodRow): RowChange | null;
}

/** Puts one fault into a copy of a good document and answers with the places where it may be told; null as above. */
export interface DocumentOperator extends Fault {
  /** Once for each project, or once for the document (`at` is then 0). */
  readonly each: 'project' | 'document';
  spoil(copy: Draft, at: number): readonly string[] | null;
}

function hash(seed: string): number {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291;
  return sum;
}

/** Whichever of the choices belongs to this seed: always the same one. */
export function pick<Choice>(choices: readonly [Choice, ...Choice[]], seed: string): Choice {
  return choices[hash(seed) % choices.length] ?? choices[0];
}

/** At most so many, chosen by their names and kept in order; a new one displaces few of the old. */
export function sample<One>(all: readonly One[], most: number, seed: (one: One) => string): One[] {
  const ranked = all.map((one, index) => ({ one, index, rank: hash(seed(one)) }));
  const chosen = ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).slice(0, most);
  return chosen.sort((a, b) => a.index - b.index).map(({ one }) => one);
}
