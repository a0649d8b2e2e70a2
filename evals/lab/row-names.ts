import type { GoodRow } from './good-rows.ts';
import { pick, type RowChange, type RowOperator } from './operator.ts';
import {
  isAcceptance,
  isMoney,
  isPeople,
  isRenamable,
  isSatisfaction,
  isShare,
  isWork,
} from './row-kinds.ts';

const name = (text: string): RowChange => ({ cells: { name: text } });
/** Another measure altogether: a formula left from the old one would say how this is worked out. */
const renamed = (text: string): RowChange => ({ cells: { name: text, description: null } });

/** A description that is a copy of nothing: none, or one of its own. */
const ownWords = ({ cells }: GoodRow): boolean => cells.description !== null && cells.description !== '';

/** Another measure that goes with this one in careless drafts. */
function secondMeasure(row: GoodRow): string | null {
  if (isSatisfaction(row)) return '知晓率';
  if (isAcceptance(row)) return /优良/.test(row.name) ? '合格率' : '优良率';
  if (row.group === '数量' && isWork(row)) return '受益人次';
  if (row.group === '数量' && isPeople(row)) return '活动场次';
  if (row.group === '时效' && isShare(row)) return '完成率';
  if (row.group === '社会效益' && isShare(row)) return '群众投诉率';
  return null;
}

/** A name that could stand in any project. */
function anyonesName(row: GoodRow): string | null {
  if (row.group === '质量' && isShare(row)) return pick(['工作质量', '任务完成质量', '完成率'], row.id);
  if (row.group === '成本' && isMoney(row)) return pick(['所需金额', '经费需求', '成本'], row.id);
  if (row.group === '时效' && isShare(row)) return pick(['工作完成率', '及时完成率'], row.id);
  if (row.group === '社会效益') return pick(['社会效益', '效果', '工作成效'], row.id);
  if (row.group === '数量') return pick(['完成数量', '工作数量', '任务量'], row.id);
  return null;
}

