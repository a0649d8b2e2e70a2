import type { Severity } from '../domain/finding.ts';
import { Alike, type Group } from './alike.ts';
import { gather } from './gather.ts';
import type { Counts, Entry, Failure, Verdict } from './record.ts';

/** A reviewed file in its place. */
export interface Ranked extends Entry {
  readonly file: string;
  /** The report's place in the output folder, with slashes. */
  readonly report: string;
}

/** A file that was not reviewed. */
export interface Unread extends Failure {
  readonly file: string;
}

/** How often a rule spoke. */
export interface RuleCount {
  readonly rule: string;
  readonly title: string;
  /** The gravest it was. */
  readonly severity: Severity;
  readonly findings: number;
  readonly files: number;
}

/** What a unit's files came to. */
export interface UnitCount extends Counts {
  readonly unit: string | null;
  readonly files: number;
  /** Mean, one decimal. */
  readonly score: number;
  readonly tidy: number;
}

/** What came of a whole folder; nothing in it depends on when or in what order files were read. */
export interface Summary {
  readonly ruleset: string;
  /** Worst first. */
  readonly ranking: readonly Ranked[];
  readonly failures: readonly Unread[];
  readonly rules: readonly RuleCount[];
  readonly units: readonly UnitCount[];
  readonly alike: readonly Group[];
  /** Files of the same bytes, each group in order. */
  readonly copies: readonly (readonly string[])[];
  /** Files that were compared with: last year's. */
  readonly earlier: number;
  /** Files that are no documents, by extension. */
  readonly ignored: readonly { readonly extension: string; readonly files: number }[];
}

/** One file as the tally takes it. */
export interface Tallied {
  readonly file: string;
  readonly report: string;
  readonly sha256: string;
  readonly verdict: Verdict;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings that need only be tidied. */
export const tidyOf = ({ formal: { error, warning, info } }: Pick<Entry, 'formal'>): number =>
  error + warning + info;

const worstFirst = (a: Ranked, b: Ranked): number =>
  a.score - b.score ||
  b.content.error - a.content.error ||
  b.content.warning - a.content.warning ||
  byText(a.file, b.file);

/** Adds files up, in the order of their names; keeps a line a file. */
export class Tally {
  readonly #ranking: Ranked[] = [];
  readonly #failures: Unread[] = [];
  readonly #rules = new Map<string, { severity: Severity; findings: number; files: number }>();
  readonly #units = new Map<string | null, Ranked[]>();
  readonly #copies = new Map<string, string[]>();
  readonly #alike = new Alike();
  #earlier = 0;

  add({ file, report, sha256, verdict }: Tallied): void {
    const { unit, year, entry, passages } = verdict;
    for (const passage of passages) this.#alike.add(passage, { file, unit, year, earlier: entry === null });
    if (entry === null) {
      this.#earlier += 1;
      return;
    }
    const ranked = { ...entry, file, report };
    this.#ranking.push(ranked);
    gather(this.#units, unit, ranked);
    gather(this.#copies, sha256, file);
    for (const { rule, severity, count } of entry.rules) {
      const known = this.#rules.get(rule) ?? { severity, findings: 0, files: 0 };
      const graver = SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity);
      this.#rules.set(rule, {
        severity: graver ? severity : known.severity,
        findings: known.findings + count,
        files: known.files + 1,
      });
    }
  }

  /** Where the reports of the files added so far stand. */
  get reports(): string[] {
    return this.#ranking.map(({ report }) => report);
  }

  fail(file: string, failure: Failure): void {
    this.#failures.push({ file, ...failure });
  }

  #ruleCounts(titles: ReadonlyMap<string, string>): RuleCount[] {
    return [...this.#rules]
      .map(([rule, counts]) => ({ rule, title: titles.get(rule) ?? rule, ...counts }))
      .sort((a, b) => b.files - a.files || b.findings - a.findings || byText(a.rule, b.rule));
  }

  #unitCounts(): UnitCount[] {
    return [...this.#units]
      .map(([unit, files]) => {
        const sum = (of: (entry: Entry) => number): number => files.reduce((all, one) => all + of(one), 0);
        return {
          unit,
          files: files.length,
          score: Math.round((sum(({ score }) => score) / files.length) * 10) / 10,
          error: sum(({ content }) => content.error),
          warning: sum(({ content }) => content.warning),
          info: sum(({ content }) => content.info),
          tidy: sum(tidyOf),
        };
      })
      .sort((a, b) => a.score - b.score || b.error - a.error || byText(a.unit ?? '', b.unit ?? ''));
  }

  /** The conclusions. */
  summary(
    given: Pick<Summary, 'ruleset' | 'ignored'> & { readonly titles: ReadonlyMap<string, string> },
  ): Summary {
    return {
      ruleset: given.ruleset,
      ranking: [...this.#ranking].sort(worstFirst),
      failures: this.#failures,
      rules: this.#ruleCounts(given.titles),
      units: this.#unitCounts(),
      alike: this.#alike.groups(),
      copies: [...this.#copies.values()].filter(files => files.length > 1),
      earlier: this.#earlier,
      ignored: given.ignored,
    };
  }
}
