import { Decimal } from 'decimal.js';
import { onceFor } from '../reading/remembered.ts';
import type { ReadIndicator, ReadProject } from '../reading/types.ts';
import { toWanYuan, unitClass } from '../reading/units.ts';

/** A decimal of the draft for exact comparing; null stays null. */
export const decimalOf = (text: string | null): Decimal | null => (text === null ? null : new Decimal(text));

/** Sum of amounts, blanks as nothing. */
export const sumOf = (amounts: readonly (string | null)[]): Decimal =>
  amounts.reduce<Decimal>((sum, amount) => sum.plus(amount ?? 0), new Decimal(0));

/** Smaller differences come from rounding to two decimals of 万元. */
export const ROUNDING = new Decimal('0.005');

/** 万元 as a person writes them, at least two decimals. */
export const wan = (amount: Decimal): string => `${amount.toFixed(Math.max(2, amount.decimalPlaces()))}万元`;

/** The target of a row in 万元, its upper end for a range; null for one that is no plain sum of money. */
function moneyOf(row: ReadIndicator): Decimal | null {
  const number = row.value.number_to ?? row.value.number;
  if (number === null || row.unit === null || unitClass(row.unit) !== 'money') return null;
  return decimalOf(toWanYuan(number, row.unit));
}

const UNIT_COST = /人均|户均|亩均|次均|场均|生均|平均|单[位场次个件人价套台期项]|每|标准/;

interface Cost {
  readonly row: ReadIndicator;
  readonly cost: Decimal;
}

/** Rows under a kind of 成本 that give a sum of money, not a price per piece. */
export const costsIn = onceFor((rows: readonly ReadIndicator[]): readonly Cost[] =>
  rows.flatMap(row => {
    const isCost = row.level1 === 'cost' || /cost$/.test(row.level2 ?? '');
    const cost = isCost && !UNIT_COST.test(row.name) ? moneyOf(row) : null;
    return cost === null ? [] : [{ row, cost }];
  }),
);

/** Those of a project. */
export const totalCostRows = (project: ReadProject): readonly Cost[] => costsIn(project.indicators);
