import { z } from 'zod';

/** What a recogniser or a copy did to a text, mended while reading. Never a fault of the author. */
export const RepairKind = z.enum(['split', 'garbage', 'number', 'truncated', 'order', 'duplicate']);
export type RepairKind = z.infer<typeof RepairKind>;

/** One mended place: `path` is a JSON pointer into the draft ("" for the document as a whole). */
export const Repair = z.strictObject({
  path: z.string(),
  raw: z.string(),
  repaired: z.string(),
  kind: RepairKind,
  /** False when a person has to confirm it. */
  sure: z.boolean(),
  /** Line of the source, 1-based. */
  line: z.number().int().min(1).optional(),
});
export type Repair = z.infer<typeof Repair>;

/** A piece of the source that was not understood: kept with its line, never dropped. */
export const Leftover = z.strictObject({
  line: z.number().int().min(1),
  text: z.string(),
  reason: z.string(),
});
export type Leftover = z.infer<typeof Leftover>;
