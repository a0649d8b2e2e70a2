import type { Operator } from '../domain/values.ts';
import { plain } from './normalise.ts';

/** An operator taken off a text, and what is left. */
export interface Taken {
  readonly operator: Operator;
  readonly rest: string;
}

const AHEAD = '(?=[\\d.零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百千万])';
const AT_LEAST =
  '≥|大于(?:或|且)?等于|高于(?:或|且)?等于|等于或[大高]于|不[低少小短]于|不得?[低少]于|至少|最少|最低|达到|达' +
  AHEAD;
const AT_MOST = `≤|小于(?:或|且)?等于|低于(?:或|且)?等于|等于或[小低]于|不得?超过?${AHEAD}|不超过?|不[高大多长]于|不得[高多]于|至多|最多|最高|控制在|控制数`;
const WORDS: readonly (readonly [string, Operator])[] = [
  [AT_LEAST, '>='],
  [AT_MOST, '<='],
  [`>|大于|高于|多于|超过|超${AHEAD}`, '>'],
  ['<|小于|低于|少于', '<'],
  ['=|等于', '='],
];
const LEADING: readonly (readonly [RegExp, Operator])[] = WORDS.map(([words, operator]) => [
  new RegExp(`^(?:${words}):?(?=.)`),
  operator,
]);
const INSIDE = new RegExp(`^[^\\d<>≥≤=]{1,20}?(?=${WORDS.map(([words]) => words).join('|')})`);
const TRAILING: readonly (readonly [RegExp, Operator])[] = [
  [/(?:\(含\))?(?:[及或]以上|以上|起)(?:\(含\))?$/, '>='],
  [/(?:\(含\))?(?:[及或]以下|以下|以内|之内|以里|内)(?:\(含\))?$/, '<='],
];

/** Takes ≥, 不低于, 控制在 … off the front. */
export function leading(text: string): Taken {
  for (const [pattern, operator] of LEADING) {
    const found = pattern.exec(text);
    if (found !== null) return { operator, rest: text.slice(found[0].length) };
  }
  return { operator: '', rest: text };
}

/** Takes 以上, 以内 … off the end. */
export function trailing(text: string): Taken {
  for (const [pattern, operator] of TRAILING)
    if (pattern.test(text)) return { operator, rest: text.replace(pattern, '') };
  return { operator: '', rest: text };
}

/** Takes an operator out of the middle: 满意度≥95% leaves 95%. */
export function inside(text: string): Taken {
  const before = INSIDE.exec(text);
  return before === null ? { operator: '', rest: text } : leading(text.slice(before[0].length));
}

/** The operator a cell of its own (指标性质, 计算符号) gives. */
export function operatorOf(cell: string | null | undefined): Operator {
  const text = plain(cell ?? '');
  if (/^定性/.test(text)) return 'qualitative';
  const before = leading(`${text}1`);
  return before.rest === '1' ? before.operator : '';
}
