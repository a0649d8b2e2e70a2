import type { ReviewForm, ReviewFormSpec, ScoredItem } from '../domain/review-form.ts';
import type { FormView } from './view.ts';

/** “扣6分：第3条（4）、第5、9条（各1）”: each lost point leads to its findings, the dearest first; `numberOf` knows them in the report. */
function lostOf({ findings, points, score }: ScoredItem, numberOf: ReadonlyMap<string, string>): string {
  if (findings.length === 0) return '';
  const alike = new Map<number, string[]>();
  for (const { finding, points: lost } of findings.toSorted((a, b) => b.points - a.points)) {
    const cost = Math.round(lost * 100) / 100;
    alike.set(cost, [...(alike.get(cost) ?? []), numberOf.get(finding) ?? '？']);
  }
  const told = [...alike].map(([cost, numbers]) => {
    const each = cost === 0 ? '各不足0.01' : `${numbers.length > 1 ? '各' : ''}${cost}`;
    return `第${numbers.toSorted((a, b) => Number(a) - Number(b)).join('、')}条（${each}）`;
  });
  return `扣${Math.round((points - score) * 10) / 10}分：${told.join('、')}`;
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
