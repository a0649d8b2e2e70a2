import { isLevelLabel } from './level-labels.ts';
import { formLabel, headerLabel } from './vocabulary.ts';

/** A label stands on so many lines at most, so many signs on each. */
const [MOST_LINES, LONGEST] = [8, 8];
const PIECE = /^[\p{Script=Han}()（）]+$/u;

const isLabel = (text: string): boolean =>
  isLevelLabel(text) || headerLabel(text, 1) !== null || formLabel(text) !== null;

const isPiece = (text: string): boolean => text.length <= LONGEST && PIECE.test(text);

/** How many lines on the label ends that the last cell of a line begins; 0 where it begins none. */
function linesOn(first: string, lines: readonly string[]): number {
  let label = first.slice(first.lastIndexOf('\t') + 1).trim();
  if (!isPiece(label)) return 0;
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const [piece = '', ...rest] = line.split('\t');
    if (!isPiece(piece.trim())) return 0;
    label += piece.trim();
    if (rest.length > 0) return isLabel(label) ? at + 1 : 0;
  }
  return 0;
}

/** Rows copied from a page: a label that its narrow cell broke over lines is whole again, before the cell beside it. */
export function withWholeLabels(text: string): string {
  if (!text.includes('\t')) return text;
  const lines = text.split('\n');
  const found: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let whole = lines[at] ?? '';
    const from = at++;
    for (let on = linesOn(whole, lines.slice(at, at + MOST_LINES)); on > 0; ) {
      const pieces = lines
        .slice(at, at + on)
        .map((line, step) => (step < on - 1 ? line.trim() : line.trimStart()));
      whole = `${whole.trimEnd()}${pieces.join('')}`;
      at += on;
      on = linesOn(whole, lines.slice(at, at + MOST_LINES));
    }
    found.push(whole, ...Array<string>(at - from - 1).fill(''));
  }
  return found.join('\n');
}
