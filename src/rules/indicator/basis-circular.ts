import { practice } from '../../basis/practice.ts';
import { based } from '../formulas.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const CIRCULAR =
  /^(根据|依据|按照?|以)?(本单位|本项目|单位)?(实际|工作实际|实际情况|现有|本指标|指标值|目标值)[^,，;；《〔\d]{0,10}$/;

export default rule({
  id: 'IND-BASIS-CIRCULAR',
  scope: 'indicator',
  title: '依据是指标值自己',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '用“实际数”作目标的依据，等于不管做成什么样都算完成。',
  mend: '写决定这个数的文件：编制批复、年度计划、合同、上年决算数。',
  fault: 'basis',
  examples: {
    bad: [
      {
        note: '以实际定目标',
        rows: [{ level2: '数量指标', name: '入户走访户数', value: '≥300户', basis: '根据实际走访户数' }],
      },
      {
        note: '按实际情况',
        rows: [{ level2: '数量指标', name: '入户走访户数', value: '≥300户', basis: '按实际情况' }],
      },
    ],
    good: [
      {
        note: '有计划',
        rows: [{ level2: '数量指标', name: '入户走访户数', value: '≥300户', basis: '2024年走访工作方案' }],
      },
      {
        note: '陷阱：上年实际值是历史标准',
        rows: [{ level2: '数量指标', name: '入户走访户数', value: '≥300户', basis: '上年实际走访286户' }],
      },
    ],
  },
  check: row =>
    CIRCULAR.test(row.basis)
      ? [
          objection(row, 'basis', `“${row.basis}”是用结果定目标，不能说明这个值从何而来。`, {
            confidence: 0.8,
            ...based(row),
          }),
        ]
      : [],
});
