import { type Block, bare, type Cell, cell, filled, textOf } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import type { Ledger } from './ledger.ts';
import { isLevel } from './level-labels.ts';
import { HEADINGS, noteHeader } from './open-columns.ts';
import { isName } from './spaced-rows.ts';
import { formLabel, headerLabel, isEndOfTable } from './vocabulary.ts';

/** Pairs enough to be a list of indicators. */
const FEWEST = 4;
/** What stands over them: 指标, 指标及目标值, 绩效指标(★为必填). */
const OVER =
  /^(?:[一二三四五六七八九十]、)?(?:年度|项目|绩效|考核)*指标(?:[及与和](?:其)?(?:目标|指标)值?)?(?:[(（][^()（）]{1,10}[)）])?$/u;
const LONGEST = 30;

/** A name and its target, in two cells or parted by the last white space of a line; null for other blocks. */
function pairOf(block: Block): readonly [Cell, Cell] | null {
  const cells = filled(block);
  const [, name = '', value = ''] = /^(\S.*?)\s+(\S+)$/u.exec(cells[0]?.raw ?? '') ?? [];
  const { line } = block;
  const pair =
    cells.length === 1 && block.kind === 'paragraph' ? [cell(name, line), cell(value, line)] : cells;
  const [one, two, more] = pair;
  if (one === undefined || two === undefined || more !== undefined) return null;
  const named = isName(one.raw) && one.raw.length <= LONGEST && !/[:：。；;]/.test(one.raw);
  const known = formLabel(one.raw) ?? headerLabel(one.raw);
  const target = isValueLike(two.raw) || isWording(bare(two.raw));
  return named && known === null && target && !isLevel(one.raw) && !isEndOfTable(one.raw) ? [one, two] : null;
}

const isOver = (block: Block): boolean => {
  const text = bare(textOf(block));
  return filled(block).length === 1 && OVER.test(text) && !/\d/.test(text) && !isLevel(text);
};

/** Where the pairs under a heading end; `from` where they are too few, or count nothing. */
function endOfPairs(blocks: readonly Block[], from: number): number {
  let end = from;
  let counted = 0;
  for (; end < blocks.length; end++) {
    const pair = pairOf(blocks[end] as Block);
    if (pair === null) break;
    if (/\d/.test(pair[1].raw)) counted += 1;
  }
  return end - from >= FEWEST && counted * 2 >= end - from ? end : from;
}

/** Names beside their targets under nothing but the word 指标: a table without levels that lost its header. */
export function pairLists(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  if (blocks.some(({ cells }) => cells.some(({ raw }) => isLevel(raw)))) return blocks;
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    found.push(block);
    const end = isOver(block) ? endOfPairs(blocks, at + 1) : at + 1;
    if (end === at + 1) continue;
    const texts = [HEADINGS.name, HEADINGS.value];
    const row = (cells: readonly Cell[], line: number): Block => ({
      kind: 'row',
      line,
      cells,
      aligned: true,
    });
    noteHeader(ledger, { printed: textOf(block), texts, line: block.line });
    found[found.length - 1] = row(
      texts.map(text => cell(text, block.line)),
      block.line,
    );
    for (const one of blocks.slice(at + 1, end)) found.push(row(pairOf(one) ?? one.cells, one.line));
    at = end - 1;
  }
  return found;
}
