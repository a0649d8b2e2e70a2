import { MEASURES } from '../../library/patterns.ts';
import { ideaOf } from '../rows/from-quantity.ts';
import type { Idea } from '../rows/idea.ts';
import { MEASURED } from '../text/measured.ts';
import type { FoundWork } from '../work/find-work.ts';
import { generalWork } from '../work/general.ts';

export const UNKNOWN = 'general.service';
const TASK = 'general.task';
const CHECKED = '年度内抽查合格的数量÷抽查的数量×100%';
const [SHORTEST, LONGEST] = [3, 12];

/** What the first amount of the table is of, a deed with its thing or the thing alone: 测量标志普查 of 测量标志普查数量. */
function firstDone(ideas: readonly Idea[]): string {
  const stems = ideas
    .filter(({ level2 }) => level2 === '数量指标')
    .map(({ name }) => name.replace(/(?:[个部册卷页批种类份项座处台]数|件套数)$/, '').replace(MEASURED, ''));
  return stems.find(one => one.length >= SHORTEST && one.length <= LONGEST) ?? '';
}

/** Work that serves nobody and whose trade nobody knows is a task: checked and timed in the goal's own words. */
export function ofTask(work: FoundWork, ideas: readonly Idea[]): Idea[] {
  const word = firstDone(ideas);
  const unit = ideas.find(({ level2 }) => level2 === '数量指标')?.unit.replace(/^[万千百]/, '') ?? '项';
  const pattern = MEASURES.find(({ id }) => id === 'rate-good');
  if (work.type.id !== UNKNOWN || word === '' || pattern === undefined) return [];
  const { id: _id, units: _units, words: _words, ...rest } = pattern;
  const rows = generalWork()
    .types.filter(({ type }) => type.id === TASK)
    .flatMap(one => one.type.indicators.map(entry => ideaOf(entry, { ...work, ...one }, word)))
    .map(idea => (idea.level2 === '成本指标' ? { ...idea, unit: `元/${unit}` } : idea));
  return [
    { ...rest, name: `${word}抽查合格率`, formula: CHECKED, unit: '%', origin: 'goal', object: word },
    ...rows.filter(({ level2 }) => level2 !== '数量指标' && level2 !== '质量指标'),
  ];
}
