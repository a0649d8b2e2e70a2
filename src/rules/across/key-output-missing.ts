import { Decimal } from 'decimal.js';
import { practice } from '../../basis/practice.ts';
import { linksOf } from '../../reading/links.ts';
import type { ReadIndicator, ReadProject } from '../../reading/types.ts';
import { decimalOf } from '../amounts.ts';
import { purposeItems } from '../purpose-items.ts';
import { rule } from '../rule.ts';

/** From this budget (万元) one count no longer covers the main spending. */
const LARGE = 10;

const only = (count: number) => ({
  path: '/projects/0/indicators',
  value: Array.from({ length: count }, (_, index) => ({
    id: `k${index}`,
    level1: '产出指标',
    level2: '数量指标',
    name: index === 0 ? '主题科普活动场次' : '科普资料发放册数',
    description: '以台账为准',
    operator: '>=',
    value: { number: '7', text: null, unit: '场' },
    value_raw: '≥7场',
    basis: '《示例县2026年工作要点》',
  })),
});

const counts = ({ indicators }: ReadProject): number =>
  indicators.filter(({ level2 }) => level2 === 'quantity').length;

const SAME: Readonly<Record<string, string>> = { 名: '人', 位: '人', 所: '个', 座: '个', 场次: '场' };
const base = (unit: string): string => SAME[unit] ?? unit;

/** The one count tells of what most of the money buys: all of one kind, or the sum of several. */
function dominates(row: ReadIndicator, items: ReturnType<typeof purposeItems>): boolean {
  if (items.length === 1) return true;
  const own = items.filter(({ unit }) => unit !== '' && base(unit) === base(row.unit ?? ''));
  const whole = own.filter(({ count }) => count === row.value.number);
  const counted = own.reduce((sum, { count }) => sum + Number(count), 0);
  const covered = whole.length > 0 ? whole : counted === Number(row.value.number) ? own : [];
  const money = (some: typeof items) => some.reduce((sum, one) => sum.plus(one.money), new Decimal(0));
  return covered.length > 0 && money(covered).times(2).gte(money(items));
}

export default rule({
  id: 'X-KEY-OUTPUT-MISSING',
  scope: 'project',
  title: '主要支出没有产出指标',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '钱花在几件事上，数量指标只量了一件，其余的钱看不出买来了什么。',
  mend: '按资金用途补1—2条核心数量指标，如受众人次、资料份数、设备台套数。',
  examples: {
    bad: [
      {
        note: '10万元以上只有一条数量指标',
        change: [only(1), { path: '/projects/0/budget/total', value: '12.00' }],
      },
    ],
    good: [
      { note: '主要支出都有数量', change: [] },
      {
        note: '陷阱：两档合计正是这一条，钱大半花在这里',
        change: [
          { ...only(1) },
          { path: '/projects/0/budget/total', value: '48.00' },
          {
            path: '/projects/0/purpose',
            value:
              '乡镇主题活动5场，每场6万元，计30.00万元；县城主题活动2场，每场6万元，计12.00万元；印刷6.00万元。',
          },
        ],
      },
      {
        note: '陷阱：小项目一条就够',
        change: [only(1), { path: '/projects/0/budget/total', value: '3.00' }],
      },
      {
        note: '陷阱：只做一件事的项目',
        change: [
          only(1),
          { path: '/projects/0/budget/total', value: '48.00' },
          { path: '/projects/0/goals', value: [{ id: 'g', text: '购买主题科普活动7场。' }] },
          { path: '/projects/0/purpose', value: '购买主题科普活动7场，每场6.86万元。' },
        ],
      },
    ],
  },
  *check(project) {
    const total = decimalOf(project.budget.total);
    if (total === null || total.lt(LARGE) || project.indicators.length === 0 || counts(project) !== 1) return;
    const row = project.indicators.find(({ level2 }) => level2 === 'quantity');
    const promises = linksOf(project).goals.flatMap(({ clauses }) => clauses);
    if (row === undefined || promises.length < 2) return;
    if (dominates(row, purposeItems(project.raw.purpose ?? ''))) return;
    yield {
      path: `${row.path}/name`,
      quote: row.name,
      message: `预算${total.toString()}万元，数量指标只有“${row.name}”一条，反映不出主要支出的产出。`,
      confidence: 0.7,
    };
  },
});
