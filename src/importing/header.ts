import { type Block, bare, type Cell, filled } from './cells.ts';
import { column, columnOf, columnOfYear, type HeaderColumn, isYearBefore } from './header-column.ts';
import { byPlace, OF_A_PART } from './header-places.ts';
import { isLevelLabel } from './level-labels.ts';
import { type Column, formLabel, HEADER_LABELS, headerLabel } from './vocabulary.ts';

/** The columns of an indicator table, by cell position; null stands for a cell without a heading. */
export interface Header {
  readonly columns: readonly (HeaderColumn | null)[];
  /** True when its cells stood in one row, so that rows below have positions. */
  readonly inRow: boolean;
  /** True when its labels were run together in one line. */
  readonly joined: boolean;
}

const labelAhead = (text: string): string | undefined =>
  HEADER_LABELS.find(word => text.startsWith(word)) ??
  ['年度绩效目标', '绩效目标', '指标'].find(word => text.startsWith(word));

/** Labels run together or parted by spaces: all of the line must be labels. */
function cutLabels(text: string): HeaderColumn[] | null {
  const found: HeaderColumn[] = [];
  const labels: Cell[] = [];
  let rest = bare(text)
    .replace(/[(（][^()（）]{0,12}[)）]/g, '')
    .replace(/^评价指标评价内容(?=指标)/, '');
  while (rest !== '') {
    const own = labelAhead(rest);
    const label = own ?? (rest.startsWith('绩效') ? labelAhead(rest.slice(2)) : undefined);
    if (label === undefined) return null;
    const key = label === '指标' ? 'name' : headerLabel(label)?.key;
    if (key !== undefined) {
      found.push({ ...column(key, label), mid: false });
      labels.push({ raw: label, line: 1 });
    }
    rest = rest.slice(label.length + (own === undefined ? 2 : 0));
  }
  return byPlace(found, labels).flatMap(column =>
    column === null || column.key === 'group' ? [] : [column],
  );
}

/** True for headings of columns run together, and nothing else. */
export const isHeadings = (text: string): boolean =>
  /指标/.test(text) &&
  [text, text.replace(/^(?:实际|年度)/, '')].some(one => (cutLabels(one)?.length ?? 0) > 1);

/** 四、年度绩效指标完成情况: what stands over the headings, in their line. */
const OVER =
  /^(?:[一二三四五六七八九十]、\S{0,8}绩效指标(?:完成情况)?|\S{0,10}(?:绩效|衡量|考核)\S{0,4}指标)\s+(?=[一二]级)/;

/** Labels parted by spaces: most of them known, the others columns of the form's own. */
function spacedLabels(text: string, line: number): HeaderColumn[] | null {
  const pieces = text
    .replace(OVER, '')
    .split(/\s+/)
    .filter(piece => piece !== '')
    .filter((piece, at, all) => piece !== '指标值' || !isYearBefore(all[at + 1] ?? ''));
  const known = pieces.map((raw, at) =>
    at === 0 && raw === '指标' ? column('group', raw) : (columnOfYear(raw) ?? columnOf({ raw, line }, 1)),
  );
  const odd = pieces.filter(
    (piece, at) => known[at] === null && (piece.length > 10 || /[\d。，；]/.test(piece)),
  );
  if (odd.length > 0 || known.filter(column => column === null).length > known.length / 3) return null;
  const columns = byPlace(
    known,
    pieces.map(raw => ({ raw, line })),
  );
  return columns
    .map(column => column ?? { key: 'aside' as const, mid: false })
    .filter(({ key }) => key !== 'group');
}

/** Enough of an indicator table's columns to know it by. */
export const suffices = (columns: readonly (HeaderColumn | null)[]): boolean => {
  const keys = columns.flatMap(column => (column === null ? [] : [column.key]));
  const named = keys.includes('name') || (keys.includes('level1') && keys.includes('level2'));
  const valued = keys.includes('name') && keys.includes('value');
  return (
    named &&
    keys.filter(key => key !== 'group' && (valued || key !== 'aside')).length >= 3 &&
    (keys.includes('value') || keys.includes('level2'))
  );
};

