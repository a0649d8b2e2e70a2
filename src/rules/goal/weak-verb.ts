import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import type { Rewrite } from '../../domain/finding.ts';
import { bodyOf, excerpt, type GoalPlace, partGoals, projectGoals } from '../goal-text.ts';
import { isCountable } from '../quantities.ts';
import { rule } from '../rule.ts';

/** Words of attitude a goal opens with; 积极分子, 积极应对人口老龄化, 支持企业技改 are things. */
const WEAK =
  /^(?:努力|积极(?!分子|性|因素|老龄|应对人口|心理|稳妥)|争取(?!上级|资金|项目)|力争|配合|进一步|支持(?=配合|做好|开展|搞好|参与|[一-龥]{0,6}工作$)|尽力|尽量)/;
/** What may simply go: the verb behind it stays. */
const REDUNDANT = /^(?:努力|积极|进一步)(?=[一-龥]{4})/;

/** The same sentence without the word of attitude, where it opens the written text. */
function without({ path, text }: GoalPlace): { rewrite?: Rewrite } {
  const after = text.replace(REDUNDANT, '');
  return after === text || WEAK.test(after) ? {} : { rewrite: { path, before: text, after, needs: [] } };
}

export default rule({
  id: 'GOAL-WEAK-VERB',
  scope: 'draft',
  title: '用态度代替目标',
  level: 'info',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '努力、积极、配合说的是态度，做没做到无从考核。',
  mend: '改用完成、建成、举办、培训等能核对的动词，并写明数量。',
  examples: {
    bad: [
      {
        note: '努力激发热情',
        change: [{ path: '/projects/2/goals/1/text', value: '努力激发老年科技工作者热情。' }],
      },
      {
        note: '积极配合',
        change: [{ path: '/projects/2/goals/1/text', value: '2.积极配合专家团队工作。' }],
      },
      {
        note: '写了年份仍是态度',
        change: [{ path: '/sub_goals/2/goal', value: '2026年，进一步弘扬科学精神。' }],
      },
    ],
    good: [
      {
        note: '陷阱：力争后面有数',
        change: [{ path: '/projects/2/goals/1/text', value: '力争2026年底培训科技工作者60人。' }],
      },
      {
        note: '陷阱：支持企业是资金用途',
        change: [{ path: '/projects/2/goals/1/text', value: '支持科技型中小企业技术改造，缓解融资难题。' }],
      },
      {
        note: '陷阱：积极分子是人',
        change: [{ path: '/projects/2/goals/1/text', value: '积极分子培训按期结业，发放结业证书。' }],
      },
    ],
  },
  *check(draft) {
    for (const place of [...partGoals(draft), ...projectGoals(draft)]) {
      const word = WEAK.exec(bodyOf(place.text))?.[0];
      if (word === undefined || isCountable(place.text)) continue;
      yield {
        path: place.path,
        quote: excerpt(place.text),
        message: `目标以“${word}”开头，说的是态度，没有说要办成什么。`,
        confidence: 0.7,
        ...without(place),
      };
    }
  },
});
