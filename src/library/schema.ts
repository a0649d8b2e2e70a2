import { z } from 'zod';

/** The 二级指标 an entry belongs to; forms with other labels translate them. */
export const Level2 = z.enum([
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
]);

const Words = z.array(z.string().min(2).max(20));

/** One indicator of a work type. It never holds a target: that is the unit's to say. */
export const Entry = z.strictObject({
  /** Unique within its type. */
  key: z.string().regex(/^[a-z][a-z0-9]{0,5}$/),
  level2: Level2,
  /** For what only some projects of its type do or have: one of these words stands in the project's own texts. */
  when: Words.min(1).max(24).optional(),
  /** Which 成本 it is where 成本 is a 一级指标; 经济成本指标 when left out. */
  cost: z.enum(['经济成本指标', '社会成本指标', '生态环境成本指标']).optional(),
  /** At most one slot: braces hold the default word. */
  name: z.string().min(3).max(18),
  /** 口径: numerator and denominator, or what is counted once, and when. */
  formula: z.string().min(8).max(140),
  operator: z.enum(['>=', '<=', '=', '>', '<']),
  /** 日期 for a deadline. */
  unit: z.string().min(1).max(12),
  basisTypes: z.array(z.enum(['计划标准', '历史标准', '行业标准', '预算支出标准', '其他'])).min(1),
  /** The document or figure that would justify the target. */
  basisHint: z.string().min(4).max(100),
  /** 数据来源. */
  source: z.string().min(2).max(60),
  /** 佐证资料. */
  evidence: z.string().min(2).max(80),
  pitfall: z.string().min(4).max(80),
  /** Asked of the unit when no target is stated. */
  ask: z.string().min(6).max(120),
  /** Measure words whose number in a goal is this indicator's. */
  measures: z.array(z.string().min(1).max(8)),
});
export type Entry = z.infer<typeof Entry>;

/** One kind of work a department does, and how it is measured. */
export const WorkType = z.strictObject({
  /** Sector code, a dot, kebab-case. */
  id: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/),
  name: z.string().min(2).max(20),
  /** Words of a goal or project name that mean this work. */
  triggers: Words.min(2).max(60),
  /** Words that go with this work and may go with others: only several of them together speak for it. */
  hints: Words.max(60),
  /** Longer words that contain a trigger and mean something else. */
  notTriggers: Words,
  /** How an accountant would tell of this work in a chat: only how near a text comes to them counts. */
  says: z.array(z.string().min(2).max(40)),
  nature: z.enum(['活动', '培训', '服务', '补贴', '工程', '购置', '运维', '监管', '研究', '宣传', '其他']),
  /** What may fill a slot. */
  objects: Words.min(1),
  notApplicable: z.array(z.strictObject({ level2: Level2, because: z.string().min(6).max(100) })),
  indicators: z.array(Entry).min(6).max(25),
});
export type WorkType = z.infer<typeof WorkType>;

/** One line of business of local government. */
export const Sector = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string().min(2).max(12),
  types: z.array(WorkType).min(1),
});
export type Sector = z.infer<typeof Sector>;

/** Public work the library does not hold, known by its words so that it is not taken for what the library does. */
export const Elsewhere = z.strictObject({ name: z.string().min(2).max(20), words: Words.min(2) });
export type Elsewhere = z.infer<typeof Elsewhere>;

/** How a quantity that a goal states becomes an indicator: its unit and the words beside it decide. */
export const Measure = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** Units it speaks of; 日期 for a deadline. */
  units: z.array(z.string().min(1).max(8)).min(1),
  /** One of these stands in the clause; any clause when empty. */
  words: z.array(z.string().min(1).max(8)),
  ...Entry.pick({ level2: true, name: true, formula: true, operator: true }).shape,
  ...Entry.pick({ basisTypes: true, basisHint: true, source: true, evidence: true, ask: true }).shape,
});
export type Measure = z.infer<typeof Measure>;
