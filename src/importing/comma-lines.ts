import { type Block, cell, filled } from './cells.ts';
import { headerOf } from './header.ts';
import { formLabel } from './vocabulary.ts';

const FEWEST = 4;

/** Cells parted by commas, as a sheet saved as text has them; a quoted one keeps its own. */
const partsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|[,，])\s*(?:"((?:[^"]|"")*)"|([^,，]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"').trim(),
  );

function rowOf(block: Block | undefined): Block | null {
  const [only, more] = block === undefined ? [] : filled(block);
  if (block?.kind !== 'paragraph' || only === undefined || more !== undefined) return null;
  const parts = /[,，]/.test(only.raw) ? partsOf(only.raw) : [];
  const cells = parts.map(part => cell(part, only.line));
  return parts.length < 2 ? null : { kind: 'row', line: block.line, cells, aligned: true };
}

const isForm = ({ cells }: Block): boolean => formLabel(cells[0]?.raw ?? '') !== null;

/** A table whose cells commas part: its header says how many they are, and lines with as many are its rows. */
export function commaLines(blocks: readonly Block[]): readonly Block[] {
  const found = [...blocks];
  for (let at = 0; at < blocks.length; at++) {
    const head = rowOf(blocks[at]);
    if (head === null || head.cells.length < FEWEST || headerOf(head)?.header.inRow !== true) continue;
    for (let above = at - 1; above >= 0; above--) {
      const row = rowOf(blocks[above]);
      if (row === null || !isForm(row)) break;
      found[above] = row;
    }
    found[at] = head;
    for (
      let row = rowOf(blocks[at + 1]);
      row?.cells.length === head.cells.length;
      row = rowOf(blocks[at + 1])
    )
      found[++at] = row;
  }
  return found;
}
