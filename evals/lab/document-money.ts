import { type Draft, PROFILES, type Project } from '../../src/index.ts';
import { planOf, projectAt, replan, retarget, totalCost } from './document-copy.ts';
import type { DocumentOperator } from './operator.ts';

const plus = (amount: string | null, more: number): string => (Number(amount ?? 0) + more).toFixed(2);

/** A project of a copy, where it stands, the copy itself and which of its projects it is. */
interface Place {
  readonly project: Project;
  readonly here: string;
  readonly copy: Draft;
  readonly at: number;
}

/** A fault put once into each project; none where the copy has no such project. */
const ofProject = (
  fault: Omit<DocumentOperator, 'each' | 'spoil'>,
  spoil: (place: Place) => readonly string[] | null,
): DocumentOperator => ({
  ...fault,
  each: 'project',
  spoil(copy, at) {
    const found = projectAt(copy, at);
    return found === null ? null : spoil({ ...found, copy, at });
  },
});

/** Faults of money and of the spending plan. */
export const MONEY_OPERATORS: readonly DocumentOperator[] = [
  ofProject(
    {
      id: 'sum-broken',
      title: '预算数不等于资金来源之和',
      rules: ['BUD-SUM'],
    },
    ({ project, here }) => {
      if (project.budget.total === null) return null;
      project.budget.other = plus(project.budget.other, 1);
      return [`${here}/budget`];
    },
  ),
  ofProject(
    {
      id: 'cost-over-budget',
      title: '总成本指标高于预算数',
      rules: ['BUD-COST-NEQ-BUDGET'],
      also: ['BUD-UNIT-SCALE', 'IND-COST-ONLY-TOTAL'],
    },
    ({ project, here }) => {
      const cost = totalCost(project);
      if (cost === null) return null;
      retarget(cost.row, `≤${cost.amount + 10}万元`);
      return [here];
    },
  ),
  ofProject(
    {
      id: 'cost-ten-thousand-fold',
      title: '万元写成了元的数',
      rules: ['BUD-UNIT-SCALE', 'BUD-COST-NEQ-BUDGET'],
      also: ['IND-COST-ONLY-TOTAL'],
    },
    ({ project, here }) => {
      const cost = totalCost(project);
      if (cost === null) return null;
      retarget(cost.row, `≤${cost.amount * 10_000}万元`);
      return [here];
    },
  ),
  ofProject(
    {
      id: 'money-cell-blank',
      title: '其他资金一格留空',
      rules: ['STR-MONEY-BLANK', 'BUD-SUM'],
    },
    ({ project, here }) => {
      if (Number(project.budget.other ?? 1) !== 0) return null;
      project.budget.other = '';
      return [`${here}/budget`];
    },
  ),
  ofProject(
    {
      id: 'budget-blank',
      title: '预算数没有填',
      rules: ['STR-FIELD-MISSING', 'STR-MONEY-BLANK'],
      also: ['BUD-DEPT-TOTAL-MISSING', 'BUD-SUM'],
    },
    ({ project, here }) => {
      project.budget = { ...project.budget, total: null };
      return [here];
    },
  ),
  {
    id: 'department-total-wrong',
    title: '项目支出合计与各项目不符',
    rules: ['BUD-DEPT-TOTAL-MISSING'],
    each: 'document',
    spoil(copy) {
      const sum = /项目支出(\d+)\.00万元/.exec(copy.overall_goal ?? '')?.[1];
      if (sum === undefined) return null;
      copy.overall_goal = (copy.overall_goal ?? '').replace(
        `项目支出${sum}.00`,
        `项目支出${Number(sum) + 15}.00`,
      );
      return ['/overall_goal', '/total_budget'];
    },
  },
  ofProject(
    {
      id: 'unit-price-times-count',
      title: '单价乘数量大大超过预算',
      rules: ['X-BUDGET-ARITHMETIC'],
    },
    ({ project, here }) => {
      const price = project.indicators.find(
        ({ name, value_raw: value }) =>
          /^(单场|每册|户均|人均|单次|单座)/.test(name ?? '') && /^≤[\d.]+/.test(value ?? ''),
      );
      if (price === undefined) return null;
      retarget(
        price,
        (price.value_raw ?? '').replace(/[\d.]+/, digits => String(Number(digits) * 5)),
      );
      return [here];
    },
  ),
  ofProject(
    {
      id: 'plan-falls',
      title: '累计支出计划前高后低',
      rules: ['BUD-PLAN-MONOTONIC'],
      also: ['BUD-PLAN-SLOW', 'BUD-PLAN-SEASON'],
    },
    ({ project, here }) => {
      const plan = planOf(project);
      if (plan === null) return null;
      const [first = 0, second = 0, ...rest] = plan;
      if (second <= first) return null;
      replan(project, [second, first, ...rest]);
      return [`${here}/spending_plan`];
    },
  ),
  ofProject(
    {
      id: 'plan-ends-early',
      title: '年底支出计划不到100%',
      rules: ['BUD-PLAN-FINAL100'],
      also: ['BUD-PLAN-MONOTONIC'],
    },
    ({ project, here }) => {
      const plan = planOf(project);
      if (plan === null) return null;
      replan(
        project,
        plan.map(percent => Math.min(percent, 90)),
      );
      return [`${here}/spending_plan`];
    },
  ),
  ofProject(
    {
      id: 'plan-over-hundred',
      title: '支出计划超过100%',
      rules: ['BUD-PLAN-RANGE'],
      also: ['BUD-PLAN-MONOTONIC', 'BUD-PLAN-SEASON'],
    },
    ({ project, here }) => {
      const plan = planOf(project);
      if (plan === null) return null;
      replan(
        project,
        plan.map((percent, index) => (index === plan.length - 2 ? 250 : percent)),
      );
      return [`${here}/spending_plan`];
    },
  ),
  {
    id: 'plan-of-template',
    title: '所有项目都按25、50、75、100排',
    rules: ['BUD-PLAN-TEMPLATE'],
    also: ['BUD-PLAN-SEASON', 'BUD-EXEC-PROGRESS-LINK'],
    each: 'document',
    spoil(copy) {
      if (copy.projects.length < 2 || copy.projects.some(project => planOf(project)?.length !== 4))
        return null;
      for (const project of copy.projects) replan(project, [25, 50, 75, 100]);
      return ['/projects'];
    },
  },
  ofProject(
    {
      id: 'plan-emptied',
      title: '资金支出计划没有填',
      rules: ['STR-FIELD-MISSING'],
    },
    ({ project, here, copy }) => {
      const asked = PROFILES.find(({ code }) => code === copy.profile)?.plan_months.length ?? 0;
      if (asked === 0 || planOf(project) === null) return null;
      project.spending_plan = [];
      return [here];
    },
  ),
  ofProject(
    {
      id: 'purpose-vague',
      title: '资金用途只说“用于……支出”',
      rules: ['BUD-PURPOSE-VAGUE'],
    },
    ({ project, here, at }) => {
      if ((project.purpose ?? '') === '') return null;
      project.purpose = at % 2 === 0 ? `用于${project.name}支出` : '用于各项工作支出';
      return [`${here}/purpose`];
    },
  ),
  ofProject(
    {
      id: 'purpose-runs-the-office',
      title: '项目经费里混进日常办公',
      rules: ['BUD-RUNCOST-MIX'],
      also: ['X-KEY-OUTPUT-MISSING'],
    },
    ({ project, here }) => {
      if ((project.purpose ?? '') === '') return null;
      project.purpose = `${project.purpose?.replace(/。$/, '')}；弥补机关日常办公经费不足，保障单位正常运转。`;
      return [`${here}/purpose`, here];
    },
  ),
];
