import { level2Key } from '../../reading/levels.ts';
import type { Answer, Suggestion, Workbench } from '../request.ts';
import type { Part } from '../text/parts.ts';
import { short } from '../text/short.ts';
import type { FoundWork } from '../work/find-work.ts';
import { placeIn } from './place.ts';
import { DRAWN, isPriceAlone, NEARLY, SERVES, servingOf } from './serving.ts';

const SHOWN = 12;
const SHORT = 60;

const MOST_NAMES = 4;

/** 按照人民陪审员法规定, 按照冀财教〔2026〕35号文件要求: on what it rests, no promise. */
const ON_WHAT =
  /^(?:按照|根据|依据|依照|遵照|贯彻落实)(?:[^\d]|[〔[(（]20\d\d[〕\])）]\d{1,4}号|20\d\d年)*(?:法|规定|要求|精神|部署|意见|通知|标准|办法|文件|方案|》)$/;
/** 对死亡后火化的: for whom, of what the next clause says. */
const FOR_WHOM = /^(?:对|为|给|向)[^，\d]*的$/;

/** The rows that measure each clause: drawn from it, or of its deed and thing, or of what comes of it. */
function coveredBy(rows: readonly Suggestion[], goal: readonly Part[]): string[][] {
  const serves = servingOf(rows, goal);
  const scored = rows.map(row => goal.map(part => serves(row, part)));
  const best = scored.map(scores => Math.max(0, ...scores));
  return goal.map((part, at) =>
    rows
      .map((row, nth) => ({ row, name: row.name, score: scored[nth]?.[at] ?? 0, best: best[nth] ?? 0 }))
      .filter(({ row, score }) => score >= DRAWN || !isPriceAlone(row, part))
      .filter(one => one.score >= SERVES && (one.best >= DRAWN || one.score >= NEARLY * one.best))
      .sort((a, b) => b.score - a.score)
      .map(({ name }) => name),
  );
}

/** What the table covers, side by side and promise by promise; what it leaves out, and why. */
export function coverageOf(
  suggestions: readonly Suggestion[],
  { works, parts }: { works: readonly FoundWork[]; parts: readonly Part[] },
  { profile }: Workbench,
): Answer['coverage'] {
  const kept = suggestions.filter(({ action }) => action !== 'drop');
  const by_level2: Record<string, number> = {};
  for (const { level2 } of kept) by_level2[level2] = (by_level2[level2] ?? 0) + 1;
  const promised = parts.filter(({ source, plain }) => source === 'goal' && !ON_WHAT.test(plain));
  const goal = [...new Map(promised.map(part => [part.text, part])).values()];
  const covered = coveredBy(kept, goal);
  const namesOf = (at: number): string[] => [
    ...(covered[at] ?? []),
    ...(FOR_WHOM.test(goal[at]?.plain ?? '') && at + 1 < goal.length ? namesOf(at + 1) : []),
  ];
  const excused = works[0]?.type.notApplicable ?? [];
  return {
    by_level2,
    goal_parts: goal.slice(0, SHOWN).map((part, at) => ({
      text: short(part.text, SHORT),
      covered_by: [...new Set(namesOf(at))].slice(0, MOST_NAMES),
    })),
    not_applicable: excused.flatMap(({ level2, because }) => {
      const place = placeIn(profile, { level2 });
      const own = level2Key(level2) === place.key || level2 === '成本指标';
      return own && by_level2[place.level2] === undefined ? [{ level2: place.level2, because }] : [];
    }),
  };
}
