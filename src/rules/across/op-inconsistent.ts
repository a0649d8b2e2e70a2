import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { rule } from '../rule.ts';

const upward = ({ operator }: ReadIndicator): boolean => operator === '>=' || operator === '>';
const downward = ({ operator }: ReadIndicator): boolean => operator === '<=' || operator === '<';
const asks = ({ kind, name }: ReadIndicator): boolean => kind === 'satisfaction' && !/不满意/.test(name);

const satisfaction = (project: number, sign: string, operator: string) => ({
  path: `/projects/${project}/indicators/0`,
  value: {
    id: `o${project}`,
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '参加群众满意度',
    description: '满意人数÷受访人数×100%',
    operator,
    value: { number: '90', text: null, unit: '%' },
    value_raw: `${sign}90%`,
    basis: '上年90%（历史标准）',
  },
});

export default rule({
  id: 'X-OP-INCONSISTENT',
  scope: 'draft',
  title: '同类指标的比较符号自相矛盾',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '同是满意度，这个项目写“≥”、那个项目写“≤”，说明符号是随手选的，年底无法统一评分。',
  mend: '同类指标统一方向：满意度一律写“≥”。',
  examples: {
    bad: [
      {
        note: '满意度有的写大于、有的写小于',
        change: [satisfaction(0, '≥', '>='), satisfaction(1, '≤', '<=')],
      },
    ],
    good: [
      { note: '方向一致', change: [satisfaction(0, '≥', '>='), satisfaction(1, '≥', '>=')] },
      { note: '陷阱：成本写小于、次数写大于，本来不同', change: [] },
    ],
  },
  *check({ projects }) {
    const up: string[] = [];
    const down: string[] = [];
    for (const { raw, indicators } of projects) {
      const own = indicators.filter(asks);
      if (own.some(upward)) up.push(raw.name ?? '');
      if (own.some(downward)) down.push(raw.name ?? '');
    }
    if (up.length > 0 && down.length > 0)
      yield {
        path: '/projects',
        quote: '满意度',
        message: `同为满意度，${up.length}个项目写“≥”，${down.length}个项目（如“${down[0] ?? ''}”）写“≤”，前后矛盾。`,
        confidence: 0.95,
      };
  },
});
