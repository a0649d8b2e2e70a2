import { practice } from '../../basis/practice.ts';
import { isBenefit, moved, objection } from '../row.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'IND-BENEFIT-IS-SAT',
  scope: 'indicator',
  title: '用满意度代替效益',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '满意度另有一级指标，放进效益就重复计分，真正的效果反而没有考核。',
  mend: '满意度移到满意度指标；效益写能力、行为或状况的变化，如“知识测试合格率”“覆盖学校数”。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '满意度作社会效益',
        rows: [{ level2: '社会效益指标', name: '农户对技术服务满意度', value: '≥95%' }],
      },
    ],
    good: [
      { note: '变化', rows: [{ level2: '社会效益指标', name: '农户技术测试合格率', value: '≥85%' }] },
      {
        note: '陷阱：有的表把满意度列在效益下面',
        rows: [{ level1: '效益指标', level2: '社会公众满意度指标', name: '农户满意度', value: '≥95%' }],
      },
    ],
  },
  check: (row, { profile }) =>
    isBenefit(row) &&
    row.level2 !== null &&
    row.kind === 'satisfaction' &&
    !/(排名|位次|名次)$/.test(row.name)
      ? [
          objection(row, 'level2', `“${row.name}”是满意度，不能代替效益。`, {
            confidence: 0.9,
            ...moved(row, 'satisfaction', profile),
          }),
        ]
      : [],
});
