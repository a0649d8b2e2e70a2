import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { based } from '../formulas.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const NOTHING = /^(无|暂无|没有|待定|待补充?|略|[-/\\*_.]+)?$/;

export default rule({
  id: 'IND-BASIS-MISSING',
  scope: 'indicator',
  title: '指标值确定依据空白',
  level: 'warning',
  formal: true,
  aspect: '可行性',
  basis: [coreIndicators2021, practice],
  why: '依据回答“为什么是这个数”；空着就看不出指标值是怎么定的。',
  mend: '写明计划文件、上年实际值、行业标准或支出标准，尽量带名称和年份。',
  fault: 'basis',
  examples: {
    bad: [
      { note: '空白', rows: [{ level2: '数量指标', name: '培训场次', value: '≥10场', basis: '' }] },
      { note: '填“无”', rows: [{ level2: '数量指标', name: '培训场次', value: '≥10场', basis: '无' }] },
    ],
    good: [
      {
        note: '有文件有年份',
        rows: [
          { level2: '数量指标', name: '培训场次', value: '≥10场', basis: '《县农业农村局2024年培训计划》' },
        ],
      },
      {
        note: '陷阱：表格没有依据一栏',
        rows: [{ level2: '数量指标', name: '培训场次', value: '≥10场', basis: null }],
      },
    ],
  },
  check: row =>
    row.raw.basis !== null && row.name !== '' && NOTHING.test(row.basis)
      ? [objection(row, 'basis', `“${row.name}”没有写指标值的确定依据。`, based(row))]
      : [],
});
