/** A text as a string of the typesetter's language: whatever it says, it is only printed. */
export const literal = (text: string): string =>
  `"${text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replace(/[\\"]/g, '\\$&')
    .replace(/[\t\n]/g, ' ')}"`;

/** Half points, as numbers of points. */
export const half = (value: number): string => `${value / 2}pt`;

/** Twips, as numbers of points. */
export const twips = (value: number): string => `${value / 20}pt`;
