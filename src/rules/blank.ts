import { plain } from '../reading/normalise.ts';

const NOTHING = /^(无|暂无|没有|待定|待补充?|待填|略|空|不详|[-/\\*_.…×?？]+|X{1,6})$/i;
/** No sign for nothing is longer than this, white space included. */
const LONGEST = 60;
const GAP = /[X×]{2,}|_{2,}|\*{2,}|\( *\)|待定|待补充|待填写?/;

/** True for a cell that stands empty or holds only a sign for "nothing". */
export function isBlank(text: string): boolean {
  if (text.length > LONGEST) return text.trim() === '';
  const bare = plain(text);
  return bare === '' || NOTHING.test(bare);
}

/** A place in a sentence left to be filled in: XX, ____; null when there is none. */
export const gapIn = (text: string): string | null => GAP.exec(plain(text))?.[0] ?? null;
