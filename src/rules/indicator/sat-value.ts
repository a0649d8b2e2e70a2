import { practice } from '../../basis/practice.ts';
import { amountOf, isPercent, lastYear, objection } from '../row.ts';
import { rule } from '../rule.ts';

const LOW = 80;
const SENSITIVE = /征地|拆迁|信访|被征|纠纷|执法对象|首次/;

export default rule({
  id: 'IND-SAT-VALUE',
  scope: 'indicator',
  title: '满意度定得过低或过满',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '满意度一般定在90%左右；低于80%缺少约束，定100%只要一人不满意就完不成。',
  mend: '参照上年实际值和同类项目确定，多数定在90%—95%。',
  fault: 'effect-value',
  examples: {
    bad: [
      { note: '过低', rows: [{ level2: '服务对象满意度指标', name: '参训学员满意度', value: '≥60%' }] },
      { note: '过满', rows: [{ level2: '服务对象满意度指标', name: '参训学员满意度', value: '=100%' }] },
    ],
    good: [
      { note: '合常情', rows: [{ level2: '服务对象满意度指标', name: '参训学员满意度', value: '≥90%' }] },
      {
        note: '陷阱：矛盾多的领域起点低',
        rows: [{ level2: '服务对象满意度指标', name: '征地拆迁群众满意度', value: '≥75%' }],
      },
      {
        note: '陷阱：不满意度当然低',
        rows: [{ level2: '服务对象满意度指标', name: '参训学员不满意率', value: '≤5%' }],
      },
    ],
  },
  *check(row) {
    if (
      row.kind !== 'satisfaction' ||
      !isPercent(row) ||
      row.polarity === 'negative' ||
      SENSITIVE.test(row.name)
    )
      return;
    const value = amountOf(row);
    if (value > 1 && value < LOW)
      yield objection(row, 'value_raw', `满意度定为${row.value.raw}，明显低于通常水平。`, {
        confidence: value < 70 ? 0.8 : 0.6,
      });
    else if (value === 100)
      yield objection(row, 'value_raw', '满意度定为100%，有一人不满意就完不成。', {
        confidence: 0.75,
        ...lastYear(row),
      });
  },
});
