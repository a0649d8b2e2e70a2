import type { Draft } from '../domain/draft.ts';
import { citation, type Finding, type Severity } from '../domain/finding.ts';
import { placeOf } from '../domain/place.ts';
import type { FindingView, ReviewView } from './view.ts';

const LABELS: Readonly<Record<Severity, string>> = { error: '退回', warning: '追问', info: '提示' };

/** The place within its part: the part's heading has already named the project. */
const placeInPart = (draft: Draft, path: string): string =>
  placeOf(draft, path).replace(/^项目“.*?” › (?=.)/, '');

/** A mended paragraph does not fit a cell: there the suggestion says which words change. */
const SPACE = 80;

function mended({ rewrite }: Finding): string[] {
  if (rewrite === undefined) return [];
  const changes = [rewrite, ...(rewrite.also ?? [])];
  const label = rewrite.proposal === true ? '可参考' : '改为';
  return [
    ...changes.filter(({ after }) => after.length <= SPACE).map(({ after }) => `${label}“${after}”`),
    ...rewrite.needs.map(question => `问单位：${question}`),
  ];
}

const LONG_QUOTE = 40;

/** A finding as a row of the report. */
export const findingView = (
  finding: Finding,
  numberOf: ReadonlyMap<string, string>,
  draft: Draft,
): FindingView => ({
  number: numberOf.get(finding.id) ?? '',
  severity: LABELS[finding.severity],
  place: placeInPart(draft, finding.path),
  quote: finding.quote.length > LONG_QUOTE ? `${finding.quote.slice(0, LONG_QUOTE)}…` : finding.quote,
  message: finding.message,
  suggestion: finding.suggestion,
  mended: mended(finding),
});

/** Findings whose advice is their kind's own: it is told once, with the kind. */
export function advisedByKind(findings: readonly Finding[]): ReadonlySet<string> {
  const advice = new Map<string, Set<string>>();
  for (const { rule, suggestion } of findings)
    advice.set(rule, (advice.get(rule) ?? new Set()).add(suggestion));
  return new Set([...advice].filter(([, own]) => own.size === 1).map(([rule]) => rule));
}

const SHOWN = 12;

/** Each kind of fault once: why, on what basis, and where it stands in the report. */
export function kindsOf(
  findings: readonly Finding[],
  numberOf: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): ReviewView['kinds'] {
  const advised = advisedByKind(findings);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byRule.get(finding.rule);
    if (own === undefined) byRule.set(finding.rule, [finding]);
    else own.push(finding);
  }
  return [...byRule].map(([rule, own]) => ({
    title: titles.get(rule) ?? rule,
    why: own[0]?.why ?? '',
    advice: advised.has(rule) ? (own[0]?.suggestion ?? '') : '',
    basis: (own[0]?.basis ?? []).map(citation).join('；'),
    numbers: `${own
      .slice(0, SHOWN)
      .map(({ id }) => numberOf.get(id) ?? '')
      .join('、')}${own.length > SHOWN ? `等${own.length}条` : ''}`,
  }));
}
