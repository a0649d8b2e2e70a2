import { z } from 'zod';
import { drawn, Floor, fallGate } from '../../floors.ts';
import { clusterInterval } from '../../metrics/bootstrap.ts';
import type { Gate, Score } from '../../suite.ts';
import type { Judged, Said } from './ask.ts';
import { issuesOf } from './issues.ts';
import { byDocument, isRight, microF1, rowF1 } from './score.ts';

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
    return fallGate(key, title, change);
  });
}

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

/** Figures of the rows, and of what is made of them: other rows, other figures. */
const OF_ROWS = /^(row|good|kappa|micro|macro|weighted|issue|rule|lab|relations)\b/;

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
    floors: old.floors.map(floor =>
      drawn(floor, figures.get(floor.key), old.dataset !== names.dataset && OF_ROWS.test(floor.key)),
    ),
    rows: Object.fromEntries(judged.map(one => [one.row.id, packed(one)])),
  };
}
