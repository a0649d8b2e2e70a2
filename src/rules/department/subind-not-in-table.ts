import { practice } from '../../basis/practice.ts';
import type { ReadProject } from '../../reading/types.ts';
import { type Counted, countedIn, partsOf } from '../department-text.ts';
import { rule } from '../rule.ts';

/** Every figure of a project's rows and goals. */
function figuresOf({ raw, indicators }: ReadProject): { numbers: Set<string>; sums: number } {
  const numbers = new Set<string>();
  let sums = 0;
  for (const { value, unit } of indicators) {
    const scale = /^(万|亿)/.exec(unit ?? '')?.[1] ?? '';
    for (const number of [value.number, value.number_to])
      if (number !== null) numbers.add(`${Number(number)}${scale}`);
    if (value.number !== null) sums += Number(value.number);
  }
  for (const { text } of raw.goals)
    for (const { number, unit } of countedIn(text)) numbers.add(keyOf({ number, unit }));
  return { numbers, sums };
}

const keyOf = ({ number, unit }: Pick<Counted, 'number' | 'unit'>): string =>
  `${Number(number)}${/^(万|亿)/.exec(unit)?.[1] ?? ''}`;

export default rule({
  id: 'DP-SUBIND-NOT-IN-TABLE',
  scope: 'draft',
  title: '分项指标的数在项目表里找不到',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '部门部分承诺了数，项目表里没有这条指标，年底就不考核，承诺落空。',
  mend: '在项目表里补上这条指标，或从分项指标里删去。',
  examples: {
    bad: [
      {
        note: '不低于一种没有进表',
        change: [
          {
            path: '/sub_goals/2/indicators_text',
            value: '专家入企技术服务次数≥10次；探索适应现代科普的工作方式不低于一种。',
          },
        ],
      },
    ],
    good: [
      { note: '都在表里', change: [] },
      {
        note: '陷阱：年份和基数不是承诺',
        change: [
          {
            path: '/sub_goals/2/indicators_text',
            value: '2026年专家入企技术服务次数≥10次，科技工作者满意度由上年的91%提高到92%。',
          },
        ],
      },
    ],
  },
  *check(draft) {
    for (const { indicators, at, project, name } of partsOf(draft)) {
      if (project === null || project.indicators.length === 0) continue;
      const { numbers } = figuresOf(project);
      const lost = countedIn(indicators).filter(one => !numbers.has(keyOf(one)));
      const [first] = lost;
      if (first === undefined) continue;
      yield {
        path: `${at}/indicators_text`,
        quote: first.quote,
        message: `“${name}”分项指标里的${lost
          .slice(0, 4)
          .map(({ quote }) => `“${quote}”`)
          .join('、')}在项目绩效目标表里找不到。`,
        confidence: 0.75,
      };
    }
  },
});
