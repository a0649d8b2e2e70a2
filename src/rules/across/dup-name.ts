import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

/** Two rows are one when name and unit agree and no description tells them apart. */
const same = (a: ReadIndicator, b: ReadIndicator): boolean =>
  a.name !== '' &&
  a.name === b.name &&
  (a.level2 === b.level2 || (a.value.shape === 'text') === (b.value.shape === 'text')) &&
  (a.unit === null || b.unit === null || a.unit === b.unit) &&
  (a.description === b.description || a.description === a.name || b.description === b.name);

const down = (row: ReadIndicator): boolean => row.operator.startsWith('<');
const up = (row: ReadIndicator): boolean => row.operator.startsWith('>');

/** Both say what is wanted, and not the same: two figures, two days, two words, or a floor and a ceiling. */
const contradict = (a: ReadIndicator, b: ReadIndicator): boolean =>
  a.value.shape !== 'empty' &&
  b.value.shape !== 'empty' &&
  a.value.shape === b.value.shape &&
  (a.value.number !== b.value.number ||
    a.value.number_to !== b.value.number_to ||
    a.value.date !== b.value.date ||
    a.value.text !== b.value.text ||
    (up(a) && down(b)) ||
    (down(a) && up(b)));

export default rule({
  id: 'X-DUP-NAME',
  scope: 'rows',
  title: '同一指标写了两遍',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '同一件事算两次分；自评复核时只认一条，另一条按零分处理。',
  mend: '合并成一条；确属两件事的，名称写明区别（地点、对象、批次）。',
  examples: {
    bad: [
      {
        note: '两条同名',
        rows: [
          { level2: '数量指标', name: '培训人次', value: '≥200人次' },
          { level2: '数量指标', name: '培训人次', value: '≥300人次' },
        ],
      },
    ],
    good: [
      {
        note: '名称写明区别',
        rows: [
          { level2: '数量指标', name: '县城培训人次', value: '≥200人次' },
          { level2: '数量指标', name: '乡镇培训人次', value: '≥300人次' },
        ],
      },
      {
        note: '陷阱：一行说执行得怎样，一行说标准是多少',
        rows: [
          { level2: '质量指标', name: '资助标准', value: '100%' },
          { level2: '成本指标', name: '资助标准', value: '每生每年分两档' },
        ],
      },
      {
        note: '陷阱：描述写明是两个场地',
        rows: [
          { level2: '数量指标', name: '培训人次', value: '≥200人次', description: '县党校集中培训' },
          { level2: '数量指标', name: '培训人次', value: '≥300人次', description: '各乡镇分会场培训' },
        ],
      },
    ],
  },
  *check(rows) {
    for (const [index, row] of rows.entries()) {
      const first = rows.find((other, at) => at < index && same(other, row));
      if (first === undefined) continue;
      const before = `“${row.name}”前面已经写过（${first.value.raw || '未写值'}）`;
      if (contradict(first, row))
        yield objection(row, 'name', `${before}，这里又写“${row.value.raw}”，两个目标值自相矛盾。`, {
          suggestion: '先定下哪个值算数，再合并成一条；确属两件事的，名称写明区别（地点、对象、批次）。',
        });
      else yield objection(row, 'name', `${before}，重复。`);
    }
  },
});
