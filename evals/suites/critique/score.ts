import { clusterInterval } from '../../metrics/bootstrap.ts';
import { cohenKappa } from '../../metrics/kappa.ts';
import { f1, harmonic, mean, precision, ratio, recall } from '../../metrics/prf.ts';
import type { Score, Table, Tally } from '../../suite.ts';
import type { Judged, Said } from './ask.ts';
import { ISSUES, issueNamed, issuesOf, UNLABELLED } from './issues.ts';
import type { PartCount } from './parts.ts';
import type { Row } from './row-data.ts';

const WEIGHT = { error: 4, warning: 2, info: 1 } as const;

/** Something a reviewer would send a row back for. */
export const substantive = ({ formal, severity }: Said): boolean => !formal && severity !== 'info';

/** The verdict on a row: sent back or not. */
export const flagged = ({ said }: Judged): boolean => said.some(substantive);

/** The issues a finding may stand for. */
const standsFor = ({ rule, formal }: Said): string[] =>
  issuesOf(rule).filter(name => issueNamed(name)?.formal === formal);

/** Right: the row is labelled (by any reader) with an issue the finding stands for. */
export const isRight = (finding: Said, { any }: Row): boolean =>
  standsFor(finding).some(name => any.has(name));

/** The labels of a row that no finding stands for. */
export const unsaid = ({ row, said }: Judged): string[] =>
  [...row.issues].filter(name => !said.some(finding => standsFor(finding).includes(name)));

const measured = ({ rule }: Said): boolean => !UNLABELLED.includes(rule);

/** What one row adds to the sums all figures are taken of. */
function countsOf(judged: Judged): number[] {
  const { row, said } = judged;
  const weak = flagged(judged);
  const sent = said.filter(finding => measured(finding) && substantive(finding));
  const labels = [...row.issues].filter(name => issueNamed(name)?.formal === false);
  const open = new Set(unsaid(judged));
  const weighed = said.filter(measured);
  const weightOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + WEIGHT[issueNamed(name)?.severity ?? 'info'], 0);
  const gravity = (list: readonly Said[]): number =>
    list.reduce((sum, { severity }) => sum + WEIGHT[severity], 0);
  return [
    row.weak && weak ? 1 : 0,
    !row.weak && weak ? 1 : 0,
    row.weak && !weak ? 1 : 0,
    !row.weak && !weak ? 1 : 0,
    sent.filter(finding => isRight(finding, row)).length,
    sent.length,
    labels.filter(name => !open.has(name)).length,
    labels.length,
    gravity(weighed.filter(finding => isRight(finding, row))),
    gravity(weighed),
    weightOf([...row.issues].filter(name => !open.has(name))),
    weightOf([...row.issues]),
  ];
}

type Sums = readonly number[];
const at = (sums: Sums, index: number): number => sums[index] ?? 0;
const weakCounts = (s: Sums) => ({ hit: at(s, 0), wrong: at(s, 1), missed: at(s, 2) });
const goodCounts = (s: Sums) => ({ hit: at(s, 3), wrong: at(s, 2), missed: at(s, 1) });
const pooled = (s: Sums, from: number): number | null =>
  harmonic(ratio(at(s, from), at(s, from + 1)), ratio(at(s, from + 2), at(s, from + 3)));

/** The two figures a change must not make worse. */
export const rowF1 = (s: Sums): number | null => f1(weakCounts(s));
export const microF1 = (s: Sums): number | null => pooled(s, 4);

const FIGURES: readonly (readonly [key: string, title: string, figure: (sums: Sums) => number | null])[] = [
  ['row.precision', '判为薄弱的行，判对的比例', s => precision(weakCounts(s))],
  ['row.recall', '薄弱的行，查出的比例', s => recall(weakCounts(s))],
  ['row.f1', '薄弱行 F1', rowF1],
  ['good.precision', '放过的行，确实没问题的比例', s => precision(goodCounts(s))],
  ['good.recall', '没问题的行，放过的比例', s => recall(goodCounts(s))],
  ['good.f1', '没问题的行 F1', s => f1(goodCounts(s))],
  ['good.flagged', '没问题的行，被误报的比例', s => ratio(at(s, 1), at(s, 1) + at(s, 3))],
  [
    'kappa',
    '与人工判断的一致性 κ',
    s =>
      cohenKappa([
        [at(s, 0), at(s, 2)],
        [at(s, 1), at(s, 3)],
      ]),
  ],
  ['micro.precision', '说出的实质问题，说对的比例', s => ratio(at(s, 4), at(s, 5))],
  ['micro.recall', '标注的实质问题，说出的比例', s => ratio(at(s, 6), at(s, 7))],
  ['micro.f1', '实质问题 F1（合并计算）', microF1],
  ['weighted.f1', '按轻重加权的 F1（错误 4、警告 2、提示 1，含格式问题）', s => pooled(s, 8)],
];