/** Faults of the name of an indicator. */
export const NAME_OPERATORS: readonly RowOperator[] = [
  {
    id: 'name-emptied',
    title: '名称清空',
    rules: ['STR-IND-FIELD-EMPTY'],
    also: ['IND-VALUE-TYPE-MISMATCH'],
    spoil: () => name(''),
  },
  {
    id: 'name-of-template',
    title: '名称留着模板里的“指标1”',
    rules: ['STR-PLACEHOLDER'],
    also: ['IND-NAME-VAGUE'],
    spoil: ({ id }) => name(pick(['指标1', '指标2', 'XX指标'], id)),
  },
  {
    id: 'placeholder-in-name',
    title: '名称里留着“（≥**%）”“（亩）”',
    rules: ['STR-PLACEHOLDER'],
    also: ['IND-NAME-HAS-VALUE', 'IND-NAME-LONG'],
    spoil: row =>
      row.figure === null || !/^[^/个]+$/.test(row.figure.unit) || /[（(]/.test(row.name)
        ? null
        : name(
            isShare(row)
              ? `${row.name}（${row.figure.number === '100' ? '' : '≥'}**%）`
              : `（${row.figure.unit}）${row.name}`,
          ),
  },
  {
    id: 'value-in-name',
    title: '指标值写进名称',
    rules: ['IND-NAME-HAS-VALUE', 'IND-NAME-SENTENCE'],
    also: ['IND-NAME-LONG'],
    spoil: row =>
      row.figure === null || row.figure.unit === '' || row.figure.number === '0' || /\d/.test(row.name)
        ? null
        : name(`${row.name}${isShare(row) ? '达到' : ''}${row.figure.number}${row.figure.unit}`),
  },
  {
    id: 'two-measures',
    title: '一个名称装两件事',
    rules: ['IND-COMPOSITE', 'IND-NAME-SENTENCE'],
    also: ['IND-NAME-LONG', 'IND-UNIT-MISMATCH'],
    spoil: row => {
      const second = secondMeasure(row);
      return second === null || /[和与及、]/.test(row.name)
        ? null
        : name(`${row.name}${pick(['和', '及', '、', '与'], row.id)}${second}`);
    },
  },
  {
    id: 'name-of-anyone',
    title: '名称换成谁都能用的话',
    rules: ['IND-NAME-VAGUE', 'IND-BOILERPLATE', 'IND-RATE-NO-DENOM'],
    also: [
      'IND-DESC-NO-FORMULA',
      'IND-BENEFIT-IS-OUTPUT',
      'IND-TIME-NO-TIME',
      'IND-VALUE-TYPE-MISMATCH',
      'X-GOAL-VALUE',
    ],
    spoil: row => {
      const plain = anyonesName(row);
      return plain === null ? null : name(plain);
    },
  },
  {
    id: 'satisfaction-of-nobody',
    title: '没写谁的满意度',
    rules: ['IND-SAT-NO-OBJECT', 'IND-NAME-VAGUE'],
    spoil: row => (isSatisfaction(row) && row.cells.description === null ? name('满意度') : null),
  },
  {
    id: 'name-as-sentence',
    title: '名称写成句子',
    rules: ['IND-NAME-SENTENCE'],
    also: [
      'IND-NAME-LONG',
      'IND-NAME-IS-ACTION',
      'IND-OVERLENGTH',
      'IND-COMPOSITE',
      'IND-VALUE-TYPE-MISMATCH',
      'IND-UNMEASURABLE',
      'IND-SUSTAIN-NOT-LASTING',
      'IND-BOILERPLATE',
    ],
    spoil: ({ name: old, group, id, figure }) =>
      group === '时效' || group === '成本' || figure === null || figure.sign === '≤' || figure.unit === ''
        ? null
        : name(
            pick(
              [`通过做好${old}有关工作，为我县发展创造良好条件`, `围绕${old}，进一步提高我局工作水平`],
              id,
            ),
          ),
  },
  {
    id: 'slogan-in-percent',
    title: '百分数配上口号',
    rules: ['IND-NAME-IS-ACTION', 'IND-VALUE-TYPE-MISMATCH', 'IND-UNMEASURABLE', 'IND-BOILERPLATE'],
    also: ['IND-NAME-VAGUE', 'IND-SUSTAIN-NOT-LASTING', 'IND-RATE-NO-DENOM', 'IND-100-ABUSE'],
    spoil: row =>
      isShare(row) && isRenamable(row) && /效益|可持续|质量/.test(row.group ?? '')
        ? renamed(
            pick(['不断提升服务水平', '大力推进事业发展', '健全完善长效机制', '积极营造良好氛围'], row.id),
          )
        : null,
  },
  {
    id: 'attitude-in-percent',
    title: '百分数配上热情、意识',
    rules: ['IND-UNMEASURABLE', 'IND-VALUE-TYPE-MISMATCH'],
    also: ['IND-NAME-VAGUE', 'IND-SUSTAIN-NOT-LASTING', 'IND-100-ABUSE'],
    spoil: row =>
      isShare(row) && isRenamable(row) && /效益|可持续/.test(row.group ?? '')
        ? renamed(pick(['群众参与热情度', '干部职工责任意识提升度', '社会文明氛围浓厚程度'], row.id))
        : null,
  },
  {
    id: 'nature-in-percent',
    title: '“长期使用性”配上百分数',
    rules: ['IND-BOILERPLATE', 'IND-VALUE-TYPE-MISMATCH'],
    also: ['IND-LEVEL-MISMATCH', 'IND-UNMEASURABLE', 'IND-NAME-VAGUE', 'IND-100-ABUSE'],
    spoil: row =>
      isShare(row) && isRenamable(row) && /效益|可持续/.test(row.group ?? '') ? renamed('长期使用性') : null,
  },
  {
    id: 'mechanism-in-percent',
    title: '机制、制度配上百分数',
    rules: ['IND-VALUE-TYPE-MISMATCH', 'IND-NAME-IS-ACTION'],
    also: ['IND-BOILERPLATE', 'IND-NAME-VAGUE', 'IND-UNMEASURABLE', 'IND-100-ABUSE'],
    spoil: row =>
      isShare(row) && isRenamable(row) && /效益|可持续/.test(row.group ?? '')
        ? renamed(pick(['建立健全工作推广机制', '完善日常管理制度'], row.id))
        : null,
  },
  {
    id: 'rate-of-what',
    title: '看不出分母的比率',
    rules: ['IND-RATE-NO-DENOM', 'IND-NAME-VAGUE'],
    spoil: row =>
      row.group === '质量' && isShare(row) && !ownWords(row) && row.figure?.number !== '100'
        ? name(pick(['利用率', '运转率', '提升率'], row.id))
        : null,
  },
  {
    id: 'whole-county-outcome',
    title: '小项目考核全县的结果',
    rules: ['IND-NOT-ATTRIBUTABLE', 'GOAL-NOT-ATTRIBUTABLE'],
    also: ['IND-VALUE-TOO-HIGH', 'IND-VALUE-TOO-LOW'],
    spoil: row => {
      const budget = /^([\d.]+)万元$/.exec(row.context.budget ?? '')?.[1];
      if (budget === undefined || Number(budget) > 50 || !/社会效益|经济效益/.test(row.group ?? ''))
        return null;
      return {
        cells: {
          name: pick(['全县生产总值增长率', '全县税收收入增长率', '全县城镇新增就业率'], row.id),
          description: null,
          value: '≥5%',
        },
      };
    },
  },
  {
    id: 'name-overlong',
    title: '名称长得填不进表',
    rules: ['IND-OVERLENGTH', 'IND-NAME-LONG', 'IND-NAME-SENTENCE'],
    also: ['IND-COMPOSITE'],
    spoil: ({ name: old }) => name(`县级预算安排的纳入年度计划并经有关科室审核备案后组织实施的${old}`),
  },
];
