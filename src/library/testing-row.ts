import type { Indicator } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import { level2Key } from '../reading/levels.ts';
import type { Entry } from './schema.ts';
import { filled } from './slots.ts';

/** A target such as a unit would write: only for asking our own rules about an entry. */
function plausible({ unit, operator }: Entry): string {
  if (unit === '日期') return '2026年11月30日前';
  const sign = operator === '>=' ? '≥' : operator === '<=' ? '≤' : operator;
  const number = unit === '%' ? (operator === '=' ? '100' : operator.startsWith('<') ? '5' : '92') : '12';
  return `${sign}${number}${unit}`;
}

const BASIS: Readonly<Record<string, string>> = {
  计划标准: '《示例县2026年工作要点》',
  历史标准: '上年实际值（历史标准）',
  行业标准: '《示例行业技术规范》（行业标准）',
  预算支出标准: '《示例县支出标准（2025年）》',
  其他: '《2026年示例合作合同》',
};

/** An entry as a row of a form, its slot filled with the default; null where the form has no such 二级指标. */
export function rowOf(entry: Entry, profile: Profile): Indicator | null {
  const key = level2Key(entry.level2 === '成本指标' ? (entry.cost ?? '经济成本指标') : entry.level2);
  const place = profile.taxonomy
    .flatMap(({ label, children }) => children.map(child => ({ level1: label, child })))
    .find(({ child }) => child.key === key || (child.key === 'cost' && entry.level2 === '成本指标'));
  if (place === undefined) return null;
  return {
    id: entry.key,
    level1: place.level1,
    level2: place.child.label,
    name: filled(entry.name),
    description: filled(entry.formula),
    operator: '',
    value: null,
    value_raw: plausible(entry),
    basis: BASIS[entry.basisTypes[0] ?? ''] ?? '',
  };
}
