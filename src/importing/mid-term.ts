import type { Block } from './cells.ts';
import { gridRow } from './grid-rows.ts';
import { type Header, headerOf } from './header.ts';
import { Ledger } from './ledger.ts';
import type { Lexicon } from './lexicon.ts';

/** The header with the mid-term set for the year's. */
const swapped = ({ columns, ...rest }: Header): Header => {
  const last = columns.findLastIndex(column => column?.mid);
  return {
    ...rest,
    columns: columns.map((column, at) => {
      if (column === null) return null;
      return at > last && column.key !== 'level1' ? { key: 'aside', mid: false } : { ...column, mid: false };
    }),
  };
};

/** Where a form prints both sets and no row below fills the year's, the mid-term set is what there is; null otherwise. */
export function midTermOnly(header: Header, below: readonly Block[], lexicon: Lexicon): Header | null {
  if (!header.inRow || !header.columns.some(column => column?.mid)) return null;
  const next = below.findIndex(block => headerOf(block) !== null);
  const rows = next < 0 ? below : below.slice(0, next);
  const isFilled = (columns: Header): boolean =>
    rows.some(block => !gridRow(block, columns, { ledger: new Ledger(), lexicon }).empty);
  const instead = swapped(header);
  return !isFilled(header) && isFilled(instead) ? instead : null;
}
