import { z } from 'zod';
import { Draft } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import { call, type Move, type Told } from './script.ts';

/** A finding as a model reads it. */
const Finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.string(),
  formal: z.boolean().default(false),
  path: z.string(),
  rewrite: z
    .object({ needs: z.array(z.string()).default([]), proposal: z.boolean().default(false) })
    .optional(),
});
export type Finding = z.infer<typeof Finding>;
const Page = z.object({ findings: z.array(Finding), next_cursor: z.string().optional() });

/** What a reviewer would send back, page by page, as a model calls for it. */
export function* reviewed(draft_id: string): Generator<Move, Finding[], readonly Told[]> {
  const findings: Finding[] = [];
  let cursor: string | undefined;
  do {
    const answer = yield* call('review_draft', {
      draft_id,
      min_severity: 'warning',
      ...(cursor === undefined ? {} : { cursor }),
    });
    const page = Page.parse(answer);
    findings.push(...page.findings);
    cursor = page.next_cursor === cursor ? undefined : page.next_cursor;
  } while (cursor !== undefined);
  return findings;
}

/** What a reviewer would send the text back for. */
export const weighs = ({ severity, formal }: Finding): boolean => severity !== 'info' && !formal;

/** A rewrite that can be taken as it stands. */
export const isDirect = ({ rewrite }: Finding): boolean =>
  rewrite !== undefined && rewrite.needs.length === 0 && !rewrite.proposal;

/** A draft whole, as it stands now or stood at a revision. */
export async function draftOf(client: EvalClient, draft_id: string, revision?: number): Promise<Draft> {
  const asked = { draft_id, detail: 'full', ...(revision === undefined ? {} : { revision }) };
  return Draft.parse((await client.call('get_draft', asked)).draft);
}

/** All findings of a draft, for the check after the talk. */
export async function findingsOf(client: EvalClient, draft_id: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? {} : { cursor };
    const page = Page.parse(await client.call('review_draft', { draft_id, detail: 'full', ...more }));
    findings.push(...page.findings);
    cursor = page.next_cursor === cursor ? undefined : page.next_cursor;
  } while (cursor !== undefined);
  return findings;
}
