import type { Draft, Indicator } from '../domain/draft.ts';

/** What a row may hold that no form has a column for. */
const KEPT = {
  formula: '计算公式',
  baseline: '基期值',
  last_year: '上年实际值',
  basis_type: '依据类型',
} as const;

const said = (row: Indicator, field: keyof typeof KEPT): boolean =>
  row[field] !== undefined && row[field] !== '';

/** What the printed text leaves out of a draft, one line a field, in Chinese. */
export function unprinted({ projects, overall_indicators = [] }: Draft): string[] {
  const rows = [...overall_indicators, ...projects.flatMap(({ indicators }) => indicators)];
  return Object.entries(KEPT).flatMap(([name, label]) => {
    const count = rows.filter(row => said(row, name as keyof typeof KEPT)).length;
    return count === 0 ? [] : [`表样没有“${label}”一栏：${count} 条指标写有，没有印出，仍存在草稿里`];
  });
}
