import { unitClass } from '../reading/units.ts';
import { pairsOf, sharedPairs } from './pairs.ts';
import { isHope, type Part } from './parts.ts';
import type { Promised } from './promises.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Table } from './table.ts';

/** One thing that a clause lists: 组织“七彩假期”支教. */
interface Item {
  readonly plain: string;
  readonly part: Part;
}

const LISTED = /、|以及|(?<!以)及(?!时)|和(?!谐)|(?<!参)与(?!会)|等(?![级保同])/;
const LEAST_ITEM = 2;

/** What each clause of the goal lists, a wish left out. */
const itemsOf = (parts: readonly Part[]): Item[] =>
  parts
    .filter(part => part.source === 'goal' && part.weight === 1 && !isHope(part))
    .flatMap(part =>
      part.plain
        .replace(/[“”"]/g, '')
        .split(LISTED)
        .filter(({ length }) => length >= LEAST_ITEM)
        .map(plain => ({ plain, part })),
    );

/** A word this long is of one thing alone. */
const PROPER = 3;
/** Deeds that any trade does to things of its own. */
const ANY_DEED = /^(?:培训|宣传|检查|活动|维修|维护|建设|改造|购置|采购|排查|办理|资助|慰问|救助|补助|补贴)$/;
/** A row of so many amounts, with those that clauses promise, is all that is read. */
const MOST_AMOUNTS = 5;

/**
 * How surely a row that waits for words is what an item names: its longest word, with what the two share; a deed that
 * is promised has its own way of being counted.
 */
function closeness({ plain }: Item, { idea, when }: Candidate, deeds: readonly string[]): number {
  const word =
    when
      .filter(one => plain.includes(one) && !(ANY_DEED.test(one) && deeds.some(deed => deed.endsWith(one))))
      .sort((a, b) => b.length - a.length)[0] ?? '';
  if (word === '') return 0;
  const shared = sharedPairs(pairsOf(idea.name), pairsOf(plain));
  return word.length >= PROPER || shared > 0 ? word.length + shared : 0;
}

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
    const near = waiting
      .map(one => ({ one, close: closeness(item, one, done) }))
      .filter(({ close }) => close > 0)
      .sort((a, b) => b.close - a.close)
      .filter(({ one }) => !promises.some(own => own.part === item.part && isOther(one, own, item)));
    const best = near[0]?.close ?? 0;
    near
      .filter(({ close }) => close === best)
      .some(({ one: { idea } }) => !table.countsIn(idea) && table.take({ ...idea, part: item.part }));
  }
  return table.size - before;
}
