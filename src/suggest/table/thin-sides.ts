import type { Idea } from '../rows/idea.ts';
import { isSamePublic } from './publics.ts';
import type { Candidate } from './ranked.ts';
import { AT_MOST, type Choice, type Level2, type Table } from './table.ts';

/** Tables that may be this long are of large sums. */
const LONG = 12;
/** A table this long has no thin side. */
const ENOUGH = 10;
const SEVERAL = 2;
const OF_ANY: readonly Level2[] = ['质量指标', '社会效益指标'];

/** What came of it in money or in nature leaves open what came of it for people. */
export function takeSocial(table: Table, { works, longest }: Choice, ranked: readonly Candidate[]): void {
  const others = table.of('经济效益指标') + table.of('生态效益指标');
  if (longest < LONG || table.of('社会效益指标') > 0 || others >= SEVERAL || table.isFull) return;
  const fits = ({ idea, strange, undone }: Candidate): boolean =>
    idea.level2 === '社会效益指标' && !strange && !undone && works.some(({ type }) => type.id === idea.work);
  ranked.filter(fits).some(({ idea }) => table.take(idea));
}

/** Whoever uses what any such work makes is asked only where nobody else is, and nobody is asked twice by two names. */
export const isSecondPublic = ({ level2, work, name }: Idea, table: Table): boolean =>
  level2 === '服务对象满意度指标' &&
  table.of(level2) > 0 &&
  (work?.startsWith('general.') === true ||
    table.ideas.some(one => one.level2 === level2 && isSamePublic(one.name, name)));

/** How many complain shows little beside what came of the work, unless the goal speaks of it. */
export const isSecondComplaint = ({ idea: { level2, name }, told }: Candidate, table: Table): boolean =>
  level2 === '社会效益指标' && !told && table.of(level2) > 0 && COMPLAINT.test(name);
const COMPLAINT = /(?:投诉|举报|信访|上访)[一-龥]*[件起次批]/;

/** A large sum whose goal says little still shows how well the main work was done, and what came of it. */
export function takeThin(table: Table, { works, longest }: Choice, ranked: readonly Candidate[]): void {
  const main = works[0]?.type.id ?? '';
  if (longest < LONG || main.startsWith('general.')) return;
  for (const one of ranked) {
    const { idea, aside, strange, undone } = one;
    if (table.size >= ENOUGH) return;
    if (isSecondComplaint(one, table)) continue;
    const fits = OF_ANY.includes(idea.level2) && idea.work === main && !aside && !strange && !undone;
    if (fits && table.of(idea.level2) < AT_MOST[idea.level2]) table.take(idea);
  }
}
