import { z } from 'zod';
import { DRAFT_SCHEMA, Draft, PROFILES, readValue } from '../../src/index.ts';

/** A fault a reviewer marks: the rule that must speak, and where. */
export interface Mark {
  readonly rule: string;
  readonly path: string;
}

/** A document as it is handed in, and the marks that were taken out of it. */
export interface MarkedDocument {
  readonly about: string;
  readonly draft: Draft;
  readonly marks: readonly Mark[];
}

const text = z.string();
const cell = text.nullable();
const Row = z.tuple([text, text, cell, text, cell]).describe('二级指标、名称、描述、指标值、依据');

/** A document the short way; ⟦RULE-ID⟧ after a text marks a fault in it, `absent` marks what is not there. */
const Short = z.strictObject({
  about: text,
  profile: text,
  year: z.number(),
  unit: text,
  date: text.optional(),
  total_budget: text.optional(),
  contents: z.array(text).optional(),
  overall_goal: text,
  overall: z.array(Row).optional(),
  sub_goals: z.array(z.strictObject({ name: text, goal: text, indicators_text: text })).default([]),
  safeguards: z.array(z.strictObject({ title: text, text })).default([]),
  projects: z.array(
    z.strictObject({
      code: text,
      name: text,
      unit_code: text,
      budget: z.tuple([text, text, text]).describe('预算数、财政资金、其他资金'),
      carry: text.optional().describe('上年结转'),
      purpose: text,
      plan: z.array(text).default([]),
      goals: z.array(text),
      rows: z.array(Row),
    }),
  ),
  absent: z.array(z.strictObject({ rule: text, path: text })).default([]),
});
type Short = z.infer<typeof Short>;

/** Changes to another document of the folder: faults put into good work, each marked. */
const Variant = z.strictObject({
  about: text,
  base: text,
  change: z.array(z.strictObject({ path: text, value: z.unknown() })),
  absent: z.array(z.strictObject({ rule: text, path: text })).default([]),
});

const MARK = /⟦([A-Z][A-Z0-9-]+)⟧/g;
const CELLS = ['level2', 'name', 'description', 'value_raw', 'basis'] as const;

/** Where a part of the short form stands in a draft. */
function draftPath(path: string): string {
  return path
    .replace(/^\/overall\//, '/overall_indicators/')
    .replace(/\/rows\//, '/indicators/')
    .replace(
      /((?:overall_)?indicators\/\d+)\/(\d)$/,
      (_, row: string, at: string) => `${row}/${CELLS[Number(at)]}`,
    )
    .replace(/\/goals\/(\d+)$/, '/goals/$1/text')
    .replace(/\/plan(\/\d+)?$/, '/spending_plan')
    .replace(/\/budget\/([012])$/, (_, at: string) => `/budget/${['total', 'fiscal', 'other'][Number(at)]}`)
    .replace(/\/carry$/, '/budget/carryover')
    .replace(/^\/date$/, '/cover/date')
    .replace(/^\/unit$/, '/unit/name');
}

function takeMarks(node: unknown, path: string, marks: Mark[]): unknown {
  if (typeof node === 'string') {
    for (const [, rule = ''] of node.matchAll(MARK)) marks.push({ rule, path: draftPath(path) });
    return node.replace(MARK, '');
  }
  if (Array.isArray(node)) return node.map((item, index) => takeMarks(item, `${path}/${index}`, marks));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, takeMarks(value, `${path}/${key}`, marks)]),
  );
}

function rowsOf(rows: readonly z.infer<typeof Row>[], prefix: string, profile: string) {
  const taxonomy = PROFILES.find(({ code }) => code === profile)?.taxonomy ?? [];
  return rows.map(([level2, name, description, value_raw, basis], index) => {
    const { operator, number, unit, date, text: said } = readValue(value_raw);
    const branch = taxonomy.find(({ children }) => children.some(({ label }) => label === level2));
    return {
      id: `${prefix}-i${index + 1}`,
      level1: branch?.label ?? null,
      level2,
      name,
      description,
      operator,
      value:
        value_raw === ''
          ? null
          : {
              number,
              text: number === null ? (said ?? value_raw) : null,
              unit,
              ...(date === null ? {} : { date }),
            },
      value_raw,
      basis,
    };
  });
}

const MONTHS = [3, 6, 10, 12] as const;

function draftOf(short: Short): Draft {
  const { profile, year, unit } = short;
  return Draft.parse({
    schema: DRAFT_SCHEMA,
    id: null,
    revision: 0,
    profile,
    year,
    money_unit: '万元',
    cover: {
      title: `${unit}${year}年部门预算绩效文本`,
      status: null,
      compiled_by: unit,
      ...(short.date === undefined ? {} : { date: short.date }),
    },
    unit: { name: unit },
    overall_goal: short.overall_goal,
    ...(short.overall === undefined ? {} : { overall_indicators: rowsOf(short.overall, 'all', profile) }),
    ...(short.contents === undefined ? {} : { contents: short.contents.map(line => ({ text: line })) }),
    ...(short.total_budget === undefined ? {} : { total_budget: short.total_budget }),
    sub_goals: short.sub_goals.map((part, index) => ({ id: `s${index + 1}`, ...part })),
    safeguards: short.safeguards.map((part, index) => ({ id: `g${index + 1}`, ...part })),
    projects: short.projects.map(
      ({ code, name, unit_code, budget, carry, purpose, plan, goals, rows }, index) => ({
        id: `p${index + 1}`,
        code,
        name,
        unit_code,
        unit_name: unit,
        budget: {
          total: budget[0],
          fiscal: budget[1],
          other: budget[2],
          ...(carry === undefined ? {} : { carryover: carry }),
        },
        purpose,
        spending_plan: plan.map((percent, at) => ({
          label: `${MONTHS[at]}月底`,
          month: MONTHS[at] ?? null,
          cumulative_percent: percent,
        })),
        goals: goals.map((goal, at) => ({ id: `p${index + 1}-g${at + 1}`, text: goal })),
        indicators: rowsOf(rows, `p${index + 1}`, profile),
      }),
    ),
    accepted: [],
  });
}

function changed(root: unknown, path: string, value: unknown): void {
  const tokens = path.split('/').slice(1);
  const last = tokens.pop() ?? '';
  const parent = tokens.reduce<unknown>((node, token) => Reflect.get(Object(node), token), root);
  if (parent === undefined || parent === null) throw new Error(`no such place: ${path}`);
  if (value === null && Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.set(Object(parent), last, value);
}

/** Reads a document of the folder; `read` gives another by name. Throws on a place that is not there. */
export function markedDocument(name: string, read: (name: string) => unknown): MarkedDocument {
  const given = read(name);
  const marks: Mark[] = [];
  const variant = Variant.safeParse(given);
  const source = variant.success ? structuredClone(read(variant.data.base)) : given;
  if (variant.success) for (const { path, value } of variant.data.change) changed(source, path, value);
  const short = Short.parse(takeMarks(source, '', marks));
  const { about, absent } = variant.success ? variant.data : short;
  return { about, draft: draftOf(short), marks: [...marks, ...absent] };
}
