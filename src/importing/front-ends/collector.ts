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
