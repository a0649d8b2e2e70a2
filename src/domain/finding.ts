import { z } from 'zod';

/** error: sent back; warning: a reviewer would ask; info: worth a look. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** The four aspects of a 绩效目标审核, and wording. */
export const Aspect = z.enum(['完整性', '相关性', '适当性', '可行性', '文字/格式']);
export type Aspect = z.infer<typeof Aspect>;

/** One field as it stands and as it would read. */
const Change = z.strictObject({ path: z.string(), before: z.string(), after: z.string() });

/** A replacement for one field. It never adds a number: what only the unit knows is asked in `needs`. */
export const Rewrite = z.strictObject({
  ...Change.shape,
  needs: z.array(z.string()),
  /** Other fields that must change with it: a row moved to another 一级指标, a number moved out of a name. */
  also: z.array(Change).optional(),
  /** True for wording to start from: a person reads it first, it is never applied unasked. */
  proposal: z.boolean().optional(),
});
export type Rewrite = z.infer<typeof Rewrite>;

/** The official source a finding rests on; `verified` is false where its wording was not checked. */
export const BasisCited = z.strictObject({ document: z.string(), verified: z.boolean() });
export type BasisCited = z.infer<typeof BasisCited>;

/** A basis as a person reads it: a regulation whose wording was not checked says so. */
export const citation = ({ document, verified }: BasisCited): string =>
  verified || !document.includes('《') ? document : `${document}（条文未核对）`;

/** What, where, why, on what basis and how to mend it. */
export const Finding = z.strictObject({
  /** Stable while the row it speaks of stays the same. */
  id: z.string(),
  rule: z.string(),
  severity: Severity,
  /** True for what would be tidied rather than sent back. */
  formal: z.boolean(),
  aspect: Aspect,
  /** JSON pointer into what was given. */
  path: z.string(),
  quote: z.string(),
  message: z.string(),
  /** The words of the goal that the cell was held against, where they tell of the same amount otherwise. */
  goal: z.string().optional(),
  why: z.string(),
  suggestion: z.string(),
  rewrite: Rewrite.optional(),
  basis: z.array(BasisCited),
  /** 0-1: how sure the rule is. */
  confidence: z.number().min(0).max(1),
});
export type Finding = z.infer<typeof Finding>;

/** How often a fault was found, the sure ones counting for more: what can be computed goes before what is judged. */
export const weightOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { confidence }) => sum + confidence ** 3, 0);

/** A rule that could not know, and what it would have needed. */
export const Abstention = z.strictObject({ rule: z.string(), path: z.string(), because: z.string() });
export type Abstention = z.infer<typeof Abstention>;
