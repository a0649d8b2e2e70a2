import { type Block, bare, type Cell, cell } from './cells.ts';
import { rolesOf } from './column-roles.ts';
import { columnOf } from './header-column.ts';

import { firstLevel, isLevel, isLevelLabel } from './level-labels.ts';

/** A table that prints an indicator a column has as many headings down its side. */
const FEWEST = 3;

/** The heading at the head of a row whose other cells are what it announces; null for other rows. */
function headingOf(block: Block | undefined, width: number): string | null {
  const [first, ...rest] = block?.cells ?? [];
  if (block?.kind !== 'row' || first === undefined || rest.length < 2 || first.raw.length > 20) return null;
  if (width > 0 && block.cells.length !== width) return null;
  const heading = columnOf(first, 1);
  const own = rest.some(one => one.raw !== '' && !isLevelLabel(one.raw) && columnOf(one, 1) !== null);
  return heading === null || own ? null : heading.key;
}

/** What a merged label covers, told again: a column stands for a row of its own. */
const spread = (cells: readonly Cell[]): readonly Cell[] => {
  let last: Cell | undefined;
  return cells.map((one, at) => {
    if (at > 0 && one.raw !== '') last = one;
    return one.raw === '' && last !== undefined ? { ...last } : one;
  });
};

/** 产出 | 产出 | 效益: the levels of indicators that stand a column each, behind a heading or none. */
function isOfLevels(block: Block | undefined): boolean {
  const texts = block?.kind === 'row' ? block.cells.map(({ raw }) => raw) : [];
  const told = texts.slice(isLevel(texts[0] ?? '') ? 0 : 1).filter(text => text !== '');
  return told.length >= FEWEST && told.every(isLevel);
}

const isBeside = (block: Block | undefined, width: number): boolean =>
  block?.kind === 'row' && block.cells.length === width;

/** How many rows from `at` on print an indicator a column under levels, whatever heads them; 0 for none. */
function underLevels(blocks: readonly Block[], at: number): number {
  const width = blocks[at]?.cells.length ?? 0;
  const named = OF_NAMES.test(bare(blocks[at]?.cells[0]?.raw ?? '')) && isOfLevels(blocks[at + 1]);
  if (!isOfLevels(blocks[at]) && !named) return 0;
  const first = blocks[at]?.cells[0]?.raw;
  let end = at + 1;
  while (isBeside(blocks[end], width) && (first === '' || blocks[end]?.cells[0]?.raw !== first)) end++;
  const rows = blocks.slice(at, end).filter(block => !isOfLevels(block));
  const columns = Array.from({ length: width - 1 }, (_, step) =>
    rows.map(({ cells }) => cells[step + 1]?.raw ?? ''),
  );
  return rows.length > 1 && rolesOf(columns) !== null ? end - at : 0;
}

/** 指标1 | 指标2: what counts the columns. */
const isOfNumbers = (block: Block | undefined): boolean =>
  block?.cells.slice(1).every(({ raw }) => raw === '' || /^(?:(?:绩效)?指标|序号)?\s*\d{1,2}$/.test(raw)) ??
  false;

/** What heads a line of names, whatever else a table may call so. */
const OF_NAMES = /^(?:绩效)?指标(?:名称?)?$/;

/** 指标 heads the names, or the levels over them where names have a heading of their own. */
function headOf(one: Cell, block: Block | undefined): Cell {
  if (isOfNumbers(block)) return { ...one, raw: '序号' };
  if (!OF_NAMES.test(bare(one.raw))) return one;
  const told = block?.cells.slice(1).filter(({ raw }) => raw !== '') ?? [];
  if (!isOfLevels(block)) return { ...one, raw: '三级指标' };
  return { ...one, raw: told.every(({ raw }) => firstLevel(raw) !== null) ? '一级指标' : '二级指标' };
}

function turned(rows: readonly Block[]): Block[] {
  const width = rows[0]?.cells.length ?? 0;
  const line = rows[0]?.line ?? 1;
  const levels = rows.map(
    block =>
      isOfLevels(block) || /level|group/.test(columnOf(block.cells[0] ?? cell('', line), 1)?.key ?? ''),
  );
  const columns = rows.map(({ cells }, at) => (levels[at] ? spread(cells) : cells));
  return Array.from({ length: width }, (_, at) => ({
    kind: 'row' as const,
    line,
    cells: columns.map((cells, row) => {
      const one = cells[at] ?? cell('', line);
      return at === 0 ? headOf(one, rows[row]) : one;
    }),
    aligned: true,
  }));
}

/** Tables that print an indicator a column, turned so that each has a row. */
export function transposedTables(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const width = blocks[at]?.cells.length ?? 0;
    const keys: string[] = [];
    for (let next = at; next < blocks.length; next++) {
      const key = headingOf(blocks[next], width);
      if (key === null || (keys.includes(key) && key !== 'aside')) break;
      keys.push(key);
    }
    const isTable = keys.length >= FEWEST && keys.includes('name') && keys.includes('value');
    const size = isTable ? keys.length : underLevels(blocks, at);
    if (size === 0) found.push(...blocks.slice(at, at + 1));
    else for (const block of turned(blocks.slice(at, at + size))) found.push(block);
    if (size > 0) at += size - 1;
  }
  return found;
}
