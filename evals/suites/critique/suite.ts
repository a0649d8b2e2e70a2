import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { JixiaoError } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import { listEval, readEval } from '../../files.ts';
import { floorGates } from '../../floors.ts';
import { f1, precision, recall } from '../../metrics/prf.ts';
import type { Case, Gate, Score, Suite, SuiteOptions, SuiteResult, Table, Tally } from '../../suite.ts';
import { judgeRows } from './ask.ts';
import { Baseline, comparable, comparison, nextBaseline } from './baseline.ts';
import { countsByRule } from './by-rule.ts';
import { rowCase } from './cases.ts';
import { PARTS, type PartCount, type PartResult } from './parts.ts';
import { hashOf, readRows } from './row-data.ts';
import { scoreRows } from './score.ts';
import { runSeed } from './seed.ts';

const DATA = 'datasets/critique';
const BASELINE = 'baselines/critique.json';
/** What the page of checks tells of each rule. */
const BY_RULE = 'baselines/rules.json';
const SHOWN_FAILURES = 200;

async function given(path: string): Promise<{ name: string; text: string }[]> {
  try {
    return [{ name: basename(path), text: await readFile(path, 'utf8') }];
  } catch {
    throw new JixiaoError('not_found', `读不到“${path}”`, '核对文件名；每行一个 JSON 对象，见 docs/evals.md');
  }
}

async function ours(): Promise<{ name: string; text: string }[]> {
  const names = (await listEval(DATA)).filter(name => name.endsWith('.jsonl'));
  return Promise.all(names.map(async name => ({ name, text: await readEval(`${DATA}/${name}`) })));
}

/** What a figure of a part is called. */
const FIGURES: Readonly<Record<string, string>> = {
  documents: '文本（份）',
  marks: '标记（处）',
  recall: '标记处查出的比例',
  precision: '说出的，确有标记的比例',
  clean_silent: '没有标记的文本，一句不说的比例',
  operators_count: '所放的错（种）',
  mutants_count: '放了错的（份）',
  killed: '查出的比例',
  exact: '查出且不多说的比例',
  rows_killed: '单行里查出的比例',
  rows_exact: '单行里查出且不多说的比例',
  documents_killed: '整份文本里查出的比例',
  documents_exact: '整份文本里查出且不多说的比例',
  relations_count: '换法（种）',
  retold_count: '换过的（份）',
  violations: '变了的意见（处）',
};

const partScores = (name: string, { title, figures }: PartResult): Score[] =>
  Object.entries(figures).map(([key, value]) => ({
    key: `${name}.${key}`,
    title: `${title}：${FIGURES[key] ?? key}`,
    value,
  }));

const partCases = (name: string, { title, failures }: PartResult): Case[] =>
  failures.slice(0, SHOWN_FAILURES).map(({ id, message }) => ({
    id: `${name}/${id}`,
    group: title,
    ok: false,
    subject: id,
    expected: message,
    said: [],
    why: '',
    kind: 'missed',
  }));

const tallies = (counts: readonly PartCount[]): Tally[] =>
  counts.map(({ rule, title = '', ...count }) => ({
    id: rule,
    title,
    ...count,
    precision: precision(count),
    recall: recall(count),
    f1: f1(count),
  }));

const partTables = (name: string, { title, perRule = [], perOperator = [] }: PartResult): Table[] =>
  [
    { key: name, title, note: '', rows: tallies(perRule) },
    {
      key: `${name}.operators`,
      title: `${title}（按所放的错）`,
      note: '变异实验——说对：查出的；说错：查出又多说了别的；漏说：没有查出。换个写法——说对：意见没有变的文本；说错：多说的；漏说：不说了的。',
      rows: tallies(perOperator),
    },
  ].filter(({ rows }) => rows.length > 0);

/** A reader's own rows: figures only, since our bars were set on our rows. */
async function runGiven(client: EvalClient, path: string): Promise<SuiteResult> {
  const rows = readRows(await given(path));
  const { judged, ruleset } = await judgeRows(client, rows);
  const { scores, tables } = scoreRows(judged);
  return { facts: factsOf(rows, ruleset), scores, tables, cases: judged.map(rowCase), gates: [] };
}

const factsOf = (
  rows: ReturnType<typeof readRows>,
  ruleset: string,
): (readonly [name: string, value: string])[] => [
  ['行', `${rows.length}（薄弱 ${rows.filter(({ weak }) => weak).length}）`],
  ['文本', String(new Set(rows.map(({ document }) => document)).size)],
  ['数据', hashOf(rows)],
  ['规则集', ruleset || '服务没有说明'],
];

/** Counts by rule of the parts that put faults before the rules; a change of wording is no fault. */
const byPart = (
  parts: readonly { name: string; result: PartResult }[],
): Record<string, readonly PartCount[]> =>
  Object.fromEntries(
    parts
      .filter(({ name }) => name !== 'relations')
      .map(({ name, result }) => [name, result.perRule ?? []] as const),
  );

async function runOurs(client: EvalClient): Promise<SuiteResult> {
  const rows = readRows(await ours());
  const { judged, ruleset } = await judgeRows(client, rows);
  const { scores: overall, detail, tables, perRule } = scoreRows(judged);
  const seed = await runSeed(client);
  const parts: { name: string; result: PartResult }[] = [];
  for (const { name, run } of PARTS) parts.push({ name, result: await run(client) });
  const scores = [
    ...overall,
    ...seed.scores,
    ...parts.flatMap(({ name, result }) => partScores(name, result)),
  ];
  const all = [...scores, ...detail];

  const baseline = Baseline.parse(JSON.parse(await readEval(BASELINE)));
  const gates: Gate[] = [...floorGates(baseline.floors, all), ...comparison(judged, baseline)];
  const dataset = hashOf(rows);
  const changed = dataset === baseline.dataset ? '相同' : `不同，可比 ${comparable(judged, baseline)} 行`;
  return {
    facts: [
      ...factsOf(rows, ruleset),
      ['与基线', changed],
      ...(seed.stale === 0 ? [] : ([['missed.json', `${seed.stale} 条理由已经用不着，可以删`]] as const)),
    ],
    scores,
    tables: [...tables, ...parts.flatMap(({ name, result }) => partTables(name, result))],
    cases: [
      ...judged.map(rowCase),
      ...seed.cases,
      ...parts.flatMap(({ name, result }) => partCases(name, result)),
    ],
    gates,
    baselines: [
      { file: BASELINE, content: nextBaseline(baseline, judged, all, { dataset, ruleset }) },
      { file: BY_RULE, content: countsByRule({ rows: perRule, ...byPart(parts), seed: seed.perRule }) },
    ],
  };
}

/** Does the review find what readers found, and is it silent on good work? */
export const critique: Suite = {
  name: 'critique',
  title: '审核质量',
  run: (client, { data }: SuiteOptions) => (data === undefined ? runOurs(client) : runGiven(client, data)),
};
