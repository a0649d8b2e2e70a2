import type { Part } from '../text/parts.ts';

/** 为新型经营主体提供气象服务: whom another work serves. */
const isServed = (word: string, text: string): boolean =>
  new RegExp(`[为给向对][^，]{0,10}${word}[一-龥]{0,4}提供(?!.*(?:补助|补贴|救助))`).test(text);

/** True where every word of a work names only whom the goal serves by other work. */
export function isOnlyServed(because: readonly string[], parts: readonly Part[]): boolean {
  const told = because.flatMap(word =>
    parts.filter(({ plain }) => plain.includes(word)).map(({ plain, source }) => ({ word, plain, source })),
  );
  return (
    told.length > 0 && told.every(({ word, plain, source }) => source === 'goal' && isServed(word, plain))
  );
}
