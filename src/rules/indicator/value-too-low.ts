import { practice } from '../../basis/practice.ts';
import { amountOf, isPercent, objection } from '../row.ts';
import { lastYearOf } from '../row-before.ts';
import { rule } from '../rule.ts';

const DROP = 0.8;

export default rule({
  id: 'IND-VALUE-TOO-LOW',
  scope: 'indicator',
  title: '指标值低于已经做到的水平',
  level: 'info',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '上年已经做到的，今年定得低得多，等于不用努力就能完成。',
  mend: '不低于上年实际值；条件变差的，写明原因。',
  examples: {
    bad: [
      {
        note: '上年95%今年60%',
        rows: [{ level2: '质量指标', name: '农机检修合格率', value: '≥60%', basis: '上年实际95%' }],
      },
    ],
    good: [
      {
        note: '不低于上年',
        rows: [{ level2: '质量指标', name: '农机检修合格率', value: '≥95%', basis: '上年实际95%' }],
      },
      {
        note: '陷阱：写明条件变差',
        rows: [
          {
            level2: '质量指标',
            name: '测土配方施肥技术到位率',
            value: '≥60%',
            description: '因示范点调整，较上年下调',
            basis: '上年实际85%',
          },
        ],
      },
    ],
  },
  *check(row) {
    const before = lastYearOf(row);
    if (
      before === null ||
      !isPercent(row) ||
      row.polarity !== 'positive' ||
      /因|由于|下调/.test(row.description)
    )
      return;
    if (amountOf(row) < before * DROP)
      yield objection(row, 'value_raw', `上年为${before}%，今年只定${row.value.raw}。`, { confidence: 0.7 });
  },
});
