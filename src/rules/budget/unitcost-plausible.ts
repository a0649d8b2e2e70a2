import { Decimal } from 'decimal.js';
import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { decimalOf } from '../amounts.ts';
import { rule } from '../rule.ts';

const ASSETS = /购置|采购|设备|建设|工程|改造|装修|维修/;

const isEvent = (row: ReadIndicator): boolean =>
  row.level2 === 'quantity' &&
  row.value.shape === 'number' &&
  row.unit !== null &&
  /^(场|次|期|届|班|场次|班次|期次)$/.test(row.unit) &&
  unitClass(row.unit) === 'event' &&
  Number(row.value.number) > 0;

export default rule({
  id: 'BUD-UNITCOST-PLAUSIBLE',
  scope: 'project',
  title: '每次活动的平均花费少见',
  level: 'info',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '预算除以活动次数得到每次花费，过高或过低都会被问到；这里只算给您看，不作判断。',
  mend: '核对活动次数与预算；花费确实特殊的，在资金用途中列明测算。',
  examples: {
    bad: [
      {
        note: '60 万元只办 1 场',
        change: [
          { path: '/projects/0/budget', value: { total: '60.00', fiscal: '60.00', other: '0.00' } },
          { path: '/projects/0/purpose', value: '主题晚会专家劳务和场地租赁60.00万元。' },
          {
            path: '/overall_goal',
            value: '2026年部门预算136.40万元，其中项目支出65.00万元，举办主题晚会1场。',
          },
          { path: '/total_budget', value: '136.40' },
          { path: '/projects/0/indicators/6/value_raw', value: '≤60万元' },
          { path: '/projects/0/indicators/6/value', value: { number: '60', text: null, unit: '万元' } },
          { path: '/projects/0/indicators/0/value_raw', value: '≥1场' },
          { path: '/projects/0/indicators/0/value', value: { number: '1', text: null, unit: '场' } },
        ],
      },
      {
        note: '2 万元办 1000 次',
        change: [
          { path: '/projects/2/indicators/0/value_raw', value: '≥1000次' },
          { path: '/projects/2/indicators/0/value', value: { number: '1000', text: null, unit: '次' } },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：含设备购置',
        change: [
          { path: '/projects/0/budget', value: { total: '60.00', fiscal: '60.00', other: '0.00' } },
          { path: '/projects/0/purpose', value: '流动科普车购置52.00万元，巡展活动8.00万元。' },
          { path: '/projects/0/indicators/0/value_raw', value: '≥1场' },
          { path: '/projects/0/indicators/0/value', value: { number: '1', text: null, unit: '场' } },
        ],
      },
      {
        note: '陷阱：两种活动分摊，另一种在常见范围内',
        change: [
          { path: '/projects/0/indicators/1/value_raw', value: '≥2100次' },
          { path: '/projects/0/indicators/1/value', value: { number: '2100', text: null, unit: '次' } },
        ],
      },
    ],
  },
  *check(project, { profile }) {
    const total = decimalOf(project.budget.total);
    const rows = project.indicators.filter(isEvent);
    if (total === null || total.isZero() || ASSETS.test(`${project.raw.name}${project.raw.purpose}`)) return;
    const [low, high] = profile.thresholds.unit_cost_yuan;
    const each = rows.map(row => ({
      row,
      yuan: total.times(10_000).div(new Decimal(row.value.number ?? 1)),
    }));
    const [first] = each;
    if (first === undefined || each.some(({ yuan }) => yuan.gte(low) && yuan.lte(high))) return;
    yield {
      path: `${first.row.path}/value_raw`,
      quote: first.row.value.raw,
      message: `预算数÷“${first.row.name}”=每${first.row.unit}${first.yuan.toFixed(0)}元，不在常见的${low}—${high}元之间。`,
      confidence: 0.5,
    };
  },
});
