import type { Draft, Indicator, Project } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import type { Level1Key, Level2Key } from '../domain/taxonomy.ts';
import type { Operator } from '../domain/values.ts';

/** What a target written in a cell says, as far as it can be read. Nothing here is a guess. */
export interface ReadValue {
  /** The text as given. */
  readonly raw: string;
  /** The same in the form for judging. */
  readonly plain: string;
  readonly operator: Operator;
  /** Plain decimal in `unit` as written ("1681680", "0.9"); 万/亿 stay in the unit unless alone before a counter. */
  readonly number: string | null;
  /** Upper end of a range, or the tolerance's own bound. */
  readonly number_to: string | null;
  /** True for ±3%. */
  readonly tolerance: boolean;
  /** As written: "%", "万元", "元/亩", "人次"; null when none. */
  readonly unit: string | null;
  /** ISO "2024-12-31", "2024-12" or "2024"; "--12" style "12-31" without a year is "XXXX-12-31". */
  readonly date: string | null;
  /** What stands there when it is no number: 良好, 12月底前; null for a pure number. */
  readonly text: string | null;
  readonly shape: 'empty' | 'number' | 'range' | 'date' | 'text' | 'placeholder';
}

/** Which way is better. `cap` is a limit on purpose (编制, 驻会); `unknown` means no verdict. */
export type Polarity = 'positive' | 'negative' | 'cap' | 'unknown';

/** What sort of thing a name measures. */
export type Kind =
  | 'satisfaction'
  | 'awareness'
  | 'rate'
  | 'count'
  | 'cost'
  | 'time'
  | 'completion'
  | 'institution'
  | 'attitude'
  | 'generic';

/** An indicator taken apart once, for every rule. */
export interface ReadIndicator {
  readonly path: string;
  readonly raw: Indicator;
  readonly level1: Level1Key | null;
  readonly level2: Level2Key | null;
  /** Normalised: white space, width, template placeholders, the place or body it opens with gone. */
  readonly name: string;
  /** The place or body taken off the name: 清源县, 县水利局; "" for none. */
  readonly of: string;
  readonly description: string;
  readonly basis: string;
  readonly value: ReadValue;
  /** Operator and unit that stand only in the name: (≥**%). */
  readonly inName: {
    readonly operator: Operator;
    readonly unit: string | null;
    readonly placeholder: boolean;
  };
  /** The value's operator and unit, or else those of the name. */
  readonly operator: Operator;
  readonly unit: string | null;
  readonly kind: Kind;
  readonly polarity: Polarity;
}

/** A project taken apart once. Amounts are decimals in 万元, null when absent or unreadable. */
export interface ReadProject {
  readonly path: string;
  readonly raw: Project;
  readonly indicators: readonly ReadIndicator[];
  readonly budget: {
    readonly total: string | null;
    readonly fiscal: string | null;
    readonly other: string | null;
    readonly carryover: string | null;
  };
}

/** What surrounds an indicator; for bare rows only what the caller told. */
export interface Surroundings {
  /** Budget year. */
  readonly year: number | null;
  readonly unitName: string | null;
  readonly projectName: string | null;
  /** 万元. */
  readonly budget: string | null;
  readonly purpose: string | null;
  readonly goals: readonly string[];
  /** False when single rows were given: then nothing may be said of what is not there. */
  readonly whole: boolean;
}

/** A draft taken apart once. */
export interface ReadDraft {
  readonly raw: Draft;
  readonly profile: Profile;
  readonly projects: readonly ReadProject[];
  /** Department-level indicators. */
  readonly overall: readonly ReadIndicator[];
  /** Every stretch of prose with its path, for the text rules. */
  readonly prose: readonly { readonly path: string; readonly text: string }[];
}
