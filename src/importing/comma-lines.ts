import { type Block, cell, filled } from './cells.ts';
import { headerOf } from './header.ts';
import { formLabel } from './vocabulary.ts';

/** A line of headings has as many at least, and is no longer. */
const [FEWEST, LONGEST] = [4, 200];

/** Marks that may stand between cells. */
const MARKS = [',，', ';；', '→', '/', '｜'].map(
  marks => new RegExp(`(?:^|[${marks}])\\s*(?:"((?:[^"]|"")*)"|([^${marks}]*))`, 'g'),
);

/** Cells parted by a mark, as a sheet saved as text has them; a quoted one keeps its own. */
const partsOf = (text: string, mark: RegExp): string[] =>
  [...text.matchAll(mark)].map(([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"').trim());

function rowOf(block: Block | undefined, mark: RegExp): Block | null {
  const [only, more] = block === undefined ? [] : filled(block);
  if (block?.kind !== 'paragraph' || only === undefined || more !== undefined) return null;
  const parts = partsOf(only.raw, mark);
  const cells = parts.map(part => cell(part, only.line));
  return parts.length < 2 ? null : { kind: 'row', line: block.line, cells, aligned: true };
}

const isForm = ({ cells }: Block): boolean => formLabel(cells[0]?.raw ?? '') !== null;

/** The header a line is, and the mark between its headings; null for other lines. */
function headOf(block: Block | undefined): { head: Block; mark: RegExp } | null {
  const text = block?.cells[0]?.raw ?? '';
  if (block?.kind !== 'paragraph' || text.length > LONGEST || !/级|指标/.test(text)) return null;
  for (const mark of MARKS) {
    const head = rowOf(block, mark);
    if (head !== null && head.cells.length >= FEWEST && headerOf(head)?.header.inRow === true)
      return { head, mark };
  }
  return null;
}

/** A table whose cells commas or other marks part: its header says how many they are, and lines with as many are its rows. */
export function commaLines(blocks: readonly Block[]): readonly Block[] {
  const found = [...blocks];
  for (let at = 0; at < blocks.length; at++) {
    const begun = headOf(blocks[at]);
    if (begun === null) continue;
    const { head, mark } = begun;
    for (let above = at - 1; above >= 0; above--) {
      const row = rowOf(blocks[above], mark);
      if (row === null || !isForm(row)) break;
      found[above] = row;
    }
    found[at] = head;
    const next = (): Block | null => rowOf(blocks[at + 1], mark);
    for (let row = next(); row?.cells.length === head.cells.length; row = next()) found[++at] = row;
  }
  return found;
}
