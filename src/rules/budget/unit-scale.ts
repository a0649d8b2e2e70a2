import { Decimal } from 'decimal.js';
import { practice } from '../../basis/practice.ts';
import type { ReadProject } from '../../reading/types.ts';
import { decimalOf, totalCostRows, wan } from '../amounts.ts';
import { rule } from '../rule.ts';

const LARGE = new Decimal(10_000);
const TINY = new Decimal('0.01');
const WORKS = /工程|建设|改造|补助|补贴|保险|低保|救助|债券|转移支付|养老|教师|工资|基金|贷款|还本/;

/** Another figure of the same table says the same sum at ten thousand times the size. */
function contradicted({ budget, ...project }: ReadProject): string | null {
  const total = decimalOf(budget.total);
  if (total === null || total.isZero()) return null;
  const other = totalCostRows({ budget, ...project }).find(({ cost }) => {
    const ratio = cost.div(total);
    return ratio.eq(LARGE) || ratio.times(LARGE).eq(1);
  });
  return other === undefined ? null : `成本指标“${other.row.name}”是${wan(other.cost)}`;
}

export default rule({
  id: 'BUD-UNIT-SCALE',
  scope: 'project',
  title: '金额单位疑似差一万倍',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '表头写万元、格里填元，金额就放大一万倍；这是最常见的填报错误之一。',
  mend: '核对表头单位与金额，改成同一单位。',
  examples: {
    bad: [
      {
        note: '单位万元，填成 100000',
        change: [
          { path: '/projects/0/budget', value: { total: '100000', fiscal: '100000', other: '0.00' } },
          { path: '/overall_goal', value: '2026年11月底前举办主题科普活动不少于7场。' },
          { path: '/total_budget', value: '100200.00' },
        ],
      },
      {
        note: '单位是元，只填 10.00',
        change: [
          { path: '/projects/0/money_unit', value: '元' },
          { path: '/overall_goal', value: '2026年11月底前举办主题科普活动不少于7场。' },
        ],
      },
    ],
    good: [
      {
        note: '同一金额改用元',
        change: [
          { path: '/projects/0/money_unit', value: '元' },
          { path: '/projects/0/budget', value: { total: '100000', fiscal: '100000', other: '0' } },
        ],
      },
      {
        note: '陷阱：大项目确实过亿',
        change: [
          { path: '/projects/0/name', value: '城区排水管网改造工程' },
          { path: '/projects/0/budget', value: { total: '12600', fiscal: '12600', other: '0.00' } },
        ],
      },
    ],
  },
  *check(project) {
    const total = decimalOf(project.budget.total);
    if (total === null) return;
    const proof = contradicted(project);
    const odd = (total.gt(LARGE) && !WORKS.test(project.raw.name ?? '')) || (total.gt(0) && total.lt(TINY));
    if (proof === null && !odd) return;
    yield {
      path: `${project.path}/budget/total`,
      quote: project.raw.budget.total ?? '',
      message: `预算数按表头单位合${wan(total)}，${proof ?? '与这类项目的常见规模相差悬殊'}，请核对单位。`,
      confidence: proof === null ? 0.6 : 0.95,
    };
  },
});
