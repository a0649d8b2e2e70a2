import { append, projectAt } from './document-copy.ts';
import type { DocumentOperator } from './operator.ts';
import { pick } from './operator.ts';

/** Follows where a goal says nothing that can be counted. */
const EMPTY_TALK = [
  'GOAL-NO-NUMBER',
  'GOAL-NO-TIME',
  'GOAL-SLOGAN',
  'GOAL-WEAK-VERB',
  'GOAL-ACTIVITY-ONLY',
  'GOAL-EQ-NAME',
  'GOAL-FRAGMENT',
  'X-GOAL-NO-IND',
  'X-GOAL-IND-WEAK',
  'X-IND-NO-GOAL',
  'DP-GOAL-MISMATCH',
  'X-SAT-COVERAGE',
] as const;

/** Replaces the first goal of a project; the place is that goal. */
function firstGoal(
  rewrite: (text: string, year: number, seed: string) => string | null,
): DocumentOperator['spoil'] {
  return (copy, at) => {
    const found = projectAt(copy, at);
    const goal = found?.project.goals[0];
    if (found === null || goal === undefined || copy.year === null) return null;
    const text = rewrite(goal.text, copy.year, `${found.project.code}`);
    if (text === null || text === goal.text) return null;
    goal.text = text;
    return [`${found.here}/goals`];
  };
}

