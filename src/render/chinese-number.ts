const DIGITS = '零一二三四五六七八九';

/** 1-99 as headings number them: 一, 十, 十二, 二十一; larger ones in digits. */
export function chineseCount(count: number): string {
  if (count < 1 || count > 99 || !Number.isInteger(count)) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}
