import { z } from 'zod';
import { Failure, Verdict } from '../../folder/record.ts';

/** One file for a worker. Paths are absolute. */
export const Job = z.object({
  path: z.string(),
  /** Its own name, without folders. */
  name: z.string(),
  profile: z.string().optional(),
  /** Where its report goes; null for a file that is only compared with. */
  report: z.string().nullable(),
  /** The bytes that were read before with all else the same, and whether they came to a report. */
  known: z.object({ sha256: z.string(), reported: z.boolean() }).nullable(),
});
export type Job = z.infer<typeof Job>;

/** What a worker says with each page of a scan, so that its file is given time for the next. */
export const GOES_ON = 'goes on';

/** What a worker answers. */
export const Done = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unchanged'), sha256: z.string() }),
  z.object({ kind: z.literal('verdict'), sha256: z.string(), verdict: Verdict }),
  /** The file's own fault. */
  z.object({ kind: z.literal('failure'), sha256: z.string(), failure: Failure }),
  /** Nothing can be written: the run cannot go on. */
  z.object({ kind: z.literal('fatal'), failure: Failure }),
]);
export type Done = z.infer<typeof Done>;

/** What came of a job, with the ways a worker may be lost. */
export type Outcome = Done | { readonly kind: 'lost'; readonly failure: Failure };
