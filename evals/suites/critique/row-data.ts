import { createHash } from 'node:crypto';
import { z } from 'zod';
import { JixiaoError } from '../../../src/index.ts';
import { ISSUES } from './issues.ts';

const Cell = z.string().nullable().optional();
const Names = z.array(z.enum(ISSUES.map(({ name }) => name)));

const Line = z.object({
  id: z.union([z.string().min(1), z.number()]),
  document: z.string().optional(),
  sector: z.string().optional(),
  indicator: z.object({
    level1: Cell,
    level2: Cell,
    name: Cell,
    description: Cell,
    value_raw: Cell,
    basis: Cell,
    operator: Cell,
    number: z.union([z.number(), z.string()]).nullable().optional(),
    unit: Cell,
  }),
  context: z.object({ goal: Cell, project: Cell, budget: Cell }).optional(),
  year: z.number().int().nullable().optional(),
  issues: Names,
  issues_any: Names.optional(),
  weak: z.boolean(),
  why: z.string().optional(),
});

/** A labelled row, ready to be put to a server. */
export interface Row {
  readonly id: string;
  /** Rows of one document are resampled together. */
  readonly document: string;
  /** Changes with anything a server sees of the row. */
  readonly hash: string;
  readonly cells: Readonly<
    Record<'level1' | 'level2' | 'name' | 'description' | 'value' | 'basis', string | null>
  >;
  readonly context: Readonly<Record<'goal' | 'project' | 'budget', string | null>> & {
    readonly year: number | null;
  };
  readonly issues: ReadonlySet<string>;
  /** What at least one reader named. */
  readonly any: ReadonlySet<string>;
  readonly weak: boolean;
  readonly why: string;
}

const digest = (value: unknown, length: number): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);

/** Columns of a form (`≥ | 95 | %`, or operator and unit given apart) put together as one printed value. */
function printedValue({ value_raw: raw, operator, unit }: z.infer<typeof Line>['indicator']): string | null {
  if (raw == null) return null;
  const joined = raw.replace(/^定性\s*\|\s*/, '').replace(/\s*\|\s*/g, '');
  const [, sign, number] = /^([≥≤><=]{0,2})(\d[\d,.]*)$/.exec(joined) ?? [];
  if (number === undefined) return joined;
  return `${sign || (operator === 'qualitative' ? '' : (operator ?? ''))}${number}${unit ?? ''}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  invalid_type: '类型不对或缺少',
  invalid_value: '不在允许的取值之内',
  invalid_union: '类型不对或缺少',
  too_small: '是空的',
};

function complain(file: string, line: number, field: string, what: string): JixiaoError {
  return new JixiaoError('bad_input', `${file} 第 ${line} 行：${what}`, '字段说明见 docs/evals.md', {
    path: field,
  });
}

function readLine(text: string, file: string, number: number): Row {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw complain(file, number, '', '不是一个 JSON 对象');
  }
  const { data, error } = Line.safeParse(given);
  if (data === undefined) {
    const [first] = error.issues;
    const field = first?.path.join('.') ?? '';
    const what = FIELDS[first?.code ?? ''] ?? '不对';
    throw complain(file, number, field, `${field === '' ? '整行' : `字段“${field}”`}${what}`);
  }
  const { indicator, context, year, issues } = data;
  const { level1 = null, level2 = null, name = null, description = null, basis = null } = indicator;
  const cells = { level1, level2, name, description, value: printedValue(indicator), basis };
  const around = {
    goal: context?.goal ?? null,
    project: context?.project ?? null,
    budget: context?.budget ?? null,
    year: year ?? null,
  };
  return {
    id: String(data.id),
    document: data.document ?? `${data.sector ?? ''}|${around.project ?? ''}`,
    hash: digest([cells, around], 6),
    cells,
    context: around,
    issues: new Set(issues),
    any: new Set([...issues, ...(data.issues_any ?? [])]),
    weak: data.weak,
    why: data.why ?? '',
  };
}

/** Reads JSON Lines; what is wrong is told with file, line and field. Errors: `bad_input`. */
export function readRows(files: readonly { readonly name: string; readonly text: string }[]): Row[] {
  const seen = new Map<string, string>();
  const rows = files.flatMap(({ name, text }) =>
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .flatMap((line, at) => {
        if (line.trim() === '') return [];
        const row = readLine(line, name, at + 1);
        const before = seen.get(row.id);
        if (before !== undefined)
          throw complain(name, at + 1, 'id', `字段“id”：“${row.id}”在${before}已经用过`);
        seen.set(row.id, `${name} 第 ${at + 1} 行`);
        return [row];
      }),
  );
  if (rows.length === 0)
    throw new JixiaoError('bad_input', '一行指标也没有', '每行写一个 JSON 对象，字段说明见 docs/evals.md');
  return rows;
}

/** Changes with any row or label. */
export const hashOf = (rows: readonly Row[]): string =>
  digest(
    rows.map(({ id, hash, issues, any, weak, document }) => [
      id,
      hash,
      [...issues].sort(),
      [...any].sort(),
      weak,
      document,
    ]),
    12,
  );
