import { type GoodRow, printed } from './good-rows.ts';
import { pick, type RowChange, type RowOperator } from './operator.ts';
import { isDate, isMoney, isPeople, isSatisfaction, isShare, isWork } from './row-kinds.ts';

const value = (text: string | null): RowChange => ({ cells: { value: text } });

/** A direction some forms print either way: a fixed standard, a subsidy, a list of the entitled, money attracted. */
const eitherWay = ({ name }: GoodRow): boolean => /补助|补贴|补差|低保|投入|控制|编制|上限|标准/.test(name);

/** A unit of another dimension, for what is plainly named. */
function foreignUnit({ name, figure, id }: GoodRow): string | null {
  if (figure === null) return null;
  if (/面积$/.test(name)) return pick(['公里', '人'], id);
  if (/(长度|里程)$/.test(name)) return pick(['亩', '人'], id);
  if (/(人数|人次)$/.test(name)) return pick(['公里', '万元'], id);
  if (/(成本|造价|均价|采购价)$/.test(name)) return pick(['人', '%'], id);
  if (/(场次|次数|期数)$/.test(name)) return pick(['万元', '公里'], id);
  return null;
}

/** Faults of 指标值. */
export const VALUE_OPERATORS: readonly RowOperator[] = [
  {
    id: 'direction-flipped',
    title: '比较符号写反',
    rules: ['IND-DIRECTION-WRONG', 'IND-NAME-OP-CONFLICT'],
    also: ['IND-VALUE-RANGE', 'X-GOAL-VALUE'],
    spoil: row => {
      const { figure } = row;
      if (figure === null || (figure.sign !== '≥' && figure.sign !== '≤') || eitherWay(row)) return null;
      return value(printed({ ...figure, sign: figure.sign === '≥' ? '≤' : '≥' }));
    },
  },
  {
    id: 'sign-dropped',
    title: '去掉比较符号',
    rules: ['IND-OP-MISSING'],
    spoil: row => {
      const { figure } = row;
      if (figure === null || (figure.sign !== '≥' && figure.sign !== '≤')) return null;
      const open = isMoney(row) || (isShare(row) && figure.number !== '100');
      return open ? value(printed({ ...figure, sign: '' })) : null;
    },
  },
  {
    id: 'unit-dropped',
    title: '去掉计量单位',
    rules: ['IND-UNIT-MISSING'],
    spoil: ({ figure, name }) =>
      figure === null || figure.unit === '' || figure.number === '0' || /[（(]/.test(name)
        ? null
        : value(printed({ ...figure, unit: '' })),
  },
  {
    id: 'share-in-heads',
    title: '比率配上“人”“个”',
    rules: ['IND-UNIT-MISMATCH', 'IND-VALUE-TYPE-MISMATCH'],
    also: ['X-GOAL-VALUE'],
    spoil: row =>
      row.figure === null || !isShare(row)
        ? null
        : value(printed({ ...row.figure, unit: pick(['人', '个', '项'], row.id) })),
  },
  {
    id: 'count-in-percent',
    title: '个数配上百分号',
    rules: ['IND-UNIT-MISMATCH', 'IND-VALUE-TYPE-MISMATCH'],
    also: ['IND-VALUE-RANGE', 'X-GOAL-VALUE', 'IND-QTY-IS-RATE'],
    spoil: ({ figure, name }) =>
      figure === null ||
      figure.unit === '%' ||
      !/(人数|人次|户数|家数|场次|次数|期数|座数|个数|册数|数量)$/.test(name)
        ? null
        : value(`${figure.sign}95%`),
  },
  {
    id: 'unit-of-another-kind',
    title: '换成另一类的计量单位',
    rules: ['IND-UNIT-MISMATCH', 'IND-VALUE-TYPE-MISMATCH'],
    also: ['X-GOAL-VALUE', 'IND-VALUE-RANGE', 'BUD-COST-NEQ-BUDGET'],
    spoil: row => {
      const unit = foreignUnit(row);
      return row.figure === null || unit === null ? null : value(printed({ ...row.figure, unit }));
    },
  },
  {
    id: 'value-emptied',
    title: '指标值清空',
    rules: ['STR-IND-FIELD-EMPTY'],
    spoil: () => value(''),
  },
  {
    id: 'value-is-unit-only',
    title: '指标值只剩单位',
    rules: ['STR-IND-FIELD-EMPTY', 'STR-PLACEHOLDER', 'IND-VALUE-TYPE-MISMATCH', 'IND-QUAL-NO-STANDARD'],
    spoil: ({ figure }) => (figure === null || figure.unit === '' ? null : value(figure.unit)),
  },
  {
    id: 'value-placeholder',
    title: '指标值留着占位',
    rules: ['STR-PLACEHOLDER'],
    spoil: ({ figure, id }) =>
      figure === null ? null : value(`${figure.sign}${pick(['X', '**', '××', '__'], id)}${figure.unit}`),
  },
  {
    id: 'value-waiting',
    title: '指标值写“待定”“无”',
    rules: ['STR-IND-FIELD-EMPTY', 'STR-PLACEHOLDER', 'IND-QUAL-NO-STANDARD', 'IND-VALUE-TYPE-MISMATCH'],
    spoil: ({ figure, id }) => (figure === null ? null : value(pick(['待定', '无', '暂无'], id))),
  },
  {
    id: 'value-in-words',
    title: '指标值改成“显著提升”之类',
    rules: ['IND-QUAL-NO-STANDARD', 'IND-VALUE-TYPE-MISMATCH'],
    also: ['IND-UNMEASURABLE', 'IND-FUZZY-NUMBER', 'IND-TIME-NO-TIME'],
    spoil: ({ id, cells }) =>
      /[档级]/.test(cells.description ?? '')
        ? null
        : value(pick(['显著提升', '效果明显', '良好', '持续改善', '逐步提高'], id)),
  },
  {
    id: 'about-a-number',
    title: '指标值写“约”“左右”',
    rules: ['IND-FUZZY-NUMBER'],
    also: ['IND-OP-MISSING'],
    spoil: ({ figure, id }) => {
      if (figure === null || figure.number === '0') return null;
      const bare = `${figure.number}${figure.unit}`;
      return value(pick([`约${bare}`, `${bare}左右`, `力争${bare}`, `大约${bare}`], id));
    },
  },
  {
    id: 'at-least-hundred',
    title: '“≥100%”',
    rules: ['IND-VALUE-RANGE'],
    also: ['IND-100-ABUSE', 'IND-SAT-VALUE', 'IND-VALUE-TOO-HIGH', 'X-GOAL-VALUE'],
    spoil: row =>
      isShare(row) && !/完成/.test(row.name) && row.figure?.sign !== '≤' ? value('≥100%') : null,
  },
  {
    id: 'over-hundred',
    title: '比率超过100%',
    rules: ['IND-VALUE-RANGE'],
    also: ['X-GOAL-VALUE', 'IND-VALUE-TOO-HIGH'],
    spoil: row =>
      isShare(row) && !/完成/.test(row.name) && row.figure?.sign !== '≤'
        ? value(`≥${pick(['120', '105', '150'], row.id)}%`)
        : null,
  },
  {
    id: 'at-least-zero',
    title: '“≥0”',
    rules: ['IND-VALUE-RANGE', 'IND-VALUE-TOO-LOW'],
    also: ['X-GOAL-VALUE', 'IND-SAT-VALUE'],
    spoil: row =>
      row.figure !== null && row.figure.sign === '≥' && (isWork(row) || isPeople(row))
        ? value(`≥0${row.figure.unit}`)
        : null,
  },
  {
    id: 'below-zero',
    title: '指标值成了负数',
    rules: ['IND-VALUE-RANGE'],
    also: ['X-GOAL-VALUE'],
    spoil: row =>
      row.figure !== null && (isWork(row) || isPeople(row))
        ? value(`${row.figure.sign}-${row.figure.number === '0' ? '1' : row.figure.number}${row.figure.unit}`)
        : null,
  },
  {
    id: 'satisfaction-of-all',
    title: '满意度定成100%',
    rules: ['IND-SAT-VALUE', 'IND-100-ABUSE'],
    also: ['X-GOAL-VALUE'],
    spoil: row => (isSatisfaction(row) ? value('=100%') : null),
  },
  {
    id: 'satisfaction-too-low',
    title: '满意度定得太低',
    rules: ['IND-SAT-VALUE'],
    also: ['X-GOAL-VALUE', 'IND-VALUE-TOO-LOW'],
    spoil: row => (isSatisfaction(row) ? value('≥60%') : null),
  },
  {
    id: 'awareness-of-all',
    title: '知晓率定成100%',
    rules: ['IND-100-ABUSE'],
    also: ['X-GOAL-VALUE'],
    spoil: row => (/知晓率$/.test(row.name) ? value('=100%') : null),
  },
  {
    id: 'date-of-last-year',
    title: '时限写成上一年',
    rules: ['IND-TIME-YEAR', 'YR-YEAR-MISMATCH'],
    also: ['X-GOAL-VALUE'],
    spoil: row => {
      const { year, project } = row.context;
      const printedDate = row.cells.value ?? '';
      if (
        year === null ||
        row.group !== '时效' ||
        !isDate(row) ||
        /每|次月|跨年/.test(`${printedDate}${project}`)
      )
        return null;
      return value(`${year - 1}年${printedDate.replace(/^\d{4}年/, '')}`);
    },
  },
  {
    id: 'date-to-in-time',
    title: '时限改成“及时”',
    rules: ['IND-QUAL-NO-STANDARD', 'IND-TIME-NO-TIME', 'IND-VALUE-TYPE-MISMATCH'],
    spoil: row =>
      row.group === '时效' && isDate(row) ? value(pick(['及时', '按时完成', '尽快'], row.id)) : null,
  },
  {
    id: 'goal-says-another-number',
    title: '指标值与目标的数不一致',
    rules: ['X-GOAL-VALUE'],
    also: ['X-QTY-INCOHERENT', 'X-BUDGET-ARITHMETIC'],
    spoil: ({ figure, context, name }) => {
      const goal = context.goal ?? '';
      if (figure === null || figure.unit === '%' || !/^\d{2,}$/.test(figure.number)) return null;
      const said = `${figure.number}${figure.unit}`;
      const less = `${Math.round(Number(figure.number) * 0.6)}`;
      const word = name.slice(0, 2);
      const once = goal.split(said).length === 2 && goal.includes(word) && !goal.includes(less);
      return once && figure.sign !== '≤' ? value(printed({ ...figure, number: less })) : null;
    },
  },
];