/** Faults of 绩效目标. */
export const GOAL_OPERATORS: readonly DocumentOperator[] = [
  {
    id: 'goals-emptied',
    title: '项目没有绩效目标',
    rules: ['STR-FIELD-MISSING'],
    also: EMPTY_TALK,
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || found.project.goals.length === 0) return null;
      found.project.goals = [];
      return [found.here];
    },
  },
  {
    id: 'goals-without-numbers',
    title: '目标改成没有数的口号',
    rules: ['GOAL-NO-NUMBER', 'GOAL-SLOGAN'],
    also: EMPTY_TALK,
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || found.project.goals.length === 0) return null;
      found.project.goals = found.project.goals.slice(0, 1);
      for (const goal of found.project.goals)
        goal.text = '进一步加强各项工作，全面提升服务水平，推动事业不断取得新成效。';
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'goal-weak-verb',
    title: '目标里添一条“努力做好……”',
    rules: ['GOAL-WEAK-VERB', 'GOAL-NO-NUMBER'],
    also: EMPTY_TALK,
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null) return null;
      found.project.goals.push({ id: 'lab-extra', text: '努力做好上级交办的其他工作。' });
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'goal-without-indicator',
    title: '目标里添一件没有指标的事',
    rules: ['X-GOAL-NO-IND'],
    also: ['GOAL-ACTIVITY-ONLY', 'X-GOAL-IND-WEAK', 'GOAL-OFF-DUTY', 'DP-TOPIC-FOREIGN', 'GOAL-NO-BASELINE'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || copy.year === null) return null;
      const text = pick(
        [
          `${copy.year}年10月底前编印地方志书3部，赠阅企业40家。`,
          `${copy.year}年9月底前新装停车场充电桩12个。`,
        ],
        `${found.project.code}`,
      );
      found.project.goals.push({ id: 'lab-extra', text });
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'goal-number-changed',
    title: '目标的数与指标值不一致',
    rules: ['X-GOAL-VALUE'],
    also: ['X-QTY-INCOHERENT', 'X-BUDGET-ARITHMETIC', 'DP-GOAL-MISMATCH'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null) return null;
      for (const { name, value_raw: value } of found.project.indicators) {
        const [, digits = '', unit = ''] =
          /^[≥=](\d{2,})(场|次|人|人次|户|座|册|期|家|家次|件|套|名)$/.exec(value ?? '') ?? [];
        const word = (name ?? '').slice(0, 2);
        const goal = found.project.goals.find(
          ({ text }) => digits !== '' && text.split(`${digits}${unit}`).length === 2 && text.includes(word),
        );
        if (goal === undefined) continue;
        goal.text = goal.text.replace(`${digits}${unit}`, `${Number(digits) * 2 + 5}${unit}`);
        return [found.here];
      }
      return null;
    },
  },
  {
    id: 'goal-of-last-year',
    title: '目标里的年份是上一年',
    rules: ['YR-YEAR-MISMATCH'],
    each: 'project',
    spoil: firstGoal((text, year) => text.replace(`${year}年`, `${year - 1}年`)),
  },
  {
    id: 'goal-of-three-years',
    title: '把三年的目标写进年度目标',
    rules: ['GOAL-LONGTERM-AS-ANNUAL'],
    also: ['YR-YEAR-MISMATCH', 'GOAL-NO-TIME'],
    each: 'project',
    spoil: firstGoal((text, year, seed) =>
      text.startsWith(`${year}年`)
        ? text.replace(
            /^\d{4}年(\d+月)?(\d+日|底)?前?/,
            pick(['三年内', `到${year + 4}年`, '力争用五年时间'], seed),
          )
        : null,
    ),
  },
  {
    id: 'goal-without-start',
    title: '提高多少没有起点',
    rules: ['GOAL-NO-BASELINE'],
    also: ['X-GOAL-VALUE'],
    each: 'document',
    spoil(copy) {
      const [whole = '', start = '', verb = ''] =
        /由上年的([\d.]+万?)(?:%|人次)(提高|增加)到/.exec(copy.overall_goal ?? '') ?? [];
      const told = copy.projects
        .flatMap(({ indicators }) => indicators.map(({ basis }) => basis ?? ''))
        .join();
      if (whole === '' || told.includes(start)) return null;
      copy.overall_goal = (copy.overall_goal ?? '').replace(whole, `${verb}到`);
      return ['/overall_goal'];
    },
  },
  {
    id: 'goal-too-grand',
    title: '小项目添上“高质量发展”“转型升级”',
    rules: ['GOAL-SCALE-MISMATCH', 'GOAL-NOT-ATTRIBUTABLE'],
    also: ['GOAL-SLOGAN', 'GOAL-NO-NUMBER', 'X-GOAL-NO-IND'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const goal = found?.project.goals[0];
      if (found === null || goal === undefined || Number(found.project.budget.total ?? 999) >= 50)
        return null;
      goal.text = `${goal.text.replace(/。$/, '')}，推动全县经济社会高质量发展和产业转型升级。`;
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'goal-without-noun',
    title: '目标里的“为之”没有着落',
    rules: ['GOAL-DANGLING-REF'],
    also: EMPTY_TALK,
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null) return null;
      found.project.goals.unshift({ id: 'lab-extra', text: '为之提供便利条件。' });
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'goals-numbered-with-gap',
    title: '目标序号跳号',
    rules: ['STR-GOAL-NUMBERING', 'FMT-NUMBERING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || found.project.goals.length < 2) return null;
      for (const [index, goal] of found.project.goals.entries()) goal.text = `${index * 2 + 1}.${goal.text}`;
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'goals-too-many',
    title: '小项目列了许多目标',
    rules: ['STR-GOAL-COUNT'],
    also: ['X-GOAL-IND-WEAK', 'GOAL-FRAGMENT'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const goal = found?.project.goals[0];
      if (found === null || goal === undefined || Number(found.project.budget.total ?? 999) >= 20)
        return null;
      const clauses = goal.text.replace(/。$/, '').split(/[，；]/);
      if (clauses.length < 2) return null;
      found.project.goals = Array.from({ length: 9 }, (_, index) => ({
        id: `lab-${index}`,
        text: `${copy.year}年底前第${index + 1}项：${clauses[index % clauses.length]}。`,
      }));
      return [`${found.here}/goals`];
    },
  },
  {
    id: 'target-long-reached',
    title: '总体目标用了早已达到的数',
    rules: ['YR-TARGET-OUTDATED'],
    also: ['GOAL-NO-BASELINE', 'DP-OVERALL-UNCOVERED', 'GOAL-NOT-ATTRIBUTABLE'],
    each: 'document',
    spoil(copy) {
      if ((copy.overall_goal ?? '') === '') return null;
      copy.overall_goal = append(copy.overall_goal, '公民具备科学素质的比例达到10%。');
      return ['/overall_goal'];
    },
  },
];
