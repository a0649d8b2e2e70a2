import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { type LinkedGoal, linksOf } from '../../reading/links.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';

const open = ({ clauses }: LinkedGoal): string[] =>
  clauses.filter(({ rows }) => rows.length === 0).map(({ text }) => text);

/** Where the rows speak of a goal in other words than it does, only a reader can tell: a counted thing may go by another name. */
const sure = (goal: LinkedGoal, lacking: readonly string[], others: readonly LinkedGoal[]): boolean =>
  goal.strength !== 'strong' &&
  (!lacking.some(text => /\d/.test(text)) ||
    others.some(other => other !== goal && other.strength === 'strong'));

export default rule({
  id: 'X-GOAL-NO-IND',
  scope: 'project',
  title: '绩效目标没有对应的指标',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '目标写了、指标里没有，年底就不考核这件事，目标等于空话；审核时按目标逐条找指标。',
  mend: '为这条目标补一条能计数的指标；没有预算、办不到的，从目标里删去。',
  fault: 'goal-link',
  examples: {
    bad: [
      {
        note: '避难场所没有指标',
        change: [{ path: '/projects/0/goals/0/text', value: '2026年10月底前建成应急避难场所3处。' }],
      },
      {
        note: '两件事都没有指标',
        change: [{ path: '/projects/1/goals/1/text', value: '引进高层次人才，推动产业转型升级。' }],
      },
    ],
    good: [
      { note: '每条目标都有指标', change: [] },
      {
        note: '陷阱：说法不同、量的是一件事',
        change: [
          { path: '/projects/0/goals/0/text', value: '2026年11月底前办好7场科普宣传，发放资料5000册。' },
        ],
      },
      {
        note: '陷阱：原件这条目标缺了字',
        change: [
          { path: '/projects/0/goals/0/text', value: '避难场所建成' },
          { path: '/projects/0/goals/0/incomplete', value: true },
        ],
      },
    ],
  },
  *check(project) {
    if (project.indicators.length === 0) return;
    const { goals } = linksOf(project);
    for (const goal of goals) {
      const raw = project.raw.goals[goal.index];
      if (raw === undefined || raw.incomplete === true || isBlank(raw.text) || goal.clauses.length === 0)
        continue;
      const lacking = open(goal);
      if (lacking.length === 0) continue;
      const half = goal.clauses.length > 1 && lacking.length * 2 >= goal.clauses.length;
      if (goal.strength === 'strong' && !half) continue;
      const what = lacking.slice(0, 3).map(text => `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`);
      yield {
        path: project.path + pointer('goals', goal.index, 'text'),
        quote: raw.text,
        message: `目标中的${what.join('、')}在指标里没有对应。`,
        ...(sure(goal, lacking, goals) ? {} : { severity: 'info' as const }),
        confidence: goal.strength === 'none' ? 0.75 : 0.55,
      };
    }
  },
});
