import { Decimal } from 'decimal.js';
import { plain } from '../reading/normalise.ts';
import { isUnit, toWanYuan, unitClass } from '../reading/units.ts';

/** One thing a purpose pays for: so many of it, for so much (万元). */
interface PurposeItem {
  readonly count: string | null;
  readonly unit: string;
  readonly money: Decimal;
}

const AMOUNT = /(\d+(?:\.\d+)?)(万?元)/g;
const COUNT = /(?<![\d.])(\d+(?:\.\d+)?)([一-龥]{1,3})/g;

/** The first figure of an item that is no money and no date, with its unit. */
function countOf(item: string): { count: string; unit: string } | null {
  for (const [, count = '', words = ''] of item.matchAll(COUNT))
    for (let end = words.length; end > 0; end -= 1) {
      const unit = words.slice(0, end);
      if (!isUnit(unit) || /^[年月日]/.test(unit)) continue;
      if (unitClass(unit) !== 'money') return { count, unit };
      break;
    }
  return null;
}

/** What an item costs in all: the sum it ends with, or its count times its price. */
function moneyOf(item: string, count: string | null): Decimal | null {
  const [, number, unit = '元'] = [...item.matchAll(AMOUNT)].at(-1) ?? [];
  const wan = number === undefined ? null : toWanYuan(number, unit);
  if (wan === null) return null;
  const isPrice = /[每×*]/.test(item) && !/[计共=]/.test(item);
  return isPrice && count !== null ? new Decimal(wan).times(count) : new Decimal(wan);
}

/** The priced things of a purpose, in its order; what has no price is left out. */
export const purposeItems = (purpose: string): PurposeItem[] =>
  plain(purpose)
    .split(/[；。;\n]/)
    .flatMap(item => {
      const found = countOf(item);
      const money = moneyOf(item, found?.count ?? null);
      return money === null ? [] : [{ count: found?.count ?? null, unit: found?.unit ?? '', money }];
    });
