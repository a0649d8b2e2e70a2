import type { ReviewForm, ReviewFormSpec, ScoredItem } from '../domain/review-form.ts';
import type { FormView } from './view.ts';

const TRACED = 4;
/** What costs less is counted, not named. */
const NAMED = 0.1;

/** “扣6分：第3条（4）、第5条（2）”: each lost point leads to its findings, the dearest first; `numberOf` knows them in the report. */
function lostOf({ findings, points, score }: ScoredItem, numberOf: ReadonlyMap<string, string>): string {
  if (findings.length === 0) return '';
  const told = findings
    .toSorted((a, b) => b.points - a.points)
    .filter(({ points: lost }, index) => index === 0 || (index < TRACED && lost >= NAMED))
    .map(
      ({ finding, points: lost }) =>
        `第${numberOf.get(finding) ?? '？'}条（${Math.round(lost * 100) / 100}）`,
    );
  const more = findings.length > told.length ? `等${findings.length}条` : '';
  return `扣${Math.round((points - score) * 10) / 10}分：${told.join('、')}${more}`;
}

/** The official form as its template sees it. */
export function formView(
  form: ReviewForm,
  spec: Pick<ReviewFormSpec, 'title' | 'source'>,
  numberOf: ReadonlyMap<string, string>,
): FormView {
  const rows = form.items.map((item, index) => ({
    aspect: item.aspect,
    aspect_rows: form.items.filter(({ aspect }) => aspect === item.aspect).length,
    first: form.items[index - 1]?.aspect !== item.aspect,
    item: item.item,
    points: String(item.points),
    score: String(item.score),
    grade: item.grade,
    question: item.question,
    lost: lostOf(item, numberOf),
  }));
  return {
    title: spec.title,
    note: spec.source.verified ? '' : spec.source.note,
    rows,
    points: String(form.items.reduce((sum, { points }) => sum + points, 0)),
    total: String(form.total),
    grade: form.grade,
    outcome: form.outcome,
  };
}
