import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadProject } from '../../reading/types.ts';
import { rule } from '../rule.ts';
import { inShares, type Point, planPoints, shown } from './plan-points.ts';

const MANY = 3;
const STEADY =
  /工资|薪酬|津贴|人员经费|社保|公积金|房租|租金|租赁|物业|保洁|保安|劳务派遣|托管|运维|维护|维保|运行费|值守|监测费|专线|宽带|平台服务|服务费/;
const MONTHLY = /按月|每月|逐月|按季|每季度?|逐季|月均/;

/** Rent, pay and yearly service contracts really are spent evenly. */
const steady = ({ raw }: ReadProject): boolean =>
  STEADY.test(plain(raw.name ?? '')) || MONTHLY.test(plain(raw.purpose ?? ''));

/** 25/50/75/100: the same step at every point. */
function even(points: readonly Point[]): boolean {
  const step = 100 / points.length;
  return points.every(({ percent }, index) => Math.abs(percent - step * (index + 1)) < 0.01);
}

export default rule({
  id: 'BUD-PLAN-TEMPLATE',
  scope: 'draft',
  title: '资金支出计划套用模板',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '钱随事走。每个项目都平均摊到各季度，说明没有按活动时间安排支出，执行监控也就失去意义。',
  mend: '按本项目各项活动的时间和付款约定，分别填写每个时点的累计百分比。',
  examples: {
    bad: [
      {
        note: '平均分摊 25/50/75/100',
        change: [
          { path: '/projects/0/spending_plan/0/cumulative_percent', value: '25' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '50' },
          { path: '/projects/0/spending_plan/2/cumulative_percent', value: '75' },
        ],
      },
      {
        note: '三个项目一模一样',
        change: [0, 1, 2].flatMap(index => [
          { path: `/projects/${index}/spending_plan/0/cumulative_percent`, value: '20' },
          { path: `/projects/${index}/spending_plan/1/cumulative_percent`, value: '45' },
          { path: `/projects/${index}/spending_plan/2/cumulative_percent`, value: '80' },
        ]),
      },
    ],
    good: [
      {
        note: '9 月集中开展活动',
        change: [
          { path: '/projects/0/spending_plan/0/cumulative_percent', value: '5' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '20' },
          { path: '/projects/0/spending_plan/2/cumulative_percent', value: '90' },
        ],
      },
      {
        note: '陷阱：房租按季支付，本来就均匀',
        change: [
          { path: '/projects/0/name', value: '科普活动中心房屋租赁费' },
          { path: '/projects/0/spending_plan/0/cumulative_percent', value: '25' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '50' },
          { path: '/projects/0/spending_plan/2/cumulative_percent', value: '75' },
        ],
      },
      {
        note: '陷阱：全年的维护合同按季付款',
        change: [
          { path: '/projects/0/name', value: '科普大屏设备维护' },
          { path: '/projects/0/spending_plan/0/cumulative_percent', value: '25' },
          { path: '/projects/0/spending_plan/1/cumulative_percent', value: '50' },
          { path: '/projects/0/spending_plan/2/cumulative_percent', value: '75' },
        ],
      },
      {
        note: '陷阱：只有两个项目的计划相同',
        change: [
          { path: '/projects/1/spending_plan/0/cumulative_percent', value: '10' },
          { path: '/projects/1/spending_plan/1/cumulative_percent', value: '40' },
          { path: '/projects/1/spending_plan/2/cumulative_percent', value: '90' },
        ],
      },
    ],
  },
  *check({ projects }) {
    const plans = projects
      .map(project => ({ project, points: planPoints(project) }))
      .filter(({ project, points }) => points.length >= MANY && !inShares(points) && !steady(project));
    const counts = new Map<string, number>();
    for (const { points } of plans) counts.set(shown(points), (counts.get(shown(points)) ?? 0) + 1);
    for (const { project, points } of plans) {
      const plan = shown(points);
      const copies = counts.get(plan) ?? 0;
      if (!even(points) && copies < MANY) continue;
      const shared = copies > 1 ? `，${copies}个项目完全相同` : '';
      yield {
        path: `${project.path}/spending_plan`,
        quote: plan,
        message: `支出计划${plan}${even(points) ? '按时点平均分摊' : '像是套用模板'}${shared}，看不出活动安排。`,
        confidence: copies >= MANY ? 0.9 : 0.75,
      };
    }
  },
});
