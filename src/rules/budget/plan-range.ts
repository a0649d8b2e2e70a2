import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';
import { inShares, planPoints } from './plan-points.ts';

export default rule({
  id: 'BUD-PLAN-RANGE',
  scope: 'project',
  title: '资金支出计划超出 0—100%',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '支出计划是占预算数的累计百分比，只能在 0 到 100 之间。',
  mend: '改为 0 到 100 之间的百分数。',
  examples: {
    bad: [
      {
        note: '多写一个零',
        change: [{ path: '/projects/0/spending_plan/0/cumulative_percent', value: '250' }],
      },
      {
        note: '负数',
        change: [{ path: '/projects/0/spending_plan/0/cumulative_percent', value: '-5' }],
      },
    ],
    good: [
      {
        note: '陷阱：一季度没有支出',
        change: [{ path: '/projects/0/spending_plan/0/cumulative_percent', value: '0' }],
      },
      {
        note: '带小数',
        change: [{ path: '/projects/0/spending_plan/0/cumulative_percent', value: '12.5' }],
      },
    ],
  },
  *check(project) {
    const points = planPoints(project);
    for (const { path, label, percent } of points)
      if (percent < 0 || percent > 100)
        yield { path, quote: String(percent), message: `${label}支出计划${percent}%，不在 0 到 100 之间。` };
    const [first] = points;
    if (first !== undefined && inShares(points))
      yield {
        path: first.path,
        quote: String(first.percent),
        message: '支出计划填的像是小数（1 代表全部），表头要求填百分数。',
        suggestion: '把各时点的小数换算成百分数。',
        severity: 'info',
        confidence: 0.8,
      };
  },
});
