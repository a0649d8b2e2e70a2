import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { isPercent } from '../row.ts';
import { rule } from '../rule.ts';

const LEAST = 8;
const SHARE = 0.75;

const percents = (rows: readonly ReadIndicator[]): string[] =>
  rows.filter(row => isPercent(row) && row.value.number !== null).map(row => row.value.number ?? '');

/** The value met most often, the first of equals. */
function commonest(values: readonly string[]): { value: string; times: number } {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  let best = { value: '', times: 0 };
  for (const [value, count] of times) if (count > best.times) best = { value, times: count };
  return best;
}

/** A project of forty rows with one value. */
const alike = (operator: '>=' | '=', number: string, name: string) => ({
  path: '/projects/0/indicators',
  value: Array.from({ length: 40 }, (_, index) => ({
    id: `u${index}`,
    level1: '产出指标',
    level2: '质量指标',
    name: `第${index}类${name}`,
    description: '合格数÷总数×100%',
    operator,
    value: { number, text: null, unit: '%' },
    value_raw: `${operator === '=' ? '=' : '≥'}${number}%`,
    basis: '上年值（历史标准）',
  })),
});

export default rule({
  id: 'X-UNIFORM-VALUE',
  scope: 'draft',
  title: '百分比指标值千篇一律',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '满意度、利用率、及时率性质各异，目标值却都一样，说明是批量套填，没有逐项论证。',
  mend: '逐项按上年实际、行业标准或工作计划确定；应当全部做到的写100%。',
  examples: {
    bad: [{ note: '四十个百分比全是 95%', change: [alike('>=', '95', '设备完好率')] }],
    good: [
      { note: '陷阱：各有各的值', change: [] },
      { note: '陷阱：全部应为 100% 的另有规则', change: [alike('=', '100', '补贴发放准确率')] },
    ],
  },
  *check({ projects, overall }) {
    const values = percents([...overall, ...projects.flatMap(({ indicators }) => indicators)]);
    const { value, times } = commonest(values);
    if (values.length < LEAST || value === '100' || times / values.length < SHARE) return;
    const rest = new Set(values).size - 1;
    yield {
      path: '/projects',
      quote: `${value}%`,
      message: `${values.length}个百分比指标中${times}个都是${value}%${rest === 0 ? '' : `，其余只有${rest}种取值`}，像是批量套填。`,
      confidence: 0.8,
    };
  },
});
