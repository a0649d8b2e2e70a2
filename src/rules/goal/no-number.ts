import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadDraft, ReadProject } from '../../reading/types.ts';
import {
  bodyOf,
  clausesOf,
  excerpt,
  type GoalPlace,
  opening,
  overallGoal,
  partGoals,
  wholeGoals,
} from '../goal-text.ts';
import { isCountable, quantitiesIn } from '../quantities.ts';
import { REGION_WIDE } from '../region-wide.ts';
import { type Objection, rule } from '../rule.ts';

const PERSONS =
  '(?:人才|人员|干部|队员|[教医厨技]师|学[生员]|[一-龥]员|[工作志愿]者|能手|骨干|农民|民工|职工|青年)';
const ABSTRACT = '(?<!工作|体系|能力|机制|环境|氛围|队伍|制度|水平|格局|形象|文化|作风)';

/** What is counted of a deed a clause begins with. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:培训|培养|选派|招募|推荐)[一-龥]{0,10}${PERSONS}$`), '人'],
  [/^(?:举办|召开|承办)[一-龥]{2,14}$/, '场'],
  [/^(?:走访|慰问|救助|资助|帮扶)[一-龥]{2,10}$/, '人（户）'],
  [/^(?:印发|发放|编印|制作)[一-龥]{0,8}(?:资料|手册|册子|折页|海报|传单)$/, '份'],
  [/^(?:购置|采购|配备)[一-龥]{0,8}(?:设备|车辆|器材|仪器|装备)$/, '台（套）'],
  [/^(?:新建|改建|维修|改造|修缮)[一-龥]{2,12}$/, '处'],
  [new RegExp(`^(?:组织|开展)[一-龥]{2,14}${ABSTRACT}$`), '次'],
];

/** The text's own deed with a place for its number. */
function proposal(texts: readonly string[]): string {
  const clauses = texts.flatMap(clausesOf).map(({ text }) => bodyOf(text));
  for (const [deed, unit] of COUNTED) {
    const found = clauses.find(clause => deed.test(clause));
    if (found !== undefined) return `把能数的写出来，如“${found}X${unit}”，X由单位按计划填写。`;
  }
  const start = opening(excerpt(texts[0] ?? '').replace(/[。；;]$/, ''));
  return `围绕“${start}”写明办几次、服务多少人、达到什么比例，数由单位按计划填写。`;
}

const objection = ({ path, text }: GoalPlace, message: string, sure: boolean, texts = [text]): Objection => ({
  path,
  quote: excerpt(text),
  message,
  suggestion: proposal(texts),
  confidence: sure ? 0.85 : 0.55,
  ...(sure ? {} : { severity: 'info' }),
});

function* ofProject(project: ReadProject): Iterable<Objection> {
  const whole = wholeGoals(project);
  const [first] = whole;
  if (first === undefined || project.raw.goals.some(({ text }) => isCountable(text))) return;
  const count = project.raw.goals.length;
  yield objection(
    first,
    whole.length < count
      ? '能读清的绩效目标都没有数量，年底无法对照。'
      : count === 1
        ? '绩效目标没有一个数量，年底无法对照。'
        : `${count}条绩效目标没有一个数量，年底无法对照。`,
    whole.length === count,
    whole.map(({ text }) => text),
  );
}

/** Numbers of the part's own indicators; the whole county's result is not its own. */
const numbersBeside = (text: string): number =>
  clausesOf(text)
    .filter(clause => !REGION_WIDE.test(clause.text))
    .reduce((sum, clause) => sum + quantitiesIn(clause.text).length, 0);

function* ofParts(draft: ReadDraft): Iterable<Objection> {
  for (const place of partGoals(draft)) {
    const part = draft.raw.sub_goals[Number(place.path.split('/')[2])];
    const beside = numbersBeside(part?.indicators_text ?? '');
    if (isCountable(place.text) || beside > 1) continue;
    yield objection(
      place,
      `分项目标“${part?.name ?? ''}”没有数量，看不出要做多少、做到什么程度。`,
      beside === 0,
    );
  }
}

export default rule({
  id: 'GOAL-NO-NUMBER',
  scope: 'draft',
  title: '目标没有数量',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '绩效目标要细化、量化；通篇没有一个数，年底做多做少都算完成。',
  mend: '写明做多少、服务多少人、达到什么程度，与下面的指标值一致。',
  fault: 'goal-no-number',
  examples: {
    bad: [
      {
        note: '两条目标都没有数',
        change: [
          { path: '/projects/2/goals/0/text', value: '组织专家入企技术服务，帮助企业解决技术问题。' },
          { path: '/projects/2/goals/1/text', value: '培训科技工作者，提高服务能力。' },
        ],
      },
      {
        note: '年份、“十四五”、第一书记不是数量',
        change: [
          { path: '/projects/2/goals/1' },
          {
            path: '/projects/2/goals/0/text',
            value: '2026年落实“十四五”规划，支持第一书记驻村工作一体化推进。',
          },
        ],
      },
      {
        note: '总体目标没有数',
        change: [
          { path: '/overall_goal', value: '2026年加强科普工作，提高群众科学素质，服务科技工作者。' },
          { path: '/overall_indicators' },
        ],
      },
      {
        note: '分项目标和分项指标都没有数',
        change: [
          { path: '/sub_goals/0/goal', value: '加强科普能力建设，培养科普人才。' },
          { path: '/sub_goals/0/indicators_text', value: '群众科学素质进一步提高。' },
        ],
      },
    ],
    good: [
      {
        note: '一条有数，另一条可以没有',
        change: [{ path: '/projects/2/goals/1/text', value: '培训科技工作者，提高服务能力。' }],
      },
      {
        note: '陷阱：中文数字也是数量',
        change: [
          { path: '/projects/2/goals/1' },
          { path: '/projects/2/goals/0/text', value: '举办座谈会三场，服务科技工作者百余人。' },
        ],
      },
      {
        note: '陷阱：应保尽保、零事故可以考核',
        change: [
          { path: '/projects/2/goals/1' },
          { path: '/projects/2/goals/0/text', value: '符合条件的对象应保尽保，按月发放补贴。' },
        ],
      },
      {
        note: '陷阱：分项目标的数写在分项指标里',
        change: [{ path: '/sub_goals/0/goal', value: '面向群众举办主题科普活动，提高科普知识知晓率。' }],
      },
    ],
  },
  *check(draft) {
    for (const place of overallGoal(draft))
      if (!isCountable(place.text))
        yield objection(
          place,
          '总体绩效目标没有一个数量，看不出全年要做多少事、做到什么程度。',
          draft.overall.filter(({ value }) => value.number !== null).length < 3,
        );
    yield* ofParts(draft);
    for (const project of draft.projects) yield* ofProject(project);
  },
});
