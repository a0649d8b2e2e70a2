const HAN = /[\u4E00-\u9FFF]/g;
const LATIN = /[A-Za-z]/g;

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

/** True for a text written in Chinese; a Chinese word or two in a foreign sentence do not make it one. */
export function isChinese(text: string): boolean {
  const han = count(text, HAN);
  return han > 0 && 2 * han >= count(text, LATIN);
}
