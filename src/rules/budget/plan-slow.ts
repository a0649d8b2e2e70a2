import { practice } from '../../basis/practice.ts';
import { wholeText } from '../project-text.ts';
import { rule } from '../rule.ts';
import { inShares, perPeriod, planPoints } from './plan-points.ts';
import { seasonsIn } from './seasons.ts';

/** Least cumulative percent by month at which one province warns; others use other lines. */
const LINES = [
  { month: 4, least: 25 },
  { month: 6, least: 40 },
  { month: 8, least: 60 },
  { month: 10, least: 80 },
] as const;
/** How far below a line is worth a word, since the lines differ by place. */
const MARGIN = 10;
const LATE = /年底|年终|四季度|第四季度|下半年|秋季|冬季|[7-9]月|1[0-2]月/;

export default rule({
  id: 'BUD-PLAN-SLOW',
  scope: 'project',
  title: '支出计划偏慢',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '各地对支出进度有预警线；计划本身就明显偏慢，年中监控时会被点名。',
  mend: '能早办的早安排；活动确在下半年的，在目标里写明时间。',
  examples: {
    bad: [
      {
        note: '6 月底只计划支出 20%，没有说明',
        change: [
          { path: '/projects/1/spending_plan/1/cumulative_percent', value: '20' },
          { path: '/projects/1/goals/0/text', value: '举办青少年科技实践营2期，受益中小学校不少于12所。' },
          { path: '/projects/1/goals/1/text', value: '培训科技辅导员不少于40人，结业率达到95%。' },
        ],
      },
      {
        note: '10 月底只有 50%',
        change: [
          { path: '/projects/1/spending_plan/2/cumulative_percent', value: '50' },
          { path: '/projects/1/spending_plan/1/cumulative_percent', value: '45' },
          { path: '/projects/1/goals/0/text', value: '举办青少年科技实践营2期，受益中小学校不少于12所。' },
          { path: '/projects/1/goals/1/text', value: '培训科技辅导员不少于40人，结业率达到95%。' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：活动在 9 月，上半年少花是对的',
        change: [{ path: '/projects/0/spending_plan/1/cumulative_percent', value: '15' }],
      },
      {
        note: '略低于某地预警线',
        change: [{ path: '/projects/1/spending_plan/2/cumulative_percent', value: '75' }],
      },
    ],
  },
  *check(project) {
    const points = planPoints(project);
    const text = wholeText(project);
    if (inShares(points) || perPeriod(points) || LATE.test(text)) return;
    if (seasonsIn(text).some(({ month }) => month >= 6)) return;
    for (const { path, label, month, percent } of points) {
      const line = LINES.find(each => each.month === month);
      if (line === undefined || percent >= line.least - MARGIN) continue;
      yield {
        path,
        quote: String(percent),
        message: `${label}只计划支出${percent}%，有的地方此时低于${line.least}%就要预警。`,
        confidence: 0.5,
      };
      return;
    }
  },
});
