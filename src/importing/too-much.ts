import { type Draft, MOST } from '../domain/draft.ts';
import { JixiaoError } from '../domain/errors.ts';

/** Refuses what is no 绩效文本 but a register, before anyone works on it. Errors: `too_large`. */
export function assertHolds({ projects, overall_indicators = [], sub_goals, safeguards }: Draft): void {
  const most = (of: (project: Draft['projects'][number]) => number): number =>
    projects.reduce((so, project) => Math.max(so, of(project)), 0);
  const counted = [
    ['项目', projects.length, MOST.projects],
    ['部门指标', overall_indicators.length, MOST.indicators],
    ['分项绩效目标', sub_goals.length, MOST.sub_goals],
    ['保障措施', safeguards.length, MOST.safeguards],
    ['同一项目的指标', most(one => one.indicators.length), MOST.indicators],
    ['同一项目的绩效目标', most(one => one.goals.length), MOST.goals],
    ['同一项目的支出时点', most(one => one.spending_plan.length), MOST.plan_points],
  ] as const;
  for (const [what, count, limit] of counted)
    if (count > limit)
      throw new JixiaoError(
        'too_large',
        `读出${what} ${count} 个，超过上限 ${limit}，不像是一份绩效文本`,
        '核对是否选错了文件；确是绩效文本的，按部门或项目拆开后分次读入',
      );
}
