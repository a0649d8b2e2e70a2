import type { Idea, Measured } from '../rows/idea.ts';
import type { Part } from '../text/parts.ts';

const SHORTEST = 2;

/** What a name has that the other has not: 宫颈 of 宫颈癌检查人数 beside 乳腺癌检查人数. */
export function ownWord(name: string, other: string): string {
  let end = 0;
  while (end < Math.min(name.length, other.length) && name.at(-1 - end) === other.at(-1 - end)) end += 1;
  const head = name.slice(0, name.length - end);
  let start = 0;
  while (start < head.length && head[start] === other[start]) start += 1;
  return head.slice(start);
}

/** True for two rows of one kind of work that are told apart by a word each, where one clause of the goal lists both. */
export function areBothNamed([one, other]: readonly [Idea, Measured], parts: readonly Part[]): boolean {
  if (one.level2 !== '数量指标' || one.entry === undefined || one.entry === other.entry) return false;
  if (other.entry?.split(' ')[0] !== one.work || (one.quantity ?? other.quantity) !== undefined) return false;
  const words = [ownWord(one.name, other.name), ownWord(other.name, one.name)];
  return (
    words.every(word => word.length >= SHORTEST) &&
    parts.some(({ source, plain }) => source === 'goal' && words.every(word => plain.includes(word)))
  );
}