/** 指标内容 指标值: all a table without levels needs. */
const isPair = (columns: readonly (HeaderColumn | null)[]): boolean =>
  columns.map(column => column?.key).join() === 'name,value';

/** Where a form prints the year's set beside a mid-term one, the first set is the mid-term one. */
export function settle(columns: readonly (HeaderColumn | null)[]): (HeaderColumn | null)[] {
  const keys = (key: Column): number[] => columns.flatMap((column, at) => (column?.key === key ? [at] : []));
  const names = keys('name');
  const second = names.at(-1) ?? 0;
  const doubled = names.length === 2 && keys('value').length === 2;
  const start = doubled ? Math.max(...keys('level2').filter(at => at < second), names[0] ?? 0) : 0;
  const seen = new Set<Column>();
  const last = names.at(-1) ?? keys('level2').at(-1) ?? -1;
  return columns.map((column, at) => {
    if (column === null) return null;
    if (doubled && at < start && column.key !== 'level1') return { ...column, mid: true };
    if (column.key === 'value' && at < last && keys('value').some(other => other > last))
      return { key: 'aside', mid: false };
    if (column.mid) return column;
    if (seen.has(column.key) && column.key !== 'aside') return { key: 'aside', mid: false };
    seen.add(column.key);
    return column;
  });
}

const YEAR = /(20\d\d)年?/;
/** 2022年目标值 beside 2023年目标值: the target is that of the latest year; 上年 is none. */
function ofLatestYear(columns: (HeaderColumn | null)[], cells: readonly Cell[]): void {
  const years = cells.map(({ raw }) => Number(YEAR.exec(raw)?.[1] ?? 0));
  const values = columns.flatMap((column, at) => (column?.key === 'value' ? [at] : []));
  const latest = Math.max(...values.map(at => years[at] ?? 0));
  const past = values.filter(at => (years[at] ?? 0) < latest && (years[at] ?? 0) > 0);
  const part = values.filter(at => OF_A_PART.test(bare(cells[at]?.raw ?? '')));
  for (const gone of [past, part])
    if (values.length > gone.length) for (const at of gone) columns[at] = { key: 'aside', mid: false };
}

interface Headed {
  readonly header: Header;
  readonly labels: Cell[];
  readonly rest: Cell[];
}

/** Each layout asks a block anew. */
const asked = new WeakMap<Block, Headed | null>();

/** The header a block is, with the cells after it when a row of data follows in the same line. */
export function headerOf(block: Block): Headed | null {
  let found = asked.get(block);
  if (found === undefined) {
    found = headerIn(block);
    asked.set(block, found);
  }
  return found;
}

function headerIn(block: Block): Headed | null {
  const cells = filled(block);
  if (cells.length === 1) {
    const { raw = '', line = 1 } = cells[0] ?? {};
    const columns = raw.length < 120 ? (cutLabels(raw) ?? spacedLabels(raw, line)) : null;
    return columns !== null && (suffices(columns) || isPair(columns))
      ? { header: { columns: settle(columns), inRow: false, joined: true }, labels: cells, rest: [] }
      : null;
  }
  const sure = cells.filter(cell => columnOf(cell, 1) !== null).length;
  if (sure < 2) return null;
  const exact = new Set(block.cells.map(cell => columnOf(cell, 1)?.key));
  const known = block.cells.map(cell => {
    const column = columnOf(cell, sure >= 3 ? 0.5 : 0.65);
    return column !== null && exact.has(column.key) ? columnOf(cell, 1) : column;
  });
  const last = known.findLastIndex(column => column !== null);
  ofLatestYear(known, block.cells);
  const data = block.cells.slice(last + 1).some(({ raw }) => isLevelLabel(raw));
  const placed = byPlace(known, block.cells);
  const columns = data ? placed.slice(0, last + 1) : placed;
  if (!suffices(columns) && !(isPair(columns) && cells.every(({ raw }) => /指标|目标/.test(raw))))
    return null;
  const after = block.cells.slice(last + 1).filter(cell => cell.raw !== '');
  const level = block.cells.findIndex(
    (_, at) => columns[at]?.key === 'level1' || columns[at]?.key === 'name',
  );
  const isOther = (at: number): boolean => known[at] === null && columns[at]?.key === 'aside';
  const labels = block.cells.filter(
    (cell, at) =>
      at <= last &&
      cell.raw !== '' &&
      !isOther(at) &&
      (at >= level || known[at] !== null || formLabel(cell.raw) !== null),
  );
  return {
    header: { columns: settle(block.aligned ? columns : rotate(columns)), inRow: true, joined: false },
    labels,
    rest: data ? after : [],
  };
}

