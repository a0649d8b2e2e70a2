import type { Indicator } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import type { Profile } from '../domain/profile.ts';
import type { Operator } from '../domain/values.ts';
import type { Sector } from '../library/schema.ts';
import type { Source } from './text/parts.ts';

/** A row somebody wrote: last year's, or one that stands already. */
export interface GivenRow {
  readonly level1?: string | null | undefined;
  readonly level2?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly value?: string | null | undefined;
  /** What was reached, where last year's result is known. */
  readonly actual?: string | null | undefined;
  readonly basis?: string | null | undefined;
}

/** What is asked for; every text is data. */
export interface Request {
  readonly goal: string;
  readonly project?: string | undefined;
  /** As written: 10万元. */
  readonly budget?: string | undefined;
  readonly sector?: string | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly plan_text?: string | undefined;
  readonly last_year?: readonly GivenRow[] | undefined;
  readonly existing?: readonly GivenRow[] | undefined;
  /** About how many rows the whole table should have. */
  readonly count?: number | undefined;
}

/** What the engine works with: the form, the library, and the review its rows must pass. */
export interface Workbench {
  readonly profile: Profile;
  readonly sectors: readonly Sector[];
  /** Findings on bare rows, judged together. */
  review(rows: readonly Indicator[], about: Request): readonly Finding[];
}

/** A target as somebody stated it. */
export interface StatedValue {
  readonly number?: string;
  readonly number_to?: string;
  /** A deadline, or words. */
  readonly text?: string;
  /** The words it stands in, exactly as they were given. */
  readonly quoted_from: string;
  readonly source: Source;
  /** How the number follows from the quote. */
  readonly arithmetic?: string;
}

/** What to hold a target against; never a target. */
export interface Reference {
  readonly text: string;
  readonly source: string;
}

/** How an indicator is specific, measurable, achievable, relevant and time-bound. */
export interface Smart {
  readonly specific: string;
  readonly measurable: string;
  readonly achievable: string;
  readonly relevant: string;
  readonly time_bound: string;
}

export type Action = 'add' | 'keep' | 'mend' | 'move' | 'drop';

/** One proposed row. */
export interface Suggestion {
  readonly action: Action;
  /** Which of the given rows it speaks of, from 0. */
  readonly existing?: number;
  /** Why a given row is not kept as it is. */
  readonly because?: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly operator: Operator;
  readonly unit: string;
  readonly value: StatedValue | null;
  readonly reference?: Reference;
  readonly needs_input: boolean;
  readonly question?: string;
  readonly basis_type: string;
  readonly basis_hint: string;
  readonly data_source: string;
  readonly smart?: Smart;
  readonly origin: 'library' | 'goal' | 'model' | 'existing';
  readonly goal_quote: string;
}

/** What is asked next, the most valuable first. */
export interface NextQuestion {
  readonly question: string;
  readonly why: string;
}

/** The engine's whole answer. */
export interface Answer {
  readonly understood: {
    readonly works: readonly { readonly id: string; readonly name: string; readonly sector: string }[];
    /** Kinds of work that may be meant, when the library is not sure. */
    readonly near: readonly string[];
    /** True where only what can be said of any such work is offered. */
    readonly general: boolean;
  };
  readonly suggestions: readonly Suggestion[];
  readonly coverage: {
    readonly by_level2: Readonly<Record<string, number>>;
    readonly goal_parts: readonly { readonly text: string; readonly covered_by: readonly string[] }[];
    readonly not_applicable: readonly { readonly level2: string; readonly because: string }[];
  };
  readonly next: readonly NextQuestion[];
  readonly notes: readonly string[];
}
