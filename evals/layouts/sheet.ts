/** A project's table as cells, by the columns its form has: what a row says, before it is printed. */

import type { Layout } from './choices.ts';
import { ALL_LEVELS, type PlainProject, type PlainRow } from './content.ts';

type Field =
  | 'name'
  | 'sign'
  | 'value'
  | 'amount'
  | 'unit'
  | 'described'
  | 'basis'
  | 'weight'
  | 'actual'
  | 'score'
  | 'direction'
  | 'standard'
  | 'past'
  | 'blank';

/** The columns after the levels, as forms of several provinces have them. */
const COLUMNS: Readonly<Record<Layout['columns'], readonly (readonly [heading: string, field: Field])[]>> = {
  plain: [
    ['三级指标', 'name'],
    ['指标值', 'value'],
  ],
  described: [
    ['三级指标', 'name'],
    ['绩效指标描述', 'described'],
    ['指标值', 'value'],
    ['指标值确定依据', 'basis'],
  ],
  signed: [
    ['三级指标', 'name'],
    ['指标性质', 'sign'],
    ['指标值', 'amount'],
    ['度量单位', 'unit'],
  ],
  'signed-weighed': [
    ['三级指标', 'name'],
    ['绩效指标性质', 'sign'],
    ['绩效指标值', 'amount'],
    ['绩效度量单位', 'unit'],
    ['权重', 'weight'],
    ['指标方向性', 'direction'],
  ],
  'unit-first': [
    ['指标名称', 'name'],
    ['计量单位', 'unit'],
    ['目标值', 'amount'],
  ],
  appraised: [
    ['三级指标', 'name'],
    ['分值', 'weight'],
    ['年度指标值', 'value'],
    ['全年实际值', 'actual'],
    ['得分', 'score'],
    ['偏差原因分析及改进措施', 'blank'],
  ],
  achieved: [
    ['三级指标', 'name'],
    ['年初目标值(A)', 'value'],
    ['实际完成值(B)', 'actual'],
    ['分值', 'weight'],
    ['得分', 'score'],
    ['未完成原因和改进措施', 'blank'],
  ],
  explained: [
    ['三级指标', 'name'],
    ['指标解释', 'described'],
    ['指标值', 'value'],
    ['分值', 'weight'],
    ['评分标准', 'standard'],
  ],
  noted: [
    ['指标内容', 'name'],
    ['年度目标值', 'value'],
    ['备注', 'blank'],
  ],
  typed: [
    ['绩效指标名称', 'name'],
    ['计算符号', 'sign'],
    ['目标值', 'amount'],
    ['计量单位', 'unit'],
    ['指标值说明', 'described'],
    ['备注', 'blank'],
  ],
  past: [
    ['三级指标', 'name'],
    ['上年实际值', 'past'],
    ['预期实现值', 'value'],
    ['指标标准或依据', 'basis'],
  ],
  'weighed-first': [
    ['三级指标', 'name'],
    ['权重', 'weight'],
    ['目标值', 'value'],
    ['指标方向', 'direction'],
  ],
  planned: [
    ['考核内容', 'name'],
    ['上年完成数', 'past'],
    ['计划数', 'amount'],
    ['完成数', 'actual'],
    ['计量', 'unit'],
  ],
};

/** Headings that no form has, by what stands under them: only the rows can tell. */
const OWN_WORDS: readonly Readonly<Record<Field | 'one' | 'two', string>>[] = [
  {
    one: '大类',
    two: '小类',
    name: '抓什么',
    sign: '怎么比',
    value: '年底做到多少',
    amount: '数',
    unit: '按什么算',
    described: '什么意思',
    basis: '凭什么定',
    weight: '占多少',
    actual: '做成多少',
    score: '给几分',
    direction: '往哪边好',
    standard: '怎么打分',
    past: '去年做到多少',
    blank: '还要说的',
  },
  {
    one: '门类',
    two: '细类',
    name: '工作事项',
    sign: '界限',
    value: '承诺',
    amount: '数额',
    unit: '计数',
    described: '解读',
    basis: '出处',
    weight: '比重',
    actual: '兑现',
    score: '评定',
    direction: '好坏',
    standard: '尺度',
    past: '往年',
    blank: '附记',
  },
];

const SIGNS: Readonly<Record<Layout['sign'], Readonly<Record<string, string>>>> = {
  mark: { '≥': '≥', '≤': '≤', '=': '=' },
  ascii: { '≥': '>=', '≤': '<=', '=': '=' },
  words: { '≥': '不低于', '≤': '不超过', '=': '等于' },
  spaced: { '≥': '≥ ', '≤': '≤ ', '=': '= ' },
  wide: { '≥': '≧', '≤': '≦', '=': '＝' },
  absent: {},
  'in-name': {},
};

/** One row of the sheet. `of` is null for a row not filled in. */
export interface SheetRow {
  readonly of: PlainRow | null;
  readonly level1: string;
  readonly level2: string;
  readonly cells: readonly string[];
  /** Name and target as printed. */
  readonly name: string;
  readonly value: string;
}

