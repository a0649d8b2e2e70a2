import type { Draft, Indicator } from '../domain/draft.ts';
import type { Abstention, Aspect, Finding, Severity } from '../domain/finding.ts';
import { pointer, valueAt } from '../domain/pointer.ts';
import type { Profile } from '../domain/profile.ts';
import { asWritten, legible } from '../reading/normalise.ts';
import { readDraft, readIndicator, surroundings } from '../reading/read-draft.ts';
import type { ReadIndicator, Surroundings } from '../reading/types.ts';
import type { Abstain, Context, Objection, Rule, Scope, Subjects } from '../rules/rule.ts';
import { findingId } from './finding-id.ts';
import { byWeight } from './level.ts';
import { oneVoice } from './one-voice.ts';
import { checkedRewrites } from './rewrite-check.ts';
import { checkedTexts } from './text-rewrites.ts';

/** What a review found, and what it could not judge. */
export interface Reviewed {
  readonly findings: readonly Finding[];
  readonly abstained: readonly Abstention[];
}

/** A catalogue sorted by what its rules look at. */
type ByScope = { readonly [S in Scope]: readonly Rule<S>[] };

const NONE: ByScope = { indicator: [], rows: [], project: [], draft: [] };

/** The rules that this form has not switched off. */
function byScope(rules: readonly Rule[], { levels }: Profile): ByScope {
  const pick = <S extends Scope>(scope: S): Rule<S>[] =>
    rules.filter(rule => rule.scope === scope && levels[rule.id] !== 'off') as unknown as Rule<S>[];
  return {
    indicator: pick('indicator'),
    rows: pick('rows'),
    project: pick('project'),
    draft: pick('draft'),
  };
}

interface HeardRow {
  readonly row: ReadIndicator;
  readonly rules: readonly Rule<'indicator'>[];
  readonly around: Surroundings;
}

/** The row a cell belongs to. */
const rowPath = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Collects what rules say about one root (a draft, or bare rows). */
class Bench {
  readonly #root: unknown;
  readonly #profile: Profile;
  readonly #said: { finding: Finding; fault: string | undefined }[] = [];
  readonly #abstained: Abstention[] = [];
  readonly #rows = new Map<string, HeardRow>();
  readonly #printed = new Map<object, string>();

  constructor(root: unknown, profile: Profile) {
    this.#root = root;
    this.#profile = profile;
  }

