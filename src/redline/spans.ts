import type { XmlElement } from '../importing/front-ends/xml.ts';
import { type Folded, fold, folded } from './fold.ts';
import type { Letter } from './letters.ts';

/** A place in the file: its characters, or an empty paragraph. */
export interface Span {
  readonly letters: readonly Letter[];
  readonly paragraph: XmlElement;
}

const spanOf = (letters: readonly Letter[]): Span | null => {
  const [first] = letters;
  return first === undefined ? null : { letters, paragraph: first.paragraph };
};

const known = new WeakMap<readonly Letter[], Folded>();

function foldedOf(letters: readonly Letter[]): Folded {
  const found = known.get(letters) ?? folded(letters.map(letter => letter.text));
  known.set(letters, found);
  return found;
}

/** The characters that read as this text, white space aside. */
export function partOf(letters: readonly Letter[], text: string): Span | null {
  const wanted = fold(text);
  const whole = foldedOf(letters);
  const at = wanted === '' ? -1 : whole.text.indexOf(wanted);
  return at < 0 ? null : cut(letters, whole.at, at, wanted.length);
}

/** Where they last do. */
export function lastPart(letters: readonly Letter[], text: string): Span | null {
  const wanted = fold(text);
  const whole = foldedOf(letters);
  const at = whole.text.lastIndexOf(wanted);
  return at < 0 || wanted === '' ? null : cut(letters, whole.at, at, wanted.length);
}

const cut = (letters: readonly Letter[], at: readonly number[], from: number, length: number): Span | null =>
  spanOf(letters.slice(at[from] ?? 0, (at[from + length - 1] ?? 0) + 1));

/** Where the text after this one begins. */
export const after = (letters: readonly Letter[], text: string): number => {
  const last = partOf(letters, text)?.letters.at(-1);
  return last === undefined ? 0 : letters.indexOf(last) + 1;
};
