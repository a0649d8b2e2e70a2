import type { Finding } from '../domain/finding.ts';
import type { ImportResult } from '../domain/import-result.ts';
import type { Profile } from '../domain/profile.ts';
import type { Source } from '../importing/front-ends/index.ts';
import { importFile } from '../importing/import-file.ts';
import { assertHolds } from '../importing/too-much.ts';
import type { World } from '../ports.ts';
import { PROFILES } from '../profiles/index.ts';
import { renderDocument } from '../render/render.ts';
import { reportOf } from '../review/report.ts';
import { RULES } from '../rules/index.ts';
import { passagesOf } from './passages.ts';
import type { Counts, Entry, Verdict } from './record.ts';

/** What is asked of one file. */
export interface Question {
  readonly source: Source;
  /** The form's code; undefined: as the document shows. */
  readonly profile?: string | undefined;
  /** False for last year's files: read and compared with, not judged. */
  readonly judged: boolean;
  /** Called while a long reading goes on. */
  progress?(): void;
}

/** What came of one file, and its report as a page. */
export interface Answer {
  readonly verdict: Verdict;
  readonly report: Uint8Array | null;
}

const GRAVITY = ['error', 'warning', 'info'] as const;

function countsOf(findings: readonly Finding[], formal: boolean): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (finding.formal === formal) counts[finding.severity] += 1;
  return counts;
}

function rulesOf(findings: readonly Finding[]): Entry['rules'] {
  const byRule = new Map<string, Entry['rules'][number]>();
  for (const { rule, severity } of findings) {
    const known = byRule.get(rule) ?? { rule, severity, count: 0 };
    const graver = GRAVITY.indexOf(severity) < GRAVITY.indexOf(known.severity);
    byRule.set(rule, { rule, severity: graver ? severity : known.severity, count: known.count + 1 });
  }
  return [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function entryOf(
  { draft, repairs }: ImportResult,
  profile: Profile,
  { findings, form, top }: ReturnType<typeof reportOf>,
): Entry {
  return {
    title: draft.cover.title,
    unit: draft.unit.name || null,
    year: draft.year,
    profile: profile.code,
    projects: draft.projects.length,
    score: form.total,
    grade: form.grade,
    outcome: form.outcome,
    content: countsOf(findings, false),
    formal: countsOf(findings, true),
    top: top.map(({ rule, title, findings: own }) => ({ rule, title, count: own.length })),
    rules: rulesOf(findings),
    to_confirm: repairs.filter(({ sure }) => !sure).length,
  };
}

/** Reads one file, reviews it and writes its report. Errors: those of `importFile`, `assertHolds` and `renderDocument`. */
export async function judgeFile(
  { source, profile: code, judged, progress }: Question,
  { templates, office, ocr }: Pick<World, 'templates' | 'office' | 'ocr'>,
): Promise<Answer> {
  const asked = PROFILES.filter(profile => code === undefined || profile.code === code);
  const read = await importFile(source, {
    profiles: asked,
    office,
    ocr,
    ...(progress === undefined ? {} : { progress }),
    ...(source.name === '' ? {} : { source: source.name }),
  });
  const { draft } = read;
  assertHolds(draft);
  const { year, unit } = draft;
  const verdict = { unit: unit.name || null, year, entry: null, passages: passagesOf(draft) };
  if (!judged) return { verdict, report: null };
  const profile = asked.find(({ code: known }) => known === draft.profile);
  if (profile === undefined) throw new Error(`no profile ${draft.profile}`);
  const review = reportOf(draft, profile, RULES);
  const { bytes } = await renderDocument(
    { draft, profile, document: 'review', format: 'html', review },
    templates,
  );
  return { verdict: { ...verdict, entry: entryOf(read, profile, review) }, report: bytes };
}
