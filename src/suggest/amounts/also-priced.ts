import { unitClass } from '../../reading/units.ts';
import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

const ALSO_PAID = /^([^，\d]{2,12}?)的?(?:补[助贴]?|奖励?|给|发)\d/;
/** A sum right behind a price is for each as that is: 老人吃一餐补3元，八十岁以上的补5元. */
export function alsoPriced(one: Quantity, price: Quantity | undefined, parts: readonly Part[]): Quantity {
  const whose = ALSO_PAID.exec(one.part.plain)?.[1];
  if (price === undefined || whose === undefined || unitClass(one.unit) !== 'money') return one;
  if (parts.indexOf(one.part) !== parts.indexOf(price.part) + 1) return one;
  const thing = /以[上下内]$/.test(whose) ? price.object : '';
  return { ...one, unit: one.unit + price.unit.slice(price.unit.indexOf('/')), object: whose + thing };
}
