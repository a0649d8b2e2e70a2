import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

const FINANCE_TRAINED =
  /(财务|会计|预算)人员[^。；;]{0,30}(培训|学习)|(培训|学习)[^。；;]{0,30}(财务|会计|预算)人员/;
const OTHERS =
  /业务(人员|科室|股室|部门|骨干)|各(科|股|处|部)室|项目(负责人|人员|单位)|全体|干部职工|全员|各部门/;

export default rule({
  id: 'DP-SAFEGUARD-SCOPE',
  scope: 'draft',
  title: '绩效培训只面向财务人员',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '指标要由办事的人来定；只培训财务人员，指标就会变成财务代填。',
  mend: '培训对象写上业务人员和项目负责人。',
  examples: {
    bad: [
      {
        note: '只有财务人员',
        change: [
          {
            path: '/safeguards/3/text',
            value: '加大对财务人员的业务培训，每季度培训一次，费用在公用经费列支。',
          },
        ],
      },
    ],
    good: [
      { note: '财务、业务都参加', change: [] },
      {
        note: '陷阱：一个人的小单位也写明全体',
        change: [
          {
            path: '/safeguards/3/text',
            value: '每季度组织财务人员等全体干部职工培训一次，费用在公用经费列支。',
          },
        ],
      },
    ],
  },
  *check({ raw }) {
    for (const [index, { text }] of raw.safeguards.entries()) {
      const read = plain(text ?? '');
      const found = OTHERS.test(read) ? null : FINANCE_TRAINED.exec(read);
      if (found !== null)
        yield {
          path: pointer('safeguards', index, 'text'),
          quote: found[0],
          message: '培训只写了财务人员，没有写编制指标的业务人员。',
          confidence: 0.75,
        };
    }
  },
});
