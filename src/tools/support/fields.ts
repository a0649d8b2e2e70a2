import { z } from 'zod';

/** Input fields that several tools share. Limits are told in words: some clients drop them from the schema. */
export const draftId = z.string().max(64).describe('草稿编号');
export const revision = z.number().int().min(0).max(1_000_000_000).describe('所依据的版本号');
export const profileCode = z.string().max(64).describe('表式，如 hebei-county、mof-2021');
export const idempotencyKey = z.string().min(1).max(200).describe('同一键重复调用只写一次');
/** Which rewrites to carry out. */
export const applyChoice = z.union([z.literal('safe'), z.array(z.string().max(80)).max(500)]);
export const plainObject = (description: string) => z.record(z.string(), z.unknown()).describe(description);

/** Hints of a tool that changes nothing. */
export const READS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;
/** Hints of a tool that keeps every earlier state. */
export const WRITES = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: false,
  openWorldHint: false,
} as const;
