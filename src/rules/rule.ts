import type { Aspect, BasisCited, Rewrite, Severity } from '../domain/finding.ts';
import type { Profile } from '../domain/profile.ts';
import type { ReadDraft, ReadIndicator, ReadProject, Surroundings } from '../reading/types.ts';

/** What a rule looks at: one row; the rows given together; a project; the whole document. */
export interface Subjects {
  indicator: ReadIndicator;
  rows: readonly ReadIndicator[];
  project: ReadProject;
  draft: ReadDraft;
}
export type Scope = keyof Subjects;

/** What a rule may ask besides its subject. */
export interface Context {
  readonly profile: Profile;
  readonly around: Surroundings;
}

/** A fault found. `path` is absolute; unset fields fall back to the rule's own. */
export interface Objection {
  readonly path: string;
  /** The words at fault, as the person wrote them. */
  readonly quote: string;
  /** One Chinese sentence: what is wrong here. */
  readonly message: string;
  /** The words of the goal that tell of the same amount otherwise. */
  readonly goal?: string;
  /** How to mend this very place; the rule's `mend` when unset. */
  readonly suggestion?: string;
  readonly rewrite?: Rewrite;
  readonly severity?: Severity;
  /** True where this very place need only be tidied, though the rule's other faults are sent back. */
  readonly formal?: boolean;
  /** 0-1; 1 for what can be computed, lower for a judgement. */
  readonly confidence?: number;
}

/** Said instead of guessing, when what is needed was not given. */
export interface Abstain {
  readonly abstain: string;
  readonly path: string;
}

/** A row (and what is around it) for indicator and rows rules. */
export interface RowExample {
  readonly note: string;
  readonly rows: readonly {
    readonly level1?: string | null;
    readonly level2?: string | null;
    readonly name: string | null;
    readonly value: string | null;
    readonly description?: string | null;
    readonly basis?: string | null;
  }[];
  readonly around?: {
    readonly goal?: string;
    readonly project?: string;
    readonly budget?: string;
    readonly year?: number;
    readonly unit?: string;
  };
}

/** A change to the clean example document, for project and draft rules. */
export interface ChangeExample {
  readonly note: string;
  /** Defaults to `hebei-county`. */
  readonly profile?: string;
  /** Set (or, without `value`, remove) what the JSON pointer names. Applied in order. */
  readonly change: readonly { readonly path: string; readonly value?: unknown }[];
}

type ExampleOf<S extends Scope> = S extends 'indicator' | 'rows' ? RowExample : ChangeExample;

/** One review rule: one file, its examples are its tests and its page. */
export interface Rule<S extends Scope = Scope> {
  /** Stable: `IND-DIRECTION-WRONG`. */
  readonly id: string;
  readonly scope: S;
  /** Chinese, short. */
  readonly title: string;
  readonly level: Severity;
  /** True: to be tidied, not sent back. */
  readonly formal: boolean;
  readonly aspect: Aspect;
  readonly basis: readonly BasisCited[];
  /** One or two sentences a county accountant understands. */
  readonly why: string;
  /** How to mend it, in general. */
  readonly mend: string;
  /**
   * The fault it speaks of, where another rule may see the same one in the same cell: of several
   * findings with one fault at one path, the gravest (then surest, then first by id) speaks.
   */
  readonly fault?: string;
  readonly examples: {
    readonly bad: readonly ExampleOf<S>[];
    /** At least one of them a trap: looks faulty and is right. */
    readonly good: readonly ExampleOf<S>[];
  };
  check(subject: Subjects[S], context: Context): Iterable<Objection | Abstain>;
}

/** Declares a rule with its scope's types. */
export const rule = <S extends Scope>(definition: Rule<S>): Rule<S> => definition;
