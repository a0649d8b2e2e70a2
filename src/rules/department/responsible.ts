import { centralOpinion2018 } from '../../basis/central-opinion-2018-34.ts';
import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

/** A clerk, named or not, who alone answers for it. */
const CLERK =
  /(副?主任科员|科员|办事员|会计|出纳|股员|干事|报账员|工作人员)([一-龥某×X]{0,4}?)(同志)?(具体|全面|专门)?负责/;
/** A bare name: 由张某同志负责. */
const NAMED = /由[一-龥某×X]{2,4}同志(具体|全面|专门)?负责/;
const LEADER =
  /主要负责|领导小组|工作小组|一把手|局长|主任(?!科员)|主席|理事长|馆长|院长|校长|书记|分管|班子|党组/;

export default rule({
  id: 'DP-RESPONSIBLE',
  scope: 'draft',
  title: '绩效责任只落在经办人身上',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [centralOpinion2018, practice],
  why: '单位主要负责人对预算绩效负责，项目负责人对项目负责；只写一名经办人，责任落不实，公开文本点名也易过时。',
  mend: '写成“成立由主要负责人任组长的预算绩效工作小组，办公室牵头，各项目负责人具体落实”。',
  examples: {
    bad: [
      {
        note: '科员负责',
        change: [
          { path: '/safeguards/0/text', value: '年度预算绩效工作由副主任科员张某负责，2月底前分解任务。' },
        ],
      },
      {
        note: '会计负责',
        change: [{ path: '/safeguards/0/text', value: '绩效管理由会计具体负责，每季度汇总一次。' }],
      },
      {
        note: '只有一个人名',
        change: [{ path: '/safeguards/0/text', value: '绩效工作由李某某同志负责，2月底前分解任务。' }],
      },
    ],
    good: [
      { note: '主要负责人任组长', change: [] },
      {
        note: '陷阱：领导小组之下由会计负责填报',
        change: [
          {
            path: '/safeguards/0/text',
            value: '成立由局长任组长的领导小组，日常填报由会计负责，每季度汇总一次。',
          },
        ],
      },
    ],
  },
  *check({ raw }) {
    for (const [index, { text }] of raw.safeguards.entries()) {
      const read = plain(text ?? '');
      const found = LEADER.test(read) ? null : (CLERK.exec(read) ?? NAMED.exec(read));
      if (found !== null)
        yield {
          path: pointer('safeguards', index, 'text'),
          quote: found[0],
          message: `“${found[0]}”，没有写单位主要负责人和项目负责人的责任。`,
          confidence: 0.8,
        };
    }
  },
});
