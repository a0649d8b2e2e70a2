import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { afterOpening, type GoalPlace, opening, overallGoal, partGoals, projectGoals } from '../goal-text.ts';
import { quantitiesIn } from '../quantities.ts';
import { type Objection, rule } from '../rule.ts';

const SLOGANS =
  /加强|强化|增强|推动|推进|促进|助推|提升|提高|进一步|着力|努力|积极|打造|营造|构建|弘扬|深入|深化|全面|不断|切实|大力|持续|引领|动员|培养|氛围|格局|优化|完善|健全|充分发挥/g;
/** Shorter texts are judged by whether they have a number at all, unless they are nothing but slogans. */
const SHORT = 40;
const SHORTEST = 24;
/** Slogan words per 100 characters of a short text. */
const NOTHING_ELSE = 12;
const LONG = 150;
/** Slogan words per 100 characters. */
const DENSE = 6;
const THICK = 3.5;
const FEWEST = 5;

function judge({ path, text, of }: GoalPlace): Objection | null {
  const clauses = afterOpening(text);
  const body = clauses.map(clause => clause.text).join('，');
  const words = body.match(SLOGANS) ?? [];
  if (body.length < SHORTEST || words.length < FEWEST) return null;
  const figures = quantitiesIn(body).length;
  const per100 = (words.length * 100) / body.length;
  const hollow = figures === 0 && per100 > (body.length < SHORT ? NOTHING_ELSE : DENSE);
  const thin = body.length >= LONG && figures * LONG <= body.length && per100 > THICK;
  if (!hollow && !thin) return null;
  const first = clauses.find(clause => clause.text.match(SLOGANS) !== null)?.raw ?? '';
  const named = [...new Set(words)].slice(0, 3).join('”“');
  const whose = of === 'overall' ? '总体目标' : '这段目标';
  return {
    path,
    quote: first,
    message: `${whose}用了${words.length}处“${named}”之类的提法，${figures === 0 ? '没有一个' : `只有${figures}个`}可以核对的数。`,
    suggestion: `“${opening(first)}”这类话改写成做什么（X场、X人）、做到什么程度（X%）、带来什么变化，X由单位填写。`,
    confidence: 0.7,
  };
}

const placesOf = (draft: ReadDraft): GoalPlace[] => [
  ...overallGoal(draft),
  ...partGoals(draft),
  ...projectGoals(draft),
];

export default rule({
  id: 'GOAL-SLOGAN',
  scope: 'draft',
  title: '目标写成了口号',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '加强、推动、提升放在哪个单位都对，看不出这一年要办成什么事，年底也无法核对。',
  mend: '开头保留一句政治要求即可，其余改写成做什么、做多少、做到什么程度、带来什么变化。',
  fault: 'goal-no-number',
  examples: {
    bad: [
      {
        note: '长段口号只有一个数',
        change: [
          {
            path: '/overall_goal',
            value:
              '2026年加强对科技工作者的政治引领，推动形成科技创新浓厚氛围，动员科技工作者投身科普事业。加强大众媒体科普传播能力建设，实施科学教育培训工程，提高人口基本科学素质，培养科普组织和科普人才。组建科技辅导员队伍，加强青少年科技教育，培养青少年科技人才，不断提升企业科技研发能力，进一步优化服务环境，着力打造科普品牌，全面完成各项任务，服务对象满意度达到90%。',
          },
        ],
      },
      {
        note: '一个数也没有',
        change: [
          {
            path: '/sub_goals/0/goal',
            value:
              '不断提升科协组织动员力，进一步增强基层科普服务能力，着力打造科普品牌，积极营造良好氛围，切实提高群众素质。',
          },
        ],
      },
      {
        note: '另一条有数，这一条全是口号',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '着力推动科普高质量发展，全面提升科普服务能力，不断增强群众获得感。',
          },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：开头一句政治要求是通行写法',
        change: [
          {
            path: '/overall_goal',
            value:
              '深入贯彻党的二十大精神，全面落实省委、市委决策部署。2026年举办科普活动不少于7场，服务群众2100人次，培训科技辅导员40人，进一步提升科普能力。',
          },
        ],
      },
      {
        note: '陷阱：有加强、提升，但每件事都有数',
        change: [
          {
            path: '/projects/0/goals/0/text',
            value:
              '加强科普阵地建设，新建科普站5个；推动科普进校园，巡展20所学校；提升队伍能力，培训辅导员40人；持续优化服务，群众满意度不低于93%。',
          },
        ],
      },
    ],
  },
  *check(draft) {
    for (const place of placesOf(draft)) {
      const said = judge(place);
      if (said !== null) yield said;
    }
  },
});
