import type { Profile } from '../domain/profile.ts';
import hebeiCounty from '../profiles/hebei-county.ts';

const COLUMNS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  description: '绩效指标描述',
  operator: '计算符号',
  value: '指标值',
  unit: '计量单位',
  basis: '指标值确定依据',
  weight: '权重',
} as const;

const KEYS = [
  'level1',
  'level2',
  'name',
  'description',
  'operator',
  'value',
  'unit',
  'basis',
  'weight',
] as const;

/** A form with more columns than an upright page holds. */
export const WIDE: Profile = { ...hebeiCounty, columns: KEYS.map(key => ({ key, label: COLUMNS[key] })) };
