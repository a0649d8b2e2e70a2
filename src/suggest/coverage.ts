import { level2Key } from '../reading/levels.ts';
import type { FoundWork } from './find-work.ts';
import { pairsOf, sharedPairs } from './pairs.ts';
import type { Part } from './parts.ts';
import { placeIn } from './place.ts';
import type { Answer, Suggestion, Workbench } from './request.ts';
import { short } from './short.ts';

const SHOWN = 12;
const SHORT = 60;

const covers = (one: Suggestion, part: Part): boolean => {
  if (one.value?.quoted_from === part.text) return true;
  const own = pairsOf(one.name);
  const shared = sharedPairs(own, part.pairs);
  return shared >= 2 || (shared === 1 && Math.min(own.size, part.pairs.size) <= 3);
};

/** What the table covers, side by side and promise by promise; what it leaves out, and why. */
export function coverageOf(
  suggestions: readonly Suggestion[],
  { works, parts }: { works: readonly FoundWork[]; parts: readonly Part[] },
  { profile }: Workbench,
): Answer['coverage'] {
  const kept = suggestions.filter(({ action }) => action !== 'drop');
  const by_level2: Record<string, number> = {};
  for (const { level2 } of kept) by_level2[level2] = (by_level2[level2] ?? 0) + 1;
  const promised = parts.filter(({ source }) => source === 'goal');
  const goal = [...new Map(promised.map(part => [part.text, part])).values()];
  const excused = works[0]?.type.notApplicable ?? [];
  return {
    by_level2,
    goal_parts: goal.slice(0, SHOWN).map(part => ({
      text: short(part.text, SHORT),
      covered_by: kept
        .filter(one => covers(one, part))
        .map(({ name }) => name)
        .slice(0, 4),
    })),
    not_applicable: excused.flatMap(({ level2, because }) => {
      const place = placeIn(profile, { level2 });
      const own = level2Key(level2) === place.key || level2 === '成本指标';
      return own && by_level2[place.level2] === undefined ? [{ level2: place.level2, because }] : [];
    }),
  };
}
