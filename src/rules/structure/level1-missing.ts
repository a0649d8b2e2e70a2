import { centralOpinion2018 } from '../../basis/central-opinion-2018-34.ts';
import { practice } from '../../basis/practice.ts';
import type { TaxonomyBranch } from '../../domain/profile.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { rule } from '../rule.ts';

/** Nobody outside to ask. */
const INTERNAL = /工资|薪酬|津贴|人员经费|社保|公积金|公用经费|运转|还本|付息|偿还|债务/;

/** Satisfaction filed under 效益, as some forms print it, is there; its place is another rule's matter. */
const sitsIn = (row: ReadIndicator, { key, children }: TaxonomyBranch): boolean =>
  row.level1 === key ||
  ((row.level1 === null || key === 'satisfaction') && children.some(child => child.key === row.level2));

export default rule({
  id: 'STR-L1-MISSING',
  scope: 'project',
  title: '缺少必填的一级指标',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [centralOpinion2018, practice],
  why: '产出、效益、满意度各看一面；缺了一面，项目好不好就少了一条评判的线。',
  mend: '补设这一类指标，至少一条，名称和指标值要能考核。',
  examples: {
    bad: [
      {
        note: '面向群众的活动没有满意度',
        change: [{ path: '/projects/0/indicators/10' }],
      },
      {
        note: '没有效益',
        change: [{ path: '/projects/2/indicators/6' }],
      },
    ],
    good: [
      {
        note: '陷阱：人员类项目没有服务对象可问',
        change: [{ path: '/projects/0/name', value: '人员工资津贴' }, { path: '/projects/0/indicators/10' }],
      },
      {
        note: '陷阱：满意度印在效益之下',
        change: [{ path: '/projects/0/indicators/10/level1', value: '效益指标' }],
      },
      {
        note: '陷阱：一级指标合并单元格只印一次，二级指标看得出',
        change: [
          { path: '/projects/2/indicators/6/level1', value: null },
          { path: '/projects/2/indicators/7/level1', value: null },
        ],
      },
    ],
  },
  *check({ path, raw, indicators }, { profile }) {
    if (indicators.length === 0) return;
    if (indicators.some(({ level1, level2 }) => level1 === null && level2 === null)) {
      yield { path: `${path}/indicators`, abstain: '有的行看不出一级、二级指标，无法判断是否齐全' };
      return;
    }
    const internal = INTERNAL.test(plain(raw.name ?? ''));
    const missing = profile.taxonomy.filter(
      branch =>
        branch.required &&
        !(internal && branch.key === 'satisfaction') &&
        !indicators.some(row => sitsIn(row, branch)),
    );
    if (missing.length > 0)
      yield {
        path: `${path}/indicators`,
        quote: '',
        message: `缺少${missing.map(({ label }) => label).join('、')}。`,
      };
  },
});
