import type { Cell } from './cells.ts';
import type { TokenRow } from './chunks.ts';
import { gluedRows } from './glued-rows.ts';
import { scoredRows, signedRows } from './spaced-rows.ts';
import { type Column, isEndOfTable } from './vocabulary.ts';

/** What stands between spaces; brackets keep theirs. */
export const PIECES = /[^\s(（]*(?:[(（][^)）]*[)）][^\s(（]*)+|\S+/g;

/** The rows under one label of a long line, up to the sum or the notes that end the table. */
export function runRows(text: string, columns: readonly Column[], cell: Cell): readonly TokenRow[] {
  const pieces = text.match(PIECES) ?? [];
  const end = pieces.findIndex(piece => isEndOfTable(piece.replace(/^[.…·]+/, '')));
  const tokens = (end < 0 ? pieces : pieces.slice(0, end)).map(piece => ({ text: piece, cell }));
  return signedRows(tokens, columns)?.rows ?? scoredRows(tokens, columns) ?? gluedRows(text, columns, cell);
}
