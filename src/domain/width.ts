const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns a letter takes where letters have one width: two for Chinese characters and full-width signs. */
export const letterWidth = (letter: string): 1 | 2 => (WIDE.test(letter) ? 2 : 1);

/** Columns a line takes. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
