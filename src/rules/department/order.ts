import { practice } from '../../basis/practice.ts';
import { decimalOf } from '../amounts.ts';
import { partsOf } from '../department-text.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'DP-ORDER',
  scope: 'draft',
  title: '分项次序与项目表次序不同',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '两处次序不同，审核时要来回翻找。',
  mend: '分项绩效目标与项目表用同一次序。',
  examples: {
    bad: [
      {
        note: '次序相反',
        change: [
          { path: '/sub_goals/0/name', value: '科技工作者服务经费' },
          { path: '/sub_goals/2/name', value: '主题科普活动经费' },
          { path: '/projects/2/budget/total', value: '20.00' },
        ],
      },
    ],
    good: [
      { note: '次序相同', change: [] },
      {
        note: '陷阱：项目表按金额从大到小排',
        change: [
          { path: '/sub_goals/0/name', value: '科技工作者服务经费' },
          { path: '/sub_goals/2/name', value: '主题科普活动经费' },
          { path: '/projects/0/budget/total', value: '9.00' },
          { path: '/projects/1/budget/total', value: '5.00' },
          { path: '/projects/2/budget/total', value: '2.00' },
        ],
      },
    ],
  },
  *check(draft) {
    const order = new Map(draft.projects.map((project, index) => [project, index]));
    const places = partsOf(draft).flatMap(({ project, name }) =>
      project === null ? [] : [{ name, at: order.get(project) ?? 0 }],
    );
    const wrong = places.find(({ at }, index) => at < (places[index - 1]?.at ?? 0));
    if (wrong === undefined || places.length < 2 || places.length !== draft.raw.sub_goals.length) return;
    const money = draft.projects.map(({ budget }) => decimalOf(budget.total));
    const bySize = money.every((total, index) => {
      const before = money[index - 1];
      return index === 0 || (total != null && before != null && total.lte(before));
    });
    const differ = new Set(money.map(total => total?.toString() ?? '')).size > 1;
    if (bySize && differ) return;
    yield {
      path: '/sub_goals',
      quote: wrong.name,
      message: `分项绩效目标的次序与项目表不同（如“${wrong.name}”）。`,
      confidence: 0.9,
    };
  },
});
