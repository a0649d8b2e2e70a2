import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { rule } from '../rule.ts';

const LEAST = 6;
const SHARE = 0.6;
/** A basis that names its document may serve many rows. */
const NAMED = /《|〔|\d/;

const common = { level1: '产出指标', level2: '数量指标', description: '以台账为准', operator: '>=' } as const;

export default rule({
  id: 'X-UNIFORM-BASIS',
  scope: 'draft',
  title: '指标值确定依据千篇一律',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [coreIndicators2021, practice],
  why: '数量看计划，成本看预算，满意度看上年和问卷；大半指标写同一个依据，说明没有逐项确定。',
  mend: '按指标性质分别写：计划文件、合同、支出标准、上年值、行业标准。',
  examples: {
    bad: [
      {
        note: '十行都写问卷调查',
        change: [
          {
            path: '/projects/0/indicators',
            value: Array.from({ length: 30 }, (_, index) => ({
              ...common,
              id: `b${index}`,
              name: `第${index}片巡查次数`,
              value: { number: '20', text: null, unit: '次' },
              value_raw: '≥20次',
              basis: '问卷调查',
            })),
          },
        ],
      },
    ],
    good: [
      { note: '陷阱：各写各的', change: [] },
      {
        note: '陷阱：同一份有名称的方案可以管许多行',
        change: [
          {
            path: '/projects/0/indicators',
            value: Array.from({ length: 30 }, (_, index) => ({
              ...common,
              id: `b${index}`,
              name: `第${index}片巡查次数`,
              value: { number: '20', text: null, unit: '次' },
              value_raw: '≥20次',
              basis: '《示例县2026年巡查方案》',
            })),
          },
        ],
      },
    ],
  },
  *check({ projects }) {
    const times = new Map<string, number>();
    let all = 0;
    for (const { indicators } of projects)
      for (const { basis } of indicators) {
        if (basis === '') continue;
        all += 1;
        times.set(basis, (times.get(basis) ?? 0) + 1);
      }
    for (const [basis, count] of times)
      if (all >= LEAST && count / all >= SHARE && !NAMED.test(basis))
        yield {
          path: '/projects',
          quote: basis,
          message: `${all}个填了依据的指标中${count}个都写“${basis}”，没有按指标性质逐项确定。`,
          confidence: 0.85,
        };
  },
});
