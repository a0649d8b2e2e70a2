import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';
import { perPeriod, planPoints, shown } from './plan-points.ts';

export default rule({
  id: 'BUD-PLAN-MONOTONIC',
  scope: 'project',
  title: '累计支出计划前高后低',
  level: 'error',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '支出计划是累计数，花出去的钱不会退回来，后面的时点不应小于前面的。',
  mend: '按累计口径重填各时点的百分比。',
  examples: {
    bad: [
      {
        note: '6 月底反而低于 3 月底',
        change: [{ path: '/projects/0/spending_plan/0/cumulative_percent', value: '50' }],
      },
      {
        note: '分段数当成累计数',
        change: [
          { path: '/projects/0/spending_plan/0/cumulative_percent', value: '40' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '30' },
          { path: '/projects/0/spending_plan/2/cumulative_percent', value: '20' },
          { path: '/projects/0/spending_plan/3/cumulative_percent', value: '10' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：两个时点相同，中间没有支出',
        change: [{ path: '/projects/0/spending_plan/1/cumulative_percent', value: '10' }],
      },
      {
        note: '陷阱：时点写的顺序颠倒，按月份看是递增的',
        change: [
          {
            path: '/projects/0/spending_plan',
            value: [
              { label: '12月底', month: 12, cumulative_percent: '100' },
              { label: '3月底', month: 3, cumulative_percent: '10' },
            ],
          },
        ],
      },
    ],
  },
  *check(project) {
    const points = planPoints(project);
    if (points.some(({ percent }) => percent < 0 || percent > 100)) return;
    const fallen = points.find(({ percent }, index) => percent < (points[index - 1]?.percent ?? 0));
    if (fallen === undefined) return;
    const separate = perPeriod(points);
    yield {
      path: fallen.path,
      quote: String(fallen.percent),
      message: `${fallen.label}累计${fallen.percent}%，低于前一时点（${shown(points)}）。`,
      ...(separate
        ? {
            suggestion: '各时点之和正好是 100%，像是按分段数填的，请逐段累加后重填。',
            severity: 'warning' as const,
          }
        : {}),
    };
  },
});
