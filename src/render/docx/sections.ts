import type { Block } from '../blocks.ts';
import { onItsSide, type Sheet } from './sheet.ts';

/** Pages that lie the same way and are counted together. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly sheet: Sheet;
  readonly landscape: boolean;
  /** Cover and contents carry no number. */
  readonly numbered: boolean;
  /** The first page after the contents is page 1. */
  readonly restarts: boolean;
}

/** Cuts a document after its contents page and wherever the paper is turned. */
export function sectionsOf(blocks: readonly Block[], sheet: Sheet): Section[] {
  const side = onItsSide(sheet);
  const contents = blocks.findIndex(({ kind }) => kind === 'contents');
  const sections: Section[] = [];
  let own: Block[] = [];
  let landscape = false;
  let numbered = contents < 0;
  let restarts = false;
  const close = (): void => {
    if (own.length > 0)
      sections.push({ blocks: own, sheet: landscape ? side : sheet, landscape, numbered, restarts });
    own = [];
    restarts = false;
  };
  for (const [index, block] of blocks.entries()) {
    const front = index <= contents;
    if (block.kind === 'break' && (block.landscape !== landscape || (!front && !numbered))) {
      close();
      landscape = block.landscape;
      if (!front && !numbered) {
        numbered = true;
        restarts = true;
      }
    } else own.push(block);
  }
  close();
  return sections;
}
