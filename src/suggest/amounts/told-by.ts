import { unitClass } from '../../reading/units.ts';
import type { Quantity } from './quantities.ts';

const YEARS = '(?:\\d{1,3}|百|[一二三四五六七八九]?十[一二三四五六七八九]?)';
const BAND = `${YEARS}(?:周?岁(?:及?以上)?)?(?:(?:[-~—–至到]{1,2}|不满)${YEARS})?周?岁(?:及?以[上下])?`;
const PAY = /(?:津贴|补贴|补助|生活费|救助金|慰问金|护理费|保健费)/;
const PAID =
  /([一-龥]{2,8}?(?:津贴|补贴|补助|生活费|救助金|慰问金|护理费|保健费))(?:金|资金)?(?:发放|工作|标准|$)/;

const isHeads = ({ unit }: Quantity): boolean => unitClass(unit) === 'person';
const isEach = ({ unit }: Quantity): boolean => unitClass(unit) === 'unit-cost';

/** The years of age told right before a number: 80-99周岁4268人, 90—99周岁老人每人每月100元. */
const AGED = new RegExp(`(${BAND})的?([^，。；、\\d]*)$`);
const [NEAR, WITHIN] = [6, 16];
export function ageOf(unit: string, before: string): string | undefined {
  const [, band, between = ''] = AGED.exec(before) ?? [];
  const longest = unitClass(unit) === 'unit-cost' ? WITHIN : unitClass(unit) === 'person' ? NEAR : 0;
  return between.length <= longest ? band : undefined;
}

/** 做好高龄津贴发放工作: what is paid, told before any number. */
const payIn = (all: readonly Quantity[], texts: readonly string[]): string =>
  all.map(({ object, topic }) => (PAY.test(object) ? object : (topic ?? ''))).find(one => PAY.test(one)) ??
  texts.map(text => PAID.exec(text)?.[1] ?? '').find(one => one !== '') ??
  '';

/** 全年免费开放，每周不少于56小时: so long it is open. */
const WEEKLY = /每[周天日][^，。；\d]{0,8}\d+(?:\.\d+)?(?:个)?小时/;
export function openSoLong(all: readonly Quantity[], texts: readonly string[]): readonly Quantity[] {
  const isOpen = (plain: string): boolean => {
    const at = texts.indexOf(plain);
    return [texts[at - 1] ?? '', plain].some(text => text.includes('开放'));
  };
  return all.map(one =>
    one.unit.endsWith('小时') &&
    WEEKLY.test(one.part.plain) &&
    !one.part.plain.includes('开放') &&
    isOpen(one.part.plain)
      ? { ...one, verb: '开放', object: '' }
      : one,
  );
}

/** No other pay is spoken of, whose standard it might be. */
const onlyOne = (texts: readonly string[]): boolean =>
  new Set(texts.flatMap(text => PAID.exec(text)?.[1]?.slice(-4) ?? [])).size === 1;

/** 90—99周岁老人每人每月100元: whose standard it is. */
function pricedByAge(all: readonly Quantity[], pay: string): readonly Quantity[] {
  let whom = '';
  return all.map(one => {
    if (one.age === undefined || !isEach(one)) return one;
    if (one.object.startsWith(one.age)) return one;
    // 八十岁以上的一餐只收两块: nothing but the age is told.
    if (one.object !== '' && one.age.startsWith(one.object)) return { ...one, object: one.age };
    if (pay !== '' && !PAY.test(one.part.plain)) return { ...one, object: one.age + pay };
    whom = one.object.replace(/^周?岁(?:以[上下])?的?/, '') || whom;
    return { ...one, object: one.age + whom };
  });
}

/** Where one thing is paid to people of several ages, each of its numbers is told by the age: 80-99周岁高龄津贴发放人数. */
export function toldByAge(all: readonly Quantity[], texts: readonly string[]): readonly Quantity[] {
  const bands = new Set(all.flatMap(({ age }) => age ?? []));
  const pay = payIn(all, texts).replace(/^(?:做好|落实|发放)/, '');
  const known = onlyOne(texts) ? pay : '';
  if (bands.size < 2 || pay === '') return pricedByAge(all, known);
  let last = '';
  return all.map(one => {
    if (isHeads(one)) {
      last = one.age ?? '';
      const isPaid = last !== '' || (one.verb === '发放' && /^(?:人员?|对象)?$/.test(one.object));
      return isPaid ? { ...one, verb: '发放', object: last + pay } : one;
    }
    const band = one.age ?? last;
    if (isEach(one) && known === '') return pricedByAge([one], known)[0] ?? one;
    return isEach(one) && band !== '' ? { ...one, object: band + pay } : one;
  });
}
