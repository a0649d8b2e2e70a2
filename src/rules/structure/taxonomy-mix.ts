import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { rule } from '../rule.ts';

const isOld = ({ level1, level2 }: ReadIndicator): boolean => level1 === 'output' && level2 === 'cost';
const isNew = ({ level1, level2 }: ReadIndicator): boolean =>
  level1 === 'cost' && (level2 ?? '').endsWith('_cost');

const cost = (project: number, level1: string, level2: string) => ({
  path: `/projects/${project}/indicators/0`,
  value: {
    id: `m${project}`,
    level1,
    level2,
    name: '活动总成本',
    description: '全年支出合计',
    operator: '<=',
    value: { number: '3', text: null, unit: '万元' },
    value_raw: '≤3万元',
    basis: '预算批复',
  },
});

export default rule({
  id: 'STR-TAXONOMY-MIX',
  scope: 'draft',
  title: '新旧两套指标体系混用',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [coreIndicators2021, practice],
  why: '成本有的放在产出下，有的单列一级指标，分值没法统一，系统也导不进去。',
  mend: '全文统一用一套：要么成本放在产出指标下，要么成本单列为一级指标。',
  examples: {
    bad: [
      {
        note: '一个项目成本在产出下，一个项目成本单列',
        change: [cost(0, '产出指标', '成本指标'), cost(1, '成本指标', '经济成本指标')],
      },
    ],
    good: [
      { note: '全文一套', change: [] },
      {
        note: '陷阱：新体系里成本分经济、社会、生态环境三类',
        profile: 'mof-2021',
        change: [],
      },
    ],
  },
  *check({ projects }) {
    const rows = projects.flatMap(({ indicators }) => indicators);
    const old = rows.find(isOld);
    const fresh = rows.find(isNew);
    if (old !== undefined && fresh !== undefined)
      yield {
        path: '/projects',
        quote: fresh.raw.level2 ?? '',
        message: `“${old.name}”的成本放在“${old.raw.level1 ?? ''}”下，“${fresh.name}”又放在“${fresh.raw.level1 ?? ''}”下，新旧体系混用。`,
        confidence: 0.9,
      };
  },
});
