import type { FormField } from './vocabulary.ts';

/** Labels that stand inside a row, where a name or a text could be taken for a garbled label. */
export const MONEY_FIELDS: ReadonlySet<FormField> = new Set(['code', 'name', 'total', 'fiscal', 'other']);
/** Where a field stands in its project. */
export const PATHS: Partial<Record<FormField, string>> = {
  code: '/code',
  name: '/name',
  scale: '/budget',
  total: '/budget/total',
  fiscal: '/budget/fiscal',
  other: '/budget/other',
  purpose: '/purpose',
  plan: '/spending_plan',
  goal: '/goals',
};
