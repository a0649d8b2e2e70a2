import { unitClass } from '../../reading/units.ts';
import type { Quantity } from './quantities.ts';

const UNIT_PRICE = /^(?:采购|购置|平均)?单价$/;
const MONEY = /^万?元$/;
const COUNTED = /^[一-龥]{1,2}$/;

/** 执法记录仪200台（单价1500元）: for each of what was counted right before. */
function priceOfEach(one: Quantity, before: Quantity | undefined): Quantity {
  const fits =
    UNIT_PRICE.test(one.object) &&
    MONEY.test(one.unit) &&
    before !== undefined &&
    unitClass(before.unit) === 'thing' &&
    COUNTED.test(before.unit);
  return fits ? { ...one, unit: `${one.unit}/${before.unit}`, verb: '', object: '单价' } : one;
}

/** 初中1250元 after 小学每生每年1000元: nothing but who is meant, and how much. */
const NEXT = /^([一-龥]{2,8}?)(?:为|是)?\d+(?:\.\d+)?万?元$/;
const SUM_OF_MONEY = /(?:费用?|款|资金|经费|投资|收入|预算|支出|补助|补贴|总额|共计?|合计|总计|其中)$/;

/** 二类 after 一类学校: of what the first is of. */
const CLASS = /^[一二三四五六甲乙丙丁][类级档等]$/;
const CLASS_OF = /^[一二三四五六甲乙丙丁][类级档等]([一-龥]+)$/;

function nextStandard(one: Quantity, before: Quantity | undefined): Quantity {
  const [money = '', per] = before?.unit.split('/') ?? [];
  const whom = one.unit === money && per !== undefined ? (NEXT.exec(one.part.plain)?.[1] ?? '') : '';
  if (whom === '' || SUM_OF_MONEY.test(whom)) return one;
  const kind = CLASS.test(whom) ? (CLASS_OF.exec(before?.object ?? '')?.[1] ?? '') : '';
  return { ...one, unit: before?.unit ?? one.unit, verb: before?.verb ?? '', object: whom + kind };
}

/** Amounts of money that are told for each because what stands before them is. */
export function toldOn(all: readonly Quantity[]): Quantity[] {
  const told: Quantity[] = [];
  for (const one of all) {
    const before = told.at(-1);
    told.push(nextStandard(priceOfEach(one, before), before));
  }
  return told;
}

/** 一百二十座危桥改造十五座: how many there are, where the same clause says how many of them are dealt with. */
const isStock = (one: Quantity, next: Quantity | undefined): boolean =>
  next !== undefined &&
  next.part === one.part &&
  next.unit === one.unit &&
  next.object === one.object &&
  Number(next.number) < Number(one.number) &&
  new RegExp(`^[一-龥]{3,18}?${next.number}${next.unit}`).test(one.after ?? '');

/** 3744场（312个村每月1场）: how the sum before came about. */
const isHowSummed = (one: Quantity, before: Quantity | undefined): boolean =>
  one.apiece !== undefined &&
  before?.part === one.part &&
  new RegExp(`${one.unit}[（(][^（()）]*每[^（()）]*${one.number}${one.unit}[)）]`).test(one.part.plain);

/** True for a number that is no target, for another of its clause is: what there is in all, or what a sum is made of. */
export function isOfAnother(one: Quantity, all: readonly Quantity[]): boolean {
  const at = all.indexOf(one);
  const before = all.slice(0, at).findLast(({ unit }) => unit === one.unit);
  return isStock(one, all[at + 1]) || isHowSummed(one, before);
}

const PAID_OUT =
  /(?:发放|兑付|兑现)([一-龥]{2,8}?(?:津贴|补贴|补助|直补|生活费|护理费|[助恤学待问老]金))(?:资金|金)?$/;
/** 发放移民直补资金，惠及移民2.1万人: what so many are paid; '' where the clause before pays nobody. */
export const paidBefore = ({ verb, unit }: Quantity, said: string): string =>
  /^(?:惠及|受益|覆盖|涉及)$/.test(verb) && /^万?[人名位户]$/.test(unit)
    ? (PAID_OUT.exec(said)?.[1] ?? '')
    : '';