export interface Sheet {
  readonly levelHeadings: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

const ORDINALS = ['一', '二', '三', '四'];

/** 产出指标, 产出, 一、产出指标, 产出指标(50分). */
function label(level: string, layout: Layout, number: number, first: boolean): string {
  if (layout.labels === 'short') return level;
  const full = level === SERVED ? level : `${level}指标`;
  if (layout.labels === 'kinds') return first ? `${level}类指标` : full;
  if (layout.labels === 'numbered')
    return first ? `${ORDINALS[number] ?? ''}、${full}` : `${number + 1}.${full}`;
  return layout.labels === 'scored' && first ? `${full}(${number === 0 ? 50 : 30}分)` : full;
}

const SERVED = '服务对象';

/** Where a form files a row, when it is not where the trade does. */
function filedAt([one, two]: readonly [string, string], { filing }: Layout): readonly [string, string] {
  if (filing === 'again' && two === '社会效益') return [one, '质量'];
  if (one !== '满意度' || filing === 'usual' || filing === 'again') return [one, two];
  return filing === 'served' ? [one, SERVED] : ['效益', two];
}

const hasSignColumn = (layout: Layout): boolean =>
  COLUMNS[layout.columns].some(([, field]) => field === 'sign');
const hasUnitColumn = (layout: Layout): boolean =>
  COLUMNS[layout.columns].some(([, field]) => field === 'unit');

function printedRow(row: PlainRow, layout: Layout, at: number): Pick<SheetRow, 'cells' | 'name' | 'value'> {
  const worded = row.unit === '' && row.sign === '';
  const own = hasUnitColumn(layout);
  const outside = layout.unit === 'name' && !worded && !own;
  const unit = worded || outside ? '' : row.unit;
  const sign = SIGNS[layout.sign][row.sign] ?? '';
  const inName = layout.sign === 'in-name' && !worded ? `${row.sign}**` : '';
  const note = `${inName}${outside ? row.unit : ''}`;
  const number = { none: '', numbered: `指标${at + 1}：`, counted: `${at + 1}.` }[layout.numbering];
  const name = `${row.name}${note === '' ? '' : `(${note})`}`;
  const signCell = worded ? '定性' : sign.trim();
  const fields: Record<Field, string> = {
    name: `${number}${name}`,
    sign: signCell,
    value: `${sign}${row.amount}${unit}`,
    amount: `${hasSignColumn(layout) ? '' : sign}${row.amount}`,
    unit: row.unit,
    described: `反映${row.name}的情况`,
    basis: row.basis,
    weight: row.weight,
    actual: row.actual,
    score: row.score,
    direction: row.sign === '≤' ? '反向指标' : '正向指标',
    standard: '达到目标值得满分,否则按比例扣分',
    past: row.actual,
    blank: '',
  };
  const value = hasSignColumn(layout)
    ? `${worded ? '' : sign.trim()}${row.amount}${own ? row.unit : ''}`
    : `${sign}${row.amount}${own ? row.unit : unit}`;
  return { cells: COLUMNS[layout.columns].map(([, field]) => fields[field]), name, value };
}

const levelHeadings = (
  layout: Layout,
  { one, two } = { one: '一级指标', two: '二级指标' },
): readonly string[] =>
  ({
    columns: [one, two],
    'own-lines': [],
    'second-only': [layout.words === 'own' ? two : '指标类型'],
    combined: [layout.words === 'own' ? two : '指标类型'],
    none: [],
  })[layout.levels];

export function sheetOf(project: PlainProject, layout: Layout): Sheet {
  const filled = project.rows.map(row => {
    const [level1, level2] = filedAt([row.level1, row.level2], layout);
    return { ...row, level1, level2 };
  });
  const isOf = (row: PlainRow, [one, two]: readonly [string, string]): boolean =>
    row.level1 === one && row.level2 === two;
  const slots = ALL_LEVELS.map(levels => filedAt(levels, layout)).filter(
    slot => layout.density === 'gaps' || filled.some(row => isOf(row, slot)),
  );
  const firsts = [...new Set(slots.map(([one]) => one))];
  const rows = slots.flatMap(([one, two]): SheetRow[] => {
    const own = filled.filter(row => isOf(row, [one, two]));
    const seconds = slots.filter(([other]) => other === one).map(([, second]) => second);
    const level1 = label(one, layout, firsts.indexOf(one), true);
    const level2 = label(two, layout, seconds.indexOf(two), false);
    const empty = {
      of: null,
      level1,
      level2,
      cells: COLUMNS[layout.columns].map(() => ''),
      name: '',
      value: '',
    };
    return own.length === 0
      ? [empty]
      : own.map((row, at) => ({ of: row, level1, level2, ...printedRow(row, layout, at) }));
  });
  const isOwn = layout.words === 'own' || layout.words === 'half';
  const own = isOwn ? OWN_WORDS[rows.length % OWN_WORDS.length] : undefined;
  const headings = COLUMNS[layout.columns].map(([heading, field]) =>
    field === 'name' && layout.words === 'half' ? heading : (own?.[field] ?? heading),
  );
  return { levelHeadings: levelHeadings(layout, layout.words === 'own' ? own : undefined), headings, rows };
}
