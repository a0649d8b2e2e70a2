import { practice } from '../../basis/practice.ts';
import { overallGoal, partGoals, projectGoals } from '../goal-text.ts';
import { rule } from '../rule.ts';
import { yearsIn } from '../years-in.ts';

export default rule({
  id: 'YR-YEAR-MISMATCH',
  scope: 'draft',
  title: '目标里的年份不是预算年度',
  level: 'error',
  formal: false,
  aspect: '文字/格式',
  basis: [practice],
  why: '目标写着去年的日期，多是沿用旧稿没有改，年底也没法按它考核。',
  mend: '改为预算年度的日期；确属以前年度结转的，写明当年完成到哪一步。',
  examples: {
    bad: [
      {
        note: '2026 年的目标写 2025 年',
        change: [{ path: '/projects/0/goals/0/text', value: '2025年11月底前举办主题科普活动不少于7场。' }],
      },
    ],
    good: [
      { note: '当年', change: [] },
      {
        note: '陷阱：去年的数是基数',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '2026年底参加群众科普知识知晓率较2025年提高4个百分点，达到82%（2025年实际78%）。',
          },
        ],
      },
      {
        note: '陷阱：规划名称里的年份',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '落实《全民科学素质行动规划纲要（2021—2035年）》，2026年底知晓率由78%提高到82%。',
          },
        ],
      },
      {
        note: '陷阱：以后年度是中期目标，另有规则',
        change: [{ path: '/projects/0/goals/0/text', value: '2026年办7场，到2028年每个乡镇都办过一场。' }],
      },
    ],
  },
  *check(draft) {
    const { year } = draft.raw;
    if (year === null) return;
    for (const { path, text } of [...overallGoal(draft), ...partGoals(draft), ...projectGoals(draft)]) {
      const said = yearsIn(text);
      const past = said.find(one => one.year < year);
      if (past === undefined || said.some(one => one.year >= year)) continue;
      yield {
        path,
        quote: past.quote,
        message: `预算年度是${year}年，目标却写“${past.quote}”，像是沿用了旧稿。`,
        confidence: 0.85,
      };
    }
  },
});
