import type { ReadDraft } from '../../reading/types.ts';
import { textsOf, wholeText, wordsAround } from '../all-texts.ts';
import type { Placed } from '../project-text.ts';
import type { Objection } from '../rule.ts';

/** A slip that a pattern shows for certain. */
export interface Slip {
  /** Global: every place is told. */
  readonly pattern: RegExp;
  /** What it should read; the words stand as they are where only the author can say. */
  readonly right?: (found: RegExpExecArray) => string;
  readonly message: (found: RegExpExecArray) => string;
  readonly suggestion?: string;
}

/** What the slips of a list say of a text; each rewrite mends the whole field of all it can mend. */
function* slipsIn({ path, text }: Placed, slips: readonly Slip[], confidence: number): Iterable<Objection> {
  const found = slips
    .flatMap(slip =>
      [...text.matchAll(new RegExp(slip.pattern.source, 'g'))].map(match => ({
        slip,
        match: match as RegExpExecArray,
      })),
    )
    .sort((a, b) => a.match.index - b.match.index);
  if (found.length === 0) return;
  let after = '';
  let at = 0;
  for (const { slip, match } of found) {
    if (match.index < at || slip.right === undefined) continue;
    after += text.slice(at, match.index) + slip.right(match);
    at = match.index + match[0].length;
  }
  after += text.slice(at);
  for (const { slip, match } of found) {
    const mend = slip.right?.(match);
    yield {
      path,
      quote: wordsAround(text, match.index, match.index + match[0].length),
      message: slip.message(match),
      ...(mend === undefined
        ? slip.suggestion === undefined
          ? {}
          : { suggestion: slip.suggestion }
        : { suggestion: `改为“${mend}”。`, rewrite: { path, before: text, after, needs: [] } }),
      confidence,
    };
  }
}

const occurs = ({ pattern }: Slip, text: string): boolean => {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
};

/** What the slips of a list say of a whole document; patterns that occur nowhere are tried but once. */
export function* slipsOf(draft: ReadDraft, slips: readonly Slip[], confidence: number): Iterable<Objection> {
  const whole = wholeText(draft);
  const likely = slips.filter(slip => occurs(slip, whole));
  if (likely.length === 0) return;
  for (const placed of textsOf(draft)) yield* slipsIn(placed, likely, confidence);
}
