import type { Decimal } from 'decimal.js';
import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { decimalOf, sumOf, wan } from '../amounts.ts';
import { projectsByName } from '../goal-text.ts';
import type { Placed } from '../project-text.ts';
import { type Abstain, type Objection, rule } from '../rule.ts';

/** Results of a whole region over years, not of one small project in one. */
const GRAND =
  /高质量发展|转型升级|产业(结构)?升级|战略力量|核心竞争力|经济社会发展|全民(科学)?(素质|素养)(?!行动|纲要|工作)|国民素质|(?<!版)格局|现代化(建设|水平|强|进程|发展)|共同富裕|营商环境(?=明显|显著|持续|全面)/g;
/** Undertakings that cost more than a small department's projects together. */
const COSTLY = /院士(专家)?工作站|(引进|对接).{0,6}高端人才|人才引进|研发能力/g;
const TITLE = /《[^》]*》|“[^”]*”/g;

const hits = (text: string, words: RegExp): string[] => [
  ...new Set(plain(text).replace(TITLE, '').match(words) ?? []),
];

interface Burden {
  readonly texts: readonly Placed[];
  /** 万元. */
  readonly money: Decimal | null;
  readonly whose: string;
  readonly words: readonly RegExp[];
  /** How many grand words it takes. */
  readonly from: number;
}

function* burdens({ raw, projects }: ReadDraft): Iterable<Burden> {
  for (const { path, raw: own, budget } of projects)
    yield {
      texts: own.goals.map(({ text }, index) => ({ path: `${path}/goals/${index}/text`, text })),
      money: decimalOf(budget.total),
      whose: '项目预算',
      words: [GRAND],
      from: 1,
    };
  const byName = projectsByName(projects);
  for (const [index, part] of raw.sub_goals.entries()) {
    const project = byName.get(plain(part.name ?? ''));
    const at = `/sub_goals/${index}`;
    yield {
      texts: [
        { path: `${at}/goal`, text: part.goal ?? '' },
        { path: `${at}/indicators_text`, text: part.indicators_text ?? '' },
      ],
      money: decimalOf(project?.budget.total ?? null),
      whose: '该项目预算',
      words: [GRAND],
      from: 1,
    };
  }
  yield {
    texts: [{ path: '/overall_goal', text: raw.overall_goal ?? '' }],
    money: projects.length === 0 ? null : sumOf(projects.map(({ budget }) => budget.total)),
    whose: '全部项目预算合计',
    words: [COSTLY],
    from: 2,
  };
}

function judge({ texts, money, whose, words, from }: Burden, limit: Decimal): Objection | Abstain | null {
  const found = texts
    .map(({ path, text }) => ({ path, quotes: words.flatMap(word => hits(text, word)) }))
    .filter(({ quotes }) => quotes.length > 0);
  const [first] = found;
  const quotes = [...new Set(found.flatMap(each => each.quotes))];
  if (first === undefined || quotes.length < from) return null;
  if (money === null || money.isZero())
    return { path: first.path, abstain: '没有项目预算数，无法判断目标与资金是否相称' };
  if (money.gte(limit)) return null;
  return {
    path: first.path,
    quote: first.quotes[0] ?? '',
    message: `${whose}${wan(money)}，目标却写“${quotes.join('”“')}”，与资金规模不相称。`,
    confidence: quotes.length > 1 ? 0.85 : 0.7,
  };
}

export default rule({
  id: 'GOAL-SCALE-MISMATCH',
  scope: 'draft',
  title: '目标与资金规模不相称',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [goalMeasures2015, practice],
  why: '几万元的项目承担不起全县、全行业的大目标；年底既做不到，也说不清与这笔钱有什么关系。',
  mend: '目标收敛到这笔钱当年直接做成的事：办几场、服务多少人、解决几个问题。',
  examples: {
    bad: [
      {
        note: '2 万元推动产业转型升级',
        change: [{ path: '/projects/2/goals/0/text', value: '以科技创新推动区域产业转型升级。' }],
      },
      {
        note: '分项目标写战略力量',
        change: [
          { path: '/sub_goals/0/goal', value: '构建社会化大科普格局，打造支撑国民素质提升的战略力量。' },
        ],
      },
      {
        note: '三个项目共 15 万元，要建院士工作站、引进高端人才',
        change: [
          { path: '/overall_goal', value: '项目支出15.00万元，对接院士专家高端人才，建设院士专家工作站。' },
        ],
      },
    ],
    good: [
      {
        note: '资金足够大',
        change: [
          { path: '/projects/2/goals/0/text', value: '以科技创新推动区域产业转型升级。' },
          { path: '/projects/2/budget', value: { total: '800.00', fiscal: '800.00', other: '0.00' } },
        ],
      },
      {
        note: '陷阱：只是引用文件名称',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '落实《全民科学素质行动规划纲要》任务，2026年底知晓率由78%提高到82%。',
          },
        ],
      },
      {
        note: '陷阱：部门总体目标可以讲大局',
        change: [
          {
            path: '/overall_goal',
            value: '围绕全县经济社会发展大局，项目支出15.00万元，举办主题科普活动不少于7场。',
          },
        ],
      },
    ],
  },
  *check(draft, { profile }) {
    const limit = decimalOf(profile.thresholds.grand_goal_budget);
    if (limit === null) return;
    for (const burden of burdens(draft)) {
      const said = judge(burden, limit);
      if (said !== null) yield said;
    }
  },
});
