import { z } from 'zod';
import { clusterInterval } from '../../metrics/bootstrap.ts';
import type { Gate, Score } from '../../suite.ts';
import type { Judged, Said } from './ask.ts';
import { issuesOf } from './issues.ts';
import { byDocument, isRight, microF1, rowF1 } from './score.ts';

const Floor = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    /** What must hold today; `--update-baseline` draws it nearer to `goal`. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** What is aimed at. */
    goal: z.number(),
  })
  .refine(({ min, max }) => (min === undefined) !== (max === undefined), 'min or max');

/** What a run is held against: floors as data, and what was said of each row last time. */
export const Baseline = z.strictObject({
  schema: z.literal('jixiao.eval-baseline/1'),
  /** Of the rows and labels it was measured on. */
  dataset: z.string(),
  ruleset: z.string(),
  floors: z.array(Floor),
  /** By row id: the row's hash, then each rule that spoke, with `!` error, `?` info, `~` formal. */
  rows: z.record(z.string(), z.string()),
});
export type Baseline = z.infer<typeof Baseline>;

const MARK = { error: '!', warning: '', info: '?' } as const;

const packed = ({ row, said }: Judged): string =>
  [
    row.hash,
    ...[
      ...new Set(said.map(({ rule, severity, formal }) => `${rule}${MARK[severity]}${formal ? '~' : ''}`)),
    ].sort(),
  ].join(' ');

function unpacked(word: string): Said {
  const [, rule = word, mark = '', formal = ''] = /^([^!?~]+)([!?]?)(~?)$/.exec(word) ?? [];
  const severity = mark === '!' ? 'error' : mark === '?' ? 'info' : 'warning';
  return { rule, severity, formal: formal === '~', path: '', quote: '', message: '' };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
const shown = (value: number): string => (value <= 1 ? percent(value) : String(value));

/** Each floor against the figure it names; a figure that was not measured does not pass. */
export function floorGates(floors: Baseline['floors'], scores: readonly Score[]): Gate[] {
  const figures = new Map(scores.map(({ key, value }) => [key, value]));
  return floors.map(({ key, title, min, max, goal }) => {
    const value = figures.get(key) ?? null;
    const bar = min === undefined ? `不高于 ${shown(max ?? 0)}` : `不低于 ${shown(min)}`;
    const ok = value !== null && (min === undefined || value >= min) && (max === undefined || value <= max);
    const aim = (min ?? max) === goal ? '' : `，目标 ${shown(goal)}`;
    return {
      key: `floor.${key}`,
      title,
      ok,
      detail: `${value === null ? '没有这个数' : shown(value)}（${bar}${aim}）`,
    };
  });
}

/** The same rows as they were judged then. Rows that changed or are new stand in neither. */
function pairs(judged: readonly Judged[], { rows }: Baseline): { past: Judged; now: Judged }[] {
  return judged.flatMap(now => {
    const [hash, ...words] = (rows[now.row.id] ?? '').split(' ');
    return hash === now.row.hash ? [{ past: { row: now.row, said: words.map(unpacked) }, now }] : [];
  });
}

const FIGURES = [
  ['row.f1', '薄弱行 F1', rowF1],
  ['micro.f1', '实质问题 F1', microF1],
] as const;

/** A fall is certain when even the upper end of the paired 95% interval of new − old lies below 0. */
function fallGates(couples: readonly { past: Judged; now: Judged }[]): Gate[] {
  const past = byDocument(couples.map(couple => couple.past));
  const now = byDocument(couples.map(couple => couple.now));
  const width = now[0]?.length ?? 0;
  const joined = now.map((counts, index) => [...counts, ...(past[index] ?? [])]);
  return FIGURES.map(([key, title, figure]) => {
    const change = clusterInterval(joined, sums => {
      const [after, before] = [figure(sums.slice(0, width)), figure(sums.slice(width))];
      return after === null || before === null ? null : after - before;
    });
    const range = change === null ? '材料太少，没有区间' : `${signed(change.low)} 至 ${signed(change.high)}`;
    return {
      key: `fall.${key}`,
      title: `${title} 不比基线差`,
      ok: change === null || change.high >= 0,
      detail: `与基线之差的 95% 区间：${range}`,
    };
  });
}

const signed = (value: number): string =>
  `${value >= 0 ? '+' : '−'}${(Math.abs(value) * 100).toFixed(1)} 个百分点`;

const rightErrors = ({ row, said }: Judged): Said[] =>
  said.filter(finding => finding.severity === 'error' && isRight(finding, row));

/** Another rule may take over: then the fault is still reported, as an error. */
const stillSaid = (old: Said, { row, said }: Judged): boolean =>
  rightErrors({ row, said }).some(
    ({ rule }) =>
      rule === old.rule ||
      issuesOf(rule).some(name => row.any.has(name) && issuesOf(old.rule).includes(name)),
  );

/** Errors that were rightly reported then are rightly reported now, as many of each rule. */
function recallGate(couples: readonly { past: Judged; now: Judged }[]): Gate {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const add = (counts: Map<string, number>, rule: string) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { past, now } of couples) {
    const known = new Set(rightErrors(past).map(({ rule }) => rule));
    for (const old of rightErrors(past)) {
      add(before, old.rule);
      if (stillSaid(old, now)) add(after, old.rule);
    }
    for (const { rule } of rightErrors(now)) if (!known.has(rule)) add(after, rule);
  }
  const lost = [...before].filter(([rule, count]) => (after.get(rule) ?? 0) < count);
  const said = lost.map(([rule, count]) => `${rule} 由 ${count} 处降到 ${after.get(rule) ?? 0} 处`);
  return {
    key: 'errors.recall',
    title: '错误级的规则没有漏得更多',
    ok: lost.length === 0,
    detail: lost.length === 0 ? `${before.size} 条错误级规则都没有退步` : said.join('；'),
  };
}

