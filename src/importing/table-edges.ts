import { type Block, bare, type Cell, filled } from './cells.ts';
import { level1Label, level2Label } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { formLabel, isEndOfTable, letters } from './vocabulary.ts';

/** A level on a line of its own, over the rows of a table that keeps its columns. */
export function labelRow(cell: Cell): RawRow | null {
  const [one, two] = [level1Label(cell.raw), level2Label(cell.raw)];
  if (one === null && two === null) return null;
  const isFirst = two === null || one?.key === 'satisfaction';
  const [level1, level2] = isFirst ? [cell.raw, ''] : ['', cell.raw];
  return { line: cell.line, level1, level2, garbled: '', texts: {}, cells: [cell], empty: true };
}

/** A sum or a signature; an indicator that counts a sum has cells of its own beside its name, under those that cover it. */
export const endsTable = (block: Block, first: Cell): boolean => {
  if (block.kind !== 'row' && NEXT_PART.test(bare(first.raw))) return true;
  const covered = block.aligned && block.cells[0] !== first;
  return isEndOfTable(first.raw) && !(covered && filled(block).length > 1 && letters(first.raw).length > 2);
};

/** （一）中长期绩效目标: the heading of what comes after a table. */
const NEXT_PART = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]+.{0,10}绩效(?:目标|指标)$/;

/** The last row of a text that stops short of the columns of every row before it. */
export const isCut = (block: Block, blocks: readonly Block[]): boolean =>
  block.cells.at(-1)?.raw !== '' &&
  !block.cells.slice(0, -2).some(({ raw }) => raw === '定性') &&
  blocks.every(
    other => other === block || other.cells.length <= 1 || other.cells.length > block.cells.length,
  );

/** 年度绩效目标 beside 产出指标: the label of the goals covers the kinds of indicators. */
export const isLevelUnder = (first: Cell, second: Cell): boolean =>
  formLabel(first.raw)?.key === 'goal' && (level1Label(second.raw) ?? level2Label(second.raw)) !== null;

/** 年度绩效目标2 above the rows of its own. */
export const isLaterGoal = (block: Block): boolean => {
  const [first, text, more] = filled(block);
  return text !== undefined && more === undefined && formLabel(first?.raw ?? '')?.key === 'goal';
};
