import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { type Block, bare, cell } from './cells.ts';
import { importBlocks, textBlocks } from './import-text.ts';
import { Ledger } from './ledger.ts';

const seed = readFileSync(new URL('../../evals/cases/seed/seed-clean.txt', import.meta.url), 'utf8');
const ALIENS = ['附注由办公室另行说明', '王二麻子经手', '数额以批复为准备查', '第9号附件另送'] as const;

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  line: 9999,
  cells: [cell(text, 9999)],
  aligned: false,
});

const row = (...texts: string[]): Block => ({
  kind: 'row',
  line: 9999,
  cells: texts.map(text => cell(text, 9999)),
  aligned: true,
});

/** Everything an import hands back, as one text without white space. */
function handedBack(blocks: readonly Block[]): string {
  const { draft, repairs, leftovers } = importBlocks(blocks, new Ledger(), { profiles: PROFILES });
  return bare(JSON.stringify([draft, repairs, leftovers]));
}

it('a line nobody expects is read somewhere or handed back, wherever it stands', () => {
  const blocks = textBlocks(seed, new Ledger());
  const lost: string[] = [];
  for (let at = 0; at <= blocks.length; at += 2) {
    const alien = ALIENS[at % ALIENS.length] ?? '';
    for (const block of [paragraph(alien), row(alien, '', '另一格')]) {
      const back = handedBack([...blocks.slice(0, at), block, ...blocks.slice(at)]);
      for (const { raw } of block.cells)
        if (!back.includes(bare(raw))) lost.push(`${at} ${block.kind}: ${raw}`);
    }
  }
  expect(lost).toEqual([]);
});
