import type { Draft, Indicator } from './draft.ts';
import { tokensOf } from './pointer.ts';

const FIELDS: Readonly<Record<string, string>> = {
  year: '预算年度',
  cover: '封面',
  contents: '目录',
  overall_goal: '总体绩效目标',
  overall_indicators: '整体绩效指标',
  sub_goals: '分项绩效目标',
  safeguards: '工作保障措施',
  total_budget: '预算总额',
  projects: '预算项目',
  goals: '绩效目标',
  indicators: '绩效指标',
  budget: '预算规模',
  total: '预算数',
  fiscal: '财政资金',
  other: '其他资金',
  carryover: '上年结转',
  spending_plan: '资金支出计划',
  purpose: '资金用途',
  title: '标题',
  status: '稿别',
  date: '编制日期',
  compiled_by: '编制单位',
  reviewed_by: '审核单位',
  unit: '单位',
  goal: '目标',
  indicators_text: '绩效指标',
  month: '月份',
  cumulative_percent: '累计比例',
  code: '编码',
  name: '名称',
  level1: '一级指标',
  level2: '二级指标',
  description: '指标描述',
  value: '指标值',
  value_raw: '指标值',
  operator: '符号',
  basis: '指标值确定依据',
  data_source: '数据来源',
  weight: '权重',
};

const field = (token: string | undefined): string[] =>
  token === undefined || token === 'text'
    ? []
    : [FIELDS[token] ?? (/^\d+$/.test(token) ? `第 ${Number(token) + 1} 条` : token)];

function rowPlace(rows: readonly Indicator[] | undefined, [index, cell]: readonly string[]): string[] {
  if (index === undefined) return ['绩效指标'];
  const name = rows?.[Number(index)]?.name;
  return [`指标“${name ?? `第 ${Number(index) + 1} 行`}”`, ...field(cell)];
}

/** The name of the indicator a path stands in; null when it stands in none, or in one without a name. */
export function rowNameAt(draft: Draft, path: string): string | null {
  const [head, index, list, row] = tokensOf(path) ?? [];
  const found =
    head === 'overall_indicators'
      ? draft.overall_indicators?.[Number(index)]
      : head === 'projects' && list === 'indicators'
        ? draft.projects[Number(index)]?.indicators[Number(row)]
        : undefined;
  const name = (found?.name ?? '').trim();
  return name === '' ? null : name;
}

/** Where a JSON pointer into a draft stands, as a drafter would say it: 项目“…” › 指标“…” › 指标值. */
export function placeOf(draft: Draft, path: string): string {
  const [head, ...rest] = tokensOf(path) ?? [path];
  if (head === undefined || head === '') return '全文';
  if (head === 'overall_indicators') return rowPlace(draft.overall_indicators, rest).join(' › ');
  const [index, part, ...deep] = rest;
  if (head !== 'projects' || index === undefined) return [...field(head), ...rest.flatMap(field)].join(' › ');
  const project = draft.projects[Number(index)];
  const said = [`项目“${project?.name ?? `第 ${Number(index) + 1} 个`}”`];
  if (part === 'indicators') said.push(...rowPlace(project?.indicators, deep));
  else said.push(...field(part), ...deep.flatMap(field));
  return said.join(' › ');
}
