import type { Indicator } from '../domain/draft.ts';
import type { IndicatorColumn, Profile } from '../domain/profile.ts';
import { OPERATOR_SIGNS } from '../domain/values.ts';
import type { ProjectView } from './view.ts';

/** A table row is this wide, whatever its columns. */
const FULL_WIDTH = 60;
/** The first column of the form: labels and 一级指标. */
const LABEL_WIDTH = 8;

const WEIGHTS: Readonly<Record<IndicatorColumn, number>> = {
  level1: 8,
  level2: 9,
  name: 13,
  description: 13,
  operator: 6,
  value: 7,
  unit: 6,
  value_raw: 8,
  basis: 9,
  data_source: 8,
  weight: 5,
};

/** Whole sixtieths in proportion to weights; what rounding leaves goes where it takes most. */
function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map(weight => (weight * total) / sum);
  const widths = exact.map(share => Math.max(1, Math.floor(share)));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  const lost = (at: number): number => (exact[at] ?? 0) % 1;
  const most = weights.map((_, at) => at).sort((a, b) => lost(b) - lost(a) || a - b);
  return widths.map((width, at) => width + (most.indexOf(at) < rest ? 1 : 0));
}

/** Where the form's own rows have their edges: other rows meet them where they nearly do, so that columns stay few. */
const EDGES: readonly number[] = [17, 24, 30, 43, 51];
const NEARLY = 1;

function snapped(widths: readonly number[]): number[] {
  let edge = 0;
  let before = 0;
  return widths.map((width, index) => {
    edge += width;
    const near = EDGES.find(known => Math.abs(known - edge) <= NEARLY && known > before);
    const to = index === widths.length - 1 || near === undefined ? edge : near;
    const kept = to - before;
    before = to;
    return kept;
  });
}

/** Sixtieths for the points of the plan beside the label: four as the form has them, else equal. */
export const planShares = (count: number): number[] =>
  count === 4
    ? [9, 13, 13, 17]
    : shares(
        Array.from({ length: count }, () => 1),
        FULL_WIDTH - LABEL_WIDTH,
      );

const amount = (row: Indicator): string => {
  if (row.value === null) return row.value_raw ?? '';
  const { number, number_to, text } = row.value;
  return text ?? `${number ?? ''}${number_to === undefined ? '' : `-${number_to}`}`;
};

/** 定性：持续提升: a form without a column for the sign says it before the words. */
function whole(row: Indicator): string {
  const raw = row.value_raw || signed(row);
  return row.operator === 'qualitative' && raw !== '' && !raw.includes('定性') ? `定性：${raw}` : raw;
}

const signed = (row: Indicator): string =>
  row.value === null
    ? ''
    : `${row.operator === 'qualitative' ? '' : OPERATOR_SIGNS[row.operator]}${amount(row)}${row.value.unit ?? ''}`;

const CELLS: Readonly<Record<IndicatorColumn, (row: Indicator) => string>> = {
  level1: row => row.level1 ?? '',
  level2: row => row.level2 ?? '',
  name: row => row.name ?? '',
  description: row => row.description ?? '',
  operator: row => OPERATOR_SIGNS[row.operator],
  value: amount,
  unit: row => row.value?.unit ?? '',
  value_raw: whole,
  basis: row => row.basis ?? '',
  data_source: row => row.data_source ?? '',
  weight: row => row.weight ?? '',
};

/** All a row says, each cell by its name. */
export const cellsByName = (row: Indicator): Record<IndicatorColumn, string> => ({
  level1: CELLS.level1(row),
  level2: CELLS.level2(row),
  name: CELLS.name(row),
  description: CELLS.description(row),
  operator: CELLS.operator(row),
  value: CELLS.value(row),
  unit: CELLS.unit(row),
  value_raw: row.value_raw || signed(row),
  basis: CELLS.basis(row),
  data_source: CELLS.data_source(row),
  weight: CELLS.weight(row),
});

/** Columns that merge with equal neighbours below, each only inside the merge of the one before. */
const MERGED: readonly IndicatorColumn[] = ['level1', 'level2'];

