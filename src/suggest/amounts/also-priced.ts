import { unitClass } from '../../reading/units.ts';
import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

const ALSO_PAID = /^([^，\d]{2,12}?)的?(?:补[助贴]?|奖励?|给|发)\d/;
/** 户均补助标准C级1.2万元、D级3.36万元: of which class. */
const CLASS = '[A-E甲乙丙丁一二三四五][级类等档]';
const OF_CLASS = new RegExp(`标准(?:为|是)?(${CLASS})(?:为|是)?\\d`);
const ALSO_OF_CLASS = new RegExp(`^(${CLASS})(?:为|是)?\\d`);
/** A sum right behind a price is for each as that is: 老人吃一餐补3元，八十岁以上的补5元. */
export function alsoPriced(told: Quantity, price: Quantity | undefined, parts: readonly Part[]): Quantity {
  const first = told.object.startsWith('标准') ? OF_CLASS.exec(told.part.plain)?.[1] : undefined;
  const one = first === undefined ? told : { ...told, object: first };
  const whose = (ALSO_PAID.exec(one.part.plain) ?? ALSO_OF_CLASS.exec(one.part.plain))?.[1];
  if (price === undefined || whose === undefined || unitClass(one.unit) !== 'money') return one;
  if (parts.indexOf(one.part) !== parts.indexOf(price.part) + 1) return one;
  const thing = /以[上下内]$/.test(whose) ? price.object : '';
  const { verb } = new RegExp(CLASS).test(whose) ? price : one;
  return { ...one, verb, unit: one.unit + price.unit.slice(price.unit.indexOf('/')), object: whose + thing };
}
