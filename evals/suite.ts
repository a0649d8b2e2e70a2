import type { EvalClient } from './client.ts';

/** What a person asked for. Paths are absolute. */
export interface SuiteOptions {
  /** Row files instead of the suite's own. */
  readonly data?: string;
}

/** A figure between 0 and 1, with the 95% interval of resampled documents where one was drawn. */
export interface Score {
  /** Stable: `row.f1`, `rule.IND-DIRECTION-WRONG.recall`. */
  readonly key: string;
  /** Chinese, for the report. */
  readonly title: string;
  /** null: nothing to measure it on. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** Counts of one issue or one rule and what follows from them. */
export interface Tally {
  readonly id: string;
  readonly title: string;
  /** Said and right. */
  readonly hit: number;
  /** Said and wrong. */
  readonly wrong: number;
  /** To be said and not said. */
  readonly missed: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** A table of the report: per issue, per rule. */
export interface Table {
  readonly key: string;
  readonly title: string;
  /** One Chinese sentence: how the table is counted. */
  readonly note: string;
  readonly rows: readonly Tally[];
}

/** One thing put to the server and what came of it. */
export interface Case {
  readonly id: string;
  /** What was tried, Chinese: `行`, `原件`, `不该说`. */
  readonly group: string;
  readonly ok: boolean;
  /** The row or the place, one line. */
  readonly subject: string;
  /** Chinese: what was to be said. */
  readonly expected: string;
  /** What the server said. */
  readonly said: readonly string[];
  /** Why it should be so, or why it is known to be missed. */
  readonly why: string;
  /** For the report. `known`: missed, and we say why. `partial`: the verdict is right, the reasons are not all. */
  readonly kind?: 'missed' | 'false-alarm' | 'known' | 'partial';
}

/** A bar that was held, or not. */
export interface Gate {
  readonly key: string;
  readonly title: string;
  readonly ok: boolean;
  /** Chinese: the figure and the bar. */
  readonly detail: string;
}

/** What a suite answers. */
export interface SuiteResult {
  /** Facts of the run a reader wants first: how many rows, which catalogue. Same input, same facts. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly scores: readonly Score[];
  readonly tables: readonly Table[];
  readonly cases: readonly Case[];
  readonly gates: readonly Gate[];
  /** What `--update-baseline` writes, and where below `evals/`. */
  readonly baselines?: readonly { readonly file: string; readonly content: unknown }[];
}

/** One eval suite. Everything it knows of the server goes through the client. */
export interface Suite {
  readonly name: string;
  /** Chinese. */
  readonly title: string;
  run(client: EvalClient, options: SuiteOptions): Promise<SuiteResult>;
}
