import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { based } from '../formulas.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const ONLY_METHOD =
  /^(开展|通过|进行|采用)?(抽样|网上|现场|电话|发放|满意度|群众)*(调查问卷|问卷调查|问卷|调查|测评|访谈|回访)(表|统计|结果|法|方式)?$/;

export default rule({
  id: 'IND-BASIS-IS-METHOD',
  scope: 'indicator',
  title: '依据写成了取数方法',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [coreIndicators2021],
  why: '问卷调查说的是年底怎么取数，没有回答指标值为什么定成这个数。',
  mend: '依据写上年调查值（历史标准）或计划要求，问卷的对象、样本量、时间写到数据来源。',
  fault: 'basis',
  examples: {
    bad: [
      {
        note: '只写问卷',
        rows: [{ level2: '满意度指标', name: '参训学员满意度', value: '≥95%', basis: '问卷调查' }],
      },
    ],
    good: [
      {
        note: '有上年值',
        rows: [
          { level2: '满意度指标', name: '参训学员满意度', value: '≥95%', basis: '2023年问卷调查实际为93%' },
        ],
      },
      {
        note: '陷阱：依据是一份调查报告的结论',
        rows: [
          {
            level2: '社会效益指标',
            name: '禁毒知识知晓率',
            value: '≥95%',
            basis: '《2023年全县禁毒知晓率调查报告》',
          },
        ],
      },
    ],
  },
  check: row =>
    (row.kind === 'satisfaction' || row.kind === 'awareness') && ONLY_METHOD.test(row.basis)
      ? [
          objection(
            row,
            'basis',
            `“${row.basis}”是取数方法，没有说明为什么定为${row.value.raw || '这个值'}。`,
            { confidence: 0.8, ...based(row) },
          ),
        ]
      : [],
});
