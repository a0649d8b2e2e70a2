import { pairsOf, within } from '../text/pairs.ts';
import type { Candidate } from './ranked.ts';
import type { Choice } from './table.ts';

const HALF = 0.5;
/** How long a thing serves: asked of whatever is built or bought. */
const SERVES = /使用(?:年限|寿命)$/;

/** What is to last is easily made up: beside the trade's first such row, one is worth its place where the goal speaks of most of what it names. */
export function isLastingHere(one: Candidate, { parts, works }: Choice): boolean {
  const { level2, name, work } = one.idea;
  if (level2 !== '可持续影响指标' || work?.startsWith('general.') === true || SERVES.test(name)) return true;
  if (work === works[0]?.type.id && !one.ofWhen && !one.strange) return true;
  const told = new Set(parts.flatMap(({ pairs }) => [...pairs]));
  return within(pairsOf(name.replace(/(?:年限|期限)$/, '')), told) >= HALF;
}
