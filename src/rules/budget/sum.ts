import { practice } from '../../basis/practice.ts';
import { decimalOf, ROUNDING, sumOf, wan } from '../amounts.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'BUD-SUM',
  scope: 'project',
  title: '预算数与资金来源合计不符',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '预算数等于财政资金、其他资金与上年结转之和；对不上就不知道哪个数是对的。',
  mend: '核对预算批复，改正算错或填错的那一格。',
  examples: {
    bad: [
      {
        note: '10.00 ≠ 8.00 + 1.00',
        change: [{ path: '/projects/0/budget', value: { total: '10.00', fiscal: '8.00', other: '1.00' } }],
      },
      {
        note: '结转没有算进预算数',
        change: [
          {
            path: '/projects/0/budget',
            value: { total: '10.00', fiscal: '10.00', other: '0.00', carryover: '2.50' },
          },
        ],
      },
    ],
    good: [
      {
        note: '有结转，合计相等',
        change: [
          {
            path: '/projects/0/budget',
            value: { total: '10.00', fiscal: '7.00', other: '1.00', carryover: '2.00' },
          },
        ],
      },
      {
        note: '陷阱：四舍五入差 0.004',
        change: [{ path: '/projects/0/budget', value: { total: '10.00', fiscal: '6.668', other: '3.336' } }],
      },
      {
        note: '陷阱：其他资金空白当作 0',
        change: [{ path: '/projects/0/budget/other', value: '' }],
      },
      {
        note: '陷阱：表里没有其他资金一栏',
        change: [{ path: '/projects/0/budget', value: { total: '10.00', fiscal: '8.00', other: null } }],
      },
    ],
  },
  *check({ path, raw, budget }) {
    const total = decimalOf(budget.total);
    const { fiscal, other, carryover } = budget;
    const given = raw.budget.fiscal !== null && raw.budget.other !== null;
    if (total === null || !given || (fiscal === null && other === null)) return;
    const sum = sumOf([fiscal, other, carryover]);
    if (sum.minus(total).abs().gt(ROUNDING))
      yield {
        path: `${path}/budget/total`,
        quote: raw.budget.total ?? '',
        message: `预算数${wan(total)}，各项资金合计${wan(sum)}，相差${wan(sum.minus(total).abs())}。`,
      };
  },
});
