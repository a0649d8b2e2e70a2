import type { Indicator } from '../../domain/draft.ts';
import type { Operator, Value } from '../../domain/values.ts';

/** A target as cells: a comparison, or the day by which something is done. */
type Target = readonly [operator: '>=' | '<=' | '=', number: string, unit: string] | { readonly by: string };

/** One row of an example table below its 一级 and 二级指标. */
interface ExampleRow {
  readonly name: string;
  readonly description?: string;
  readonly target: Target;
  readonly basis?: string;
  readonly formula?: string;
  readonly weight?: string;
}

/** 一级指标 → 二级指标 → rows, as the form prints them. */
type ExampleTable = Readonly<Record<string, Readonly<Record<string, readonly ExampleRow[]>>>>;

const SYMBOL = { '>=': '≥', '<=': '≤', '=': '=' } as const;

interface Cell {
  readonly operator: Operator;
  readonly value: Value;
  readonly value_raw: string;
}

function cellOf(target: Target): Cell {
  if ('by' in target) {
    const [year, month, day] = target.by.split('-').map(Number);
    const text = `${year}年${month}月${day}日前`;
    return { operator: '', value: { number: null, text, date: target.by, unit: null }, value_raw: text };
  }
  const [operator, number, unit] = target;
  const value = { number, text: null, unit };
  return { operator, value, value_raw: SYMBOL[operator] + number + unit };
}

/** Rows of an example with their ids; `split` for a form whose operator, value and unit are columns of their own. */
export function exampleRows(prefix: string, table: ExampleTable, split = false): Indicator[] {
  const rows = Object.entries(table).flatMap(([level1, branch]) =>
    Object.entries(branch).flatMap(([level2, leaves]) => leaves.map(leaf => ({ level1, level2, leaf }))),
  );
  return rows.map(({ level1, level2, leaf }, index) => {
    const { target, description, basis, ...rest } = leaf;
    const cell = cellOf(target);
    return {
      id: `${prefix}-i${index + 1}`,
      level1,
      level2,
      description: description ?? null,
      ...cell,
      value_raw: split ? null : cell.value_raw,
      basis: basis ?? null,
      ...rest,
    };
  });
}
