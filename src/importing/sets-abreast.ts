import { type Block, type Cell, filled } from './cells.ts';
import { columnOf } from './header-column.ts';

/** The keys of a heading's columns, "" where none is known. */
const keysOf = (cells: readonly Cell[]): string[] => cells.map(one => columnOf(one, 1)?.key ?? '');

/** How wide one of two equal sets of headings in a row is; 0 for other rows. A mid-term set beside the year's is another thing. */
function widthOf(block: Block): number {
  if (block.kind !== 'row' || block.cells.length < 6 || block.cells.length % 2 !== 0) return 0;
  const half = block.cells.length / 2;
  const keys = keysOf(block.cells);
  const [left, right] = [keys.slice(0, half), keys.slice(half)];
  const same = left.join() === right.join() && ['name', 'value'].every(key => left.includes(key));
  const alike = block.cells.slice(0, half).every((one, at) => one.raw === block.cells[half + at]?.raw);
  return same && alike && left[0] !== '' ? half : 0;
}

/** Two sets of the same columns side by side, set one below the other: the left one first. */
export function setsAbreast(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const half = widthOf(block);
    found.push(half === 0 ? block : { ...block, cells: block.cells.slice(0, half) });
    if (half === 0) continue;
    const right: Block[] = [{ ...block, cells: block.cells.slice(half) }];
    let next = at + 1;
    for (let row = blocks[next]; row?.kind === 'row' && row.cells.length === block.cells.length; ) {
      found.push({ ...row, cells: row.cells.slice(0, half) });
      const rest = { ...row, cells: row.cells.slice(half) };
      if (filled(rest).length > 0) right.push(rest);
      row = blocks[++next];
    }
    for (const one of right) found.push(one);
    at = next - 1;
  }
  return found;
}
