import { isUnit } from '../reading/units.ts';
import { bare } from './cells.ts';
import type { Token, TokenRow } from './chunks.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';

/** A description run into the name before it. */
const SAYS = /.(?:反映|考核)/u;

/** True where nobody can say which of a row's cells is its target: another follows, or what was taken is none. */
export function columnsLost([name = '', value]: readonly string[], behind: readonly string[]): boolean {
  const [next = '', second = ''] = behind;
  if (value === '定性') return true;
  return next !== '' && !isValueLike(second) && (isValueLike(next) || SAYS.test(name));
}

/** 不低于98, its unit in the cell before it. */
const BARE_FIGURE = /^(?:[≥≤≧≦=＝<>]{0,2}|不低于|不超过|等于)\d[\d,.]*$/;

/** True for a unit in the cell before its figure. */
export const countsBehind = (unit: string, figure: string): boolean =>
  isUnit(unit) && BARE_FIGURE.test(bare(figure));

const SIGNED = /^[≥≤≧≦⩾⩽═＝=＞＜><]|^(?:不低于|不超过)/;

/** Under a lost header the cell behind the name may be a weight, a unit, last year's figure, a kind or a description: what follows is the target then. */
export function targetBehind(group: readonly Token[], at: number): TokenRow | null {
  const [name, first, second] = [group[at], group[at + 1], group[at + 2]];
  if (name === undefined || first === undefined || second === undefined) return null;
  const [one, two] = [bare(first.text), bare(second.text)];
  const isTarget = isValueLike(two) || isWording(two);
  const weighs = /^\d{1,2}(?:\.\d)?$/.test(one) && isTarget && !/^\d+(?:\.\d+)?$/.test(two);
  const past =
    !SIGNED.test(one) && isValueLike(one) && SIGNED.test(two) && two.replace(/^\D+/, '').length > 1;
  const kind = one === '定性';
  const said =
    !isValueLike(one) && !isWording(one) && isValueLike(two) && /^(?:用于|主要)?(?:反映|考核)/.test(one);
  const counts = countsBehind(one, two);
  if (!weighs && !past && !kind && !said && !counts) return null;
  const column = counts ? 'unit' : weighs ? 'weight' : kind ? 'operator' : said ? 'description' : 'aside';
  const doubts = { value: [name, first, second].map(({ text }) => text).join(' ') };
  return { tokens: [name, first, second], columns: ['name', column, 'value'], doubts };
}
