import { type Block, filled } from './cells.ts';
import { headerOf } from './header.ts';
import { formLabel } from './vocabulary.ts';

const FIELD = /^([^:：]{2,12})[:：]\s*\S/u;

/** 项目名称：…: what a field alone in a row of the table is called; null for other rows. */
function fieldOf(block: Block | undefined): string | null {
  const [first, more] = block?.kind === 'row' ? filled(block) : [];
  return more === undefined ? (FIELD.exec(first?.raw ?? '')?.[1] ?? null) : null;
}

/** Rows of a form that came below the headings of its indicators: the headings go down to their rows. */
export function headingsFirst(blocks: readonly Block[]): readonly Block[] {
  const found = [...blocks];
  for (let at = 0; at < found.length; at++) {
    const head = found[at];
    if (head?.kind !== 'row' || formLabel(fieldOf(found[at + 1]) ?? '') === null || headerOf(head) === null)
      continue;
    let end = at + 1;
    while (fieldOf(found[end]) !== null) end++;
    if (filled(found[end] ?? head).length < 2) continue;
    found.splice(at, end - at, ...found.slice(at + 1, end), head);
    at = end - 1;
  }
  return found;
}
