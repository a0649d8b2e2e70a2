import { z } from 'zod';
import { Indicator, type Project } from '../../domain/draft.ts';
import { checked } from '../../domain/input-error.ts';
import { Amount, MoneyUnit, OPERATOR_SIGNS, Operator, Value } from '../../domain/values.ts';
import { readValue } from '../../reading/value.ts';
import { nextId } from './part-ids.ts';

const text = z.string().max(20_000).nullable().optional();

/** A row as people and models write one: the value may be one string ("≥95%"), the rest may be left out. */
const RowInput = z.strictObject({
  ...Indicator.partial().shape,
  operator: Operator.optional(),
  value: z
    .union([z.string().max(2000), Value])
    .nullable()
    .optional(),
});
export type RowInput = z.infer<typeof RowInput>;

/** A project as `create_project` takes it: ids are given by us, anything unknown yet is left out. */
const ProjectInput = z.strictObject({
  code: text,
  name: z.string().min(1).max(2000),
  unit_code: text,
  unit_name: text,
  money_unit: MoneyUnit.optional(),
  budget: z
    .strictObject({
      total: Amount.optional(),
      fiscal: Amount.optional(),
      other: Amount.optional(),
      carryover: Amount.optional(),
    })
    .optional(),
  purpose: text,
  spending_plan: z
    .array(
      z.strictObject({
        label: z.string().max(100).optional(),
        month: z.number().int().min(1).max(12),
        cumulative_percent: Amount,
      }),
    )
    .max(24)
    .optional(),
  goals: z
    .array(
      z.union([
        z.string().max(5000),
        z.strictObject({ text: z.string().max(5000), scope: z.enum(['年度', '中期']).optional() }),
      ]),
    )
    .max(200)
    .optional(),
  indicators: z.array(RowInput).max(2000).optional(),
});

/** How a target is printed: the sign, the number and the unit, or the words. */
export function printedValue(operator: Operator, value: Value): string {
  const body =
    value.number === null
      ? (value.text ?? '')
      : `${value.number}${value.number_to === undefined ? '' : `-${value.number_to}`}${value.unit ?? ''}`;
  return value.number === null
    ? body
    : `${operator === 'qualitative' ? '' : OPERATOR_SIGNS[operator]}${body}`;
}

/** What a written value says, as the draft keeps it. */
export function writtenValue(cell: string, operatorCell?: string): { operator: Operator; value: Value } {
  const read = readValue(cell, operatorCell === undefined ? {} : { operatorCell });
  const value: Value = {
    number: read.number,
    ...(read.number !== null && read.number_to !== null ? { number_to: read.number_to } : {}),
    text: read.number === null ? cell : null,
    ...(read.date === null ? {} : { date: read.date }),
    unit: read.unit,
  };
  return { operator: read.operator, value };
}

/** A full indicator from what was given; nothing that was not given is filled in. */
export function indicatorFrom(row: RowInput, id: string): Indicator {
  const { value, operator, value_raw: raw, ...rest } = row;
  const written = typeof value === 'string' ? value : value == null ? (raw ?? null) : null;
  const read = written === null ? null : writtenValue(written);
  const kept = value == null || typeof value === 'string' ? (read?.value ?? null) : value;
  const sign = operator ?? read?.operator ?? '';
  return {
    level1: null,
    level2: null,
    name: null,
    description: null,
    basis: null,
    ...rest,
    id,
    operator: sign,
    value: kept,
    value_raw: raw ?? written ?? (kept === null ? null : printedValue(sign, kept)),
  };
}

/** A checked project with fresh ids, ready to stand in a draft. */
export function projectFrom(given: unknown, others: readonly Project[], under: string): Project {
  const input = checked(ProjectInput, given, under);
  const id = nextId('p', others);
  const { total = null, fiscal = null, other = null, carryover } = input.budget ?? {};
  return {
    id,
    code: input.code ?? null,
    name: input.name,
    unit_code: input.unit_code ?? null,
    unit_name: input.unit_name ?? null,
    ...(input.money_unit === undefined ? {} : { money_unit: input.money_unit }),
    budget: { total, fiscal, other, ...(carryover === undefined ? {} : { carryover }) },
    purpose: input.purpose ?? null,
    spending_plan: (input.spending_plan ?? []).map(point => ({ label: `${point.month}月底`, ...point })),
    goals: (input.goals ?? []).map((goal, index) => ({
      id: `${id}-g${index + 1}`,
      ...(typeof goal === 'string' ? { text: goal } : goal),
    })),
    indicators: (input.indicators ?? []).map((row, index) => indicatorFrom(row, `${id}-i${index + 1}`)),
  };
}
