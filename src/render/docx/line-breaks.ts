import { type Block, type Cell, type Table, textOf } from '../blocks.ts';
import { cellWidth, columnWidths } from './measure.ts';
import { type Sheet, typeArea } from './sheet.ts';

/** A unit's name before the year of its text. */
const NAME = /^\p{Script=Han}{3,30}(?=20\d\d年)/u;

function brokenTitle(block: Block & { kind: 'paragraph' }, sheet: Sheet): Block {
  const fits = Math.floor(typeArea(sheet).width / (sheet.size.title * 10));
  const text = textOf(block.runs);
  const name = NAME.exec(text)?.[0] ?? '';
  const rest = text.slice(name.length);
  if (name === '' || text.length <= fits || Math.max(name.length, rest.length) > fits) return block;
  return { ...block, runs: [{ text: `${name}\n${rest}`, bold: false }] };
}

/** A head and what it is counted in. */
const COUNTED_IN = /^(\p{Script=Han}+)（[^（）]+）$/u;

/**
 * Where the head of a cell is parted: after its colon, before its measure and the word that takes it along, else so that
 * no letter stands alone in the last line; 0: nowhere.
 */
function partingOf(text: string, fits: number): number {
  if (text.length <= fits) return 0;
  const colon = text.indexOf('：') + 1;
  if (colon > 0) return colon;
  const head = COUNTED_IN.exec(text)?.[1]?.length ?? 0;
  if (head > 0) return head <= fits ? head : Math.min(head - 2, fits);
  return /^\p{Script=Han}{4,}$/u.test(text) && text.length % fits === 1 ? text.length - 2 : 0;
}

function brokenHead(cell: Cell, widths: readonly number[], sheet: Sheet): Cell {
  const [run, more] = cell.runs;
  if (!cell.header || run === undefined || more !== undefined) return cell;
  const fits = Math.floor(cellWidth(cell, widths) / (sheet.size.table * 10));
  const at = partingOf(run.text, fits);
  const text = `${run.text.slice(0, at)}\n${run.text.slice(at)}`;
  return at === 0 ? cell : { ...cell, runs: [{ ...run, text }] };
}

function brokenHeads(table: Table, sheet: Sheet): Table {
  const widths = columnWidths(table, sheet);
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => brokenHead(cell, widths, sheet)),
  }));
  return { ...table, rows };
}

/**
 * Lines too long for their place are broken where each says something whole: a title before its year, the head of a
 * cell after its colon or before its last word.
 */
export const brokenLines = (blocks: readonly Block[], sheet: Sheet): readonly Block[] =>
  blocks.map(block => {
    if (block.kind === 'table') return brokenHeads(block, sheet);
    return block.kind === 'paragraph' && block.role === 'title' ? brokenTitle(block, sheet) : block;
  });
