import type { Draft } from './draft.ts';
import type { Severity } from './finding.ts';
import type { ReviewFormSpec } from './review-form.ts';
import type { Level1Key, Level2Key } from './taxonomy.ts';
import type { MoneyUnit } from './values.ts';

/** A column of the indicator table, in the order it is printed. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'operator'
  | 'value'
  | 'unit'
  | 'value_raw'
  | 'basis'
  | 'data_source'
  | 'weight';

/** One 一级指标 with the 二级指标 a form allows under it. */
export interface TaxonomyBranch {
  readonly key: Level1Key;
  readonly label: string;
  /** A project table without any row of it is incomplete. */
  readonly required: boolean;
  readonly children: readonly {
    readonly key: Level2Key;
    readonly label: string;
    readonly required: boolean;
  }[];
}

/** A province's or a scheme's form: data only, one file each. */
export interface Profile {
  /** `hebei-county`: lower case and hyphens. */
  readonly code: string;
  /** What a drafter calls it. */
  readonly title: string;
  /** Where the form was seen, or which document prescribes it, and how sure we are. */
  readonly source: { readonly note: string; readonly verified: boolean };
  readonly taxonomy: readonly TaxonomyBranch[];
  readonly columns: readonly { readonly key: IndicatorColumn; readonly label: string }[];
  readonly money_unit: MoneyUnit;
  /** Months of the cumulative 资金支出计划; empty when the form has none. */
  readonly plan_months: readonly number[];
  /** Headings of the department part, null where the form has no such part. */
  readonly sections: {
    readonly overall_goal: string | null;
    readonly sub_goals: string | null;
    readonly safeguards: string | null;
  };
  /** Expected length of 项目编码. */
  readonly code_length: number;
  /** 分值权重 by 一级指标, null when the form has no weights. `verified` false: not checked against a document. */
  readonly weights: {
    readonly by_level1: Partial<Record<Level1Key, number>>;
    readonly verified: boolean;
  } | null;
  /** 绩效目标审核表: its items, points and grades. */
  readonly review_form: ReviewFormSpec;
  readonly thresholds: {
    /** Below this budget (万元) a project cannot carry 高质量发展-size goals. */
    readonly grand_goal_budget: string;
    /** Plausible cost of one event or unit, in 元: outside it the quotient is shown. */
    readonly unit_cost_yuan: readonly [low: string, high: string];
    readonly indicator_count: readonly [low: number, high: number];
  };
  /** Rules this form judges differently, or not at all. */
  readonly levels: Readonly<Record<string, Severity | 'off'>>;
  /** A clean document: reviews without a finding and renders in every format. */
  readonly example: Draft;
}
