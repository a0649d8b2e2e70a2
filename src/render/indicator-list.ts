import type { Draft } from '../domain/draft.ts';
import { OPERATOR_SIGNS } from '../domain/values.ts';

const HEAD = [
  '单位编码',
  '单位名称',
  '项目编码',
  '项目名称',
  '预算数',
  '金额单位',
  '一级指标',
  '二级指标',
  '三级指标',
  '绩效指标描述',
  '指标性质',
  '指标值',
  '计量单位',
  '指标值确定依据',
  '分值权重',
] as const;

/** At most 15 digits: what a sheet's number holds exactly. */
const EXACT = /^-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d{1,6})?$/;

/** A decimal as a number, where it stays what it is; else as text. */
const numeric = (text: string | null | undefined): string | number =>
  text != null && EXACT.test(text) ? Number(text) : (text ?? '');

/** Every indicator of the draft, one a row under a head: what finance systems take in. */
export function indicatorList(draft: Draft): (string | number)[][] {
  const rows = draft.projects.flatMap(project =>
    project.indicators.map(row => [
      project.unit_code ?? draft.unit.code ?? '',
      project.unit_name ?? draft.unit.name ?? '',
      project.code ?? '',
      project.name ?? '',
      numeric(project.budget.total),
      project.money_unit ?? draft.money_unit,
      row.level1 ?? '',
      row.level2 ?? '',
      row.name ?? '',
      row.description ?? '',
      OPERATOR_SIGNS[row.operator],
      row.value?.number == null || row.value.number_to !== undefined
        ? (row.value_raw ?? row.value?.text ?? '')
        : numeric(row.value.number),
      row.value?.number == null || row.value.number_to !== undefined ? '' : (row.value.unit ?? ''),
      row.basis ?? '',
      numeric(row.weight),
    ]),
  );
  return [[...HEAD], ...rows];
}