/** How many rows from `index` on say the same in all of `keys`. */
function runLength(rows: readonly Indicator[], index: number, keys: readonly IndicatorColumn[]): number {
  const first = rows[index];
  if (first === undefined) return 0;
  let end = index + 1;
  for (let next = rows[end]; next !== undefined; next = rows[++end]) {
    const row = next;
    if (keys.some(key => CELLS[key](row) !== CELLS[key](first) || ['', NONE].includes(CELLS[key](row))))
      break;
  }
  return end - index;
}

/** What of a row a cell shows, beside the field it is named for. */
const ALSO: Readonly<Partial<Record<IndicatorColumn, readonly string[]>>> = {
  value: ['value_raw'],
  value_raw: ['value', 'operator'],
};

/** Pointers of a cell that `count` rows from `index` on share. */
const pathsOf = (list: string, index: number, count: number, key: IndicatorColumn): string =>
  Array.from({ length: count }, (_, row) =>
    [key, ...(ALSO[key] ?? [])].map(field => `${list}/${index + row}/${field}`),
  )
    .flat()
    .join(' ');

/** The columns of a table in the order of the trade. */
const ORDER = Object.keys(WEIGHTS) as IndicatorColumn[];
/** What a form without a column of its own for it prints where a row says it. */
const ADDED = {
  description: '绩效指标描述',
  basis: '指标值确定依据',
  data_source: '数据来源',
  weight: '权重',
} as const;

/** The form's columns, and one for each thing rows say that it has no column for. */
export function columnsFor(rows: readonly Indicator[], { columns }: Profile): Profile['columns'] {
  const rank = (key: IndicatorColumn): number => ORDER.indexOf(key);
  return Object.entries(ADDED).reduce<Profile['columns']>((all, [name, label]) => {
    const key = name as keyof typeof ADDED;
    if (all.some(column => column.key === key) || rows.every(row => CELLS[key](row) === '')) return all;
    const after = all.findIndex(column => rank(column.key) > rank(key));
    return all.toSpliced(after < 0 ? all.length : after, 0, { key, label });
  }, columns);
}

/** A row under no level among rows that have one: an empty cell would pass for a covered one. */
const NONE = '—';

const withNone = (rows: readonly Indicator[]): readonly Indicator[] =>
  rows.every(row => !row.level1 && !row.level2)
    ? rows
    : rows.map(row => ({ ...row, level1: row.level1 || NONE, level2: row.level2 || NONE }));

/** The indicator rows in the form's columns, equal 一级 and 二级 cells merged; `list` is their pointer. */
export function indicatorTable(
  given: readonly Indicator[],
  profile: Profile,
  list: string,
): Pick<ProjectView, 'columns' | 'rows'> {
  const rows = withNone(given);
  const shown = columnsFor(rows, profile);
  const keys = shown.map(column => column.key);
  const first = keys[0] === 'level1' ? LABEL_WIDTH : 0;
  const widths = snapped(
    first === 0
      ? shares(
          keys.map(key => WEIGHTS[key]),
          FULL_WIDTH,
        )
      : [
          first,
          ...shares(
            keys.slice(1).map(key => WEIGHTS[key]),
            FULL_WIDTH - first,
          ),
        ],
  );
  const columns = shown.map(({ label }, index) => ({ label, width: widths[index] ?? 1 }));
  const covered = new Map<IndicatorColumn, number>();
  const body = rows.map((row, index) => ({
    cells: keys.flatMap((key, column) => {
      const width = widths[column] ?? 1;
      const level = MERGED.indexOf(key);
      if (level < 0)
        return [{ path: pathsOf(list, index, 1, key), text: CELLS[key](row), rowspan: 1, width }];
      if ((covered.get(key) ?? 0) > index) return [];
      const rowspan = runLength(rows, index, MERGED.slice(0, level + 1));
      covered.set(key, index + rowspan);
      return [{ path: pathsOf(list, index, rowspan, key), text: CELLS[key](row), rowspan, width }];
    }),
  }));
  return { columns, rows: body };
}
