/** PM2.5, G312, 5G, 1.5T, D级, X光机, 1:5万: figures and letters that are part of a name. */
const CODES =
  /(?<=小)[12一二](?=型)|[A-Z]{1,4}\d+(?:\.\d+)?(?![\d台套辆架部])|\d{2,3}排(?=[A-Z])|\d+(?:\.\d+)?[A-Z](?=[一-龥])|(?<![\dA-Za-z])[A-Z]{1,6}(?=[一-龥])|1[:∶]\d+(?:\.\d+)?万?/g;
const FIRST_MASK = 0xe000;
/** A text with such figures hidden from whoever looks for numbers. */
export const masked = (text: string): string => {
  let count = 0;
  return text.replace(CODES, () => String.fromCharCode(FIRST_MASK + count++));
};
/** Words cut from a hidden text, as `text` has them. */
export const unmasked = (words: string, text: string): string => {
  const codes = text.match(CODES) ?? [];
  return words.replace(/[\ue000-\ue0ff]/g, sign => codes[sign.charCodeAt(0) - FIRST_MASK] ?? '');
};
