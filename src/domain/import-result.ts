import type { Draft } from './draft.ts';
import type { Leftover, Repair } from './reading-record.ts';

/** What reading a document gave. Every character of the source is in one of the three. */
export interface ImportResult {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
  readonly leftovers: readonly Leftover[];
  /** 0-1: share of the recognised cells that needed no unsure repair. */
  readonly confidence: number;
}
