import type { Quantity } from '../amounts/quantities.ts';
import type { Request, Suggestion } from '../request.ts';
import { isChinese } from '../text/chinese.ts';
import type { Part } from '../text/parts.ts';
import { short } from '../text/short.ts';
import type { FoundWork } from '../work/find-work.ts';

interface Told {
  readonly parts: readonly Part[];
  readonly works: readonly FoundWork[];
  readonly general: boolean;
  readonly elsewhere: string | undefined;
  readonly quantities: readonly Quantity[];
  readonly suggestions: readonly Suggestion[];
  readonly budget: string | null;
}

/** What a row is held against or asks about. */
const besides = ({ reference, question }: Suggestion): string[] =>
  [reference?.text, reference?.source, question].flatMap(one => (one === undefined ? [] : [one]));

/** True where a row has this number of this clause, as it was told or as it was worked out. */
const hasIt =
  ({ part, number, text }: Quantity) =>
  ({ value }: Suggestion): boolean =>
    value?.quoted_from.includes(part.text) === true &&
    (number === null
      ? value.text === text
      : value.number === number || value.arithmetic?.includes(number) === true);

/** So many are told by their words, the rest by their number. */
const MOST_TOLD = 4;

/** Numbers of the goal that no row took up: told, never dropped in silence. */
function unused({ quantities, suggestions }: Told): string[] {
  const quotes = suggestions.flatMap(besides).join('\n');
  const stands = new Set(
    suggestions.flatMap(({ action, origin, value, unit }) =>
      origin === 'existing' && action !== 'drop' && value?.number !== undefined ? [value.number + unit] : [],
    ),
  );
  const lost = quantities.filter(
    one =>
      one.part.source === 'goal' &&
      !quotes.includes(one.part.text) &&
      !suggestions.some(hasIt(one)) &&
      !stands.has(`${one.number}${one.unit}`) &&
      (one.number ?? one.text) !== null,
  );
  return [...new Set(lost.map(({ part }) => short(part.text, 40)))];
}

/** What the reader should know of this answer. */
export function notesOn(about: Request, told: Told): string[] {
  const notes: string[] = [];
  const goal = about.goal.trim();
  if (goal === '') notes.push('没有给出目标，只能先提问。');
  else if (!isChinese(goal))
    notes.push('目标不是用中文写的，没有读取。请用中文写明做什么、做多少、什么时候做完。');
  else if (told.suggestions.length === 0)
    notes.push('这段话里看不出要做的事和可以量的结果，没有硬凑指标；请先回答下面的问题。');
  if (told.elsewhere !== undefined) notes.push(`看来是“${told.elsewhere}”一类的工作，资料库里还没有收。`);
  if (told.general) notes.push('资料库里没有这类工作，以下按工作性质给出通用指标，请逐条换成本项目的说法。');
  if (told.works.length === 0 && told.suggestions.some(({ action }) => action === 'add'))
    notes.push('资料库里没有这类工作：目标里写明的数做成了指标，其余是通用指标，请逐条换成本项目的说法。');
  if (told.budget !== null) notes.push(told.budget);
  const open = told.suggestions.filter(({ needs_input }) => needs_input).length;
  if (open > 0) notes.push(`${open}条的指标值要由单位给出：目标、预算和材料里没有写，这里不代填。`);
  const lost = unused(told);
  const more = lost.length > MOST_TOLD ? `；等${lost.length}处` : '';
  if (lost.length > 0)
    notes.push(`目标里这些数没有做成指标，请看是否需要：${lost.slice(0, MOST_TOLD).join('；')}${more}`);
  return notes;
}