/** Holds a run against the rows of the baseline. */
export function comparison(judged: readonly Judged[], baseline: Baseline): Gate[] {
  const couples = pairs(judged, baseline);
  return [...fallGates(couples), recallGate(couples)];
}

/** How many rows can be compared. */
export const comparable = (judged: readonly Judged[], baseline: Baseline): number =>
  pairs(judged, baseline).length;

type Floor = Baseline['floors'][number];

/** Figures of the rows, and of what is made of them: other rows, other figures. */
const OF_ROWS = /^(row|good|kappa|micro|macro|weighted|issue|rule|lab|relations)\b/;

/** A bar drawn up to what holds now: never past its goal, and never lower than it was on the same rows. */
function drawn(floor: Floor, value: number | null | undefined, sameRows: boolean): Floor {
  if (value === null || value === undefined) return floor;
  const anew = !sameRows && OF_ROWS.test(floor.key);
  const { min, max, goal } = floor;
  if (min !== undefined)
    return { ...floor, min: Math.min(goal, Math.max(anew ? 0 : min, Math.floor(value * 100) / 100)) };
  const now = Math.ceil(value * 100) / 100;
  return { ...floor, max: Math.max(goal, anew ? now : Math.min(max ?? now, now)) };
}

/** The next baseline: this run's rows, and floors drawn up to what holds now. */
export function nextBaseline(
  old: Baseline,
  judged: readonly Judged[],
  scores: readonly Score[],
  names: { readonly dataset: string; readonly ruleset: string },
): Baseline {
  const figures = new Map(scores.map(({ key, value }) => [key, value]));
  return {
    schema: old.schema,
    ...names,
    floors: old.floors.map(floor => drawn(floor, figures.get(floor.key), old.dataset === names.dataset)),
    rows: Object.fromEntries(judged.map(one => [one.row.id, packed(one)])),
  };
}
