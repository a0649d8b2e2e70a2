import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

const INTERNAL = /工资|薪酬|津贴|人员经费|社保|公积金|公用经费|还本|付息|偿还|债务/;

export default rule({
  id: 'STR-L2-MISSING',
  scope: 'project',
  title: '产出、成本下缺少应有的二级指标',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [coreIndicators2021, practice],
  why: '办了多少、办得怎样、什么时候办完、花了多少，四问各要有一条指标来答。',
  mend: '补设缺少的二级指标；确实不适用的，向审核人说明。',
  examples: {
    bad: [
      {
        note: '产出下没有质量',
        change: [{ path: '/projects/1/indicators/3' }],
      },
      {
        note: '产出下没有成本',
        change: [{ path: '/projects/2/indicators/5' }, { path: '/projects/2/indicators/4' }],
      },
    ],
    good: [
      {
        note: '陷阱：没有经济效益、生态效益、可持续影响，不必样样都有',
        change: [{ path: '/projects/0/indicators/9' }],
      },
      {
        note: '陷阱：新体系的成本在一级，产出下本来没有成本',
        profile: 'mof-2021',
        change: [],
      },
    ],
  },
  *check({ path, raw, indicators }, { profile }) {
    if (INTERNAL.test(plain(raw.name ?? ''))) return;
    const levels = new Set(indicators.map(({ level2 }) => level2));
    const missing = profile.taxonomy
      .filter(({ children }) => children.length > 1 && children.some(({ key }) => levels.has(key)))
      .flatMap(({ children }) => children.filter(({ key, required }) => required && !levels.has(key)));
    if (missing.length === 0) return;
    if (levels.has(null)) {
      yield { path: `${path}/indicators`, abstain: '有的行看不出二级指标，无法判断是否齐全' };
      return;
    }
    yield {
      path: `${path}/indicators`,
      quote: '',
      message: `缺少${missing.map(({ label }) => label).join('、')}。`,
      confidence: 0.9,
    };
  },
});
