import { hunks } from '../domain/diff-text.ts';
import type { Atlas } from './atlas.ts';
import type { XmlEdits } from './edit-xml.ts';
import { folded } from './fold.ts';
import type { Letter } from './letters.ts';
import type { Span } from './spans.ts';

/** A field's text as it was read and as it shall read. */
export interface TextChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A change found in the file: the sentence or cell it stands in, and what that becomes. */
export interface Placed {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** Fewer characters than this may stand in many places. */
const LEAST = 12;
const END = /[。；！？!?;\n]/;

/** The whole sentences around what differs; all of a short text. */
function sentences({ before, after }: TextChange): { from: number; before: string; after: string } {
  const found = hunks(before, after);
  const old = [...before];
  let from = found[0]?.from ?? 0;
  let to = found.at(-1)?.to ?? old.length;
  if (old.length <= 40) [from, to] = [0, old.length];
  if (from === to && from > 0) from -= 1;
  while (from > 0 && !END.test(old[from - 1] ?? '')) from -= 1;
  if (to === from || !END.test(old[to - 1] ?? ''))
    while (to < old.length && !END.test(old[to] ?? '')) to += 1;
  if (to < old.length && END.test(old[to] ?? '')) to += 1;
  const now = [...after];
  return {
    from,
    before: old.slice(from, to).join(''),
    after: now.slice(from, now.length - (old.length - to)).join(''),
  };
}

/** For each character of a text the character of the file that shows it; none for white space. */
function matched(text: string, span: Span): (Letter | undefined)[] {
  const own = folded(text);
  const there = folded(span.letters.map(letter => letter.text));
  const found: (Letter | undefined)[] = [...text].map(() => undefined);
  own.at.forEach((index, at) => {
    found[index] ??= span.letters[there.at[at] ?? -1];
  });
  return found;
}

/** Finds where a change stands; null where the file does not show the field's text as one piece. */
export function placed(change: TextChange, atlas: Atlas): Placed | null {
  const part = sentences(change);
  const whole = atlas.field(change.path);
  if (whole === null) {
    const span = [...part.before].length < LEAST ? null : atlas.only(part.before);
    return span === null ? null : { span, before: part.before, after: part.after };
  }
  const letters = matched(change.before, whole);
  const own = letters
    .slice(part.from, part.from + [...part.before].length)
    .filter(letter => letter !== undefined);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = whole.letters.indexOf(first);
  return {
    span: { letters: whole.letters.slice(from, whole.letters.indexOf(last) + 1), paragraph: first.paragraph },
    before: part.before,
    after: part.after,
  };
}

interface Step {
  readonly gone: readonly Letter[];
  /** What stands before the new words; else they go before the first character. */
  readonly behind: Letter | undefined;
  readonly text: string;
}

function stepsOf({ span, before, after }: Placed): Step[] {
  const letters = matched(before, span);
  const at = (index: number): Letter | undefined =>
    letters.slice(0, index).findLast(one => one !== undefined);
  return hunks(before, after).map(({ from, to, text }) => {
    const own = letters.slice(from, to).filter(letter => letter !== undefined);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return { gone: [], behind: at(from), text };
    const gone = span.letters.slice(span.letters.indexOf(first), span.letters.indexOf(last) + 1);
    return { gone, behind: last, text };
  });
}

/** True where every part of a change can be written: not inside a field, a formula or another's change. */
export const isWritable = (change: Placed): boolean =>
  stepsOf(change).every(({ gone, behind }) =>
    [...gone, behind ?? change.span.letters[0]].every(letter => letter?.free === true && letter.run !== null),
  );

/** Writes a change as tracked deletions and insertions. */
export function revise(change: Placed, edits: XmlEdits): void {
  for (const { gone, behind, text } of stepsOf(change)) {
    for (const letter of gone) edits.delete(letter);
    const beside = behind ?? change.span.letters[0];
    if (text === '' || beside === undefined) continue;
    const words = edits.insertion(text, beside.run);
    if (behind === undefined) edits.before(beside, 'before', words);
    else edits.after(beside, 'behind', words);
  }
}
