import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { amountOf, isPercent, objection } from '../row.ts';
import { lastYearOf } from '../row-before.ts';
import { rule } from '../rule.ts';

const LEAP = 1.2;
const NEARLY_ALL = 95;
/** Rates that need a base to be believed. */
const NEEDS_BASE = /(知晓|参与|参加|普及)率$/;

export default rule({
  id: 'IND-VALUE-TOO-HIGH',
  scope: 'indicator',
  title: '指标值偏高，缺少基数支撑',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [goalMeasures2015, practice],
  why: '指标值要够得着；比上年高出许多，或没有上年数就定到95%以上，审核时会问怎么做到。',
  mend: '补上年实际值，在其基础上适当提高；确有把握的写明新增的措施。',
  examples: {
    bad: [
      {
        note: '没有基数就定到顶',
        rows: [
          { level2: '社会效益指标', name: '垃圾分类参与率', value: '≥95%', basis: '工作要点（2024年）' },
        ],
      },
      {
        note: '比上年高出太多',
        rows: [{ level2: '质量指标', name: '秸秆综合利用率', value: '≥92%', basis: '上年实际70%' }],
      },
    ],
    good: [
      {
        note: '由上年适当提高',
        rows: [{ level2: '社会效益指标', name: '垃圾分类参与率', value: '≥83%', basis: '上年实际80%' }],
      },
      {
        note: '陷阱：法定应当做到的',
        rows: [
          { level2: '质量指标', name: '低保金发放准确率', value: '=100%', basis: '《社会救助暂行办法》' },
        ],
      },
    ],
  },
  *check(row) {
    if (!isPercent(row) || row.polarity !== 'positive' || row.operator === '<=') return;
    const value = amountOf(row);
    const before = lastYearOf(row);
    if (before !== null && before > 0 && value > before * LEAP)
      yield objection(row, 'value_raw', `上年为${before}%，今年定${row.value.raw}，提高得太多。`, {
        confidence: 0.7,
      });
    else if (
      before === null &&
      row.raw.basis !== null &&
      value >= NEARLY_ALL &&
      value < 100 &&
      NEEDS_BASE.test(row.name)
    )
      yield objection(row, 'value_raw', `“${row.name}”定为${row.value.raw}，没有上年数支撑。`, {
        confidence: 0.55,
      });
  },
});
