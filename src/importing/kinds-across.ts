import { type Block, type Cell, cell } from './cells.ts';
import { isLevelLabel } from './level-labels.ts';
import { formLabel } from './vocabulary.ts';

/** A list of projects with a column for each kind of indicator. */
interface Across {
  readonly fields: readonly { readonly at: number; readonly label: string }[];
  readonly kinds: readonly { readonly at: number; readonly label: string }[];
  readonly width: number;
}

function acrossOf(block: Block): Across | null {
  if (block.kind !== 'row' || !block.cells.some(({ raw }) => /项\s*目/.test(raw))) return null;
  const named = block.cells.map(({ raw }, at) => ({ at, label: raw }));
  const kinds = named.filter(({ label }) => isLevelLabel(label));
  const fields = named.filter(({ label }) => formLabel(label) !== null);
  const project = fields.some(({ label }) => ['name', 'code'].includes(formLabel(label)?.key ?? ''));
  return project && kinds.length >= 2 ? { fields, kinds, width: block.cells.length } : null;
}

const paragraph = (text: string, line: number): Block => ({
  kind: 'paragraph',
  line,
  cells: [cell(text, line)],
  aligned: false,
});

function project(block: Block, { fields, kinds }: Across): Block[] {
  const at = (index: number): Cell => block.cells[index] ?? cell('', block.line);
  const known = new Set([...fields, ...kinds].map(one => one.at));
  const rest = block.cells.filter(
    ({ raw }, index) => !known.has(index) && raw !== '' && !/^\d{1,4}$/.test(raw),
  );
  return [
    { kind: 'paragraph', line: block.line, cells: [], aligned: false },
    ...fields.map(
      ({ at: index, label }): Block => ({
        kind: 'row',
        line: block.line,
        cells: [cell(label, block.line), at(index)],
        aligned: true,
      }),
    ),
    ...kinds
      .filter(({ at: index }) => at(index).raw !== '')
      .flatMap(({ at: index, label }) => [
        paragraph(label, block.line),
        ...at(index)
          .raw.split(/[\n；;。]/)
          .filter(text => text.trim() !== '')
          .map(text => paragraph(text.trim(), block.line)),
      ]),
    ...(rest.length === 0 ? [] : [{ kind: 'run' as const, line: block.line, cells: rest, aligned: false }]),
  ];
}

/** Projects a row each, their indicators in columns by kind, turned into a form for each project. */
export function kindsAcross(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let head: Across | null = null;
  for (const block of blocks) {
    const begun = acrossOf(block);
    const isRow = block.kind === 'row' && block.cells.length === head?.width;
    if (begun !== null) head = begun;
    else if (head !== null && isRow) found.push(...project(block, head));
    else {
      head = null;
      found.push(block);
    }
  }
  return found;
}