/** Levels come first in any table: headings extracted before them follow, but for those that span others. */
function rotate(columns: readonly (HeaderColumn | null)[]): readonly (HeaderColumn | null)[] {
  const first = columns.findIndex(column => ['level1', 'level2', 'name'].includes(column?.key ?? ''));
  const before = columns.slice(0, Math.max(0, first)).filter(column => column !== null);
  if (before.filter(column => column.key !== 'group').length < 3) return columns.slice(Math.max(0, first));
  const spanning = columns.slice(first).some(column => column?.key === 'value');
  return [
    ...columns.slice(first),
    ...before.filter(column => column.key !== 'group' && !(spanning && column.key === 'value')),
  ];
}

/** A header printed one label a block, from `at` on; null when no header begins there. */
export function headerRun(
  blocks: readonly Block[],
  at: number,
): { header: Header; labels: Cell[]; next: number } | null {
  const columns: HeaderColumn[] = [];
  const labels: Cell[] = [];
  let next = at;
  while (next < blocks.length && next - at < 60) {
    const whole = wrappedLabel(blocks, next);
    if (whole !== null) {
      columns.push(whole.column);
      labels.push(...whole.cells);
      next += whole.cells.length;
      continue;
    }
    const cells = filled(blocks[next] ?? { kind: 'row', line: 1, cells: [], aligned: false });
    const found = cells.map(cell => columnOf(cell, 1));
    if (found.some(column => column === null)) break;
    columns.push(...found.filter(column => column !== null));
    labels.push(...cells);
    next++;
  }
  const pair = isPair(columns) && labels.every(({ raw }) => /指标/.test(raw)) && next - at === 2;
  if (!pair && (!suffices(columns) || labels.length < 3)) return null;
  const inRow = blocks.slice(at, next).some(block => filled(block).length > 1);
  return { header: { columns: settle(rotate(byPlace(columns, []))), inRow, joined: false }, labels, next };
}

const MOST_PARTS = 4;
const WORD = /^[^\d]{0,7}\p{Script=Han}[^\d]{0,7}$/u;

/** 年度 / 指标值, 偏差原因 / 分析及 / 改进措施: one heading wrapped over blocks of one cell. */
function wrappedLabel(blocks: readonly Block[], at: number): { column: HeaderColumn; cells: Cell[] } | null {
  const parts: Cell[] = [];
  for (const block of blocks.slice(at, at + MOST_PARTS)) {
    const [one, more] = filled(block);
    if (one === undefined || more !== undefined || !WORD.test(one.raw)) break;
    parts.push(one);
  }
  for (let size = parts.length; size > 1; size--) {
    const cells = parts.slice(0, size);
    const column = columnOf({ raw: cells.map(one => one.raw).join(''), line: cells[0]?.line ?? 1 }, 1);
    if (column !== null) return { column, cells };
  }
  return null;
}

/** What follows the levels where no header says it. */
export const NO_HEADER: readonly HeaderColumn[] = (['name', 'value', 'aside'] as const).map(key => ({
  key,
  mid: false,
}));

/** Columns after the levels, in the order cells follow each other. */
export const following = (header: Header | null): readonly HeaderColumn[] => {
  const own = (header?.columns ?? []).flatMap(one =>
    one === null || one.mid || ['level1', 'level2', 'group'].includes(one.key) ? [] : [one],
  );
  const name = own.findIndex(({ key }) => key === 'name');
  return name < 0 ? NO_HEADER : own.slice(name);
};
