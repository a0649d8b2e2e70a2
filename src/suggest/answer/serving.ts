import { level2Key } from '../../reading/levels.ts';
import type { Suggestion } from '../request.ts';
import { doingsIn } from '../rows/same-deed.ts';
import { EFFECTS_TOLD, isEffect, isWish } from '../text/effect-words.ts';
import { pairsOf } from '../text/pairs.ts';
import type { Part } from '../text/parts.ts';
import { ANY_SIGN } from '../text/signs.ts';
import { relevantTo } from './smart.ts';

/** How well a row measures a clause: 0 for not at all. */
export type Serving = (row: Suggestion, part: Part) => number;

/** Enough of its words, or of its deed and some of them. */
export const SERVES = 0.8;
/** Nearly as well as the clause it serves best. */
export const NEARLY = 0.7;
/** The row was drawn from the clause. */
export const DRAWN = 100;
const AGREES = 0.7;
const OTHER_DEED = 0.3;
const NO_DEED = 0.6;
const COMMON = 0.5;
const TOLD = 2;

const BENEFIT = ['economic', 'social', 'ecological', 'sustainable'];
const keyOf = ({ level2 }: Suggestion): string => level2Key(level2) ?? '';
const isCost = (row: Suggestion): boolean => keyOf(row).endsWith('cost');

/** The whole of the work, on time or within its budget: of no clause alone. */
const OF_WHOLE = /任务按期完成率$|等[^率]*(?:完成|完工)率$|总成本$|支出控制数$/;
const MONEY =
  /[补奖]助|补贴|津贴|报酬|劳务费|工资|标准|资助|救助|减免|贴息|发放|兑付|慰问|负担|\d元|万元|成本|单价/;
const PAID = /[补奖]助|补贴|津贴|报酬|劳务费|工资|发放|慰问/;
const PLEASED = /满意|获得感|幸福感|认可|好评/;
const IN_TIME = /按[月季期时年]|及时|足额|准时|[月年底日]前|\d[天日]内/;

const ownPart = (row: Suggestion): string | undefined =>
  row.value !== null ? row.value.quoted_from : row.origin === 'goal' ? row.goal_quote : undefined;

const signsShared = (name: string, part: Part): boolean =>
  [...name].some(sign => /[一-龥]/.test(sign) && !ANY_SIGN.has(sign) && part.plain.includes(sign));

/** What comes of the work is told by what is counted afterwards: 减轻损失 by 挽回损失, 无事故 by 事故起数. */
function ofEffect(row: Suggestion, part: Part, shared: number): number {
  const key = keyOf(row);
  const kinds = EFFECTS_TOLD.filter(([said]) => said.test(part.plain));
  const told = kinds.some(([, counted]) => counted.test(row.name));
  if (key === 'satisfaction') return PLEASED.test(part.plain) ? 1 : isWish(part.plain) ? shared : 0;
  if (key === 'quality') return /安全|事故|质量|合格/.test(part.plain) && shared >= 1 ? shared : 0;
  if (isCost(row)) return /负担/.test(part.plain) && /减免|补助|自付/.test(row.name) ? 1 : 0;
  if (!BENEFIT.includes(key)) return 0;
  const near = shared + (signsShared(row.name, part) ? SERVES : 0);
  return told ? near + TOLD : kinds.length === 0 ? near : near * COMMON;
}

/** The deed of the clause, and the thing it is done to. */
function ofDeed(row: Suggestion, part: Part, shared: number): number {
  const key = keyOf(row);
  if (key === 'satisfaction') return PLEASED.test(part.plain) ? 1 : 0;
  const [own, asked] = [doingsIn(row.name), doingsIn(part.plain)];
  const both =
    own.some(one => asked.includes(one)) ||
    (PAID.test(part.plain) && /人数$/.test(row.name) && !/培训|受益/.test(row.name));
  if (key === 'time' && !both && !IN_TIME.test(part.plain)) return 0;
  if (shared === 0) return 0;
  if (key === 'time' && both && IN_TIME.test(part.plain)) return shared + AGREES + TOLD;
  if (both) return shared + AGREES;
  if (own.length > 0 && asked.length > 0) return shared * OTHER_DEED;
  return shared * (BENEFIT.includes(key) ? 1 : NO_DEED);
}

/** A price is of the clause that speaks of money; that of a thing measures nothing of how it is got. */
export const isPriceAlone = (row: Suggestion, part: Part): boolean => isCost(row) && !MONEY.test(part.plain);

/** How far each row measures each clause of these: by the number drawn from it, by deed and thing, or by what came of it. */
export function servingOf(rows: readonly Suggestion[], parts: readonly Part[]): Serving {
  const names = rows.map(({ name }) => pairsOf(name));
  const weigh = (pair: string): number => {
    const told = parts.filter(({ pairs }) => pairs.has(pair)).length;
    const common = names.filter(pairs => pairs.has(pair)).length * 2 > names.length;
    return (told === 0 ? 1 : 1 / told) * (common ? COMMON : 1);
  };
  return (row, part) => {
    const own = ownPart(row);
    const drawn = own !== undefined && parts.some(({ text }) => text === own);
    if (own === part.text) return DRAWN;
    const effect = isEffect(part);
    if ((drawn && !(effect && BENEFIT.includes(keyOf(row)))) || OF_WHOLE.test(row.name)) return 0;
    let shared = 0;
    for (const pair of pairsOf(row.name)) if (part.pairs.has(pair)) shared += weigh(pair);
    return effect ? ofEffect(row, part, shared) : ofDeed(row, part, shared);
  };
}

/** The clause that each row serves, proposed or standing; none is better than a wrong one. */
export function withQuotes(rows: readonly Suggestion[], parts: readonly Part[]): Suggestion[] {
  const own = parts.filter(({ source }) => source === 'goal' || source === 'plan_text');
  const serves = servingOf(rows, own);
  return rows.map(row => {
    const open = row.action === 'add' && row.origin === 'library' && row.value === null;
    if (!open && (row.origin !== 'existing' || row.action === 'drop')) return row;
    let best: { readonly part: Part; readonly score: number } | undefined;
    for (const part of own) {
      const score = serves(row, part);
      if (score >= SERVES && score > (best?.score ?? 0)) best = { part, score };
    }
    const goal_quote = best?.part.text ?? '';
    const smart = row.smart && { ...row.smart, relevant: relevantTo(goal_quote) };
    return { ...row, goal_quote, ...(smart === undefined ? {} : { smart }) };
  });
}
