/** Between cells stands a pipe, or more white space than between the signs of one. */
const GAP = /(\s*\|\s*|\s{2,})/;
/** How much of a text must be signs alone to be one text spaced out. */
const ALONE = 0.6;
const FEWEST_SIGNS = 3;
/** Texts of a document that are spaced out, as a page does it that sets its letters wide. */
const FEWEST_TEXTS = 5;

const signsOf = (text: string): string[] => text.trim().split(' ');

/** ≥ 9 5 %, 控 制 减 少: one text with white space between its signs; scores beside each other are none. */
function isSpaced(text: string, least: number): boolean {
  const signs = signsOf(text);
  const alone = signs.filter(sign => sign.length === 1).length;
  const worded = /[\p{Script=Han}%％]/u.test(text) && signs.every(sign => !/\p{Script=Han}{2}/u.test(sign));
  return signs.length >= FEWEST_SIGNS && worded && alone >= signs.length * least;
}

/** Text whose letters a page set wide, with the white space inside its cells taken out; other text as it is. */
export function withClosedLetters(text: string): string {
  const lines = text.split('\n');
  const wide = lines.flatMap(line => line.split(GAP)).filter(part => isSpaced(part, 1));
  if (wide.length < FEWEST_TEXTS) return text;
  return lines
    .map(line =>
      line
        .split(GAP)
        .map(part => (isSpaced(part, ALONE) ? part.replaceAll(' ', '') : part))
        .join(''),
    )
    .join('\n');
}