/** Rows summed up by document: what resampling draws from. */
export function byDocument(judged: readonly Judged[]): number[][] {
  const sums = new Map<string, number[]>();
  for (const one of judged) {
    const counts = countsOf(one);
    const before = sums.get(one.row.document);
    sums.set(one.row.document, before === undefined ? counts : before.map((sum, i) => sum + at(counts, i)));
  }
  return [...sums.values()];
}

const total = (clusters: readonly Sums[]): number[] =>
  (clusters[0] ?? []).map((_, i) => clusters.reduce((sum, cluster) => sum + at(cluster, i), 0));

const tally = (id: string, title: string, hit: number, wrong: number, missed: number): Tally => {
  const counts = { hit, wrong, missed };
  return { id, title, ...counts, precision: precision(counts), recall: recall(counts), f1: f1(counts) };
};

/** An issue is said of a row when a finding stands for it; wrongly, when no label of the row explains that finding. */
function perIssue(judged: readonly Judged[]): Tally[] {
  return ISSUES.map(({ name, title }) => {
    const says = ({ said }: Judged) => said.filter(finding => standsFor(finding).includes(name));
    const said = judged.filter(one => says(one).length > 0);
    const hit = said.filter(({ row }) => row.any.has(name)).length;
    const wrong = said.filter(one =>
      says(one).some(finding => (substantive(finding) || finding.formal) && !isRight(finding, one.row)),
    ).length;
    const missed = judged.filter(one => one.row.issues.has(name) && says(one).length === 0).length;
    return tally(name, title, hit, wrong, missed);
  });
}

/** Rows on which each rule spoke rightly and wrongly, and labels it answers for that nobody reported. */
function perRule(judged: readonly Judged[]): Tally[] {
  const spoke = judged.flatMap(({ said }) => said.filter(measured).map(({ rule }) => rule));
  const ids = [...new Set([...ISSUES.flatMap(({ rules }) => rules), ...spoke])].sort();
  return ids.flatMap(id => {
    const titles = issuesOf(id).map(name => issueNamed(name)?.title ?? name);
    const rows = judged.filter(({ said }) => said.some(({ rule }) => rule === id));
    const right = rows.filter(({ row, said }) =>
      said.some(finding => finding.rule === id && isRight(finding, row)),
    ).length;
    const leads = new Set(ISSUES.filter(({ rules }) => rules[0] === id).map(({ name }) => name));
    const missed = judged.filter(one => unsaid(one).some(name => leads.has(name))).length;
    if (rows.length === 0 && missed === 0) return [];
    return [tally(id, titles.join('、'), right, rows.length - right, missed)];
  });
}

const figuresOf = (prefix: string, rows: readonly Tally[]): Score[] =>
  rows.flatMap(({ id, title, ...counts }) =>
    (['precision', 'recall', 'f1'] as const).map(name => ({
      key: `${prefix}.${id}.${name}`,
      title: `${title} ${name}`,
      value: counts[name],
    })),
  );

/** Every figure of the rows, those over all of them with their interval. */
export function scoreRows(judged: readonly Judged[]): {
  scores: Score[];
  detail: Score[];
  tables: Table[];
  perRule: PartCount[];
} {
  const clusters = byDocument(judged);
  const sums = total(clusters);
  const overall = FIGURES.map(([key, title, figure]) => ({
    key,
    title,
    value: figure(sums),
    ...clusterInterval(clusters, figure),
  }));
  const issues = perIssue(judged);
  const rules = perRule(judged);
  const labelled = issues.filter(({ hit, missed }) => hit + missed > 0);
  const macro = labelled.filter(({ id }) => issueNamed(id)?.formal === false).map(entry => entry.f1);
  return {
    perRule: rules.map(({ id, hit, wrong, missed }) => ({ rule: id, hit, wrong, missed })),
    scores: [...overall, { key: 'macro.f1', title: '实质问题 F1（各类问题平均）', value: mean(macro) }],
    detail: [...figuresOf('issue', issues), ...figuresOf('rule', rules)],
    tables: [
      {
        key: 'issues',
        title: '按问题',
        note: '标注人写的每类问题，查出多少、错说多少、漏了多少。',
        rows: issues.filter(({ hit, wrong, missed }) => hit + wrong + missed > 0),
      },
      {
        key: 'rules',
        title: '按规则',
        note: '一条规则说对的行、说错的行；“漏”是由它负责、却没有任何规则说出的标注。',
        rows: rules,
      },
    ],
  };
}
