import type { Draft } from '../domain/draft.ts';
import { type Abstention, citation, type Finding, type Severity } from '../domain/finding.ts';
import { placeOf } from '../domain/place.ts';
import { tokensOf } from '../domain/pointer.ts';
import type { BriefView, FindingView, ReviewView } from './view.ts';

/** What the review report is made from. */
export interface ReviewGiven {
  readonly findings: readonly Finding[];
  readonly abstained: readonly Abstention[];
  /** What each rule is called; its id where none is given. */
  readonly titles?: ReadonlyMap<string, string>;
}

const LABELS: Readonly<Record<Severity, string>> = { error: '退回', warning: '追问', info: '提示' };
const TOP = 3;

const briefView = (finding: Finding, index: number, draft: Draft): BriefView => ({
  number: String(index + 1),
  place: placeOf(draft, finding.path),
  message: finding.message,
  suggestion: finding.suggestion,
});

const findingView = (
  finding: Finding,
  index: number,
  draft: Draft,
  titles: ReadonlyMap<string, string>,
): FindingView => ({
  ...briefView(finding, index, draft),
  severity: LABELS[finding.severity],
  title: titles.get(finding.rule) ?? finding.rule,
  quote: finding.quote,
  why: finding.why,
  before: finding.rewrite?.before ?? '',
  after: finding.rewrite?.after ?? '',
  needs: finding.rewrite?.needs ?? [],
  basis: finding.basis.map(citation),
});

const headingOf = (draft: Draft, path: string): string => {
  const [head, index] = tokensOf(path) ?? [];
  if (head !== 'projects' || index === undefined) return '部门整体部分';
  const project = draft.projects[Number(index)];
  return `项目 ${Number(index) + 1}：${project?.name ?? ''}`;
};

/** Findings under the part of the document they speak of, in the order of the document. */
function grouped<View>(
  findings: readonly Finding[],
  draft: Draft,
  view: (finding: Finding, index: number) => View,
): { heading: string; findings: View[] }[] {
  const groups = new Map<string, Finding[]>([['部门整体部分', []]]);
  for (const index of draft.projects.keys()) groups.set(headingOf(draft, `/projects/${index}`), []);
  for (const finding of findings) groups.get(headingOf(draft, finding.path))?.push(finding);
  return [...groups]
    .filter(([, own]) => own.length > 0)
    .map(([heading, own]) => ({ heading, findings: own.map(view) }));
}

function conclusion(errors: number, warnings: number, formal: number): string {
  const tidy = formal === 0 ? '' : `另有 ${formal} 处顺手整理即可。`;
  if (errors > 0)
    return `经审核，文本有 ${errors} 处会被退回、${warnings} 处会被追问，建议修改后再报。${tidy}`;
  if (warnings > 0) return `经审核，没有会被退回的问题，有 ${warnings} 处可能被追问，建议补充说明。${tidy}`;
  return `经审核，没有发现会被退回或追问的问题。${tidy}`;
}

/** The review report as its template sees it; what need only be tidied stands apart at the end. */
export function reviewView(draft: Draft, given: ReviewGiven): ReviewView {
  const { findings, abstained, titles = new Map() } = given;
  const brief = (finding: Finding, index: number) => briefView(finding, index, draft);
  const real = findings.filter(finding => !finding.formal);
  const formal = findings.filter(finding => finding.formal);
  const count = (severity: Severity): number => real.filter(finding => finding.severity === severity).length;
  return {
    title: `${draft.unit.name ?? ''}${draft.year === null ? '' : `${draft.year}年`}部门预算绩效文本审核报告`,
    conclusion: conclusion(count('error'), count('warning'), formal.length),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    top: real
      .filter(finding => finding.severity !== 'info')
      .slice(0, TOP)
      .map(brief),
    groups: grouped(real, draft, (finding, index) => findingView(finding, index, draft, titles)),
    formal: grouped(formal, draft, brief),
    incomplete_goals: draft.projects.flatMap(project =>
      project.goals
        .filter(goal => goal.incomplete === true)
        .map(goal => ({ project: project.name ?? '', text: goal.text })),
    ),
    abstained: abstained.map(({ path, because }) => ({ place: placeOf(draft, path), because })),
  };
}
