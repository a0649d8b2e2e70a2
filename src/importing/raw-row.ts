import type { Cell } from './cells.ts';
import type { Column } from './vocabulary.ts';

/** One indicator row taken from its table, not yet understood. null: the table has no such column. */
export interface RawRow {
  readonly line: number;
  /** 一级指标 as printed in this very row, "" when the cell was empty or covered. */
  readonly level1: string;
  readonly level2: string;
  /** What stood in the 一级指标 cell and is no label. */
  readonly garbled: string;
  readonly texts: Readonly<Partial<Record<Column, string>>>;
  readonly cells: readonly Cell[];
  /** It holds no indicator, only labels for the rows below: a filler, a row not filled in. */
  readonly empty?: boolean;
  /** Told among results as what had been planned. */
  readonly planned?: boolean;
  /** Its cells were told apart by gaps alone. */
  readonly guessed?: boolean;
  /** What was read by guess, as it stood: a person has to look. */
  readonly doubts?: Readonly<Partial<Record<Column, string>>>;
}
