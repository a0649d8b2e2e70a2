import { practice } from '../../basis/practice.ts';
import { decimalOf } from '../amounts.ts';
import { rule } from '../rule.ts';

const MANY = 5;

export default rule({
  id: 'STR-GOAL-COUNT',
  scope: 'project',
  title: '小项目目标过多',
  level: 'info',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '钱不多、目标很多，主要目标就淹没了，也难以逐条设指标。',
  mend: '合并相近的，留下两三条当年能做成、能考核的目标。',
  examples: {
    bad: [
      {
        note: '2 万元写了 6 条目标',
        change: [
          {
            path: '/projects/2/goals',
            value: [1, 2, 3, 4, 5, 6].map(at => ({
              id: `g${at}`,
              text: `2026年底完成第${at}批企业服务10次。`,
            })),
          },
        ],
      },
    ],
    good: [
      {
        note: '5 条还可以',
        change: [
          {
            path: '/projects/2/goals',
            value: [1, 2, 3, 4, 5].map(at => ({ id: `g${at}`, text: `2026年底完成第${at}批企业服务10次。` })),
          },
        ],
      },
      {
        note: '陷阱：大项目目标多是正常的',
        change: [
          { path: '/projects/2/budget', value: { total: '900.00', fiscal: '900.00', other: '0.00' } },
          {
            path: '/projects/2/goals',
            value: [1, 2, 3, 4, 5, 6].map(at => ({
              id: `g${at}`,
              text: `2026年底完成第${at}批企业服务10次。`,
            })),
          },
        ],
      },
    ],
  },
  *check({ path, raw, budget }, { profile }) {
    const total = decimalOf(budget.total);
    const large = total?.gte(profile.thresholds.grand_goal_budget) ?? true;
    if (large || raw.goals.length <= MANY) return;
    yield {
      path: `${path}/goals`,
      quote: '',
      message: `预算${raw.budget.total}，绩效目标却有${raw.goals.length}条。`,
      confidence: 0.6,
    };
  },
});
