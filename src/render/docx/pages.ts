import { type Block, textOf } from '../blocks.ts';
import { bodyLines } from './measure.ts';
import type { Section } from './sections.ts';
import { type Sheet, typeArea } from './sheet.ts';
import { partsOf, repeatedRows } from './table.ts';

/** White after a table that text follows, in twips. */
export const AFTER_TABLE = 200;

/** Fills pages line by line and row by row, as Word would. */
class Pages {
  #number: number;
  #used = 0;
  readonly #height: number;

  constructor(first: number, height: number) {
    this.#number = first;
    this.#height = height;
  }

  get number(): number {
    return this.#number;
  }

  turn(): void {
    if (this.#used === 0) return;
    this.#number += 1;
    this.#used = 0;
  }

  /** Room for what must not be parted. */
  need(height: number): void {
    if (this.#used + height > this.#height) this.turn();
  }

  add(height: number): void {
    this.need(height);
    this.#used += height;
    for (; this.#used > this.#height; this.#used -= this.#height) this.#number += 1;
  }
}

function addTable(block: Block & { kind: 'table' }, pages: Pages, sheet: Sheet): void {
  for (const { rows, heights } of partsOf(block, sheet)) {
    const tall = heights();
    const repeated = tall.slice(0, repeatedRows(rows)).reduce((sum, height) => sum + height, 0);
    for (const [index, height] of tall.entries()) {
      const before = pages.number;
      pages.need(height);
      if (pages.number !== before && index > 0) pages.add(repeated);
      pages.add(height);
    }
  }
}

const headingHeight = (block: Block & { kind: 'heading' }, sheet: Sheet): number =>
  block.level === 1
    ? bodyLines(block.text, sheet, sheet.size.title) * sheet.line.title
    : bodyLines(block.text, sheet) * sheet.line.body;

/** What a heading is kept with: the first line or row below. */
function firstHeight(blocks: readonly Block[], at: number, sheet: Sheet): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  if (block.kind === 'heading') return headingHeight(block, sheet) + firstHeight(blocks, at + 1, sheet);
  if (block.kind === 'table') return partsOf(block, sheet)[0]?.heights()[0] ?? 0;
  if (block.kind !== 'paragraph') return 0;
  return block.role === 'unit' ? sheet.line.table + 60 + firstHeight(blocks, at + 1, sheet) : sheet.line.body;
}

/** The page each listed heading stands on, in order: an estimate, right where the machine has the faces named. */
export function pagesOf(sections: readonly Section[]): number[] {
  const found: number[] = [];
  let number = 1;
  for (const { blocks, sheet, restarts } of sections) {
    if (restarts) number = 1;
    const pages = new Pages(number, typeArea(sheet).height);
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'break') pages.turn();
      else if (block.kind === 'heading') {
        pages.need(firstHeight(blocks, at, sheet));
        if (block.level <= 2) found.push(pages.number);
        pages.add(headingHeight(block, sheet));
      } else if (block.kind === 'table') {
        addTable(block, pages, sheet);
        if (blocks[at + 1] !== undefined && blocks[at + 1]?.kind !== 'break') pages.add(AFTER_TABLE);
      } else if (block.kind === 'paragraph') {
        if (block.role === 'unit') pages.need(firstHeight(blocks, at, sheet));
        const [lines, height] =
          block.role === 'unit'
            ? [1, sheet.line.table + 60]
            : [bodyLines(textOf(block.runs), sheet), sheet.line.body];
        for (let line = 0; line < lines; line += 1) pages.add(height);
      }
    }
    number = pages.number + 1;
  }
  return found;
}
