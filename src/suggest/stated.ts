import { unitClass } from '../reading/units.ts';
import { deedOf } from './objects.ts';
import type { Part } from './parts.ts';
import { isShare, type Quantity, quantitiesIn } from './quantities.ts';

/** 占地300平方米 speaks of what was named just before. */
const BARE = /^(?:占地|投资|面积|长度|总投资|建筑面积|规模|经费|资金)?$/;

/** 保障机关正常运转: how things are to be, no thing. */
const STATE = /正常|稳定|有序|平稳|安全$|不|无/;

/** What a clause without a number is about, where it says what is done. */
function thingOf({ plain }: Part): string {
  const { verb, object } = deedOf(plain, '');
  return verb === '' || STATE.test(plain) ? '' : object;
}

interface Counted {
  readonly thing: string;
  readonly unit: string;
  readonly part: Part;
}

/** What was told before a number, which it may lean on. */
interface Before {
  things: Counted[];
  deed: string;
  /** What the clause before speaks of, where it holds no number. */
  clause: string;
  /** How many sums for each this part has told. */
  prices: number;
}

const heads = (unit: string): string => unit.replace(/^[万千百]/, '').replace(/^(?:名|位|生|学生)$/, '人');

/** Whose price it is: what its own clause counted, else what is counted in its unit, in the order told. */
function priced({ unit, part }: Quantity, { things, prices }: Before): string {
  const per = heads(/\/([一-龥]+)/.exec(unit)?.[1] ?? '');
  const own = things.filter(one => one.part === part);
  const like = things.filter(one => heads(one.unit) === per);
  return (own[0] ?? like[prices] ?? like[0] ?? things[0])?.thing ?? '';
}

function leaning(one: Quantity, before: Before): Quantity {
  const counts = one.number !== null && !isShare(one.unit);
  if (one.object === '' && one.verb === '' && before.clause !== '' && counts)
    return { ...one, object: before.clause };
  const last = before.things.at(-1);
  const thing = last?.thing ?? '';
  if (thing === '') return one;
  const same = last?.part === one.part ? unitClass(one.unit) === 'area' : last?.unit === one.unit;
  if (one.object === '' && counts && same) return { ...one, object: thing };
  if (unitClass(one.unit) === 'unit-cost') return { ...one, topic: priced(one, before) };
  const taught =
    before.deed === '培训' && isShare(one.unit) && !thing.includes('培') ? `${thing}培训` : thing;
  if (isShare(one.unit) || one.unit === '日期' || one.unit.includes('/')) return { ...one, topic: taught };
  return !BARE.test(one.object) || one.verb !== '' ? one : { ...one, object: thing };
}

/** A number that names no thing is of the thing told before it: 开展科普大集，每月不少于两次; one in a list is of its deed. */
function inContext(parts: readonly Part[]): Quantity[] {
  const before: Before = { things: [], deed: '', clause: '', prices: 0 };
  return parts.flatMap(part => {
    const own = quantitiesIn(part);
    before.prices = 0;
    const quantities = own.map(one => {
      const listed = part.listed === true && one.verb === '' && one.object !== '' && !isShare(one.unit);
      const told = leaning(one, before);
      if (unitClass(one.unit) === 'unit-cost') before.prices += 1;
      else if (!BARE.test(one.object) && !isShare(one.unit))
        before.things.push({ thing: one.object, unit: one.unit, part });
      if (!listed && !isShare(one.unit)) before.deed = one.verb;
      return listed ? { ...told, verb: before.deed } : told;
    });
    before.clause = own.length === 0 ? thingOf(part) : '';
    return quantities;
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
