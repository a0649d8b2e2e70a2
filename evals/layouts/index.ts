/** Documents printed in many layouts, with the rows that stand in them: to measure reading, seeded and repeatable. */

import { Dice } from '../dice.ts';
import { coveringLayouts, isOnItsSide, type Layout, twinsOf } from './choices.ts';
import { plainProject } from './content.ts';
import { type Piece, piecesOf, printed } from './print.ts';
import { type SheetRow, sheetOf } from './sheet.ts';

/** A row that a reader should find; null levels: nothing in the text tells them. */
export interface WantedRow {
  readonly name: string;
  readonly value: string;
  readonly level1: string | null;
  readonly level2: string | null;
}

export interface LaidOutDocument {
  readonly layout: Layout;
  readonly text: string;
  readonly rows: readonly WantedRow[];
  /** Rows of which a part is gone: a reader may have them whole, or must say that it does not. */
  readonly torn: readonly WantedRow[];
}

const wanted = ({ row, levelled, torn = false }: Piece, tornToo = false): WantedRow[] => {
  if (row?.of == null || torn !== tornToo) return [];
  const { name, value, of } = row;
  return [{ name, value, level1: levelled ? of.level1 : null, level2: levelled ? of.level2 : null }];
};

const transposedRows = (rows: readonly SheetRow[]): WantedRow[] =>
  rows.flatMap(({ of, name, value }) =>
    of === null ? [] : [{ name, value, level1: of.level1, level2: of.level2 }],
  );

/** The row at a place, of which only some cells are left. */
const tornAt = (piece: Piece | undefined, from: number, to?: number): Piece[] =>
  piece === undefined ? [] : [{ ...piece, cells: piece.cells.slice(from, to), torn: true }];

/** An excerpt begins after the first rows or within one, and ends within one. */
function cutPieces(pieces: readonly Piece[], layout: Layout): { kept: readonly Piece[]; rest: string } {
  const { cut } = layout;
  const rows = pieces.flatMap(({ row }, at) => (row?.of == null ? [] : [at]));
  const at = (share: number): number => rows[Math.floor(rows.length * share)] ?? 0;
  if (isOnItsSide(layout) || cut === 'none') return { kept: pieces, rest: '' };
  const [first, last] = [at(0.15), at(0.7)];
  const levels = (piece: Piece | undefined): number =>
    (piece?.cells.length ?? 0) - (piece?.row?.cells.length ?? 0);
  if (cut === 'begin') return { kept: pieces.slice(first + 1), rest: '' };
  if (cut === 'begin-within')
    return {
      kept: [...tornAt(pieces[first], levels(pieces[first]) + 1), ...pieces.slice(first + 1)],
      rest: '',
    };
  if (cut === 'end-within')
    return {
      kept: [...pieces.slice(0, last), ...tornAt(pieces[last], 0, levels(pieces[last]) + 2)],
      rest: '',
    };
  const cells = pieces[last]?.cells.filter(text => text) ?? [];
  return { kept: pieces.slice(0, last), rest: (cells[0] ?? '').slice(0, 3) };
}

/** The document of a layout; the same seed, the same document. */
function laidOut(layout: Layout, seed: number): LaidOutDocument {
  const projects = Array.from({ length: Number(layout.projects) }, (_, at) =>
    plainProject(seed, at, layout.density),
  );
  const sheets = projects.map(project => sheetOf(project, layout));
  const pieces = projects.flatMap((project, at) => {
    const sheet = sheets[at];
    return sheet === undefined ? [] : piecesOf(project, sheet, layout);
  });
  const { kept, rest } = cutPieces(pieces, layout);
  const rows = isOnItsSide(layout)
    ? sheets.flatMap(({ rows }) => transposedRows(rows))
    : kept.flatMap(one => wanted(one));
  const text = printed(kept, layout);
  const torn = isOnItsSide(layout) ? [] : kept.flatMap(one => wanted(one, true));
  return { layout, text: rest === '' ? text : `${text}\n${rest}`, rows, torn };
}

/** Documents of so many rounds, in each of which every choice meets every other; some of them printed in further ways too. */
export function laidOutDocuments(rounds: number): LaidOutDocument[] {
  const found: LaidOutDocument[] = [];
  let count = 0;
  for (let round = 1; round <= rounds; round++)
    for (const layout of coveringLayouts(new Dice(round))) {
      const seed = count + round;
      count++;
      for (const one of [layout, ...twinsOf(layout)]) found.push(laidOut(one, seed));
    }
  return found;
}
