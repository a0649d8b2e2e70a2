import { practice } from '../../basis/practice.ts';
import type { ReadProject } from '../../reading/types.ts';
import { type Counted, countedIn, partsOf } from '../department-text.ts';
import { rule } from '../rule.ts';

/** Shares and counts are not the same figure; measure words differ too freely to be told apart. */
const keyOf = ({ number, unit }: Pick<Counted, 'number' | 'unit'>): string =>
  `${Number(number)}${/^(万|亿|%|‰)/.exec(unit)?.[1] ?? ''}`;

/** Every figure of a project's rows and goals, and the sums of rows that count in one unit. */
function figuresOf({ raw, indicators }: ReadProject): Set<string> {
  const found = raw.goals.flatMap(({ text }) => countedIn(text)).map(keyOf);
  const sums = new Map<string, number[]>();
  for (const { value, unit, level2 } of indicators)
    for (const number of [value.number, value.number_to]) {
      if (number === null) continue;
      found.push(keyOf({ number, unit: unit ?? '' }));
      if (level2 === 'quantity') sums.set(unit ?? '', [...(sums.get(unit ?? '') ?? []), Number(number)]);
    }
  for (const [unit, numbers] of sums) {
    const sum = numbers.reduce((a, b) => a + b, 0);
    for (const part of [sum, ...numbers.map(number => sum - number)])
      found.push(keyOf({ number: String(part), unit }));
  }
  return new Set(found);
}

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
      {
        note: '表里有10次，没有10%',
        change: [
          {
            path: '/sub_goals/2/indicators_text',
            value: '专家入企技术服务次数≥10次；科技成果转化率提高10%。',
          },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：分项写的是表里两行之和',
        change: [
          { path: '/projects/2/indicators/1/name', value: '专家远程技术服务次数' },
          { path: '/projects/2/indicators/1/value', value: { number: '60', text: null, unit: '次' } },
          { path: '/projects/2/indicators/1/value_raw', value: '≥60次' },
          { path: '/sub_goals/2/indicators_text', value: '专家技术服务不少于70次。' },
        ],
      },
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
      const numbers = figuresOf(project);
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
