/** Documents printed in many layouts, with the rows that stand in them: to measure reading, seeded and repeatable. */

import { Dice } from '../dice.ts';
import { coveringLayouts, type Layout } from './choices.ts';
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
}

const wanted = ({ row, levelled }: Piece): WantedRow[] => {
  if (row?.of == null) return [];
  const { name, value, of } = row;
  return [{ name, value, level1: levelled ? of.level1 : null, level2: levelled ? of.level2 : null }];
};

const transposedRows = (rows: readonly SheetRow[]): WantedRow[] =>
  rows.flatMap(({ of, name, value }) =>
    of === null ? [] : [{ name, value, level1: of.level1, level2: of.level2 }],
  );

/** An excerpt begins after the first rows, and ends within one. */
function cutPieces(
  pieces: readonly Piece[],
  { cut, grammar }: Layout,
): { kept: readonly Piece[]; rest: string } {
  const rows = pieces.flatMap(({ row }, at) => (row?.of == null ? [] : [at]));
  const at = (share: number): number => rows[Math.floor(rows.length * share)] ?? 0;
  if (grammar === 'transposed' || cut === 'none') return { kept: pieces, rest: '' };
  if (cut === 'begin') return { kept: pieces.slice(at(0.15) + 1), rest: '' };
  const last = pieces[at(0.7)];
  const cells = last?.cells.filter(text => text) ?? [];
  return { kept: pieces.slice(0, at(0.7)), rest: (cells[0] ?? '').slice(0, 3) };
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
  const rows =
    layout.grammar === 'transposed'
      ? sheets.flatMap(({ rows }) => transposedRows(rows))
      : kept.flatMap(wanted);
  const text = printed(kept, layout);
  return { layout, text: rest === '' ? text : `${text}\n${rest}`, rows };
}

/** Documents of so many rounds, in each of which every choice meets every other. */
export function laidOutDocuments(rounds: number): LaidOutDocument[] {
  const found: LaidOutDocument[] = [];
  for (let round = 1; round <= rounds; round++)
    for (const layout of coveringLayouts(new Dice(round))) found.push(laidOut(layout, found.length + round));
  return found;
}
