import { endsShort, type Line, linesOf, rejoined } from './lines.ts';
import type { Glyph } from './page.ts';

/** Lines as their writer broke them: those that only wrapped are one again. `right` is where the widest may end. */
function unwrapped(lines: readonly Line[], right: number): string {
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    if (before === undefined) text = line.text;
    else text = endsShort(before, line, right) ? `${text}\n${line.text}` : rejoined(text, line.text);
    before = line;
  }
  return text;
}

/** What a cell says, in a column that ends at `right` with `margin` left free. */
export const cellText = (glyphs: readonly Glyph[], right: number): string =>
  unwrapped(linesOf(glyphs), right).replaceAll('\t', ' ');
