import type { Decimal } from 'decimal.js';
import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { decimalOf, ROUNDING, totalCostRows, wan } from '../amounts.ts';
import { type Objection, rule } from '../rule.ts';

const WHOLE = /总(成本|额|费用|投资|金额|资金|经费|支出)|(成本|资金|经费|金额|投资)总/;
/** A lone cost row with such a name is meant as the total. */
const PLAIN = /^(本?项目)?(所需|资金|经费|预算|活动|工作|专项)*(成本|金额|资金|经费|费用|需求|控制数)+$/;

function apart(row: ReadIndicator, cost: Decimal, total: Decimal): Objection {
  const over = cost.gt(total);
  return {
    path: `${row.path}/value_raw`,
    quote: row.value.raw,
    message: `成本指标“${row.name}”${wan(cost)}，预算数${wan(total)}，${over ? '成本高于预算' : '两者不一致'}。`,
    ...(over ? {} : { severity: 'warning' as const, confidence: 0.8 }),
  };
}

export default rule({
  id: 'BUD-COST-NEQ-BUDGET',
  scope: 'project',
  title: '总成本指标与预算数不符',
  level: 'error',
  formal: false,
  aspect: '适当性',
  basis: [coreIndicators2021, practice],
  fault: 'cost-budget',
  why: '总成本指标是对预算数的控制；高于预算等于没有控制，低于预算说明预算留有水分或填错。',
  mend: '核对后让总成本指标与预算数一致；只反映一部分支出的，在名称里写明是哪一部分。',
  examples: {
    bad: [
      {
        note: '预算 10 万元，成本 ≤12 万元',
        change: [
          { path: '/projects/0/indicators/6/value_raw', value: '≤12万元' },
          { path: '/projects/0/indicators/6/value', value: { number: '12', text: null, unit: '万元' } },
        ],
      },
      {
        note: '预算 10 万元，总成本 ≤8 万元',
        change: [
          { path: '/projects/0/indicators/6/value_raw', value: '≤8万元' },
          { path: '/projects/0/indicators/6/value', value: { number: '8', text: null, unit: '万元' } },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：换算成元，数额相同',
        change: [
          { path: '/projects/0/indicators/6/value_raw', value: '≤100000元' },
          { path: '/projects/0/indicators/6/value', value: { number: '100000', text: null, unit: '元' } },
        ],
      },
      {
        note: '陷阱：只是一部分支出',
        change: [
          { path: '/projects/0/indicators/6/name', value: '专家讲座劳务支出' },
          { path: '/projects/0/indicators/6/value_raw', value: '≤1.4万元' },
          { path: '/projects/0/indicators/6/value', value: { number: '1.4', text: null, unit: '万元' } },
        ],
      },
    ],
  },
  *check(project) {
    const total = decimalOf(project.budget.total);
    if (total === null || total.isZero()) return;
    const rows = totalCostRows(project);
    for (const { row, cost } of rows) {
      const ratio = cost.div(total);
      const scaled = ratio.gte(10_000) || ratio.lte('0.0001');
      if (scaled || cost.minus(total).abs().lte(ROUNDING)) continue;
      const whole = WHOLE.test(row.name) || (rows.length === 1 && PLAIN.test(row.name));
      if (whole || cost.gt(total)) yield apart(row, cost, total);
    }
  },
});
