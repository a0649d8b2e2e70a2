import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { decimalOf, wan } from '../amounts.ts';
import { clausesOf, type GoalPlace, partGoals, projectGoals, withoutTitles } from '../goal-text.ts';
import { REGION_WIDE } from '../region-wide.ts';
import { rule } from '../rule.ts';

const PROMISED_BEFORE = /(?:提高|提升|促进|推动|带动|拉动|增加|增长|确保|实现|降低|控制)[一-龥]{0,10}$/;
const PROMISED_AFTER =
  /^[一-龥]{0,8}?(?:达到?|提高|提升|增长|上升|稳定|保持|控制|不低于|不少于|下降|≥|≤|>|\d)/;
/** Who only counts or watches it promises nothing. */
const WATCHED = /监测|调查|统计|核算|测评|抽样|评估|数据|报告|分析|公报/;

/** The region's result a clause promises, if any. */
function promised(clause: string): string | null {
  const text = withoutTitles(clause);
  const found = REGION_WIDE.exec(text);
  if (found === null || WATCHED.test(text)) return null;
  const before = text.slice(Math.max(0, found.index - 16), found.index);
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 20);
  return PROMISED_BEFORE.test(before) || PROMISED_AFTER.test(after) ? found[0] : null;
}

const placesOf = (draft: ReadDraft): GoalPlace[] => [
  ...partGoals(draft),
  ...partGoals(draft, 'indicators_text'),
  ...projectGoals(draft),
];

export default rule({
  id: 'GOAL-NOT-ATTRIBUTABLE',
  scope: 'draft',
  title: '小项目承诺了全域性结果',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '全县的科学素质、就业率、空气质量由许多因素决定，几万元的项目左右不了，做得好坏都归不到它身上。',
  mend: '改写这笔钱直接带来的结果，如参加者测试合格率、受益企业户数；全域性结果留在部门总体目标里。',
  examples: {
    bad: [
      {
        note: '3 万元管全县科学素质',
        change: [
          {
            path: '/projects/1/goals/1/text',
            value: '2026年确保全县公民具备科学素质的比例达到16%（上年15%）。',
          },
        ],
      },
      {
        note: '写在分项绩效指标里也一样',
        change: [
          { path: '/sub_goals/2/indicators_text', value: '技术服务10次；城镇登记失业率控制在4%以内。' },
        ],
      },
    ],
    good: [
      {
        note: '资金足够大',
        change: [
          { path: '/projects/1/goals/1/text', value: '2026年空气优良天数比例由70%提高到75%。' },
          { path: '/projects/1/budget', value: { total: '8600.00', fiscal: '8600.00', other: '0.00' } },
        ],
      },
      {
        note: '陷阱：调查、监测它，不是承诺它',
        change: [
          { path: '/projects/1/goals/1/text', value: '2026年完成城镇调查失业率抽样调查12次，按月上报。' },
        ],
      },
      {
        note: '陷阱：参训学员的就业率是直接结果',
        change: [{ path: '/projects/1/goals/1/text', value: '2026年培训学员60人，参训学员就业率达到80%。' }],
      },
      {
        note: '陷阱：部门总体目标可以写',
        change: [
          {
            path: '/overall_goal',
            value: '2026年举办科普活动7场，全县公民具备科学素质的比例由15%提高到16%。',
          },
        ],
      },
    ],
  },
  *check(draft, { profile }) {
    const limit = decimalOf(profile.thresholds.grand_goal_budget);
    if (limit === null) return;
    for (const { path, text, project, of } of placesOf(draft)) {
      const clause = clausesOf(text).find(each => promised(each.text) !== null);
      if (clause === undefined) continue;
      const money = decimalOf(project?.budget.total ?? null);
      if (money === null || money.isZero()) {
        yield { path, abstain: '没有对应项目的预算数，不知道资金规模能否左右这一结果' };
        continue;
      }
      if (money.gte(limit)) continue;
      const name = of === 'part' ? `“${plain(project?.raw.name ?? '')}”只有` : '这个项目只有';
      yield {
        path,
        quote: clause.raw,
        message: `“${promised(clause.text)}”是全域性结果，${name}${wan(money)}，左右不了。`,
        confidence: 0.75,
      };
    }
  },
});
