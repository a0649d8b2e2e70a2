import type { LostPoints, ReviewForm, ReviewFormSpec, ScoredItem } from '../domain/review-form.ts';
import type { FormView } from './view.ts';

const rounded = (points: number): number => Math.round(points * 100) / 100;
/** What costs less is told together. */
const TRIFLE = 0.1;

/** 第5、9条（各1）; several trifles by their sum. */
function alikeTold(lost: readonly LostPoints[], numberOf: ReadonlyMap<string, string>): string {
  const numbers = lost
    .map(({ finding }) => numberOf.get(finding) ?? '？')
    .sort((a, b) => Number(a) - Number(b));
  const [first] = lost;
  const cost = rounded(first?.points ?? 0);
  const sum = rounded(lost.reduce((total, { points }) => total + points, 0));
  const how = lost.length === 1 ? String(cost) : cost < TRIFLE ? `合计${sum}` : `各${cost}`;
  return `第${numbers.join('、')}条（${how}）`;
}

/** “扣6分：第3条（4）、第5、9条（各1）”: each lost point leads to its findings, the dearest first; `numberOf` knows them in the report. */
function lostOf({ findings, points, score }: ScoredItem, numberOf: ReadonlyMap<string, string>): string {
  if (findings.length === 0) return '';
  const alike = new Map<number, LostPoints[]>();
  for (const one of findings.toSorted((a, b) => b.points - a.points)) {
    const cost = rounded(one.points);
    const key = cost < TRIFLE ? 0 : cost;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const told = [...alike.values()].map(own => alikeTold(own, numberOf));
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
