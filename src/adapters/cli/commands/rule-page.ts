import { z } from 'zod';
import { Aspect, BasisCited, Severity } from '../../../domain/finding.ts';

const Examples = z.array(z.object({ note: z.string() }));

/** What `explain_rule` answers, as far as the terminal prints it. */
export const RulePage = z.object({
  found: z.boolean(),
  near: z.array(z.string()).optional(),
  rule: z
    .object({
      id: z.string(),
      title: z.string(),
      level: Severity,
      aspect: Aspect,
      why: z.string(),
      mend: z.string(),
      basis: z.array(BasisCited),
      examples: z.object({ bad: Examples, good: Examples }),
    })
    .optional(),
});
