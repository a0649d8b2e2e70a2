import { remembered } from './remembered.ts';

/** Adds a text's neighbouring character pairs, each packed in a number; a single character is its own. */
export function addPairs(text: string, pairs: Set<number>): void {
  if (text.length === 1) pairs.add(text.charCodeAt(0));
  for (let index = 0; index + 1 < text.length; index += 1)
    pairs.add((text.charCodeAt(index) << 16) | text.charCodeAt(index + 1));
}

function bigrams(text: string): Set<number> {
  const pairs = new Set<number>();
  addPairs(text, pairs);
  return pairs;
}

/** 0-1: how many character pairs two texts share. */
export function jaccard(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a);
  const right = bigrams(b);
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** What a name is about, without the words every name has. */
export const coreOf = remembered(name =>
  name.replace(
    /指标|情况|数量|项目|工作|开展|进行|相关|各项|的|率|度|数|和|与|及|对|等|[()（）、,，。]/g,
    '',
  ),
);
