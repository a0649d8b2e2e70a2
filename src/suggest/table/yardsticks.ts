import type { Entry } from '../../library/schema.ts';
import { unitClass } from '../../reading/units.ts';
import { pairsOf } from '../text/pairs.ts';

const PAID_BY = /按照?(?:其|实际|所)?([一-龥]{2,10}?)(?:给予|给|予以|补|奖|发放|拨付|兑付)/g;
const PAYS = /补|奖|资助|发放|兑付|支持|受/;

/** True for a row that measures what money is only reckoned by: 新增装机容量, where 光伏按装机功率给补贴 adds no power; land that is paid for is counted in 亩 as it is. */
export function isYardstick({ level2, unit }: Entry, name: string, text: string): boolean {
  if (level2 !== '数量指标' || PAYS.test(name) || unitClass(unit) !== 'data') return false;
  const by = [...text.matchAll(PAID_BY)].flatMap(([, words = '']) => [...pairsOf(words)]);
  const rest = text.replace(PAID_BY, '，');
  const shared = by.filter(pair => name.includes(pair));
  return shared.length > 0 && !shared.some(pair => rest.includes(pair));
}
