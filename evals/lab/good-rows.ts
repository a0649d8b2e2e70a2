import { type Draft, type Indicator, PROFILES } from '../../src/index.ts';
import { markedDocuments } from '../documents/index.ts';
import { listEval, readEval } from '../files.ts';
import { type Row, readRows } from '../suites/critique/row-data.ts';

/** The cells of a row as they are put to the server. */
export type RowCells = { -readonly [Key in keyof Row['cells']]: string | null };
export type RowContext = { -readonly [Key in keyof Row['context']]: Row['context'][Key] };

/** A sign, a number and its unit, as printed. */
export interface Figure {
  readonly sign: '≥' | '≤' | '=' | '';
  readonly number: string;
  readonly unit: string;
}

/** What kind of 二级指标 a row stands under, whatever the form calls it. */
export type Group =
  | '数量'
  | '质量'
  | '时效'
  | '成本'
  | '经济效益'
  | '社会效益'
  | '生态效益'
  | '可持续影响'
  | '满意度';

/** A row nobody objects to, and what an operator needs to know of it. */
export interface GoodRow {
  readonly id: string;
  readonly profile: string;
  readonly cells: RowCells;
  readonly context: RowContext;
  readonly name: string;
  readonly group: Group | null;
  readonly figure: Figure | null;
}

const GROUPS: readonly Group[] = [
  '数量',
  '质量',
  '时效',
  '成本',
  '经济效益',
  '社会效益',
  '生态效益',
  '可持续影响',
  '满意度',
];
const SIGNS: Readonly<Record<string, Figure['sign']>> = {
  '≥': '≥',
  '>=': '≥',
  不低于: '≥',
  不少于: '≥',
  大于等于: '≥',
  以上: '≥',
  '≤': '≤',
  '<=': '≤',
  不超过: '≤',
  不高于: '≤',
  小于等于: '≤',
  以下: '≤',
  以内: '≤',
  '=': '=',
  达到: '=',
};

/** Takes a printed value apart; null for dates, words and anything longer than one figure. */
function figureIn(value: string | null): Figure | null {
  const [, before = '', number = '', unit = '', after = ''] =
    /^(≥|>=|≤|<=|=|不低于|不少于|大于等于|不超过|不高于|小于等于|达到)?\s*(\d+(?:\.\d+)?)([^\d\s，。、]{0,9}?)(以上|以下|以内)?$/.exec(
      value ?? '',
    ) ?? [];
  return number === '' || /^[年月日]/.test(unit)
    ? null
    : { sign: SIGNS[before] ?? SIGNS[after] ?? '', number, unit };
}

/** A figure as it is printed. */
export const printed = ({ sign, number, unit }: Figure): string => `${sign}${number}${unit}`;

function goodRow(id: string, profile: string, cells: RowCells, context: RowContext): GoodRow {
  const group = GROUPS.find(one => (cells.level2 ?? '').includes(one)) ?? null;
  return { id, profile, cells, context, name: cells.name ?? '', group, figure: figureIn(cells.value) };
}

/** The target as one cell: forms with columns for sign and unit keep it in parts. */
export function cellOf({ value_raw: raw, operator, value }: Indicator): string | null {
  if (raw !== null || value === null) return raw;
  return `${operator ?? ''}${value.number ?? value.text ?? ''}${value.unit ?? ''}`;
}

function rowsOf(name: string, { profile, year, projects }: Draft): GoodRow[] {
  return projects.flatMap(({ id: project, name: title, budget, goals, indicators }) =>
    indicators.map(indicator =>
      goodRow(
        `${name}/${project}/${indicator.id}`,
        profile,
        {
          level1: indicator.level1,
          level2: indicator.level2,
          name: indicator.name,
          description: indicator.description,
          value: cellOf(indicator),
          basis: indicator.basis,
        },
        {
          goal: goals.map(({ text }) => text).join(''),
          project: title,
          budget: budget.total === null ? null : `${budget.total}万元`,
          year,
        },
      ),
    ),
  );
}

/** Documents nobody objects to: marked documents without a mark, and each form's own example. */
export async function goodDocuments(): Promise<ReadonlyMap<string, Draft>> {
  const good = [...(await markedDocuments())].filter(([, { marks }]) => marks.length === 0);
  return new Map([
    ...good.map(([name, { draft }]) => [name, draft] as const),
    ...PROFILES.map(({ code, example }) => [code, example] as const),
  ]);
}

/** The labelled rows of the suite. */
export async function labelledRows(): Promise<Row[]> {
  const names = (await listEval('datasets/critique')).filter(name => name.endsWith('.jsonl'));
  const read = names.map(async name => ({ name, text: await readEval(`datasets/critique/${name}`) }));
  return readRows(await Promise.all(read));
}

/** Rows without an issue: labelled ones, and those of the good documents. */
export async function goodRows(): Promise<GoodRow[]> {
  const labelled = (await labelledRows()).filter(({ any, weak }) => any.size === 0 && !weak);
  const documents = [...(await goodDocuments())];
  return [
    ...labelled.map(({ id, cells, context }) => goodRow(id, 'hebei-county', { ...cells }, { ...context })),
    ...documents.flatMap(([name, draft]) => rowsOf(name, draft)),
  ];
}
