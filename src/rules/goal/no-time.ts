import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadDraft, ReadProject } from '../../reading/types.ts';
import { excerpt, overallGoal, wholeGoals, withoutTitles } from '../goal-text.ts';
import { type Objection, rule } from '../rule.ts';

/** Words that say by when; 青少年, 老年, 常年 are none. */
const TIME =
  /(?:19|20)\d\d[年\-~至.]|[二〇○零一三四五六七八九]{4}年|[全本当今明每]年|年[底末内终初]|[本全]?年度|[\d一二三四本每上下]个?季度?末?|[上下]半年|\d{1,2}月|[一二三四五六七八九十]月|每[月周日天旬]|按[月季时期]|及时|日产日清|月底|[月季]度|\d个?(?:月|天|日|周|小时|工作日)内?|期间|春节|国庆|中秋|汛期|采暖期|供暖期|学年|学期|[春夏秋冬]季|秋冬|冬春|暑期|寒假|暑假|三夏|三秋|(?:开工|雨季|入冬|入汛|封冻)前/;

const hasTime = (text: string): boolean => TIME.test(withoutTitles(text));

/** A row that says when, or how promptly. */
const rowHasTime = ({ indicators }: ReadProject): boolean =>
  indicators.some(
    ({ kind, value, unit, name, level2 }) =>
      kind === 'time' ||
      value.date !== null ||
      (level2 === 'time' && (/[年月日天时周]/.test(unit ?? '') || /时|期|年|月|日/.test(name))),
  );

/** Without any 时效 row another rule has spoken; the year in the head of the table then stands for the goals. */
function* ofProject(project: ReadProject): Iterable<Objection> {
  const [first] = wholeGoals(project);
  if (!project.indicators.some(({ level2 }) => level2 === 'time')) return;
  if (first === undefined || rowHasTime(project)) return;
  if (project.raw.goals.some(({ text }) => hasTime(text))) return;
  yield {
    path: first.path,
    quote: excerpt(first.text),
    message: '绩效目标和时效指标都没有写什么时候完成。',
    severity: 'info',
    confidence: 0.6,
  };
}

const ofOverall = (draft: ReadDraft): Objection[] =>
  overallGoal(draft)
    .filter(({ text }) => !hasTime(text))
    .map(({ path, text }) => ({
      path,
      quote: excerpt(text),
      message: '总体绩效目标没有写年度或完成时限。',
      suggestion:
        draft.raw.year === null
          ? '首句写明年度，各项任务写明几月底前完成。'
          : `首句写明“${draft.raw.year}年”，各项任务写明几月底前完成。`,
      confidence: 0.7,
    }));

export default rule({
  id: 'GOAL-NO-TIME',
  scope: 'draft',
  title: '目标没有时限',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '没有时限，就说不清晚做算不算没完成；项目表头已有年度的，写明几月底前更好对照。',
  mend: '写明几月底前完成，月份由单位按计划填写。',
  examples: {
    bad: [
      {
        note: '总体目标没有年度',
        change: [{ path: '/overall_goal', value: '举办青少年科普活动不少于7场，服务老年群众2100人次。' }],
      },
      {
        note: '目标和时效指标都没有时间',
        change: [
          { path: '/projects/2/goals/0/text', value: '组织专家入企技术服务不少于10次。' },
          { path: '/projects/2/goals/1/text', value: '培训科技工作者不少于60人。' },
          { path: '/projects/2/indicators/3/name', value: '入企技术服务完成率' },
          { path: '/projects/2/indicators/3/value', value: null },
          { path: '/projects/2/indicators/3/value_raw', value: '≥95%' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：目标没写，时效指标写了日期',
        change: [
          { path: '/projects/2/goals/0/text', value: '组织专家入企技术服务不少于10次。' },
          { path: '/projects/2/goals/1/text', value: '培训科技工作者不少于60人。' },
        ],
      },
      {
        note: '每季度也是时间',
        change: [{ path: '/overall_goal', value: '每季度举办科普活动2场，服务群众2100人次。' }],
      },
    ],
  },
  *check(draft) {
    yield* ofOverall(draft);
    for (const project of draft.projects) yield* ofProject(project);
  },
});
