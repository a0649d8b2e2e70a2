import { practice } from '../../basis/practice.ts';
import { wholeText } from '../project-text.ts';
import { rule } from '../rule.ts';
import { inShares, perPeriod, planPoints } from './plan-points.ts';

const CARRIED = /结转下年|跨年度?|分年度|质保金|质量保证金|次年支付|下年支付/;

export default rule({
  id: 'BUD-PLAN-FINAL100',
  scope: 'project',
  title: '年底支出计划不到 100%',
  level: 'error',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '当年预算应当年支出完；年底到不了 100%，就是一开始就打算剩钱。',
  mend: '把 12 月底填为 100%；确需结转的，调减预算或写明批准的结转安排。',
  examples: {
    bad: [
      {
        note: '年底 90%',
        change: [{ path: '/projects/0/spending_plan/3/cumulative_percent', value: '90' }],
      },
      {
        note: '每段 25%，没有累加',
        change: [
          { path: '/projects/0/spending_plan/0/cumulative_percent', value: '25' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '25' },
          { path: '/projects/0/spending_plan/2/cumulative_percent', value: '25' },
          { path: '/projects/0/spending_plan/3/cumulative_percent', value: '25' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：写明质保金次年支付',
        change: [
          { path: '/projects/0/spending_plan/3/cumulative_percent', value: '95' },
          {
            path: '/projects/0/purpose',
            value: '科普展厅改造合同价9.50万元，其中5%质保金次年支付；设计费0.50万元。',
          },
        ],
      },
      {
        note: '陷阱：表只列到 10 月底',
        change: [{ path: '/projects/0/spending_plan/3' }],
      },
    ],
  },
  *check(project) {
    const points = planPoints(project);
    const last = points.at(-1);
    if (last === undefined || (last.month ?? 12) < 12 || last.percent === 100 || inShares(points)) return;
    const falling = points.some(({ percent }, index) => percent < (points[index - 1]?.percent ?? 0));
    const separate = perPeriod(points);
    if ((separate && falling) || last.percent > 100 || CARRIED.test(wholeText(project))) return;
    yield {
      path: last.path,
      quote: String(last.percent),
      message: `${last.label}累计支出计划${last.percent}%，没有达到 100%。`,
      ...(separate ? { suggestion: '各时点之和正好是 100%，像是按分段数填的，请逐段累加后重填。' } : {}),
    };
  },
});
