import { Decimal } from 'decimal.js';
import { toWanYuan } from '../reading/units.ts';
import type { Quantity } from './quantities.ts';
import type { Reference, Suggestion } from './request.ts';

const PER = /^(?:万|千)?元\/(.+)$/;

/** What the budget comes to for each unit of work, shown as arithmetic to hold the target against. */
function shareOf(unit: string, budget: Quantity, quantities: readonly Quantity[]): Reference | null {
  const per = PER.exec(unit)?.[1];
  const all = quantities.filter(one => one.number !== null && one.apiece === undefined && one.unit === per);
  const [only] = all;
  const wan = budget.number === null ? null : toWanYuan(budget.number, budget.unit);
  if (
    per === undefined ||
    only?.number == null ||
    all.length !== 1 ||
    wan === null ||
    Number(only.number) === 0
  )
    return null;
  const each = new Decimal(wan).times(10_000).div(only.number).toDecimalPlaces(2).toFixed();
  return {
    text: `${/元$/.test(budget.quote) ? budget.quote : budget.number + budget.unit}÷${only.number}${only.unit}≈${each}元/${only.unit}`,
    source: `预算÷目标“${only.quote}”${only.arithmetic === undefined ? '' : `（${only.arithmetic}）`}`,
  };
}

/** Unit costs with the budget's share beside them; it stays a reference, for not all of the budget goes there. */
export function withShares(
  suggestions: readonly Suggestion[],
  budget: Quantity | null,
  quantities: readonly Quantity[],
): Suggestion[] {
  if (budget === null) return [...suggestions];
  return suggestions.map(one => {
    if (one.value !== null || one.reference !== undefined) return one;
    const reference = shareOf(one.unit, budget, quantities);
    return reference === null ? one : { ...one, reference };
  });
}
