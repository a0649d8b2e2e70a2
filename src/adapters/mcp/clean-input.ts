import { JixiaoError } from '../../domain/errors.ts';

const DEEPEST = 64;
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/** Text without what no form can hold: half characters, control characters, and marks that reorder or hide words. */
export const cleanText = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\ufffd').replace(FORBIDDEN, '');

/** Arguments as they came over the wire, every text in them cleaned; refuses nesting no document needs. */
export function cleanInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST)
    throw new JixiaoError('bad_input', `输入嵌套超过 ${DEEPEST} 层`, '按工具说明给出较浅的结构');
  if (Array.isArray(value)) return value.map(item => cleanInput(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cleanText(key), cleanInput(item, depth + 1)]),
  );
}
