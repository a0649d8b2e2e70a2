import type { Draft } from '../domain/draft.ts';
import type { Abstention, Finding, Severity } from '../domain/finding.ts';
import { placeOf, rowNameAt } from '../domain/place.ts';
import { tokensOf } from '../domain/pointer.ts';
import type { ReviewForm, ReviewFormSpec } from '../domain/review-form.ts';
import type { Thread } from '../domain/thread.ts';
import type { Figure } from './blocks.ts';
import { groupView, kindsOf, spotsOf } from './finding-view.ts';
import { formView } from './form-view.ts';
import { repairsView } from './repairs-view.ts';
import { threadView } from './thread-view.ts';
import type { ReviewView } from './view.ts';

/** What the review report is made from: a reviewer's judgement and the form it is entered in. */
export interface ReviewGiven {
  readonly findings: readonly Finding[];
  readonly abstained: readonly Abstention[];
  readonly accepted: readonly { readonly finding: Finding; readonly reason: string; readonly by?: string }[];
  readonly lapsed: number;
  readonly form: ReviewForm;
  readonly projectForms: readonly ReviewForm[];
  readonly spec: Pick<ReviewFormSpec, 'title' | 'source'>;
  /** 财政局会退回什么: the first kinds of fault, each with its findings. */
  readonly top: readonly { readonly title: string; readonly findings: readonly Finding[] }[];
  readonly opinion: string;
  readonly thread: Thread;
  /** What each rule is called; its id where none is given. */
  readonly titles: ReadonlyMap<string, string>;
}

const headingOf = (draft: Draft, path: string): string => {
  const [head, index] = tokensOf(path) ?? [];
  if (head !== 'projects' || index === undefined) return '部门整体部分';
  const project = draft.projects[Number(index)];
  return `项目 ${Number(index) + 1}：${project?.name ?? ''}`;
};

interface Part {
  readonly heading: string;
  readonly spots: ReturnType<typeof spotsOf>;
}

/** Findings under the part of the document they speak of, in the order of the document. */
function partsOf(findings: readonly Finding[], draft: Draft): Part[] {
  const parts = new Map<string, Finding[]>([['部门整体部分', []]]);
  for (const index of draft.projects.keys()) parts.set(headingOf(draft, `/projects/${index}`), []);
  for (const finding of findings) parts.get(headingOf(draft, finding.path))?.push(finding);
  return [...parts]
    .filter(([, own]) => own.length > 0)
    .map(([heading, own]) => ({ heading, spots: spotsOf(own, draft) }));
}

const findingsIn = (parts: readonly Part[]): Finding[] =>
  parts.flatMap(({ spots }) => spots.flatMap(({ findings }) => findings));

const PLACES = 3;

/** 项目“…” › 指标“…” and others of the kind, so many in all. */
function placesOf(draft: Draft, findings: readonly Finding[]): string {
  const places = [...new Set(findings.map(({ path }) => rowNameAt(draft, path) ?? placeOf(draft, path)))];
  const more = findings.length > PLACES ? `等${findings.length}处` : '';
  return places.slice(0, PLACES).join('、') + more;
}

/** The report as its template sees it: the opinion and the form first, what need only be tidied at the end. */
export function reviewView(
  draft: Draft,
  given: ReviewGiven,
): { view: ReviewView; figures: readonly Figure[] } {
  const thread = threadView(draft, given.thread);
  const parts = (formal: boolean): Part[] =>
    partsOf(
      given.findings.filter(finding => finding.formal === formal),
      draft,
    );
  const [real, tidy] = [parts(false), parts(true)];
  const inOrder = findingsIn([...real, ...tidy]);
  const numberOf = new Map(inOrder.map(({ id }, index) => [id, String(index + 1)]));
  const count = (severity: Severity): number =>
    given.findings.filter(finding => !finding.formal && finding.severity === severity).length;
  const told = ({ heading, spots }: Part) => groupView(heading, spots, { draft, numberOf });
  const { form, projectForms, spec, top, opinion, accepted, lapsed, abstained } = given;
  const view: ReviewView = {
    title: `${draft.unit.name ?? ''}${draft.year === null ? '' : `${draft.year}年`}部门预算绩效文本审核报告`,
    opinion,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    tidy: given.findings.filter(finding => finding.formal).length,
    top: top.flatMap(({ title, findings }, index) => {
      const [first] = findings;
      return first === undefined
        ? []
        : [
            {
              number: String(index + 1),
              title,
              count: String(findings.length),
              places: placesOf(draft, findings),
              message: first.message,
              suggestion: first.suggestion,
            },
          ];
    }),
    form: formView(form, spec, numberOf),
    project_forms: projectForms.map(({ total, grade, outcome }, index) => ({
      name: draft.projects[index]?.name ?? '',
      total: String(total),
      grade,
      outcome,
    })),
    ...thread.view,
    groups: real.map(told),
    formal: tidy.map(told),
    ...kindsOf(inOrder, numberOf, given.titles),
    accepted: accepted.map(({ finding, reason, by }) => ({
      place: placeOf(draft, finding.path),
      message: finding.message,
      reason,
      by: by ?? '',
    })),
    lapsed,
    ...repairsView(draft),
    incomplete_goals: draft.projects.flatMap(project =>
      project.goals
        .filter(goal => goal.incomplete === true)
        .map(goal => ({ project: project.name ?? '', text: goal.text })),
    ),
    abstained: abstained.map(({ path, because }) => ({ place: placeOf(draft, path), because })),
  };
  return { view, figures: thread.figures };
}
