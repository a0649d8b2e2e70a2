import type { Entry } from '../../library/schema.ts';
import { feltIn, type Spoken } from '../rows/felt-effects.ts';
import { effectOf } from '../rows/goal-effects.ts';
import type { Idea } from '../rows/idea.ts';
import { mannersIn, paidIn } from '../rows/in-manner.ts';
import { EFFECTS_TOLD, isEffect } from '../text/effect-words.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { isHope, type Part } from '../text/parts.ts';
import type { Candidate } from './ranked.ts';
import type { Choice, Level2, Table } from './table.ts';

const BENEFIT: readonly Entry['level2'][] = [
  '社会效益指标',
  '经济效益指标',
  '生态效益指标',
  '可持续影响指标',
];
/** So many of a side stand with what the goal itself says of it. */
const MOST: Readonly<Partial<Record<Level2, number>>> = {
  ...{ 质量指标: 3, 时效指标: 3, 经济效益指标: 2, 社会效益指标: 3, 生态效益指标: 1, 可持续影响指标: 1 },
};
const LAST_YEAR = '上年实际是多少？今年预计达到多少？';
const CLOSE = 2;

const ideaOf = ({ shown: _shown, ...row }: Spoken, part: Part): Idea => ({
  ...row,
  ...{ basisTypes: ['计划标准', '历史标准'], basisHint: '项目实施方案；上年同口径数据' },
  ...{ ask: LAST_YEAR, origin: 'goal', part },
});

/** A row of another clause, or of the trade, that tells of this very effect. */
const isTold = (table: Table, { plain, pairs }: Part): boolean =>
  table.ideas.some(
    ({ name, level2 }) =>
      BENEFIT.includes(level2) &&
      (sharedPairs(pairsOf(name), pairs) >= CLOSE ||
        EFFECTS_TOLD.some(([said, counted]) => said.test(plain) && counted.test(name))),
  );

/** Of the library, and of nothing that was said: what usually comes of such work, or how it usually goes. */
function isSide(idea: Idea, { parts }: Choice, ranked: readonly Candidate[]): boolean {
  const { origin, quantity, entry, name } = idea;
  return (
    origin === 'library' &&
    quantity === undefined &&
    !ranked.some(one => one.ofWhen && one.idea.entry === entry) &&
    !parts.some(({ source, pairs }) => source !== 'project' && sharedPairs(pairsOf(name), pairs) >= CLOSE)
  );
}

/** Takes it, where need be in the place of a side row: first of its own side, then of one that has others. */
function takeFor(table: Table, idea: Idea, choice: Choice, ranked: readonly Candidate[]): void {
  const isCrowded = table.of(idea.level2) >= (MOST[idea.level2] ?? 2);
  if (!isCrowded && !table.isFull && table.take(idea)) return;
  const isSpare = ({ level2 }: Idea): boolean =>
    level2 === idea.level2 ||
    (!isCrowded && table.isFull && (table.of(level2) > 1 || level2 === '可持续影响指标'));
  const side = table.ideas.findLast(one => isSpare(one) && isSide(one, choice, ranked));
  if (side === undefined) return;
  table.drop(one => one === side);
  if (!table.take(idea)) table.take(side);
}

/** What a clause of the goal says will come of the work, or how it is to be done, has a row that measures it. */
export function takeSpoken(table: Table, choice: Choice, ranked: readonly Candidate[]): void {
  const goal = choice.parts.filter(({ source }) => source === 'goal');
  for (const part of goal) {
    const text = part.plain.replace(/[“”"]/g, '');
    const felt = feltIn(text);
    const paid = isHope(part) || isEffect(part) ? undefined : paidIn(text);
    const said = felt === undefined ? mannersIn(text) : [felt];
    for (const one of paid === undefined ? said : [...said, paid]) {
      const isShown = table.ideas.some(
        ({ name, level2 }) =>
          (felt === undefined ? level2 === one.level2 : BENEFIT.includes(level2)) && one.shown.test(name),
      );
      if (!isShown) takeFor(table, ideaOf(one, part), choice, ranked);
    }
    const effect = felt === undefined ? effectOf(part) : undefined;
    if (effect !== undefined && !isTold(table, part)) takeFor(table, effect, choice, ranked);
  }
}
