import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { linksOf } from '../../reading/links.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

/** A day, week or festival with a name of its own. */
const EVENT =
  /(?:全国|世界|国际)([一-龥]{2,6}?(?:宣传周|活动周|日|周|月|节))(?=活动|主场|期间|宣传|系列|等|[，。,])/;

export default rule({
  id: 'X-GOAL-IND-WEAK',
  scope: 'project',
  title: '绩效目标与指标只有间接对应',
  level: 'info',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '指标只是沾边，没有直接量目标里说的那件事，年底难以证明目标实现。',
  mend: '为目标里点名的活动或结果单设一条指标，或把现有指标名称写得更直接。',
  fault: 'goal-link',
  examples: {
    bad: [
      {
        note: '点名的活动没有自己的指标',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '发挥全国低碳日活动示范作用，2026年底参加群众科普知识知晓率由上年的78%提高到82%。',
          },
        ],
      },
    ],
    good: [
      { note: '直接对应', change: [] },
      {
        note: '陷阱：日期不是活动',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '2026年11月20日前完成总结，参加群众科普知识知晓率由上年的78%提高到82%。',
          },
        ],
      },
    ],
  },
  *check(project) {
    const names = project.indicators.map(({ name, description }) => name + description).join('\n');
    if (names === '') return;
    for (const goal of linksOf(project).goals) {
      const raw = project.raw.goals[goal.index];
      if (raw === undefined || raw.incomplete === true || goal.strength === 'none') continue;
      const path = project.path + pointer('goals', goal.index, 'text');
      const event = EVENT.exec(plain(raw.text))?.[1] ?? '';
      if (event !== '' && !names.includes(event))
        yield { path, quote: raw.text, message: `目标点名的“${event}”没有单独的指标。`, confidence: 0.6 };
      else if (goal.strength === 'weak' && goal.clauses.every(({ rows }) => rows.length > 0))
        yield {
          path,
          quote: raw.text,
          message: '这条目标只有间接相关的指标，没有直接量它的。',
          confidence: 0.5,
        };
    }
  },
});
