import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { afterOpening, type GoalPlace, opening, overallGoal, partGoals, projectGoals } from '../goal-text.ts';
import { isCountable } from '../quantities.ts';
import { type Objection, rule } from '../rule.ts';

/** A clause that begins with a deed, an adverb before it or not. */
const DEED =
  /^(?:不断|进一步|着力|努力|积极|切实|全面|深入|持续|大力|认真|扎实|有效|充分|稳步|逐步|统筹|在全社会|同时|并|确保|做好|做到)*(?:加强|强化|增强|推动|推进|促进|提升|提高|打造|营造|构建|建设|建立|弘扬|深化|引领|动员|培养|培育|优化|完善|健全|发挥|组织|开展|实施|组建|服务|对接|推荐|发现|保障|确保|落实|彰显|形成|改善|维护|规范|拓展|拓宽|丰富|普及|宣传|引导|支持|扩大|创新|激发|解决|满足|实现|完成|做好|抓好|引进|搭建|加大|加快|巩固|防范|化解|探索|助推|带动|举办|参与)/;
const NUMBERED = /一是|(?:^|[。；;:])\(?(?:一|1)[)、.）]/;
const LONG = 100;
const MANY = 6;
const MANY_OVERALL = 10;

function judge({ path, text, of }: GoalPlace): Objection | null {
  if (plain(text).length <= LONG) return null;
  const deeds = afterOpening(text).filter(clause => DEED.test(clause.text) && !isCountable(clause.text));
  const overall = of === 'overall';
  if (deeds.length < (overall ? MANY_OVERALL : MANY) || (overall && NUMBERED.test(plain(text)))) return null;
  return {
    path,
    quote: deeds[0]?.raw ?? '',
    message: `一段话并列了${deeds.length}件没有数量的事，看不出重点是哪几件。`,
    suggestion: `从“${deeds
      .slice(0, 3)
      .map(({ text: deed }) => opening(deed, 14))
      .join('”“')}”等${deeds.length}件事里选出有预算安排的两三件，各写一条并写明数量。`,
    confidence: 0.7,
  };
}

export default rule({
  id: 'GOAL-LAUNDRY-LIST',
  scope: 'draft',
  title: '一条目标罗列太多',
  level: 'info',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '什么都写等于没有重点，也无法逐项设指标；没有预算安排的事不必写进预算绩效目标。',
  mend: '留下当年有预算、能考核的两三件事，分条写，每条带上数量。',
  examples: {
    bad: [
      {
        note: '一句到底，七件事',
        change: [
          {
            path: '/sub_goals/0/goal',
            value:
              '加强应急科普体系建设，不断提升科协组织动员力，增强基层科普服务能力，打造普惠创新、全面动员、全民参与的社会化科普体系，着力彰显科普的政治、经济、社会、文化及生态文明价值，着力打造科普品牌，在全社会推动形成讲科学、爱科学、学科学、用科学的良好氛围。',
          },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：很长，但每件事都有数',
        change: [
          {
            path: '/projects/0/goals/0/text',
            value:
              '2026年11月底前举办主题科普活动7场，开展流动科技馆巡展12站次，组织专家讲座20场，培训科普志愿者80人次，建设社区科普角5处，推动科普进校园覆盖中小学12所，完成科普资料发放5000册，服务群众不少于2100人次，参加群众满意度不低于93%。',
          },
        ],
      },
      {
        note: '陷阱：部门总体目标分条概述全局',
        change: [
          {
            path: '/overall_goal',
            value:
              '2026年主要做好三方面工作：一是加强科普阵地建设，推动科普进校园，组织科普巡展，服务群众2100人次；二是培养青少年科技人才，开展实践营，完善辅导员队伍，推荐优秀作品；三是服务科技工作者，开展入企服务，解决企业难题，组织培训，宣传先进典型，健全联系机制，举办座谈会。',
          },
        ],
      },
    ],
  },
  *check(draft) {
    for (const place of [...overallGoal(draft), ...partGoals(draft), ...projectGoals(draft)]) {
      const said = judge(place);
      if (said !== null) yield said;
    }
  },
});
