import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadProject } from '../../reading/types.ts';
import { isBlank } from '../blank.ts';
import { excerpt, overallGoal, partGoals, projectGoals } from '../goal-text.ts';
import { type Objection, rule } from '../rule.ts';

/** No sentence begins so. */
const CUT_HEAD = /^[,，、。；;：:)）》”%％]|^(?:的(?!确|士)|们|以及|等(?!级|候|待|额|距|边|效))/;
/** No sentence ends so. */
const CUT_TAIL =
  /[、(《“]$|(?<!目|条件|规定|要求|合格|需要)的$|以及$|(?:不少于|不低于|不超过|至少|提高到|提升到|增加到|达到|下降到|≥|≤)$|(?<![参赋授给])与$|(?<![总缓中饱温调柔共人祥谐])和$/;
const PAIRS = [
  ['(', ')'],
  ['《', '》'],
] as const;

const openLeft = (text: string): boolean =>
  PAIRS.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close));

function cut(written: string): string | null {
  const text = plain(written);
  if (CUT_HEAD.test(text)) return '开头';
  const end = text.replace(/[。.;]+$/, '');
  return CUT_TAIL.test(end) || openLeft(end) ? '末尾' : null;
}

const lost = (project: ReadProject): Objection[] =>
  project.raw.goals.flatMap(({ text, incomplete }, index) =>
    incomplete === true && !isBlank(text)
      ? [
          {
            path: project.path + pointer('goals', index, 'text'),
            quote: text,
            message: `原件这条目标缺了字，只读出“${excerpt(text)}”。`,
            suggestion: `请单位对照原件补全“${excerpt(text)}”，并写明数量和时限。`,
            severity: 'info' as const,
            confidence: 0.9,
          },
        ]
      : [],
  );

export default rule({
  id: 'GOAL-FRAGMENT',
  scope: 'draft',
  title: '目标不成句',
  level: 'warning',
  formal: false,
  aspect: '文字/格式',
  basis: [practice],
  why: '话没说完，审核的人读不懂，也没法对照指标；可能是复制、扫描时掉了字。',
  mend: '对照原件把句子补全。',
  examples: {
    bad: [
      {
        note: '扫描时掉了字，请补全',
        change: [
          {
            path: '/projects/1/goals/1',
            value: { id: 'p2-g2', text: '导员能力提升', incomplete: true },
          },
        ],
      },
      {
        note: '数没有写完',
        change: [{ path: '/projects/1/goals/1/text', value: '2026年10月底前培训科技辅导员不少于' }],
      },
      {
        note: '括号没有收尾',
        change: [{ path: '/projects/1/goals/1/text', value: '培训科技辅导员40人（含农村学校' }],
      },
      {
        note: '从半句开头',
        change: [{ path: '/sub_goals/1/goal', value: '、科技辅导员40人，参营学生200人。' }],
      },
    ],
    good: [
      {
        note: '陷阱：以分号结尾的分条目标',
        change: [{ path: '/projects/1/goals/1/text', value: '培训科技辅导员40人，结业率95%（上年94%）；' }],
      },
      {
        note: '陷阱：和谐、目的、参与不是半句',
        change: [
          { path: '/projects/1/goals/0/text', value: '和谐校园科普活动2期，以普及知识为目的。' },
          { path: '/projects/1/goals/1/text', value: '征集作品120件，吸引学生参与' },
        ],
      },
    ],
  },
  *check(draft) {
    yield* draft.projects.flatMap(lost);
    for (const { path, text } of [...overallGoal(draft), ...partGoals(draft), ...projectGoals(draft)]) {
      const where = cut(text);
      if (where === null) continue;
      const quote = where === '开头' ? text.slice(0, 30) : text.slice(-30);
      yield { path, quote, message: `${where}的话没有写完整：“${quote.trim()}”。`, confidence: 0.75 };
    }
  },
});