  hear<S extends Scope>(rules: readonly Rule<S>[], subject: Subjects[S], around: Surroundings): void {
    const context: Context = { profile: this.#profile, around };
    for (const rule of rules) {
      for (const said of rule.check(subject, context)) {
        if ('abstain' in said) this.#abstain(rule.id, said);
        else this.#said.push({ finding: this.#finding(rule, said), fault: rule.fault });
      }
    }
  }

  /** What is left to say when each fault has one voice; rewrites of rows only where the row would then pass. */
  #spoken(): Finding[] {
    const spoken = oneVoice(this.#said);
    const rows = new Map<string, Finding[]>();
    for (const finding of spoken)
      if (finding.rewrite !== undefined) {
        const row = rowPath(finding.rewrite.path);
        if (this.#rows.has(row)) rows.set(row, []);
      }
    const rest: Finding[] = [];
    for (const finding of spoken) (rows.get(rowPath(finding.path)) ?? rest).push(finding);
    const checked = [...rows].flatMap(([path, findings]) => {
      const heard = this.#rows.get(path);
      return heard === undefined
        ? findings
        : checkedRewrites(findings, heard.row, heard.rules, { profile: this.#profile, around: heard.around });
    });
    return [...rest, ...checked];
  }

  verdict(finish: (findings: Finding[]) => Finding[] = findings => findings): Reviewed {
    const abstained = this.#abstained.sort((a, b) =>
      a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.path < b.path ? -1 : 1,
    );
    return { findings: distinct(finish(this.#spoken()).sort(byWeight)), abstained };
  }

  hearRow(rules: readonly Rule<'indicator'>[], row: ReadIndicator, around: Surroundings): void {
    this.#rows.set(row.path, { row, rules, around });
    this.hear(rules, row, around);
  }

  #abstain(rule: string, said: Abstain): void {
    this.#abstained.push({ rule, path: said.path, because: said.abstain });
  }

  /** Rules read what a reader of the page sees; what is quoted is what stands in the cell. */
  #asWritten(path: string, words: string): string {
    const cell = valueAt(this.#root, path);
    return typeof cell === 'string' ? asWritten(cell, words) : words;
  }

  #finding(rule: Rule<never> | Rule<Scope>, said: Objection): Finding {
    const byProfile = this.#profile.levels[rule.id];
    const level: Severity =
      byProfile === undefined || byProfile === 'off' ? (said.severity ?? rule.level) : byProfile;
    return {
      id: findingId(
        this.#root,
        { rule: rule.id, path: said.path, quote: said.quote, message: said.message },
        this.#printed,
      ),
      rule: rule.id,
      severity: level,
      formal: said.formal ?? rule.formal,
      aspect: rule.aspect,
      path: said.path,
      quote: this.#asWritten(said.path, said.quote),
      message: said.message,
      ...(said.goal === undefined ? {} : { goal: said.goal }),
      why: rule.why,
      suggestion: said.suggestion ?? rule.mend,
      ...(said.rewrite === undefined
        ? {}
        : {
            rewrite: {
              ...said.rewrite,
              before: this.#asWritten(said.rewrite.path, said.rewrite.before),
            },
          }),
      basis: [...rule.basis],
      confidence: said.confidence ?? 1,
    };
  }
}

/** Two equal rows give equal ids: number the later ones so that an id names one place. */
function distinct(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` };
  });
}

function benchOf(draft: Draft, profile: Profile, catalogue: ByScope): Bench {
  const read = readDraft(draft, profile);
  const bench = new Bench(draft, profile);
  const whole = surroundings(draft, null);
  bench.hear(catalogue.draft, read, whole);
  for (const row of read.overall) bench.hearRow(catalogue.indicator, row, whole);
  for (const project of read.projects) {
    const around = surroundings(draft, project.raw);
    bench.hear(catalogue.project, project, around);
    bench.hear(catalogue.rows, project.indicators, around);
    for (const row of project.indicators) bench.hearRow(catalogue.indicator, row, around);
  }
  return bench;
}

/** Reviews a whole document with every rule of the catalogue. Same draft, same findings, byte for byte. */
export function reviewDraft(draft: Draft, profile: Profile, rules: readonly Rule[]): Reviewed {
  const catalogue = byScope(rules, profile);
  const again = (changed: Draft, named: ReadonlySet<string>): readonly Finding[] => {
    const only = { ...NONE, draft: catalogue.draft, project: catalogue.project };
    const wanted = <S extends Scope>(own: readonly Rule<S>[]) => own.filter(({ id }) => named.has(id));
    return benchOf(changed, profile, {
      ...only,
      draft: wanted(only.draft),
      project: wanted(only.project),
    }).verdict().findings;
  };
  return benchOf(draft, profile, catalogue).verdict(findings => checkedTexts(draft, findings, again));
}

/** What a caller tells about bare rows. */
export interface RowsContext {
  readonly goal?: string | null | undefined;
  readonly project?: string | null | undefined;
  /** Decimal, 万元. */
  readonly budget?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly unit?: string | null | undefined;
}

/** Reviews bare rows: only rules about one row, and pair rules among those given. Nothing is said of what is absent. */
export function reviewRows(
  rows: readonly Indicator[],
  told: RowsContext,
  profile: Profile,
  rules: readonly Rule[],
): Reviewed {
  const catalogue = byScope(rules, profile);
  const bench = new Bench({ indicators: rows }, profile);
  const around: Surroundings = {
    year: told.year ?? null,
    unitName: told.unit ?? null,
    projectName: told.project ?? null,
    budget: told.budget ?? null,
    purpose: null,
    goals: told.goal == null || told.goal === '' ? [] : [legible(told.goal)],
    whole: false,
  };
  const read: ReadIndicator[] = rows.map((row, index) => readIndicator(row, pointer('indicators', index)));
  bench.hear(catalogue.rows, read, around);
  for (const row of read) bench.hearRow(catalogue.indicator, row, around);
  return bench.verdict();
}

/** Narrows a review to an aspect and a least severity. */
export function narrow(
  findings: readonly Finding[],
  aspect: Aspect | undefined,
  keep: (severity: Severity) => boolean,
): Finding[] {
  return findings.filter(
    finding => (aspect === undefined || finding.aspect === aspect) && keep(finding.severity),
  );
}
