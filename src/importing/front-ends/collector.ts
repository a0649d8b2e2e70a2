import { type Block, cell } from '../cells.ts';
import { type GridCell, laidOut, rowBlocks } from './grid.ts';
import type { XmlElement } from './xml.ts';

/** Collects what a document says, in its order; numbers paragraphs and rows as lines, from 1. */
export class Collector {
  readonly blocks: Block[] = [];
  #line = 1;

  /** A paragraph; where tabs part it, its parts stand in a row, as in a contents page. */
  paragraph(text: string, from?: readonly XmlElement[]): void {
    const line = this.#line;
    this.#line += 1;
    if (text.trim() === '') return;
    const parts = text.split('\t').filter(part => part.trim() !== '');
    const kind = parts.length > 1 ? 'row' : 'paragraph';
    this.blocks.push({
      kind,
      line,
      cells: parts.map(part => cell(part, line, from)),
      aligned: kind === 'row',
    });
  }

  /** What another reader found, its lines numbered on from here. */
  append(blocks: readonly Block[]): void {
    const before = this.#line - 1;
    for (const { cells, line, ...block } of blocks)
      this.blocks.push({
        ...block,
        line: line + before,
        cells: cells.map(one => ({ raw: one.raw, line: one.line + before })),
      });
    this.#line = (this.blocks.at(-1)?.line ?? before) + 1;
  }

  /** Parts what follows from what came before: a new sheet, a new page. */
  boundary(): void {
    this.blocks.push({ kind: 'paragraph', line: this.#line, cells: [], aligned: false });
  }

  /** `guessed`: nobody drew its cells. */
  table(rows: readonly (readonly GridCell[])[], guessed = false): void {
    const blocks = rowBlocks(laidOut(rows), this.#line);
    this.#line += blocks.length;
    for (const block of blocks) this.blocks.push(guessed ? { ...block, guessed } : block);
  }
}
