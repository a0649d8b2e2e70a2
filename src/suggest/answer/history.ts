import { Decimal } from 'decimal.js';
import { coreOf, jaccard } from '../../reading/similarity.ts';
import type { ReadValue } from '../../reading/types.ts';
import { readValue } from '../../reading/value.ts';
import type { GivenRow, Reference } from '../request.ts';

/** Last year's row for the same measure. */
export interface LastYear {
  readonly reference: Reference;
  /** What was reached, or else what was aimed at. */
  readonly value: ReadValue;
  readonly reached: boolean;
}

const ALIKE = 0.5;

/** What last year's table says of this measure; a name must be plainly the same. */
export function lastYearOf(name: string, rows: readonly GivenRow[]): LastYear | null {
  const core = coreOf(name);
  const [best] = rows
    .map(row => ({ row, near: row.name === name ? 2 : jaccard(core, coreOf(row.name ?? '')) }))
    .filter(({ near }) => near >= ALIKE)
    .sort((a, b) => b.near - a.near);
  const told = best?.row.actual ?? best?.row.value ?? '';
  if (best === undefined || told === '') return null;
  const reached = (best.row.actual ?? '') !== '';
  const words = reached ? '上年实际' : '上年指标值';
  return {
    reference: { text: `${words}${told}`, source: `上年文本“${best.row.name ?? ''}”` },
    value: readValue(told),
    reached,
  };
}

/** True where a stated target would fall behind what last year already had. */
export function fallsBehind(
  stated: { readonly number: string; readonly unit: string; readonly operator: string },
  before: ReadValue,
): boolean {
  if (before.number === null || (before.unit ?? '') !== stated.unit) return false;
  const [now, then] = [new Decimal(stated.number), new Decimal(before.number)];
  return stated.operator.startsWith('<') ? now.greaterThan(then) : now.lessThan(then);
}
