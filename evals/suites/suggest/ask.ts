import { z } from 'zod';
import { JixiaoError } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import { review } from '../critique/ask.ts';
import type { Foreign } from './goal-data.ts';

/** What is read of a suggestion: any server that says this much can be measured. */
const Row = z.object({
  level1: z.string().default(''),
  level2: z.string(),
  name: z.string(),
  description: z.string().default(''),
  operator: z.string().default(''),
  unit: z.string().default(''),
  value: z
    .object({
      number: z.string().optional(),
      number_to: z.string().optional(),
      text: z.string().optional(),
      quoted_from: z.string().default(''),
      arithmetic: z.string().optional(),
    })
    .nullable(),
  reference: z.object({ text: z.string(), source: z.string().default('') }).optional(),
  needs_input: z.boolean().default(false),
  question: z.string().optional(),
  basis_type: z.string().default(''),
  data_source: z.string().default(''),
});
export type Row = z.infer<typeof Row>;

const Page = z.object({
  suggestions: z.array(Row),
  understood: z
    .object({
      works: z.array(z.object({ id: z.string() })).default([]),
      near: z.array(z.string()).default([]),
      general: z.boolean().default(false),
    })
    .optional(),
  coverage: z
    .object({
      not_applicable: z.array(z.object({ level2: z.string(), because: z.string() })).default([]),
    })
    .optional(),
  next: z.array(z.object({ question: z.string() })).default([]),
  notes: z.array(z.string()).default([]),
  next_cursor: z.string().optional(),
});

/** All that was answered to one goal. */
export interface Proposal {
  /** Work types the server is sure of, the surest first. */
  readonly works: readonly string[];
  /** Names of those it asks about. */
  readonly near: readonly string[];
  readonly rows: readonly Row[];
  readonly excused: readonly { readonly level2: string; readonly because: string }[];
  readonly questions: readonly string[];
  readonly notes: readonly string[];
}

const toldOf = ({ goal, project, budget, year }: Foreign): Record<string, unknown> => ({
  goal,
  ...(project == null ? {} : { project }),
  ...(budget == null ? {} : { budget }),
  ...(year == null ? {} : { year }),
});

function readPage(data: unknown): z.infer<typeof Page> {
  const page = Page.safeParse(data);
  if (page.success) return page.data;
  const field = page.error.issues[0]?.path.join('/') ?? '';
  throw new JixiaoError(
    'internal',
    `suggest_indicators 的答复看不懂：${field}`,
    '答复里要有 suggestions，每条有 level2、name、value',
  );
}

/** Puts a goal to the server, page by page. The sector is not told: it is what is to be found. */
export async function propose(client: EvalClient, goal: Foreign): Promise<Proposal> {
  const told = toldOf(goal);
  const first = readPage(await client.call('suggest_indicators', told));
  const rows = [...first.suggestions];
  let cursor = first.next_cursor;
  while (cursor !== undefined) {
    const more = readPage(await client.call('suggest_indicators', { ...told, cursor }));
    rows.push(...more.suggestions);
    cursor = more.next_cursor === cursor ? undefined : more.next_cursor;
  }
  const { works = [], near = [], general = false } = first.understood ?? {};
  return {
    works: general ? [] : works.map(({ id }) => id),
    near,
    rows,
    excused: first.coverage?.not_applicable ?? [],
    questions: first.next.map(({ question }) => question),
    notes: first.notes,
  };
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

/** The target as a form prints it; null where the unit is asked. */
function printed({ value, operator, unit }: Row): string | null {
  if (value === null) return null;
  if (value.number === undefined) return value.text ?? null;
  const to = value.number_to === undefined ? '' : `-${value.number_to}`;
  return `${SIGNS[operator] ?? ''}${value.number}${to}${unit}`;
}

/** What the server's own review would send back of its proposals. */
export async function objections(client: EvalClient, goal: Foreign, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const indicators = rows.map(row => ({
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    description: row.description === '' ? null : row.description,
    value: printed(row),
    basis: null,
  }));
  const { goal: text, project = null, budget = null } = goal;
  const context = { goal: text, project, budget, ...(goal.year == null ? {} : { year: goal.year }) };
  const { findings } = await review(client, { indicators, context });
  return findings
    .filter(({ severity, formal, path }) => severity !== 'info' && !formal && path.startsWith('/indicators/'))
    .map(({ rule, path, message }) => {
      const row = rows[Number(/^\/indicators\/(\d+)/.exec(path)?.[1] ?? -1)];
      return `${rule} ${row?.name ?? path}：${message}`;
    });
}
