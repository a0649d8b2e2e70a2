import { Decimal } from 'decimal.js';
import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

const CONCENTRATED = 40;

const weights = (...values: string[]) =>
  values.map((value, index) => ({ path: `/projects/0/indicators/${index}/weight`, value }));

export default rule({
  id: 'X-WEIGHT-SUM',
  scope: 'project',
  title: '分值权重合计不对',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '权重合计应为90（预算执行另占10分）或100；合计不对，年底总分就算不出来。',
  mend: '重新分配权重，使合计为90或100，单条不宜超过40。',
  examples: {
    bad: [
      { note: '合计不到 90', profile: 'mof-2021', change: weights('5') },
      { note: '一条占了大半', profile: 'mof-2021', change: weights('60') },
    ],
    good: [
      { note: '合计 90', profile: 'mof-2021', change: [] },
      { note: '陷阱：表格没有权重', change: [] },
    ],
  },
  *check({ path, raw, indicators }) {
    const given = indicators.filter(row => (row.raw.weight ?? '') !== '');
    if (given.length === 0) return;
    if (given.length < indicators.length) {
      yield { path: `${path}/indicators`, abstain: '有的指标没有写权重，无法核对合计' };
      return;
    }
    const sum = given.reduce((total, row) => total.plus(row.raw.weight ?? 0), new Decimal(0));
    const heavy = given.find(row => new Decimal(row.raw.weight ?? 0).gt(CONCENTRATED));
    if (!sum.eq(90) && !sum.eq(100))
      yield {
        path: `${path}/indicators`,
        quote: sum.toString(),
        message: `“${raw.name ?? ''}”各指标权重合计${sum.toString()}，应为90或100${sum.lt(90) ? '；如有没读到的行，请补全' : ''}。`,
        ...(sum.lt(90) ? { severity: 'warning' as const, confidence: 0.8 } : {}),
      };
    else if (heavy !== undefined)
      yield {
        path: `${heavy.path}/weight`,
        quote: heavy.raw.weight ?? '',
        message: `“${heavy.name}”一条占${heavy.raw.weight ?? ''}分，过于集中。`,
        severity: 'info',
        confidence: 0.7,
      };
  },
});
