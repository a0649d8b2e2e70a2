import { type Block, filled, textOf } from './cells.ts';
import { headerAt } from './header-rows.ts';
import { isLevel } from './level-labels.ts';
import { formLabel } from './vocabulary.ts';

const FIELD = /^([^:：\s]{2,12})\s*[:：]\s*\S/;
const GAP = /\s{2,}/;
/** More lines between a table's headings and its rows are no head of a form. */
const MOST = 3;

/** 项目：…　　预算：…: a line of nothing but fields, none of them a level. */
function isFields(block: Block): boolean {
  if (block.kind !== 'paragraph' || filled(block).length !== 1) return false;
  const labels = textOf(block)
    .trim()
    .split(GAP)
    .map(piece => FIELD.exec(piece)?.[1]);
  return labels.every(label => label !== undefined && !isLevel(label));
}

const isGoal = (block: Block): boolean =>
  isFields(block) && formLabel(FIELD.exec(textOf(block).trim())?.[1] ?? '')?.key === 'goal';

const isBlank = (block: Block | undefined): boolean => block !== undefined && filled(block).length === 0;

/** Where the rows of a table begin below fields printed under its headings, or right below these; −1 for no table. */
function firstRow(blocks: readonly Block[], at: number): number {
  const width = blocks[at]?.cells.length ?? 0;
  if (blocks[at]?.kind !== 'row' || width < 2 || headerAt(blocks, at) === null) return -1;
  for (let next = at + 1; next < blocks.length && next - at <= MOST + 1; next++) {
    const block = blocks[next] as Block;
    if (block.kind === 'row') return block.cells.length === width ? next : -1;
    if (!isBlank(block) && !isFields(block)) return -1;
  }
  return -1;
}

/** The lines of a form printed under the headings of its table, and a goal right behind its rows, stand over it. */
export function fieldsWithin(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let goal = false;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const first = firstRow(blocks, at);
    if (first < 0) {
      goal ||= filled(block).some(({ raw }) => formLabel(raw.split(/[:：]/)[0] ?? '')?.key === 'goal');
      found.push(block);
      at++;
      continue;
    }
    const between = blocks.slice(at + 1, first);
    let end = first;
    while (blocks[end]?.kind === 'row') end++;
    let after = end;
    while (isBlank(blocks[after])) after++;
    const last = blocks[after];
    const behind = !goal && last !== undefined && isGoal(last) ? [last] : [];
    found.push(...between, ...behind, block, ...blocks.slice(first, end));
    if (behind.length > 0) found.push(...blocks.slice(end, after));
    goal = false;
    at = behind.length > 0 ? after + 1 : end;
  }
  return found;
}
