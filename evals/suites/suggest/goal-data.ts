import { createHash } from 'node:crypto';
import { z } from 'zod';
import { JixiaoError } from '../../../src/index.ts';

const Words = z.string().nullable().optional();
const Figure = z.union([z.number(), z.string()]);

/** What every line holds: the goal as a department wrote it, and what stood beside it. */
const Told = {
  id: z.union([z.string().min(1), z.number()]).transform(String),
  goal: z.string(),
  project: Words,
  budget: Words,
  sector: Words,
  year: z.number().int().nullable().optional(),
};

/** A goal whose work, numbers and sides people named; other people's goals have rows instead of labels. */
const GoalLine = z.object({
  ...Told,
  doc: z.string().optional(),
  expected: z
    .strictObject({
      /** Ids of the library, the best first. */
      work_types: z.array(z.string()).min(1),
      quantities: z.array(z.strictObject({ number: Figure, unit: z.string() })),
      levels: z.array(z.string()).optional(),
    })
    .optional(),
  /** What the department set itself. */
  indicators: z
    .array(z.object({ name: Words }))
    .nullable()
    .optional(),
});
export type Goal = z.infer<typeof GoalLine>;

/** A subject the library does not hold. */
const ForeignLine = z.strictObject(Told);
export type Foreign = z.infer<typeof ForeignLine>;

/** What is no goal, and of what kind. */
const BadLine = z.strictObject({
  ...Told,
  kind: z.enum([
    'empty',
    'slogan',
    'poem',
    'english',
    'injection',
    'numbers',
    'noise',
    'long',
    'long-real',
    'budget-zero',
    'budget-bad',
  ]),
});
export type Bad = z.infer<typeof BadLine>;

/** A file of lines as it was read. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

const complain = (where: string, what: string, field = ''): JixiaoError =>
  new JixiaoError('bad_input', `${where}：${what}`, '字段说明见 docs/evals.md', { path: field });

function lineOf<T>(text: string, where: string, shape: z.ZodType<T>): T {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw complain(where, '不是一个 JSON 对象');
  }
  const { data, error } = shape.safeParse(given);
  if (data !== undefined) return data;
  const field = error?.issues[0]?.path.join('.') ?? '';
  throw complain(where, `${field === '' ? '整行' : `字段“${field}”`}不对或缺少`, field);
}

function linesOf<T extends { readonly id: string }>(files: readonly Given[], shape: z.ZodType<T>): T[] {
  const seen = new Set<string>();
  return files.flatMap(({ name, text }) =>
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .flatMap((line, at) => {
        if (line.trim() === '') return [];
        const where = `${name} 第 ${at + 1} 行`;
        const read = lineOf(line, where, shape);
        if (seen.has(read.id)) throw complain(where, `字段“id”：“${read.id}”已经用过`, 'id');
        seen.add(read.id);
        return [read];
      }),
  );
}

/** Reads goals; what is wrong is told with file, line and field. Errors: `bad_input`. */
export function readGoals(files: readonly Given[]): Goal[] {
  const goals = linesOf(files, GoalLine);
  if (goals.length === 0)
    throw new JixiaoError('bad_input', '一条目标也没有', '每行写一个 JSON 对象，字段说明见 docs/evals.md');
  return goals;
}

/** Reads subjects the library does not hold. Errors: `bad_input`. */
export const readForeign = (files: readonly Given[]): Foreign[] => linesOf(files, ForeignLine);

/** Reads what is no goal. Errors: `bad_input`. */
export const readBad = (files: readonly Given[]): Bad[] => linesOf(files, BadLine);

/** Changes with anything a line says. */
export const hashOf = (value: unknown, length = 12): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
