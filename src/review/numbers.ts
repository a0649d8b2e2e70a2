import type { Rewrite } from '../domain/finding.ts';

/** Notation of a percentage's formula, no figure of anybody's. */
const NOTATION = /[×*]\s*100\s*[%％]/g;
const NUMBER = /\d+(?:\.\d+)?/g;

const numbersIn = (text: string): string[] =>
  (text.normalize('NFKC').replace(NOTATION, '').match(NUMBER) ?? []).map(number =>
    number.replace(/^0+(?=\d)/, ''),
  );

/** True when a rewrite names a number that the person did not write in what it replaces or beside it. */
export function addsNumber(rewrite: Rewrite, beside: readonly string[]): boolean {
  const changes = [rewrite, ...(rewrite.also ?? [])];
  const known = new Set([...changes.map(({ before }) => before), ...beside].flatMap(numbersIn));
  return changes.some(({ after }) => numbersIn(after).some(number => !known.has(number)));
}
