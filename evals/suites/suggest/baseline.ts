import { z } from 'zod';
import { drawn, Floor, fallGate } from '../../floors.ts';
import { clusterInterval } from '../../metrics/bootstrap.ts';
import type { Gate, Score } from '../../suite.ts';
import { hashOf } from './goal-data.ts';
import { type Judged, lostAmounts, rankOf } from './score.ts';

/** What a run is held against: floors as data, and how each goal fared last time. */
export const Baseline = z.strictObject({
  schema: z.literal('jixiao.eval-baseline/1'),
  /** Of all lines it was measured on. */
  dataset: z.string(),
  floors: z.array(Floor),
  /** By goal: its hash, the place of its work type (0: not named), amounts taken up. */
  goals: z.record(z.string(), z.string()),
});
export type Baseline = z.infer<typeof Baseline>;

interface Fared {
  readonly hit1: number;
  readonly hit3: number;
  readonly taken: number;
}

const rankFared = (rank: number): Omit<Fared, 'taken'> => ({
  hit1: rank === 1 ? 1 : 0,
  hit3: rank > 0 && rank <= 3 ? 1 : 0,
});
const takenBy = (one: Judged): number =>
  (one.goal.expected?.quantities.length ?? 0) - lostAmounts(one).length;

const packed = (one: Judged): string => `${hashOf(one.goal, 6)} ${rankOf(one)} ${takenBy(one)}`;

const FALLS = [
  ['work.hit1', '工作类型第一个就对', 'hit1'],
  ['work.hit3', '工作类型前三个里有', 'hit3'],
  ['quantity.captured', '目标里的数做成了指标', 'taken'],
] as const;

interface Couple {
  readonly sector: string;
  readonly now: Fared;
  readonly past: Fared;
}

/** The same goals as they fared then. Goals that changed or are new stand in neither. */
function couples(judged: readonly Judged[], { goals }: Baseline): Couple[] {
  return judged.flatMap(one => {
    const [hash, rank = '0', taken = '0'] = (goals[one.goal.id] ?? '').split(' ');
    if (hash !== hashOf(one.goal, 6)) return [];
    return [
      {
        sector: one.goal.sector ?? '',
        now: { ...rankFared(rankOf(one)), taken: takenBy(one) },
        past: { ...rankFared(Number(rank)), taken: Number(taken) },
      },
    ];
  });
}

/** Holds a run against the goals of the baseline, sector by sector. */
export function comparison(judged: readonly Judged[], baseline: Baseline): Gate[] {
  const both = couples(judged, baseline);
  return FALLS.map(([key, title, part]) => {
    const bySector = new Map<string, [number, number, number]>();
    for (const { sector, now, past } of both) {
      const [after, before, all] = bySector.get(sector) ?? [0, 0, 0];
      bySector.set(sector, [after + now[part], before + past[part], all + 1]);
    }
    const change = clusterInterval([...bySector.values()], ([after = 0, before = 0, all = 0]) =>
      all === 0 ? null : (after - before) / all,
    );
    return fallGate(key, title, change);
  });
}

/** How many goals can be compared. */
export const comparable = (judged: readonly Judged[], baseline: Baseline): number =>
  couples(judged, baseline).length;

/** The next baseline: how goals fare now, and floors drawn up to what holds; set anew where the lines are others. */
export function nextBaseline(
  old: Baseline,
  judged: readonly Judged[],
  { scores, dataset }: { readonly scores: readonly Score[]; readonly dataset: string },
): Baseline {
  const figures = new Map(scores.map(({ key, value }) => [key, value]));
  return {
    schema: old.schema,
    dataset,
    floors: old.floors.map(floor => drawn(floor, figures.get(floor.key), old.dataset !== dataset)),
    goals: Object.fromEntries(judged.map(one => [one.goal.id, packed(one)])),
  };
}
