import type { ReviewForm, ReviewFormSpec, ScoredItem } from '../domain/review-form.ts';
import type { FormView } from './view.ts';

const TRACED = 5;

/** “第 3、5 条扣 6 分”: each lost point leads to its findings; `numberOf` knows them in the report. */
function lostOf({ findings, points, score }: ScoredItem, numberOf: ReadonlyMap<string, string>): string {
  if (findings.length === 0) return '';
  const told = findings.slice(0, TRACED).map(({ finding, points: lost }) => {
    return `第${numberOf.get(finding) ?? '？'}条（${lost}）`;
  });
  const more = findings.length > TRACED ? `等${findings.length}条` : '';
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
