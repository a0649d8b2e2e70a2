import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { toWanYuan, unitClass } from '../../reading/units.ts';
import { isCostRow, objection } from '../row.ts';
import { rule } from '../rule.ts';

const wan = (row: ReadIndicator): string | null =>
  row.value.number === null || row.unit === null ? null : toWanYuan(row.value.number, row.unit);

const same = (a: string, b: string): boolean => Number(a) === Number(b);

const cost = (name: string, value: string): Record<string, unknown> => ({
  id: `c-${value.length}-${name.length}`,
  level1: '产出指标',
  level2: '成本指标',
  name,
  description: null,
  operator: '<=',
  value: null,
  value_raw: value,
  basis: '2024年预算批复',
});

export default rule({
  id: 'IND-COST-ONLY-TOTAL',
  scope: 'project',
  title: '成本指标只写了预算总额',
  level: 'info',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '总额就是预算数，写出来没有新的约束；单位成本或分项成本才看得出钱花得省不省。',
  mend: '保留总成本上限，再补一条单位成本或分项成本（总成本÷场次、人次或面积），数由单位测算。',
  examples: {
    bad: [
      {
        note: '只有总额',
        change: [
          { path: '/projects/0/budget', value: { total: '12.00', fiscal: '12.00', other: '' } },
          { path: '/projects/0/indicators', value: [cost('项目总成本', '≤12万元')] },
        ],
      },
    ],
    good: [
      {
        note: '另有单位成本',
        change: [
          { path: '/projects/0/budget', value: { total: '12.00', fiscal: '12.00', other: '' } },
          {
            path: '/projects/0/indicators',
            value: [cost('项目总成本', '≤12万元'), cost('单场活动成本', '≤1.5万元/场')],
          },
        ],
      },
      {
        note: '陷阱：一行成本本来就是分项',
        change: [
          { path: '/projects/0/budget', value: { total: '12.00', fiscal: '12.00', other: '' } },
          { path: '/projects/0/indicators', value: [cost('印刷费', '≤3万元')] },
        ],
      },
    ],
  },
  *check(project) {
    const total = project.budget.total;
    const rows = project.indicators.filter(row => isCostRow(row) && row.value.number !== null);
    const [first] = rows;
    if (first === undefined) return;
    if (total === null) {
      yield { abstain: '没有预算数，无法比较成本指标与预算总额。', path: first.path };
      return;
    }
    const isTotal = (row: ReadIndicator): boolean => {
      const amount = wan(row);
      return unitClass(row.unit ?? '') === 'money' && amount !== null && same(amount, total);
    };
    if (rows.every(isTotal))
      yield objection(first, 'value_raw', `成本指标只有预算总额${total}万元，没有单位成本或分项成本。`, {
        confidence: 0.6,
      });
  },
});
