import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { jaccard } from '../../reading/similarity.ts';
import { described } from '../formulas.ts';
import { hasFormula, objection } from '../row.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'IND-DESC-NO-FORMULA',
  scope: 'indicator',
  title: '比率没有算法',
  level: 'info',
  formal: true,
  aspect: '可行性',
  basis: [coreIndicators2021, practice],
  why: '比率不写分子、分母，不同的人会算出不同的数。',
  mend: '在指标描述里写“分子÷分母×100%”，并说明统计时点。',
  fault: 'description',
  examples: {
    bad: [
      {
        note: '有说明没算法',
        rows: [
          {
            level2: '质量指标',
            name: '设备利用率',
            value: '≥80%',
            description: '反映实训设备投入教学使用的状况',
          },
        ],
      },
    ],
    good: [
      {
        note: '有公式',
        rows: [
          { level2: '质量指标', name: '设备利用率', value: '≥80%', description: '使用机时÷可用机时×100%' },
        ],
      },
      {
        note: '陷阱：“占……的比例”就是算法',
        rows: [
          { level2: '质量指标', name: '设备利用率', value: '≥80%', description: '使用机时占可用机时的比例' },
        ],
      },
      {
        note: '陷阱：数量不需要公式',
        rows: [
          { level2: '数量指标', name: '培训场次', value: '≥10场', description: '年度内实际举办的集中培训' },
        ],
      },
    ],
  },
  *check(row) {
    const ratio =
      row.kind === 'rate' || row.kind === 'completion' || (row.kind === 'time' && /率$/.test(row.name));
    if (!ratio || row.description === '' || hasFormula(row) || jaccard(row.description, row.name) >= 0.6)
      return;
    yield objection(row, 'description', `描述没有写“${row.name}”的分子和分母。`, {
      confidence: 0.8,
      ...described(row),
    });
  },
});
