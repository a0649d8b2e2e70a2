import { deedOf } from './objects.ts';
import type { Part } from './parts.ts';
import { isShare, type Quantity, quantitiesIn } from './quantities.ts';

/** 占地300平方米 speaks of what was named just before. */
const BARE = /^(?:占地|投资|面积|长度|总投资|建筑面积|规模|经费|资金)?$/;

/** What a clause without a number is about, where it says what is done. */
function thingOf({ plain }: Part): string {
  const { verb, object } = deedOf(plain, '');
  return verb === '' || /不|无/.test(plain) ? '' : object;
}

/** A number that names no thing is of the thing told before it: 开展科普大集，每月不少于两次. */
function inContext(parts: readonly Part[]): Quantity[] {
  let last = '';
  let clause = '';
  return parts.flatMap(part => {
    const own = quantitiesIn(part);
    const told = clause;
    clause = own.length === 0 ? thingOf(part) : '';
    return own.map(one => {
      const before = last;
      if (!BARE.test(one.object) && !isShare(one.unit)) last = one.object;
      if (one.object === '' && one.verb === '' && told !== '' && one.number !== null && !isShare(one.unit))
        return { ...one, object: told };
      if (before === '') return one;
      if (isShare(one.unit) || one.unit === '日期' || one.unit.includes('/'))
        return { ...one, topic: before };
      return !BARE.test(one.object) || one.verb !== '' ? one : { ...one, object: before };
    });
  });
}

/** 三个新突破: counted, yet no work. */
const SLOGAN = /^新(?:的)?(?:突破|步伐|跨越|台阶|局面|气象|作为|成效|进展|篇章|高度|阶段)$/;

/** Numbers that say an amount of work; money that is the budget itself is told once. */
export function statedIn(parts: readonly Part[], budget: Quantity | null): Quantity[] {
  const told = parts.filter(
    ({ source }) => source === 'goal' || source === 'plan_text' || source === 'project',
  );
  return inContext(told).filter(
    ({ number, unit, object }) =>
      !SLOGAN.test(object) && (budget === null || number !== budget.number || unit !== budget.unit),
  );
}
