import { isUnit } from '../reading/units.ts';
import { type Block, bare } from './cells.ts';
import type { Header } from './header.ts';
import type { HeaderColumn } from './header-column.ts';
import { SIGN } from './spaced-rows.ts';

/** Fewer rows tell nothing of a column. */
const FEWEST = 3;
/** So many rows tell all of it. */
const ENOUGH = 60;
/** So many of a column's cells are what it holds. */
const MOST = 0.8;

/** What columns without a place in a draft hold, where nearly each of their cells is a sign or a unit and no heading names such a column: 方向 over ≥, 备注 over 条. */
export function withToldColumns(header: Header, blocks: readonly Block[], from: number): Header {
  const { columns } = header;
  const rows = blocks
    .slice(from, from + ENOUGH)
    .filter(({ kind, cells }) => kind === 'row' && cells.length === columns.length);
  if (!header.inRow || rows.length < FEWEST) return header;
  const found = [...columns];
  const tell = (key: 'operator' | 'unit', test: (text: string) => boolean): void => {
    if (found.some(column => column?.key === key)) return;
    const at = found.findIndex((column, index) => {
      const texts = rows.map(({ cells }) => bare(cells[index]?.raw ?? '')).filter(text => text !== '');
      const open = column === null || (column.key === 'aside' && !column.mid);
      return open && texts.length >= FEWEST && texts.filter(test).length >= texts.length * MOST;
    });
    if (at >= 0) found[at] = { key, mid: false } satisfies HeaderColumn;
  };
  tell('operator', text => SIGN.test(text));
  tell('unit', isUnit);
  return { ...header, columns: found };
}
