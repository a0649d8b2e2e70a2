import { stripHidden } from '../reading/normalise.ts';
import type { Block } from './cells.ts';
import type { Ledger } from './ledger.ts';

function tell(lost: number, ledger: Ledger): void {
  if (lost > 0)
    ledger.repair({
      path: '',
      raw: `看不见的控制字符 ${lost} 个`,
      repaired: '',
      kind: 'garbage',
      sure: true,
    });
}

/** A text without the characters nobody sees; how many there were is told. */
export function withoutHidden(text: string, ledger: Ledger): string {
  const whole = text.replace(/\r\n?/g, '\n');
  const clean = stripHidden(whole);
  tell(whole.length - clean.length, ledger);
  return clean;
}

/** The same of what a file's reader found. */
export function blocksWithoutHidden(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  let lost = 0;
  const clean = blocks.map(block => {
    if (block.cells.every(({ raw }) => stripHidden(raw) === raw)) return block;
    const cells = block.cells.map(cell => {
      const raw = stripHidden(cell.raw).trim();
      lost += cell.raw.length - raw.length;
      return { ...cell, raw };
    });
    return { ...block, cells };
  });
  tell(lost, ledger);
  return clean;
}
