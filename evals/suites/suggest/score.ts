import { SECTORS } from '../../../src/index.ts';
import { clusterInterval } from '../../metrics/bootstrap.ts';
import { ratio } from '../../metrics/prf.ts';
import type { Score } from '../../suite.ts';
import type { Proposal, Row } from './ask.ts';
import { lacks } from './auditor.ts';
import type { Goal } from './goal-data.ts';
import { type Amount, amountsIn, numbersIn, sameAmount } from './numbers.ts';
import { inventions } from './provenance.ts';

/** A goal, what was proposed for it, and what our own review would send back of that. */
export interface Judged {
  readonly goal: Goal;
  readonly proposal: Proposal;
  readonly objections: readonly string[];
}

const NAMES = new Map(SECTORS.flatMap(({ types }) => types.map(({ id, name }) => [id, name])));

/** 1 where the best work type is named first; else its place among what is named or asked, or 0. */
export function rankOf({ goal, proposal }: Judged): number {
  const best = goal.expected?.work_types[0] ?? '';
  const names = [...proposal.works.map(id => NAMES.get(id) ?? id), ...proposal.near];
  if (proposal.works[0] === best) return 1;
  const at = names.indexOf(NAMES.get(best) ?? best);
  return at < 0 ? 0 : Math.max(2, at + 1);
}

const SIDES = ['数量', '质量', '时效', '成本', '效益', '满意'] as const;
const sideOf = (level2: string): string =>
  /可持续|效益|影响/.test(level2) ? '效益' : (SIDES.find(side => level2.includes(side)) ?? level2);

/** Sides of the table that are neither served nor excused; all where nothing was proposed is no table at all. */
export function gaps({ goal, proposal }: Judged): string[] {
  if (proposal.rows.length === 0) return [];
  const wanted = goal.expected?.levels?.map(sideOf) ?? SIDES;
  const served = new Set(
    [...proposal.rows, ...proposal.excused.filter(({ because }) => because.length >= 4)].map(({ level2 }) =>
      sideOf(level2),
    ),
  );
  return wanted.filter(side => !served.has(side));
}

const takes = ({ value, unit, reference }: Row, amount: Amount): boolean => {
  if (value?.number !== undefined)
    return [value.number, value.number_to].some(
      number => number !== undefined && sameAmount({ number, unit }, amount),
    );
  return reference !== undefined && numbersIn(reference.text).has(Number(amount.number));
};

/** Amounts of the goal: as labelled, or as they can be read where nobody labelled them. */
const amountsOf = ({ expected, goal }: Goal): Amount[] =>
  expected === undefined
    ? amountsIn(goal)
    : expected.quantities.map(({ number, unit }) => ({ number: String(number), unit }));

/** Amounts of the goal that no row took up. */
export const lostAmounts = ({ goal, proposal }: Judged): Amount[] =>
  amountsOf(goal).filter(amount => !proposal.rows.some(row => takes(row, amount)));

const pairs = (text: string): Set<string> => {
  const signs = [...text.replace(/[^\u4E00-\u9FFFA-Za-z0-9]/g, '')];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
};

function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter(pair => other.has(pair)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

/** Rows that measure what another row of the side measures. */
export const doubles = ({ proposal: { rows } }: Judged): string[] =>
  rows.flatMap((row, at) =>
    rows
      .slice(0, at)
      .some(
        other =>
          other.name === row.name || (other.level2 === row.level2 && likeness(other.name, row.name) > 0.6),
      )
      ? [row.name]
      : [],
  );

/** The department's own rows that the proposal has in like words, and how many it has. */
function recalled({ goal, proposal }: Judged): readonly [number, number] {
  const names = (goal.indicators ?? []).flatMap(({ name }) => (name == null || name === '' ? [] : [name]));
  const found = names.filter(name => proposal.rows.some(row => likeness(row.name, name) >= 0.3));
  return [found.length, names.length];
}

interface Figure {
  readonly key: string;
  readonly title: string;
  /** What is counted of one goal: how many right, of how many. */
  count(judged: Judged): readonly [number, number];
}

const bit = (yes: boolean): number => (yes ? 1 : 0);

const OF_LABELS: readonly Figure[] = [
  { key: 'work.hit1', title: '工作类型第一个就对', count: one => [bit(rankOf(one) === 1), 1] },
  {
    key: 'work.hit3',
    title: '工作类型前三个里有',
    count: one => [bit(rankOf(one) > 0 && rankOf(one) <= 3), 1],
  },
  {
    key: 'accept.own',
    title: '库内的目标认得出',
    count: ({ proposal }) => [bit(proposal.works.length > 0), 1],
  },
];

const OF_ALL: readonly Figure[] = [
  {
    key: 'coverage.required',
    title: '该有的二级指标有，或说明不适用',
    count: one => (one.proposal.rows.length === 0 ? [0, 0] : [bit(gaps(one).length === 0), 1]),
  },
  {
    key: 'quantity.captured',
    title: '目标里的数做成了指标',
    count: one => {
      const all = amountsOf(one.goal).length;
      return [all - lostAmounts(one).length, all];
    },
  },
  {
    key: 'auditor.computable',
    title: '审计算得出（另写的检查）',
    count: ({ proposal: { rows } }) => [rows.filter(row => lacks(row).length === 0).length, rows.length],
  },
];

const OF_REFERENCE: Figure = {
  key: 'reference.recall',
  title: '单位自己的指标也提到了（字面）',
  count: recalled,
};

/** Goals of one sector are written alike; they are resampled together. */
function scoreOf({ key, title, count }: Figure, judged: readonly Judged[]): Score {
  const clusters = new Map<string, [number, number]>();
  for (const one of judged) {
    const [right, all] = count(one);
    const sums = clusters.get(one.goal.sector ?? '') ?? [0, 0];
    clusters.set(one.goal.sector ?? '', [sums[0] + right, sums[1] + all]);
  }
  const counts = [...clusters.values()];
  const figure = ([right = 0, all = 0]: readonly number[]): number | null => ratio(right, all);
  const value = figure([0, 1].map(at => counts.reduce((sum, one) => sum + (one[at] ?? 0), 0)));
  return { key, title, value, ...(clusterInterval(counts, figure) ?? {}) };
}

const total = (judged: readonly Judged[], count: (one: Judged) => number): number =>
  judged.reduce((sum, one) => sum + count(one), 0);

/** Figures of goals; those of labels only where there are labels. */
export function scoreGoals(judged: readonly Judged[]): Score[] {
  const labelled = judged.filter(({ goal }) => goal.expected !== undefined);
  const filed = judged.filter(({ goal }) => (goal.indicators ?? []).length > 0);
  const invented = (one: Judged): number =>
    one.proposal.rows.reduce((sum, row) => sum + inventions(row, one.goal).length, 0);
  return [
    ...(labelled.length === 0 ? [] : OF_LABELS.map(figure => scoreOf(figure, labelled))),
    ...OF_ALL.map(figure => scoreOf(figure, judged)),
    ...(filed.length === 0 ? [] : [scoreOf(OF_REFERENCE, filed)]),
    { key: 'provenance.failures', title: '没有出处的数', value: total(judged, invented) },
    {
      key: 'review.violations',
      title: '自己的审核要退回的建议',
      value: total(judged, ({ objections }) => objections.length),
    },
    { key: 'duplicates_count', title: '重复的建议', value: total(judged, one => doubles(one).length) },
  ];
}
