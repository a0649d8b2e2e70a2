import type { EvalClient } from '../../client.ts';
import { runDocuments } from '../../documents/index.ts';
import { runLab } from '../../lab/index.ts';
import { runRelations } from '../../relations/index.ts';

/** Counts of one rule, or of one kind of trial, as a part saw them. */
export interface PartCount {
  readonly rule: string;
  /** Chinese, where `rule` is not one of the catalogue. */
  readonly title?: string;
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
}

/** One thing that went wrong in a part; the first 200 are shown. */
export interface PartFailure {
  /** Stable: the same fault, the same id, run after run. */
  readonly id: string;
  /** Chinese, one line: what was expected and what came. */
  readonly message: string;
}

/**
 * What a part of the critique suite answers: the mutation lab, the metamorphic relations, the marked documents.
 * `figures` names are stable and Chinese-free; values are rates 0-1 (`killed`, `exact`) or counts, whose names end in
 * `violations`, `failures` or `_count`.
 * Everything must be repeatable: no clock, no chance but a seeded one.
 */
export interface PartResult {
  /** Chinese. */
  readonly title: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly perRule?: readonly PartCount[];
  /** The same by what was done, where a part does something to its material; `rule` then names the operator. */
  readonly perOperator?: readonly PartCount[];
  readonly failures: readonly PartFailure[];
}

/** A part: `runLab` of `evals/lab`, `runRelations` of `evals/relations`, `runDocuments` of `evals/documents`. */
export interface Part {
  /** `lab`, `relations`, `documents`: its figures are gated as `lab.killed`, … */
  readonly name: string;
  run(client: EvalClient): Promise<PartResult>;
}

/** The parts this suite runs after the rows and the seed, in order. */
export const PARTS: readonly Part[] = [
  { name: 'documents', run: runDocuments },
  { name: 'lab', run: runLab },
  { name: 'relations', run: runRelations },
];
