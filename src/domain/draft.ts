import { z } from 'zod';
import { Leftover, Repair } from './reading-record.ts';
import { Amount, DecimalText, MoneyUnit, Operator, Value } from './values.ts';

/** Version of the draft's shape; a reader refuses any other. */
export const DRAFT_SCHEMA = 'jixiao.draft/1';

/** How much a draft holds at most: far more than any 绩效文本, little enough to work with. */
export const MOST = {
  projects: 2000,
  plan_points: 24,
  goals: 200,
  indicators: 2000,
  sub_goals: 2000,
  safeguards: 200,
} as const;

const Text = z.string().nullable();
const PartId = z.string().regex(/^[a-z0-9-]{1,64}$/, '编号只能用小写字母、数字和连字符，至多 64 个字符');
const Line = z.number().int().min(1).max(10_000_000);

/** One row of the 绩效指标 table. null = the form has no such column, "" = an empty cell. */
export const Indicator = z.strictObject({
  id: PartId,
  level1: Text,
  level2: Text,
  name: Text,
  /** 绩效指标描述. */
  description: Text,
  operator: Operator,
  value: Value.nullable(),
  /** 指标值 exactly as it stands in the document, operator and unit included. */
  value_raw: Text,
  /** 指标值确定依据: why this target. Not how it will be measured (that is `data_source`). */
  basis: Text,
  /** 计划标准, 历史标准, 行业标准, 预算支出标准 or 其他. */
  basis_type: z.string().optional(),
  /** 数据来源 / 取值方式. */
  data_source: z.string().optional(),
  formula: z.string().optional(),
  baseline: Value.optional(),
  last_year: Value.optional(),
  /** 分值权重. */
  weight: DecimalText.optional(),
  goal_refs: z.array(PartId).max(50).optional(),
  /** Line of the source document this row was read from, 1-based. */
  line: Line.optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** One 绩效目标 of a project. */
export const Goal = z.strictObject({
  id: PartId,
  text: z.string(),
  scope: z.enum(['年度', '中期']).optional(),
  /** True when part of the sentence was lost in the source and only the legible rest stands here. */
  incomplete: z.boolean().optional(),
  line: Line.optional(),
});
export type Goal = z.infer<typeof Goal>;

/** A point of 资金支出计划; `cumulative_percent` counts from the start of the year, in %. */
export const PlanPoint = z.strictObject({
  label: z.string(),
  month: z.number().int().min(1).max(12).nullable(),
  cumulative_percent: Amount,
  raw: z.string().optional(),
});
export type PlanPoint = z.infer<typeof PlanPoint>;

/** 预算规模, in the draft's (or the project's own) money unit. */
export const Budget = z.strictObject({
  /** 预算数. */
  total: Amount,
  /** 财政资金. */
  fiscal: Amount,
  /** 其他资金. */
  other: Amount,
  /** 上年结转. */
  carryover: Amount.optional(),
  /** Cells whose printed text says more than the number kept above. */
  raw: z.partialRecord(z.enum(['total', 'fiscal', 'other', 'carryover']), z.string()).optional(),
});
export type Budget = z.infer<typeof Budget>;

/** One 预算项目 with its 绩效目标表. */
export const Project = z.strictObject({
  id: PartId,
  /** 项目编码, white space removed; usually 21 characters. */
  code: Text,
  name: Text,
  unit_code: Text,
  unit_name: Text,
  /** Given only where a project's table declares another unit than the draft. */
  money_unit: MoneyUnit.optional(),
  budget: Budget,
  /** 资金用途. */
  purpose: Text,
  spending_plan: z.array(PlanPoint).max(MOST.plan_points),
  goals: z.array(Goal).max(MOST.goals),
  indicators: z.array(Indicator).max(MOST.indicators),
  line: Line.optional(),
});
export type Project = z.infer<typeof Project>;

const SubGoal = z.strictObject({ id: PartId, name: Text, goal: Text, indicators_text: Text });
/** One entry of 分项绩效目标. */
export type SubGoal = z.infer<typeof SubGoal>;

const Safeguard = z.strictObject({ id: PartId, title: Text, text: Text });
/** One entry of 工作保障措施. */
export type Safeguard = z.infer<typeof Safeguard>;

const Acceptance = z.strictObject({
  finding: z.string().max(200),
  reason: z.string().min(1).max(2000),
  by: z.string().max(200).optional(),
  at: z.string().max(40),
});

/** A whole 部门预算绩效文本. Every part has a stable id; every value keeps its raw text. */
export const Draft = z.strictObject({
  schema: z.literal(DRAFT_SCHEMA),
  /** Given by the store; null for a draft that was never saved. */
  id: PartId.nullable(),
  revision: z.number().int().min(0).max(1_000_000_000),
  profile: PartId,
  year: z.number().int().min(1990).max(2100).nullable(),
  money_unit: MoneyUnit,
  cover: z.strictObject({
    title: Text,
    /** 草案, 审定稿 … as printed. */
    status: Text,
    date: z.string().optional(),
    compiled_by: Text,
    reviewed_by: z.string().optional(),
  }),
  unit: z.strictObject({ code: z.string().optional(), name: Text }),
  overall_goal: Text,
  overall_indicators: z.array(Indicator).max(MOST.indicators).optional(),
  total_budget: Amount.optional(),
  sub_goals: z.array(SubGoal).max(MOST.sub_goals),
  safeguards: z.array(Safeguard).max(MOST.safeguards),
  contents: z
    .array(z.strictObject({ text: z.string(), page: z.number().int().min(0).max(100_000).optional() }))
    .max(5000)
    .optional(),
  projects: z.array(Project).max(MOST.projects),
  accepted: z.array(Acceptance).max(5000),
  /** What reading the source document changed and what it could not place. */
  imported: z
    .strictObject({
      source: z.string().max(300).optional(),
      repairs: z.array(Repair),
      leftovers: z.array(Leftover),
    })
    .optional(),
});
export type Draft = z.infer<typeof Draft>;
