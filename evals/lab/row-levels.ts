import type { GoodRow, Group } from './good-rows.ts';
import type { RowChange, RowOperator } from './operator.ts';
import { pick } from './operator.ts';
import {
  isAcceptance,
  isDate,
  isMoney,
  isOpinion,
  isPeople,
  isReach,
  isSatisfaction,
  isShare,
  isTimeliness,
  isWork,
  levels,
  topicOf,
} from './row-kinds.ts';

const moved = (group: Group): RowChange => ({ cells: levels(group) });

/** What may follow from standing in the wrong place. */
const WRONG_PLACE = ['IND-LEVEL-MISMATCH'] as const;

const isBenefit = ({ group }: GoodRow): boolean => /效益/.test(group ?? '');

/** Rows that stand under the wrong 二级指标, and things that are no output or effect at all. */
export const LEVEL_OPERATORS: readonly RowOperator[] = [
  {
    id: 'count-as-quality',
    title: '个数放到质量',
    rules: WRONG_PLACE,
    spoil: row =>
      row.group === '数量' && !isShare(row) && (isWork(row) || isPeople(row)) ? moved('质量') : null,
  },
  {
    id: 'acceptance-as-quantity',
    title: '合格率放到数量',
    rules: ['IND-QTY-IS-RATE', 'IND-LEVEL-MISMATCH'],
    spoil: row =>
      row.group === '质量' && isAcceptance(row) && isShare(row) && !isReach(row) ? moved('数量') : null,
  },
  {
    id: 'acceptance-as-timeliness',
    title: '合格率放到时效',
    rules: ['IND-TIME-NO-TIME', 'IND-LEVEL-MISMATCH'],
    spoil: row => (row.group === '质量' && isAcceptance(row) && isShare(row) ? moved('时效') : null),
  },
  {
    id: 'count-as-timeliness',
    title: '个数放到时效',
    rules: ['IND-TIME-NO-TIME', 'IND-LEVEL-MISMATCH'],
    spoil: row => (row.group === '数量' && (isWork(row) || isPeople(row)) ? moved('时效') : null),
  },
  {
    id: 'timeliness-as-quality',
    title: '及时率放到质量',
    rules: WRONG_PLACE,
    spoil: row => (row.group === '时效' && isTimeliness(row) ? moved('质量') : null),
  },
  {
    id: 'date-as-benefit',
    title: '完成时间放到社会效益',
    rules: ['IND-BENEFIT-IS-OUTPUT', 'IND-LEVEL-MISMATCH'],
    also: ['IND-VALUE-TYPE-MISMATCH'],
    spoil: row => (row.group === '时效' && isDate(row) && /时间$/.test(row.name) ? moved('社会效益') : null),
  },
  {
    id: 'cost-as-quantity',
    title: '成本放到数量',
    rules: ['IND-QTY-IS-MONEY', 'IND-LEVEL-MISMATCH', 'IND-QTY-IS-INPUT'],
    also: ['IND-DIRECTION-WRONG'],
    spoil: row =>
      row.group === '成本' && isMoney(row) && /(成本|造价|投资|价)$/.test(row.name) ? moved('数量') : null,
  },
  {
    id: 'count-as-cost',
    title: '个数放到成本',
    rules: WRONG_PLACE,
    also: ['IND-DIRECTION-WRONG', 'IND-UNIT-MISMATCH'],
    spoil: row => (row.group === '数量' && (isWork(row) || isPeople(row)) ? moved('成本') : null),
  },
  {
    id: 'work-as-benefit',
    title: '办了多少放到社会效益',
    rules: ['IND-BENEFIT-IS-OUTPUT', 'IND-LEVEL-MISMATCH'],
    spoil: row =>
      row.group === '数量' &&
      isWork(row) &&
      /(场次|次数|期数|套数|座数|件数|改造长度|维修面积|里程)$/.test(row.name)
        ? moved('社会效益')
        : null,
  },
  {
    id: 'acceptance-as-benefit',
    title: '验收合格率放到社会效益',
    rules: ['IND-BENEFIT-IS-OUTPUT', 'IND-LEVEL-MISMATCH'],
    spoil: row =>
      row.group === '质量' && isShare(row) && /(验收|质量|采购).*合格率$/.test(row.name)
        ? moved('社会效益')
        : null,
  },
  {
    id: 'timeliness-as-benefit',
    title: '及时率放到社会效益',
    rules: ['IND-BENEFIT-IS-OUTPUT', 'IND-LEVEL-MISMATCH'],
    also: ['IND-100-ABUSE'],
    spoil: row => (row.group === '时效' && isTimeliness(row) ? moved('社会效益') : null),
  },
  {
    id: 'satisfaction-as-benefit',
    title: '满意度放到社会效益',
    rules: ['IND-BENEFIT-IS-SAT', 'IND-LEVEL-MISMATCH'],
    spoil: row => (isSatisfaction(row) ? moved('社会效益') : null),
  },
  {
    id: 'benefit-as-satisfaction',
    title: '效益放到满意度',
    rules: WRONG_PLACE,
    also: ['IND-SAT-NO-OBJECT', 'IND-SAT-VALUE'],
    spoil: row => (isBenefit(row) && !isOpinion(row) && row.figure !== null ? moved('满意度') : null),
  },
  {
    id: 'work-as-lasting',
    title: '当年办的事放到可持续影响',
    rules: ['IND-SUSTAIN-NOT-LASTING', 'IND-LEVEL-MISMATCH', 'IND-BENEFIT-IS-OUTPUT'],
    spoil: row =>
      row.group === '数量' && isWork(row) && /(场次|次数|期数)$/.test(row.name) ? moved('可持续影响') : null,
  },
  {
    id: 'date-as-lasting',
    title: '完成时间放到可持续影响',
    rules: ['IND-SUSTAIN-NOT-LASTING', 'IND-LEVEL-MISMATCH'],
    also: ['IND-BENEFIT-IS-OUTPUT'],
    spoil: row =>
      row.group === '时效' && isDate(row) && /时间$/.test(row.name) ? moved('可持续影响') : null,
  },
  {
    id: 'completion-as-benefit',
    title: '工作完成率当成效益',
    rules: ['IND-BENEFIT-IS-OUTPUT', 'IND-LEVEL-MISMATCH'],
    also: ['IND-NAME-VAGUE', 'IND-NAME-LONG', 'IND-RATE-NO-DENOM', 'IND-VALUE-TOO-HIGH'],
    spoil: row => {
      const topic = topicOf(row);
      const described = row.cells.description === null ? {} : { description: '完成任务数÷计划任务数×100%' };
      if (/问卷/.test(row.cells.basis ?? '')) return null;
      return topic !== null && /社会效益|经济效益/.test(row.group ?? '') && topic.length <= 8
        ? { cells: { name: `${topic}任务完成率`, value: '≥98%', ...described } }
        : null;
    },
  },
  {
    id: 'staff-as-quantity',
    title: '本单位人手当成数量',
    rules: ['IND-QTY-IS-INPUT'],
    also: ['X-GOAL-VALUE', 'IND-QTY-IS-STOCK'],
    spoil: row =>
      row.group === '数量' && !/岗位|工资|人员|辅警/.test(row.context.project ?? '')
        ? {
            cells: {
              name: pick(['驻会工作人员数量', '单位在编职工人数', '聘用工作人员数'], row.id),
              value: '=5人',
            },
          }
        : null,
  },
  {
    id: 'spending-as-quantity',
    title: '花钱当成数量',
    rules: ['IND-QTY-IS-MONEY', 'IND-QTY-IS-INPUT'],
    also: ['X-GOAL-VALUE', 'IND-LEVEL-MISMATCH', 'IND-QTY-IS-RATE', 'IND-NAME-VAGUE'],
    spoil: row =>
      row.group === '数量' && row.context.budget !== null
        ? {
            cells: {
              name: pick(['项目资金支付金额', '专项资金投入金额', '资金拨付金额'], row.id),
              value: `=${row.context.budget}`,
            },
          }
        : null,
  },
  {
    id: 'given-fact-as-quantity',
    title: '早已有的东西当成数量',
    rules: ['IND-QTY-IS-STOCK', 'IND-QTY-IS-INPUT'],
    also: ['X-GOAL-VALUE', 'X-IND-NO-GOAL'],
    spoil: row =>
      row.group === '数量'
        ? {
            cells: {
              name: pick(['全县行政村数量', '辖区现有村居数量', '现有场馆数量'], row.id),
              value: '=120个',
            },
          }
        : null,
  },
];
