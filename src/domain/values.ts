import { z } from 'zod';

/** A decimal number as text ("95", "2.00"): money and targets never pass through binary floats. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/, '应为十进制数字字符串，如 "95" 或 "2.00"');

/** An amount cell: a decimal, "" for an empty cell, null when the form does not give it. */
export const Amount = z.union([DecimalText, z.literal('')]).nullable();

/** The comparison written before a target; "qualitative" is 定性, "" means none was written. */
export const Operator = z.enum(['>=', '<=', '>', '<', '=', 'qualitative', '']);
export type Operator = z.infer<typeof Operator>;

/** How each operator is printed. */
export const OPERATOR_SIGNS: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  qualitative: '定性',
  '': '',
};

/** 指标值 taken apart. Either `number` or `text` carries it; `unit` stays as written. */
export const Value = z.strictObject({
  number: DecimalText.nullable(),
  /** Upper end of a range such as 10-20. */
  number_to: DecimalText.optional(),
  text: z.string().nullable(),
  /** ISO date (day, month or year) when the value is a deadline. */
  date: z.string().optional(),
  unit: z.string().nullable(),
});
export type Value = z.infer<typeof Value>;

/** The units in which a form may declare its amounts. */
export const MoneyUnit = z.enum(['万元', '元']);
export type MoneyUnit = z.infer<typeof MoneyUnit>;
