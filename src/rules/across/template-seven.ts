import { Decimal } from 'decimal.js';
import { practice } from '../../basis/practice.ts';
import type { ReadProject } from '../../reading/types.ts';
import { decimalOf } from '../amounts.ts';
import { rule } from '../rule.ts';

const LEAST = 3;
/** A project this many times as large should measure more than the smallest. */
const TIMES = 4;

const skeleton = ({ indicators }: ReadProject): string =>
  indicators.map(({ level2 }) => level2 ?? '?').join(' ');

/** True when no kind of indicator occurs twice: one of each, as a blank form has them. */
const oneOfEach = ({ indicators }: ReadProject): boolean =>
  indicators.length > 0 && new Set(indicators.map(({ level2 }) => level2)).size === indicators.length;

const row = (id: string, level1: string, level2: string) => ({
  id,
  level1,
  level2,
  name: `主题活动${level2}`,
  description: '以台账为准',
  operator: '>=',
  value: { number: '9', text: null, unit: '场' },
  value_raw: '≥9场',
  basis: '《示例县2026年工作要点》',
});
const thin = (project: number) => ({
  path: `/projects/${project}/indicators`,
  value: [
    row(`t${project}a`, '产出指标', '数量指标'),
    row(`t${project}b`, '产出指标', '质量指标'),
    row(`t${project}c`, '效益指标', '社会效益指标'),
  ],
});

export default rule({
  id: 'X-TEMPLATE-SEVEN',
  scope: 'draft',
  title: '大小项目套用同一指标骨架',
  level: 'info',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '10万元和1万元的项目都是“每个二级指标各一条”，大项目的主要产出没有反映出来。',
  mend: '金额大的项目至少设2—3条数量指标，覆盖主要支出；小项目可以从简。',
  examples: {
    bad: [
      {
        note: '三个项目一个骨架，金额相差几倍',
        change: [thin(0), thin(1), thin(2), { path: '/projects/0/budget/total', value: '60.00' }],
      },
    ],
    good: [
      { note: '各按内容设指标', change: [] },
      {
        note: '陷阱：骨架相同但金额相近',
        change: [
          thin(0),
          thin(1),
          thin(2),
          { path: '/projects/0/budget/total', value: '4.00' },
          { path: '/projects/1/budget/total', value: '3.00' },
          { path: '/projects/2/budget/total', value: '5.00' },
        ],
      },
    ],
  },
  *check({ projects }) {
    const [first] = projects;
    if (first === undefined || projects.length < LEAST || !projects.every(oneOfEach)) return;
    const pattern = skeleton(first);
    if (projects.some(project => skeleton(project) !== pattern)) return;
    const budgets = projects
      .flatMap(({ budget }) => decimalOf(budget.total) ?? [])
      .filter(total => total.gt(0));
    if (budgets.length < LEAST) return;
    const [least, most] = [Decimal.min(...budgets), Decimal.max(...budgets)];
    if (most.lt(least.times(TIMES))) return;
    yield {
      path: '/projects',
      quote: `${first.indicators.length}条指标`,
      message: `${projects.length}个项目从${least.toString()}万元到${most.toString()}万元，指标都是同样的${first.indicators.length}条骨架，每个二级指标各一条。`,
      confidence: 0.8,
    };
  },
});
