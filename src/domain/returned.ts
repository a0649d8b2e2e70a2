import { z } from 'zod';

/** Who signs the comments and changes of our reviews in Word files. */
export const REVIEW_AUTHOR = '绩效审核';

/** What became of one finding in a file that came back. */
export const ReturnedFinding = z.strictObject({
  /** Id of the finding; null for a change whose comment was taken out. */
  finding: z.string().nullable(),
  /** changed: neither the old wording nor the one proposed; open: not decided yet. */
  state: z.enum(['accepted', 'refused', 'changed', 'open']),
  before: z.string().optional(),
  after: z.string().optional(),
  /** What stands there now. */
  now: z.string(),
  /** Marked as done in Word. */
  resolved: z.boolean(),
  replies: z.array(z.strictObject({ author: z.string(), text: z.string() })),
});
export type ReturnedFinding = z.infer<typeof ReturnedFinding>;

/** How an earlier review fared: counts, and what a person did or said. */
export const Returned = z.strictObject({
  accepted: z.number(),
  refused: z.number(),
  changed: z.number(),
  open: z.number(),
  items: z.array(ReturnedFinding),
});
export type Returned = z.infer<typeof Returned>;
