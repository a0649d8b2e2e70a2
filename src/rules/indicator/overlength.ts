import { practice } from '../../basis/practice.ts';
import { objection, written } from '../row.ts';
import { rule } from '../rule.ts';

const LIMITS = [
  ['name', '指标名称', 50],
  ['value_raw', '指标值', 100],
  ['basis', '指标值确定依据', 300],
] as const;

export default rule({
  id: 'IND-OVERLENGTH',
  scope: 'indicator',
  title: '单元格文字过长',
  level: 'warning',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '预算系统对每一栏有长度限制，过长的内容录入时会被截断或退回。',
  mend: '名称控制在20字以内，口径写进指标描述，说明写进附件。',
  examples: {
    bad: [
      {
        note: '把方案抄进名称',
        rows: [{ level2: '数量指标', name: '基层文化惠民演出'.repeat(8), value: '≥20场' }],
      },
    ],
    good: [
      { note: '名称简短', rows: [{ level2: '数量指标', name: '基层文化惠民演出场次', value: '≥20场' }] },
      {
        note: '陷阱：描述栏可以写详细口径',
        rows: [
          {
            level2: '数量指标',
            name: '基层文化惠民演出场次',
            value: '≥20场',
            description:
              '指年度内由县级院团在乡镇和村级文化广场实际完成的免费演出，以场次登记表为准，'.repeat(3),
          },
        ],
      },
    ],
  },
  *check(row) {
    for (const [cell, label, limit] of LIMITS) {
      const length = [...written(row, cell)].length;
      if (length > limit) yield objection(row, cell, `${label}有${length}个字，超过常见的${limit}字上限。`);
    }
  },
});
