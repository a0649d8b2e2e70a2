import { practice } from '../../basis/practice.ts';
import { agreement, partsOf } from '../department-text.ts';
import { beginning } from '../goal-text.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'DP-GOAL-MISMATCH',
  scope: 'draft',
  title: '分项目标与项目目标说的不是一回事',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '部门部分说一件事，项目表考核另一件事，分项目标就没有人去完成。',
  mend: '两处写同一组目标；分项目标是项目目标的概括，不另起一套。',
  examples: {
    bad: [
      {
        note: '分项说的是无障碍改造',
        change: [{ path: '/sub_goals/0/goal', value: '2026年为残疾人家庭实施无障碍改造，适配辅助器具。' }],
      },
    ],
    good: [
      { note: '同一组目标', change: [] },
      {
        note: '陷阱：说法概括、内容一致',
        change: [
          { path: '/sub_goals/0/goal', value: '2026年11月底前办好科普宣传，发放科普资料，提高群众知晓率。' },
        ],
      },
      { note: '陷阱：分项没有写目标', change: [{ path: '/sub_goals/0/goal', value: '' }] },
    ],
  },
  *check(draft) {
    for (const { goal, at, project, name } of partsOf(draft)) {
      if (project === null || goal === '') continue;
      const met = agreement(goal, project);
      if (met === 'same') continue;
      yield {
        path: `${at}/goal`,
        quote: beginning(goal, 40),
        message: `“${name}”的分项目标与项目绩效目标表里的目标${met === 'none' ? '没有交集' : '大半对不上'}。`,
        ...(met === 'none' ? {} : { severity: 'info' as const }),
        confidence: met === 'none' ? 0.75 : 0.5,
      };
    }
  },
});
