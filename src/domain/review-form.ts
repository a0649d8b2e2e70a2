import type { Aspect } from './finding.ts';

/** The four aspects that are scored; wording counts as 完整性. */
type ScoredAspect = Exclude<Aspect, '文字/格式'>;

/** One 评审要点 of a 绩效目标审核表. */
export interface FormItem {
  readonly aspect: ScoredAspect;
  readonly item: string;
  readonly points: number;
  /** What a reviewer asks here. */
  readonly question: string;
}

/** The 项目支出绩效目标审核表 of a form: data, as sure as its source. */
export interface ReviewFormSpec {
  readonly title: string;
  /** Where the split of points comes from, printed on the form. */
  readonly source: { readonly note: string; readonly verified: boolean };
  readonly items: readonly FormItem[];
  /** Best first; `from` is the least total of the grade. */
  readonly grades: readonly { readonly grade: string; readonly from: number; readonly outcome: string }[];
}

/** Points a finding costs at one item. */
export interface LostPoints {
  readonly finding: string;
  readonly points: number;
}

/** One item as scored: `score` is `points` less what its findings cost, never below 0. */
export interface ScoredItem extends FormItem {
  readonly score: number;
  /** 优, 良, 中 or 差 of this item alone. */
  readonly grade: string;
  readonly findings: readonly LostPoints[];
}

/** The form filled in for a project, or for a whole document. */
export interface ReviewForm {
  readonly items: readonly ScoredItem[];
  readonly total: number;
  readonly grade: string;
  readonly outcome: string;
}
