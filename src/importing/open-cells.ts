import { type Block, cell, filled, textOf } from './cells.ts';
import { isValueLike } from './glued.ts';
import type { Ledger } from './ledger.ts';
import { isLevel } from './level-labels.ts';
import { noteHeader } from './open-columns.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

const LONGEST = 12;
const MOST_COLUMNS = 8;
/** So many headings may be unknown, and so many levels must have rows as wide as the header under them. */
const [MOST_UNKNOWN, FEWEST] = [2, 2];

const isCell = (block: Block | undefined): block is Block =>
  block !== undefined && block.kind !== 'row' && filled(block).length === 1;

const isHeading = (text: string): boolean =>
  text.length <= LONGEST &&
  /^[\p{Script=Han}()（）、]+$/u.test(text) &&
  !isLevel(text) &&
  !isValueLike(text) &&
  formLabel(text) === null;

/** The headings from `at` on, one a line: names first, targets last, one or two that nobody listed between them; null for others. */
function headAt(blocks: readonly Block[], at: number): string[] | null {
  const texts: string[] = [];
  for (let next = at; isCell(blocks[next]) && texts.length <= MOST_COLUMNS; next++) {
    const text = textOf(blocks[next] as Block);
    if (headerLabel(text) === null && !isHeading(text)) break;
    texts.push(text);
  }
  const keys = texts.map(text => headerLabel(text)?.key);
  const value = keys.lastIndexOf('value');
  const unknown = keys.slice(0, value + 1).filter(key => key === undefined).length;
  const isOne = keys[0] === 'name' && unknown > 0 && unknown <= MOST_UNKNOWN;
  return isOne ? texts.slice(0, value + 1) : null;
}

/** True where the cells under one level after another fill whole rows. */
function fills(blocks: readonly Block[], from: number, width: number): boolean {
  const counts: number[] = [];
  for (let at = from; isCell(blocks[at]); at++) {
    const text = textOf(blocks[at] as Block);
    if (isLevel(text)) counts.push(0);
    else if (counts.length > 0) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else return false;
  }
  const own = counts.filter(count => count > 0);
  const whole = own.filter(count => count % width === 0).length;
  return whole >= FEWEST && whole >= own.length - 1;
}

/** One cell a line under headings some of which nobody listed: such a column is known and has no field. */
export function openCells(blocks: readonly Block[], ledger: Ledger): readonly Block[] {
  const found = [...blocks];
  for (let at = 0; at < found.length; at++) {
    const first = found[at];
    if (!isCell(first) || headerLabel(textOf(first))?.key !== 'name') continue;
    const head = headAt(found, at);
    if (head === null || !fills(found, at + head.length, head.length)) continue;
    const texts = head.map(text => (headerLabel(text) === null ? '备注' : text));
    noteHeader(ledger, { printed: head.join('|'), texts, line: first.line });
    for (const [step, text] of texts.entries()) {
      const own = found[at + step] as Block;
      found[at + step] = { ...own, cells: [cell(text, own.line)] };
    }
  }
  return found;
}
