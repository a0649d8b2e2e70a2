import { z } from 'zod';
import { JixiaoError } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import type { Row } from './row-data.ts';

/** What is read of a finding: any server that says this much can be measured. */
const Said = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  formal: z.boolean().default(false),
  path: z.string(),
  quote: z.string().default(''),
  message: z.string().default(''),
});
export type Said = z.infer<typeof Said>;

const Answer = z.object({
  findings: z.array(Said),
  next_cursor: z.string().optional(),
  ruleset: z.string().optional(),
});

/** Findings of a whole review, and the catalogue that made them. */
export interface Review {
  readonly findings: readonly Said[];
  readonly ruleset: string;
}

/** Reviews what is given, page by page. */
export async function review(client: EvalClient, given: Record<string, unknown>): Promise<Review> {
  const findings: Said[] = [];
  let ruleset = '';
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? {} : { cursor };
    const answer = Answer.safeParse(await client.call('review_draft', { ...given, detail: 'full', ...more }));
    if (!answer.success)
      throw new JixiaoError(
        'internal',
        `review_draft 的答复看不懂：${answer.error.issues[0]?.path.join('/') ?? ''}`,
        '答复里要有 findings，每条有 rule、severity、path',
      );
    findings.push(...answer.data.findings);
    ruleset = answer.data.ruleset ?? ruleset;
    if (answer.data.next_cursor === cursor) break;
    cursor = answer.data.next_cursor;
  } while (cursor !== undefined);
  return { findings, ruleset };
}

/** A row and all that was said of it. */
export interface Judged {
  readonly row: Row;
  readonly said: readonly Said[];
}

/** Rows that stand in one table: of one document, with the same surroundings. */
function tables(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.document, row.context]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Puts rows to the server, those of one table in one call, and hands each row what was said of it. */
export async function judgeRows(
  client: EvalClient,
  rows: readonly Row[],
): Promise<{ judged: Judged[]; ruleset: string }> {
  let ruleset = '';
  const byRow = new Map<string, Said[]>();
  for (const table of tables(rows)) {
    const [first] = table;
    const answer = await review(client, {
      indicators: table.map(({ cells }) => cells),
      ...(first === undefined ? {} : { context: first.context }),
    });
    ruleset = answer.ruleset;
    for (const finding of answer.findings) {
      const row = table[Number(/^\/indicators\/(\d+)/.exec(finding.path)?.[1] ?? -1)];
      if (row !== undefined) byRow.set(row.id, [...(byRow.get(row.id) ?? []), finding]);
    }
  }
  return { judged: rows.map(row => ({ row, said: byRow.get(row.id) ?? [] })), ruleset };
}
