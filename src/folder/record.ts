import { z } from 'zod';
import { Severity } from '../domain/finding.ts';

const Counts = z.strictObject({ error: z.number(), warning: z.number(), info: z.number() });
export type Counts = z.infer<typeof Counts>;

/** What the ranking keeps of one reviewed file; the findings themselves are in its report. */
export const Entry = z.strictObject({
  title: z.string().nullable(),
  unit: z.string().nullable(),
  year: z.number().nullable(),
  profile: z.string(),
  projects: z.number(),
  /** Points of the 审核表, 0–100. */
  score: z.number(),
  grade: z.string(),
  outcome: z.string(),
  /** Findings on the matter, and apart from them what need only be tidied. */
  content: Counts,
  formal: Counts,
  /** 财政局会退回什么: at most three. */
  top: z.array(z.strictObject({ rule: z.string(), title: z.string(), count: z.number() })),
  /** Findings by rule. */
  rules: z.array(z.strictObject({ rule: z.string(), severity: Severity, count: z.number() })),
  /** Places of the reading that a person must compare with the paper. */
  to_confirm: z.number(),
});
export type Entry = z.infer<typeof Entry>;

/** A text long enough to be compared with those of other files. */
export const Passage = z.strictObject({
  place: z.string(),
  /** Its beginning, as written. */
  text: z.string(),
  chars: z.number(),
  /** Its shingles' MinHash, base64. */
  sketch: z.string(),
});
export type Passage = z.infer<typeof Passage>;

/** Why a file was not reviewed, as a door tells it. */
export const Failure = z.strictObject({ code: z.string(), message: z.string(), fix: z.string() });
export type Failure = z.infer<typeof Failure>;

/** What came of one file. `entry` is null for a file that is only compared with (last year's). */
export const Verdict = z.strictObject({
  unit: z.string().nullable(),
  year: z.number().nullable(),
  entry: Entry.nullable(),
  passages: z.array(Passage),
});
export type Verdict = z.infer<typeof Verdict>;
