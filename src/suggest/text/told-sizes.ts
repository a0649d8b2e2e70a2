/** One size as it is told: 宽30米, 高约2.5米. */
const WHICH = '(?:[长宽高厚深]|[直半管跨]径)度?(?:约|为)?';
const SIZE = `${WHICH}(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千点]+)(?:公里|千米|厘米|毫米|米)(?:半|[一二三四五六七八九])?`;
const SIZES = new RegExp(`${SIZE}[、，]?`, 'g');
const ONLY_SIZES = new RegExp(`^(?:${SIZE}[、，]?)+$`);

/** Two sizes of one thing are one clause: 宽4米、长20公里. */
export const BETWEEN_SIZES = `(?<=${SIZE})、(?=${WHICH}[\\d一二两三四五六七八九十百千])`;

/** The words without the sizes told among them. */
export const withoutSizes = (words: string): string => words.replace(SIZES, '');

/** True for a clause that tells sizes of what was named before it. */
export const isSizes = (plain: string): boolean => ONLY_SIZES.test(plain);
