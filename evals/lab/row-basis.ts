import type { GoodRow } from './good-rows.ts';
import { pick, type RowChange, type RowOperator } from './operator.ts';
import {
  isAcceptance,
  isDate,
  isMoney,
  isOpinion,
  isPeople,
  isSatisfaction,
  isShare,
  isTimeliness,
  isWork,
  subjectOf,
} from './row-kinds.ts';

const basis = (text: string): RowChange => ({ cells: { basis: text } });
const hasBasis = ({ cells }: GoodRow): boolean => cells.basis !== null && cells.basis !== '';

/** What no questionnaire can tell. */
const countedNotAsked = (row: GoodRow): boolean =>
  !isOpinion(row) &&
  (isDate(row) ||
    isMoney(row) ||
    isAcceptance(row) ||
    isTimeliness(row) ||
    isWork(row) ||
    (row.group === '数量' && isPeople(row)));

/** The same measure in other words. */
function reworded({ name }: GoodRow): string | null {
  if (/满意度$/.test(name)) return name.replace(/满意度$/, '满意率');
  if (/率$/.test(name)) return name.replace(/率$/, '比例');
  if (/次数$/.test(name)) return name.replace(/次数$/, '场次');
  if (/人数$/.test(name)) return name.replace(/人数$/, '人员数量');
  if (/数量$/.test(name)) return name.replace(/数量$/, '个数');
  return null;
}

/** Faults of description and basis, and rows told twice. */
export const BASIS_OPERATORS: readonly RowOperator[] = [
  {
    id: 'description-is-name',
    title: '描述照抄名称',
    rules: ['IND-DESC-REPEATS-NAME'],
    also: ['IND-DESC-NO-FORMULA', 'IND-RATE-NO-DENOM'],
    spoil: ({ cells, name, id }) =>
      cells.description === null
        ? null
        : { cells: { description: pick([name, `${name}。`, `${name}指标`], id) } },
  },
  {
    id: 'basis-survey',
    title: '依据写“问卷调查”，其实问不出来',
    rules: ['IND-BASIS-MISMATCH'],
    spoil: row =>
      hasBasis(row) && countedNotAsked(row) ? basis(pick(['问卷调查', '调查问卷'], row.id)) : null,
  },
  {
    id: 'basis-contract-for-opinion',
    title: '满意度的依据写成合同',
    rules: ['IND-BASIS-MISMATCH'],
    spoil: row => (hasBasis(row) && isSatisfaction(row) ? basis('施工合同') : null),
  },
  {
    id: 'basis-budget-for-count',
    title: '与钱无关的指标，依据写成预算安排',
    rules: ['IND-BASIS-MISMATCH'],
    spoil: row =>
      hasBasis(row) && (isSatisfaction(row) || (isAcceptance(row) && isShare(row)))
        ? basis('预算安排')
        : null,
  },
  {
    id: 'basis-blank',
    title: '依据空白',
    rules: ['IND-BASIS-MISSING', 'STR-IND-FIELD-EMPTY'],
    spoil: row => (hasBasis(row) ? basis('') : null),
  },
  {
    id: 'basis-circular',
    title: '依据是指标值自己',
    rules: ['IND-BASIS-CIRCULAR'],
    also: ['IND-BASIS-VAGUE'],
    spoil: row =>
      hasBasis(row)
        ? basis(pick(['根据实际完成情况', '按实际情况确定', '工作实际', '本指标'], row.id))
        : null,
  },
  {
    id: 'basis-vague',
    title: '依据没有指名',
    rules: ['IND-BASIS-VAGUE'],
    spoil: row =>
      hasBasis(row) && row.group !== '满意度'
        ? basis(pick(['工作安排', '有关规定', '相关文件', '上级要求'], row.id))
        : null,
  },
  {
    id: 'basis-method-only',
    title: '满意度的依据只写了怎么问',
    rules: ['IND-BASIS-IS-METHOD'],
    spoil: row =>
      hasBasis(row) && isSatisfaction(row) && row.cells.basis !== '问卷调查' ? basis('问卷调查') : null,
  },
  {
    id: 'row-twice',
    title: '同一行写两遍',
    rules: ['X-DUP-NAME', 'X-DUP-SEMANTIC'],
    spoil: () => ({ beside: {} }),
  },
  {
    id: 'row-twice-reworded',
    title: '换个说法再写一遍',
    rules: ['X-DUP-SEMANTIC', 'X-DUP-NAME'],
    spoil: row => {
      const other = reworded(row);
      return other === null ? null : { beside: { name: other } };
    },
  },
  {
    id: 'completion-of-quantity',
    title: '数量之外又写一遍完成率',
    rules: ['X-COMPLETION-OF-QUANTITY', 'X-DUP-SEMANTIC'],
    also: ['IND-NAME-VAGUE', 'IND-NAME-LONG', 'IND-LEVEL-MISMATCH', 'IND-100-ABUSE'],
    spoil: row =>
      row.group === '数量' &&
      (isWork(row) || isPeople(row)) &&
      subjectOf(row).length >= 4 &&
      subjectOf(row) !== row.name
        ? {
            beside: {
              level2: '质量指标',
              name: `${subjectOf(row)}完成率`,
              description: null,
              value: '=100%',
            },
          }
        : null,
  },
];
