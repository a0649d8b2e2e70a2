import { type Block, bare, cell } from './cells.ts';
import { headerOf } from './header.ts';
import { isLevelLabel } from './level-labels.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

const UNIT = /^(?:单位|部门|预算单位)(?:编码|名称)$/;

/** Cells parted by spaces, or by pipes between which the covered ones were dropped. */
const piecesOf = (block: Block): string[] =>
  block.kind === 'row'
    ? block.cells.map(one => one.raw)
    : (block.cells[0]?.raw ?? '').split(/\s+/).filter(one => one !== '');

const like = (block: Block, texts: readonly string[]): Block => ({
  ...block,
  cells: (block.kind === 'row' ? texts : [texts.join(' ')]).map(text => cell(text, block.line)),
});

const field = ({ line }: Block, texts: readonly string[]): Block => ({
  kind: 'row',
  line,
  cells: texts.map(text => cell(text, line)),
  aligned: true,
});

const isUnit = (label: string): boolean => UNIT.test(bare(label)) || formLabel(label)?.key === 'unit';

/** How many columns of the project stand before those of the indicator in a heading; 0 for other lines. */
function projectColumns(block: Block): number {
  if (block.kind === 'run' || block.aligned) return 0;
  const pieces = piecesOf(block);
  const own = pieces.findIndex(piece => headerLabel(piece)?.key === 'level1');
  const isOwn = (piece: string): boolean => formLabel(piece) !== null || isUnit(piece);
  const before = pieces.slice(0, Math.max(0, own));
  const named = before.length > 1 && before.some(piece => formLabel(piece)?.key === 'name');
  return named && before.every(isOwn) && headerOf(like(block, pieces.slice(own))) !== null ? own : 0;
}

/** Lists without aligned columns that print the project once, in the line of its first row: a form for each project. */
export function spacedLists(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let head: { kind: Block['kind']; labels: readonly string[]; rows: readonly string[] } | null = null;
  for (const block of blocks) {
    const count = projectColumns(block);
    const open: boolean = head !== null && head.kind === block.kind;
    const pieces: readonly string[] = count > 0 || open ? piecesOf(block) : [];
    if (count > 0) {
      head = { kind: block.kind, labels: pieces.slice(0, count), rows: pieces.slice(count) };
      continue;
    }
    if (!open) head = null;
    const at = pieces.findIndex(isLevelLabel);
    const covered: readonly string[] = head?.labels.slice(0, Math.max(0, head.labels.length - at)) ?? [];
    if (head === null || at < 1 || !covered.every(isUnit)) {
      found.push(block);
      continue;
    }
    const labels = head.labels.slice(covered.length);
    found.push({ kind: 'paragraph', line: block.line, cells: [], aligned: false });
    labels.forEach((label, index) => {
      const last = index === labels.length - 1;
      found.push(field(block, [label, pieces.slice(index, last ? at : index + 1).join(' ')]));
    });
    found.push(like(block, head.rows), like(block, pieces.slice(at)));
  }
  return found;
}
