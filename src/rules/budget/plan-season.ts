import { practice } from '../../basis/practice.ts';
import { wholeText } from '../project-text.ts';
import { rule } from '../rule.ts';
import { planPoints } from './plan-points.ts';
import { type Season, seasonsIn } from './seasons.ts';

const MOST = 60;
const AHEAD = /采购|购置|预付|定金|备货|储备|政府购买|物资/;

/** 宪法宣传周、送法下乡等活动60场: one of many on other days. */
const oneOfMany = (text: string, { words }: Season): boolean =>
  new RegExp(`(?:${words.source})[^，。；,;\\n]{0,40}等|等[^，。；,;\\n]{0,12}(?:${words.source})`).test(
    text,
  );

export default rule({
  id: 'BUD-PLAN-SEASON',
  scope: 'project',
  title: '支出计划早于活动时间',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '活动有固定日子，钱却计划在活动之前花掉大半，支出计划与工作安排对不上。',
  mend: '按活动的月份后移支出比例；确需提前采购的，在资金用途中写明。',
  examples: {
    bad: [
      {
        note: '科普月在 9 月，6 月底已计划支出 75%',
        change: [{ path: '/projects/0/spending_plan/1/cumulative_percent', value: '75' }],
      },
      {
        note: '重阳节活动，6 月底 80%',
        change: [
          { path: '/projects/2/goals/0/text', value: '2026年重阳节前后组织老科技工作者座谈4场。' },
          { path: '/projects/2/purpose', value: '座谈场地租赁4场×0.30万元，资料印刷0.80万元。' },
          { path: '/projects/2/spending_plan/1/cumulative_percent', value: '80' },
        ],
      },
    ],
    good: [
      {
        note: '6 月底 30%，10 月底 90%',
        change: [{ path: '/projects/0/spending_plan/1/cumulative_percent', value: '30' }],
      },
      {
        note: '陷阱：展品提前采购',
        change: [
          { path: '/projects/0/purpose', value: '科普展品采购7.00万元（4月签订合同）；专家劳务3.00万元。' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '75' },
        ],
      },
      {
        note: '陷阱：固定日子只是全年许多活动里的一场',
        change: [
          { path: '/projects/0/goals/0/text', value: '2026年开展科普日、科普赶集等主题科普活动不少于60场。' },
          { path: '/projects/0/goals/1/text', value: '全年服务群众不少于1500人次。' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '75' },
        ],
      },
      {
        note: '陷阱：多个固定日子，最早的在 5 月',
        change: [
          { path: '/projects/0/goals/1/text', value: '5月科技活动周期间服务群众不少于1500人次。' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '75' },
        ],
      },
    ],
  },
  *check(project) {
    const text = wholeText(project);
    const [first, ...others] = seasonsIn(text).filter(season => !oneOfMany(text, season));
    if (first === undefined || AHEAD.test(project.raw.purpose ?? '')) return;
    const season = others.reduce((early, next) => (next.month < early.month ? next : early), first);
    const before = planPoints(project).findLast(({ month }) => (month ?? 12) < season.month);
    if (before !== undefined && before.percent > MOST)
      yield {
        path: before.path,
        quote: String(before.percent),
        message: `${season.name}在${season.month}月，${before.label}却已计划支出${before.percent}%。`,
        confidence: 0.7,
      };
  },
});
