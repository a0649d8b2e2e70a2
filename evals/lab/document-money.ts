import { PROFILES } from '../../src/index.ts';
import { planOf, projectAt, replan, retarget, totalCost } from './document-copy.ts';
import type { DocumentOperator } from './operator.ts';

const plus = (amount: string | null, more: number): string => (Number(amount ?? 0) + more).toFixed(2);

/** Faults of money and of the spending plan. */
export const MONEY_OPERATORS: readonly DocumentOperator[] = [
  {
    id: 'sum-broken',
    title: '预算数不等于资金来源之和',
    rules: ['BUD-SUM'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || found.project.budget.total === null) return null;
      found.project.budget.other = plus(found.project.budget.other, 1);
      return [`${found.here}/budget`];
    },
  },
  {
    id: 'cost-over-budget',
    title: '总成本指标高于预算数',
    rules: ['BUD-COST-NEQ-BUDGET'],
    also: ['BUD-UNIT-SCALE', 'IND-COST-ONLY-TOTAL'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const cost = found === null ? null : totalCost(found.project);
      if (found === null || cost === null) return null;
      retarget(cost.row, `≤${cost.amount + 10}万元`);
      return [found.here];
    },
  },
  {
    id: 'cost-ten-thousand-fold',
    title: '万元写成了元的数',
    rules: ['BUD-UNIT-SCALE', 'BUD-COST-NEQ-BUDGET'],
    also: ['IND-COST-ONLY-TOTAL'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const cost = found === null ? null : totalCost(found.project);
      if (found === null || cost === null) return null;
      retarget(cost.row, `≤${cost.amount * 10_000}万元`);
      return [found.here];
    },
  },
  {
    id: 'money-cell-blank',
    title: '其他资金一格留空',
    rules: ['STR-MONEY-BLANK', 'BUD-SUM'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || Number(found.project.budget.other ?? 1) !== 0) return null;
      found.project.budget.other = '';
      return [`${found.here}/budget`];
    },
  },
  {
    id: 'budget-blank',
    title: '预算数没有填',
    rules: ['STR-FIELD-MISSING', 'STR-MONEY-BLANK'],
    also: ['BUD-DEPT-TOTAL-MISSING', 'BUD-SUM'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null) return null;
      found.project.budget = { ...found.project.budget, total: null };
      return [found.here];
    },
  },
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
  {
    id: 'unit-price-times-count',
    title: '单价乘数量大大超过预算',
    rules: ['X-BUDGET-ARITHMETIC'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null) return null;
      const price = found.project.indicators.find(
        ({ name, value_raw: value }) =>
          /^(单场|每册|户均|人均|单次|单座)/.test(name ?? '') && /^≤[\d.]+/.test(value ?? ''),
      );
      if (price === undefined) return null;
      retarget(
        price,
        (price.value_raw ?? '').replace(/[\d.]+/, digits => String(Number(digits) * 5)),
      );
      return [found.here];
    },
  },
  {
    id: 'plan-falls',
    title: '累计支出计划前高后低',
    rules: ['BUD-PLAN-MONOTONIC'],
    also: ['BUD-PLAN-SLOW', 'BUD-PLAN-SEASON'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const plan = found === null ? null : planOf(found.project);
      if (found === null || plan === null) return null;
      const [first = 0, second = 0, ...rest] = plan;
      if (second <= first) return null;
      replan(found.project, [second, first, ...rest]);
      return [`${found.here}/spending_plan`];
    },
  },
  {
    id: 'plan-ends-early',
    title: '年底支出计划不到100%',
    rules: ['BUD-PLAN-FINAL100'],
    also: ['BUD-PLAN-MONOTONIC'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const plan = found === null ? null : planOf(found.project);
      if (found === null || plan === null) return null;
      replan(
        found.project,
        plan.map(percent => Math.min(percent, 90)),
      );
      return [`${found.here}/spending_plan`];
    },
  },
  {
    id: 'plan-over-hundred',
    title: '支出计划超过100%',
    rules: ['BUD-PLAN-RANGE'],
    also: ['BUD-PLAN-MONOTONIC', 'BUD-PLAN-SEASON'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const plan = found === null ? null : planOf(found.project);
      if (found === null || plan === null) return null;
      replan(
        found.project,
        plan.map((percent, index) => (index === plan.length - 2 ? 250 : percent)),
      );
      return [`${found.here}/spending_plan`];
    },
  },
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
  {
    id: 'plan-emptied',
    title: '资金支出计划没有填',
    rules: ['STR-FIELD-MISSING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const asked = PROFILES.find(({ code }) => code === copy.profile)?.plan_months.length ?? 0;
      if (found === null || asked === 0 || planOf(found.project) === null) return null;
      found.project.spending_plan = [];
      return [found.here];
    },
  },
  {
    id: 'purpose-vague',
    title: '资金用途只说“用于……支出”',
    rules: ['BUD-PURPOSE-VAGUE'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || (found.project.purpose ?? '') === '') return null;
      found.project.purpose = at % 2 === 0 ? `用于${found.project.name}支出` : '用于各项工作支出';
      return [`${found.here}/purpose`];
    },
  },
  {
    id: 'purpose-runs-the-office',
    title: '项目经费里混进日常办公',
    rules: ['BUD-RUNCOST-MIX'],
    also: ['X-KEY-OUTPUT-MISSING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || (found.project.purpose ?? '') === '') return null;
      found.project.purpose = `${found.project.purpose?.replace(/。$/, '')}；弥补机关日常办公经费不足，保障单位正常运转。`;
      return [`${found.here}/purpose`, found.here];
    },
  },
];
