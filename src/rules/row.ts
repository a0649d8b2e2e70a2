import type { Rewrite } from '../domain/finding.ts';
import type { Profile } from '../domain/profile.ts';
import type { Level2Key } from '../domain/taxonomy.ts';
import type { Operator } from '../domain/values.ts';
import { plain } from '../reading/normalise.ts';
import type { ReadIndicator } from '../reading/types.ts';
import type { Objection } from './rule.ts';

/** The cells of a row that rules speak of. */
export type Cell = 'level2' | 'name' | 'description' | 'value_raw' | 'basis';

/** What the person wrote in a cell; "" for an empty or absent one. */
export const written = (row: ReadIndicator, cell: Cell): string =>
  (cell === 'value_raw' ? row.value.raw : row.raw[cell]) ?? '';

/** An objection to one cell, quoting it. */
export const objection = (
  row: ReadIndicator,
  cell: Cell,
  message: string,
  more: Partial<Omit<Objection, 'path' | 'quote' | 'message'>> = {},
): Objection => ({ path: `${row.path}/${cell}`, quote: written(row, cell), message, ...more });

/** `after` in place of the whole cell, a name's place or body kept; `needs` asks for what only the unit knows. */
export const replacing = (row: ReadIndicator, cell: Cell, after: string, needs: string[] = []): Rewrite => ({
  path: `${row.path}/${cell}`,
  before: written(row, cell),
  after: cell === 'name' && !plain(after).startsWith(row.of) ? row.of + after : after,
  needs,
});

/** True for any 效益 row, read from its 二级指标 or, without one, its 一级指标. */
export const isBenefit = (row: ReadIndicator): boolean =>
  row.level2 === null
    ? row.level1 === 'benefit'
    : ['economic', 'social', 'ecological', 'sustainable'].includes(row.level2);

/** True where the row sits under 满意度. */
export const isSatisfactionRow = (row: ReadIndicator): boolean =>
  row.level2 === 'satisfaction' || (row.level2 === null && row.level1 === 'satisfaction');

/** True where the row sits under any kind of 成本. */
export const isCostRow = (row: ReadIndicator): boolean =>
  row.level1 === 'cost' ||
  ['cost', 'economic_cost', 'social_cost', 'environment_cost'].includes(row.level2 ?? '');

/** True when the target is a percentage. */
export const isPercent = (row: ReadIndicator): boolean => /^(%|％|百分比)$/.test(row.unit ?? '');

/** The target as a number for comparing percentages and counts, NaN when there is none; never for money. */
export const amountOf = (row: ReadIndicator): number => Number(row.value.number ?? Number.NaN);

/** True when the description says how the figure is worked out. */
export const hasFormula = (row: ReadIndicator): boolean =>
  (row.raw.formula ?? '') !== '' ||
  /[÷/×*=＝]|除以|占.*(比|的)|之比|比重|分子|分母|人数比例/.test(row.description);

const OPPOSITE = { '>=': '≤', '>': '<', '<=': '≥', '<': '>' } as const satisfies Partial<
  Record<Operator, string>
>;

/** The sign that points the other way; "" for one without a direction. */
export const turned = (operator: Operator): string =>
  operator in OPPOSITE ? OPPOSITE[operator as keyof typeof OPPOSITE] : '';

/** Every way a lower or upper bound is written in a cell. */
const BOUND =
  />=|<=|[≥≧⩾≤≦⩽><＞＜]|(不少于|不低于|大于等于|至少|不超过|不高于|不大于|小于等于|至多|最多)|(以上|以内|以下)$/;

/** The rewrite that turns the one bound written in a cell; none when it is not written there plainly. */
export function turnedCell(row: ReadIndicator, cell: Cell): { rewrite?: Rewrite } {
  const before = written(row, cell);
  const all = isPercent(row) && amountOf(row) === 100 && row.operator.startsWith('<');
  const sign = all ? '=' : turned(row.operator);
  const found = BOUND.exec(before);
  if (found === null || sign === '') return {};
  const after = found[2] === undefined ? before.replace(BOUND, sign) : `${sign}${before.replace(BOUND, '')}`;
  return { rewrite: replacing(row, cell, after) };
}

/** A share to be set from last year's figure, which the unit supplies. */
export const lastYear = (row: ReadIndicator): { rewrite: Rewrite } => ({
  rewrite: {
    ...replacing(row, 'value_raw', `${row.polarity === 'negative' ? '≤' : '≥'}X%`, [
      `上年“${row.name}”实际是多少？今年定多少？`,
    ]),
    proposal: true,
  },
});

/** Moves a row to another 二级指标, with its 一级指标 where that changes, under the form's own labels; none where the form has no such place. */
export function moved(row: ReadIndicator, to: Level2Key, profile: Profile): { rewrite?: Rewrite } {
  const branch = profile.taxonomy.find(({ children }) => children.some(({ key }) => key === to));
  const label = branch?.children.find(({ key }) => key === to)?.label;
  if (branch === undefined || label === undefined || (row.raw.level2 ?? '') === '') return {};
  const rewrite = replacing(row, 'level2', label);
  if (row.level1 === branch.key || (row.raw.level1 ?? '') === '') return { rewrite };
  const also = [{ path: `${row.path}/level1`, before: row.raw.level1 ?? '', after: branch.label }];
  return { rewrite: { ...rewrite, also } };
}
