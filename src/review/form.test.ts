import { describe, expect, it } from 'vitest';
import type { Draft } from '../domain/draft.ts';
import hebeiCounty from '../profiles/hebei-county.ts';
import { RULES } from '../rules/index.ts';
import { assess } from './assess.ts';

const { example } = hebeiCounty;
const judged = (draft: Draft) => assess(draft, hebeiCounty, RULES);

/** The example with cells of its rows written over. */
const written = (change: (row: Draft['projects'][number]['indicators'][number]) => object): Draft => ({
  ...example,
  projects: example.projects.map(project => ({
    ...project,
    indicators: project.indicators.map(row => ({ ...row, ...change(row) })),
  })),
});

const percent = (operator: '<=' | '>=') => (row: { value_raw: string | null; value: unknown }) => {
  const number = /^≥(\d+)%$/.exec(row.value_raw ?? '')?.[1];
  if (number === undefined) return {};
  return { operator, value_raw: `${operator === '<=' ? '≤' : '≥'}${number}%` };
};

describe('the official form', () => {
  it('gives full points and the best grade to a clean document', () => {
    const { form, opinion } = judged(example);
    expect(form).toMatchObject({ total: 100, grade: '优', outcome: '同意通过' });
    expect(opinion).toMatch(/未发现需要退回或追问的问题，同意通过。$/);
  });

  it('never calls best what would be sent back', () => {
    const [first, ...rest] = example.projects;
    if (first === undefined) throw new Error('no project');
    const { form, projectForms } = judged({ ...example, projects: [{ ...first, purpose: '' }, ...rest] });
    expect(form.total).toBeGreaterThanOrEqual(90);
    expect(form.grade).toBe('良');
    expect(form.outcome).toBe('有1处须改正，不评“优”，改正后通过');
    expect(projectForms().map(({ grade }) => grade)).toEqual(['良', '优', '优']);
  });

  it('gives no points for what is not there: an empty text does not pass', () => {
    const empty: Draft = { ...example, overall_goal: null, sub_goals: [], safeguards: [], projects: [] };
    const { overall_indicators: _rows, ...bare } = empty;
    const { form, findings, opinion } = judged(bare);
    expect(form.total).toBeLessThan(30);
    expect(opinion).toContain('缺少规定的部分（4处），如缺少“总体绩效目标”部分');
    expect(form.grade).toBe('差');
    const told = new Map(findings.map(({ id, path }) => [id, path]));
    const lostTo = (item: string): string[] =>
      form.items.find(one => one.item === item)?.findings.map(({ finding }) => told.get(finding) ?? '') ?? [];
    expect(lostTo('目标相关性')).toEqual(['/overall_goal']);
    expect(lostTo('指标科学性')).toEqual(['/projects']);
  });

  it('says in the opinion which of two faults a title names', () => {
    const [first, ...rest] = example.projects;
    if (first === undefined) throw new Error('no project');
    const few = { ...first, indicators: first.indicators.slice(0, 2) };
    expect(judged({ ...example, projects: [few, ...rest] }).opinion).toMatch(/共2条指标，少于5条/);
  });

  it('judges the other projects as before when one has no rows', () => {
    const [first, ...rest] = example.projects;
    if (first === undefined) throw new Error('no project');
    const { projectForms } = judged({ ...example, projects: [{ ...first, indicators: [] }, ...rest] });
    const [bare, ...others] = projectForms();
    expect(bare?.items.filter(({ score }) => score === 0).map(({ item }) => item)).toEqual([
      '指标科学性',
      '绩效合理性',
      '实现可能性',
    ]);
    expect(bare?.grade).toBe('差');
    for (const { total } of others) expect(total).toBeGreaterThan(90);
  });

  it('lets pass what is only asked about, and says so', () => {
    const change = { text: '不断加强科普工作，切实提升群众获得感。', incomplete: undefined };
    const [first, ...rest] = example.projects;
    if (first === undefined) throw new Error('no project');
    const goals = first.goals.map(({ id }) => ({ id, text: change.text }));
    const { form, findings } = judged({ ...example, projects: [{ ...first, goals }, ...rest] });
    const asked = findings.filter(({ severity, formal }) => severity === 'warning' && !formal).length;
    expect(asked).toBeGreaterThan(0);
    expect(form).toMatchObject({ grade: '优', outcome: `同意通过，报送前请核实完善${asked}处疑问` });
  });

  it('sends back a document whose faults are many, and loses no point without a finding', () => {
    const { form, findings } = judged(
      written(row => ({
        ...percent('<=')(row),
        description: row.name,
        basis: '问卷调查',
        level2: '数量指标',
      })),
    );
    expect(['中', '差']).toContain(form.grade);
    expect(form.outcome).not.toMatch(/通过/);
    const ids = new Set(findings.map(({ id }) => id));
    for (const { item, points, score, findings: lost } of form.items) {
      const sum = lost.reduce((total, one) => total + one.points, 0);
      expect(Math.abs(points - score - sum), item).toBeLessThan(0.06);
      for (const { finding } of lost) expect(ids.has(finding), item).toBe(true);
    }
  });

  it('quotes in the opinion where to look, never a bare figure', () => {
    const [first, ...rest] = example.projects;
    if (first === undefined) throw new Error('no project');
    const plan = first.spending_plan.map((point, index) =>
      index === 1 ? { ...point, cumulative_percent: '5' } : point,
    );
    const { opinion } = judged({ ...example, projects: [{ ...first, spending_plan: plan }, ...rest] });
    expect(opinion).toMatch(/累计支出计划前高后低，如资金支出计划的“5”/);
  });
});
