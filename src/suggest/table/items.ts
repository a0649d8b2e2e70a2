import { unitClass } from '../../reading/units.ts';
import type { Promised } from '../deeds/promises.ts';
import { MEASURED } from '../text/measured.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { isHope, type Part } from '../text/parts.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Table } from './table.ts';

/** One thing that a clause lists: 组织“七彩假期”支教. */
interface Item {
  readonly plain: string;
  readonly part: Part;
}

const LISTED = /、|以及|(?<!以)及(?!时)|和(?!谐)|(?<!参)与(?!会)|等(?![级保同])/;
const LEAST_ITEM = 2;

/** 边沟畅通: how things are to be. */
const STATE = /^[一-龥]{2,4}(?:畅通|整洁|清晰|平整|到位|完好|有序|稳定|安全)$/;
/** What each clause of the goal lists, a wish left out. */
const itemsOf = (parts: readonly Part[]): Item[] =>
  parts
    .filter(part => part.source === 'goal' && part.weight === 1 && !isHope(part))
    .flatMap(part =>
      part.plain
        .replace(/[“”"]/g, '')
        .split(LISTED)
        .filter(words => words.length >= LEAST_ITEM && !STATE.test(words))
        .map(plain => ({ plain, part })),
    );

/** A word this long is of one thing alone. */
const PROPER = 3;
/** Deeds that any trade does to things of its own. */
const ANY_DEED = /^(?:培训|宣传|检查|活动|维修|维护|建设|改造|购置|采购|排查|办理|资助|慰问|救助|补助|补贴)$/;
/** A row of so many amounts, with those that clauses promise, is all that is read. */
const MOST_AMOUNTS = 5;

/** What else is known of an item. */
interface Beside {
  /** What its clause promises. */
  readonly deeds: readonly string[];
  readonly waiting: readonly Candidate[];
  /** The table has a row with its number. */
  readonly counted: boolean;
}

/**
 * How surely a row that waits for words is what an item names: its longest word, with what the two share; a deed that
 * is promised has its own way of being counted.
 */
function closeness({ plain }: Item, { idea, when }: Candidate, { deeds, waiting, counted }: Beside): number {
  const word =
    when
      .filter(one => plain.includes(one) && !(ANY_DEED.test(one) && deeds.some(deed => deed.endsWith(one))))
      .sort((a, b) => b.length - a.length)[0] ?? '';
  if (word === '') return 0;
  const shared = sharedPairs(pairsOf(idea.name), pairsOf(plain));
  if (word.length >= PROPER || (shared > 0 && !counted)) return word.length + shared;
  if (shared > 0) return shared >= CLOSE ? word.length + shared : 0;
  const isAll = 2 * word.length >= plain.replace(LEADING, '').length;
  const alone = waiting.filter(one => one.idea.work === idea.work && one.when.includes(word)).length === 1;
  return isAll && alone ? word.length : 0;
}
const CLOSE = 2;
/** 完成雨污分流: what stands before the thing. */
const LEADING = /^(?:完成|实施|开展|推进|组织|做好|主要|包括|进行)+/;

/** 建设职工书屋 is no 职工活动场次, and 维修食堂 no 就餐人次, though those rows wait for the words. */
function isOther({ idea }: Candidate, { thing, deed, counting }: Promised, { plain }: Item): boolean {
  const kind = unitClass(counting.unit);
  const named = plain.includes(thing) && plain.includes(deed.slice(-2)) && unitClass(idea.unit) === kind;
  // 工资发放人数 of any office says less than whose pay it is.
  if (named && idea.work?.startsWith('general.') === true) return true;
  return (
    plain.includes(thing) &&
    plain.includes(deed.slice(-2)) &&
    unitClass(idea.unit) !== kind &&
    (/^(?:thing|area|length)$/.test(kind) || !idea.name.includes(thing.slice(-2))) &&
    !idea.name.includes(deed.slice(-2))
  );
}

const bare = (name: string): Set<string> => pairsOf(name.replace(MEASURED, ''));
const bareUnit = (unit: string): string => unit.replace(/^[万千百]/, '').replace('名', '人');
/**
 * 小区管网改造长度 beside 更新雨污管网6.2公里 asks for it again, and so does a second measure of what its clause counts;
 * 领取叶酸人数 beside 检查8500人 does not.
 */
function isStated({ idea: { name, unit }, when }: Candidate, { part }: Item, table: Table): boolean {
  const stated = table.ideas.filter(one => one.level2 === '数量指标' && one.quantity !== undefined);
  const counted = stated.some(({ quantity }) => quantity?.part === part);
  return stated.some(one => {
    const shared = sharedPairs(bare(one.name), bare(name));
    const told = one.quantity?.part;
    if (bareUnit(one.unit) === bareUnit(unit))
      return counted || shared > 0 || when.some(word => told?.plain.includes(word));
    return told === part ? shared >= CLOSE : shared > 0 && unitClass(one.unit) === unitClass(unit);
  });
}

/** Each thing a goal names has the row that waited for its name; gives back how many. */
export function takeNamed(
  table: Table,
  { parts, misfits, promises }: Choice,
  ranked: readonly Candidate[],
): number {
  const before = table.size;
  const waiting = ranked.filter(
    ({ idea, ofWhen, strange }) =>
      ofWhen && !strange && idea.level2 === '数量指标' && !misfits.has(idea.work ?? ''),
  );
  for (const item of itemsOf(parts)) {
    if (table.of('数量指标') >= MOST_AMOUNTS) break;
    const done = promises.filter(({ part }) => part === item.part).map(({ deed }) => deed);
    const counted = /\d/.test(item.plain) && table.ideas.some(({ quantity }) => quantity?.part === item.part);
    const near = waiting
      .map(one => ({ one, close: closeness(item, one, { deeds: done, waiting, counted }) }))
      .filter(({ close }) => close > 0)
      .sort((a, b) => b.close - a.close)
      .filter(({ one }) => !promises.some(own => own.part === item.part && isOther(one, own, item)));
    const best = near[0]?.close ?? 0;
    near
      .filter(({ close }) => close === best)
      .some(({ one }) => !isStated(one, item, table) && table.take({ ...one.idea, part: item.part }));
  }
  return table.size - before;
}
