import { practice } from '../../basis/practice.ts';
import { overlapWith } from '../../reading/links.ts';
import { plain } from '../../reading/normalise.ts';
import { projectWords } from '../department-text.ts';
import { afterOpening } from '../goal-text.ts';
import { rule } from '../rule.ts';

/** A thing to be made, held or brought in: 建设院士专家工作站, 组建科技辅导员队伍. */
const DELIVERABLE =
  /(?:建设|建成|组建|设立|创建|新建|成立|举办|承办|引进|组织(?:开展|参加)?|参加|开展|对接|推荐)((?!工作|活动|各项|相关|有关|全县|全市|我县)[一-龥“”]{3,16})(\d+[一-龥]{1,2})?/g;
const EMPTY = /机制$|体系$|格局$|氛围$|环境$|局面$|力度$|水平$|能力$|任务$|措施$|责任$|部署$|意识$/;
const COVERED = 0.3;
/** A count that no project repeats asks for more than a few words in common. */
const COVERED_UNCOUNTED = 0.75;

export default rule({
  id: 'DP-OVERALL-UNCOVERED',
  scope: 'draft',
  title: '总体目标里的事没有项目承接',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '总体目标写了，却没有项目、没有指标、没有钱，年底只能空着。',
  mend: '有预算的补指标，没有预算的从总体目标里删去；用公用经费办的写明。',
  examples: {
    bad: [
      {
        note: '两件事都没有项目',
        change: [
          {
            path: '/overall_goal',
            value: '2026年部门预算86.40万元，建设院士专家工作站，引进航空航天领军人才，举办主题科普活动7场。',
          },
        ],
      },
      {
        note: '用词相近的项目有，要建的东西和数量没有',
        change: [
          {
            path: '/overall_goal',
            value: '2026年部门预算86.40万元，举办主题科普活动7场，新建科普展览馆2座。',
          },
        ],
      },
    ],
    good: [
      { note: '都有项目承接', change: [] },
      {
        note: '陷阱：说法不同、项目里有',
        change: [
          {
            path: '/overall_goal',
            value: '2026年部门预算86.40万元，开展科普宣传，组织科技辅导员学习培训，举办青少年实践营。',
          },
        ],
      },
      {
        note: '陷阱：机制、氛围不是具体的事',
        change: [
          { path: '/overall_goal', value: '2026年部门预算86.40万元，建设长效工作机制，创建良好创新氛围。' },
        ],
      },
    ],
  },
  *check(draft) {
    const text = draft.raw.overall_goal ?? '';
    if (text === '' || draft.projects.length === 0) return;
    const words = draft.projects.map(projectWords);
    const overlaps = words.map(overlapWith);
    const things = new Map(
      afterOpening(text).flatMap(clause =>
        [...plain(clause.text).matchAll(DELIVERABLE)].map(([, thing = '', count]) => [thing, count] as const),
      ),
    );
    const lost = [...things].flatMap(([thing, count]) => {
      if (EMPTY.test(thing)) return [];
      const counted = count !== undefined && !words.some(own => own.includes(count));
      const met = overlaps.some(overlap => {
        const { share, size } = overlap(thing);
        return size === 0 || share >= (counted ? COVERED_UNCOUNTED : COVERED);
      });
      return met ? [] : [thing];
    });
    const [first] = lost;
    if (first === undefined) return;
    yield {
      path: '/overall_goal',
      quote: first,
      message: `总体目标里的${lost
        .slice(0, 5)
        .map(thing => `“${thing}”`)
        .join('、')}${lost.length > 5 ? `等${lost.length}件事` : ''}，没有项目和指标承接。`,
      confidence: 0.65,
    };
  },
});
