import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../evals/cases/seed/renditions.ts';
import * as renditions from '../../evals/cases/seed/renditions.ts';
import type { Draft } from '../domain/draft.ts';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { importText } from './import-text.ts';

const folder = new URL('../../evals/cases/seed/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const truth: Truth = JSON.parse(read('truth.json'));
const imported = (name: string) => importText(read(name), { profiles: [hebei, mof] });

const bare = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : value;
const fold = <T>(value: T): T => JSON.parse(JSON.stringify(value, (_, one) => bare(one)));

const OPERATORS: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '': '' };

/** What the truth says, in the draft's words. */
const wanted = fold({
  cover: [truth.title, '草案', truth.compiler, truth.reviewer],
  year: truth.year,
  unit: truth.unit.name,
  code: truth.unit.code,
  overall: truth.overallGoal.text,
  subGoals: truth.subGoals.map(one => [one.name, one.goal, one.indicators]),
  safeguards: truth.safeguards.map(one => [one.title, one.text]),
  projects: truth.projects.map(one => ({
    head: [
      one.code,
      one.name,
      one.orgCode,
      one.orgName,
      one.budget,
      one.fiscalFunds,
      one.otherFunds,
      one.fundUse,
      one.moneyUnit,
    ],
    plan: one.spendingPlan.map(point => [point.month, point.label, String(point.percent)]),
    goals: one.goals.map(text => [text.replace('…', ''), text.startsWith('…')]),
    indicators: one.indicators.map(row => [
      row.level1,
      row.level2,
      row.level3,
      row.description,
      OPERATORS[row.operator],
      row.number,
      row.unit,
      row.valueText,
      row.basis,
    ]),
  })),
});

const found = (draft: Draft) =>
  fold({
    cover: [draft.cover.title, draft.cover.status, draft.cover.compiled_by, draft.cover.reviewed_by],
    year: draft.year,
    unit: draft.unit.name,
    code: draft.unit.code,
    overall: draft.overall_goal,
    subGoals: draft.sub_goals.map(one => [one.name, one.goal, one.indicators_text]),
    safeguards: draft.safeguards.map(one => [one.title, one.text]),
    projects: draft.projects.map(one => ({
      head: [
        one.code,
        one.name,
        one.unit_code,
        one.unit_name,
        one.budget.total,
        one.budget.fiscal,
        one.budget.other,
        one.purpose,
        one.money_unit ?? draft.money_unit,
      ],
      plan: one.spending_plan.map(point => [point.month, point.label, point.cumulative_percent]),
      goals: one.goals.map(goal => [goal.text, goal.incomplete ?? false]),
      indicators: one.indicators.map(row => [
        row.level1,
        row.level2,
        row.name,
        row.description,
        row.operator,
        row.value?.number,
        row.value?.unit,
        row.value_raw,
        row.basis,
      ]),
    })),
  });

describe('the seed, as its recogniser left it', () => {
  const result = imported('seed.txt');

  it('gives every field of the truth', () => {
    expect(found(result.draft)).toEqual(wanted);
  });

  it('takes garbled lines of the contents page from the headings', () => {
    expect(fold(result.draft.contents?.map(one => [one.text, one.page ?? null]))).toEqual(
      fold(truth.contents.map(one => [one.text, one.page])),
    );
  });

  it('lists a repair at the line of every correction', () => {
    const lines = new Set(result.repairs.map(repair => repair.line));
    const bareCorrections = truth.corrections.filter(
      one => !one.kind.startsWith('author-') && !lines.has(one.line),
    );
    expect(bareCorrections).toEqual([]);
  });

  it('keeps the slips of the author', () => {
    const text = JSON.stringify({ ...result.draft, imported: undefined });
    for (const slip of [
      '≤95%',
      '财政资金指出思路',
      '条街优化',
      '科级后备人才',
      '有副主任科员',
      '十九届四中',
      '加强科技青少年',
    ])
      expect(text).toContain(slip);
  });

  it('flags the goals whose beginnings are lost', () => {
    const lost = result.repairs.filter(repair => repair.kind === 'truncated');
    expect(lost.map(repair => [repair.path, repair.line, repair.sure])).toEqual([
      ['/projects/3/goals/1', 149, false],
      ['/projects/3/goals/2', 149, false],
    ]);
  });

  it('leaves nothing unread', () => {
    expect(result.leftovers).toEqual([]);
  });
});

describe('the seed as clean text', () => {
  const { oneCellALine, tabbed, markdown, boxed, pipesWithoutSpans } = renditions;

  it.each(Object.entries({ oneCellALine, tabbed, markdown, boxed, pipesWithoutSpans }))(
    'gives the same fields: %s',
    (_, write) => {
      expect(found(importText(write(truth), { profiles: [hebei, mof] }).draft)).toEqual(wanted);
    },
  );

  it('is kept as files written from the truth', () => {
    expect(read('seed-clean.txt')).toBe(oneCellALine(truth));
    expect(read('seed.md')).toBe(markdown(truth));
  });
});
