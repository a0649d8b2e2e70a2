/** A text for comparing, and which character of the original each of its characters came from. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

const UNSEEN = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Widths folded and white space gone, character by character: a wrapped cell equals its text. */
export function folded(letters: Iterable<string>): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const letter of letters) {
    const plain = letter.normalize('NFKC').replace(UNSEEN, '');
    for (let count = 0; count < plain.length; count += 1) at.push(index);
    text += plain;
    index += 1;
  }
  return { text, at };
}

/** The same for a text of which only the folded form matters. */
export const fold = (text: string): string => folded(text).text;
