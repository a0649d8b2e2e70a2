import { plain } from '../reading/normalise.ts';

const NOTHING = /^(无|暂无|没有|待定|待补充?|待填|略|空|不详|[-/\\*_.…×?？]+|X{1,6})$/i;
const GAP = /[X×]{2,}|_{2,}|\*{2,}|\( *\)|待定|待补充|待填写?/;

/** True for a cell that stands empty or holds only a sign for "nothing". */
export const isBlank = (text: string): boolean => plain(text) === '' || NOTHING.test(plain(text));

/** A place in a sentence left to be filled in: XX, ____; null when there is none. */
export const gapIn = (text: string): string | null => GAP.exec(plain(text))?.[0] ?? null;
