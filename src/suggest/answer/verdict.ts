import type { Finding } from '../../domain/finding.ts';
import type { Entry } from '../../library/schema.ts';
import { kindOf } from '../../reading/kind.ts';
import { level2Key } from '../../reading/levels.ts';
import { plain } from '../../reading/normalise.ts';
import { coreOf, jaccard } from '../../reading/similarity.ts';
import { readValue } from '../../reading/value.ts';
import type { Action, GivenRow } from '../request.ts';
import { wanYuanOf } from '../rows/budget.ts';
import { ideaOf } from '../rows/from-quantity.ts';
import type { Idea } from '../rows/idea.ts';
import { askedOf } from '../table/publics.ts';
import type { FoundWork } from '../work/find-work.ts';

/** The library's word for a side of the form. */
export const LEVELS: Readonly<Record<string, Entry['level2']>> = {
  quantity: '数量指标',
  quality: '质量指标',
  time: '时效指标',
  cost: '成本指标',
  economic_cost: '成本指标',
  social_cost: '成本指标',
  environment_cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainable: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
};

/** A cell as text; what is not given is empty. */
export const text = (cell: string | null | undefined): string => cell?.trim() ?? '';

/** Cells as a rewrite leaves them. What a rewrite could not know (X) is not taken over. */
interface Cells {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
}

const CELL: Readonly<Record<string, keyof Cells>> = {
  level1: 'level1',
  level2: 'level2',
  name: 'name',
  description: 'description',
  value_raw: 'value',
};

function mendedCells(row: GivenRow, findings: readonly Finding[]): Cells {
  const cells = {
    level1: text(row.level1),
    level2: text(row.level2),
    name: text(row.name),
    description: text(row.description),
    value: text(row.value),
  };
  for (const { rewrite } of findings)
    for (const { path, after } of rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])]) {
      const cell = CELL[path.slice(path.lastIndexOf('/') + 1)];
      if (cell !== undefined && !/X/.test(after) && after !== '') cells[cell] = after;
    }
  return cells;
}

const LIKE = 0.35;

/** The library's entry for what the row measures: the same side, and nearly the same name; satisfaction is always meant. */
function entryLike(cells: Cells, works: readonly FoundWork[]): Idea | null {
  const key = level2Key(cells.level2);
  const level2 = key === null ? undefined : LEVELS[key];
  const name = plain(cells.name);
  const { unit } = readValue(cells.value);
  const [best] = works
    .flatMap(work => work.type.indicators.map(entry => ideaOf(entry, work)))
    .filter(idea => idea.level2 === level2 && (unit === null || idea.unit === unit))
    .map(idea => ({ idea, near: jaccard(coreOf(name), coreOf(idea.name)) }))
    .sort((x, y) => y.near - x.near);
  return best !== undefined && (best.near >= LIKE || kindOf(name) === 'satisfaction') ? best.idea : null;
}

/** What a reviewer would send back or ask about. */
export const heavy = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity, formal }) => severity !== 'info' && !formal);

/** What becomes of a row, and why. */
export interface Verdict {
  readonly action: Action;
  readonly cells: Cells;
  readonly because: string;
  readonly model: Idea | null;
  /** The stated basis does not carry the target. */
  readonly unsure: boolean;
}

/** What the row is and where it stands weighs more than its sign. */
const ofSign = ({ path }: Finding): boolean => /\/value(?:_raw)?$/.test(path);
const byWeight = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter(one => !ofSign(one)),
  ...findings.filter(ofSign),
];

/** A cell that an objection speaks of; the form's own names for them. */
const speaksOf = (findings: readonly Finding[], cell: string): boolean =>
  findings.some(({ path }) => path.endsWith(`/${cell}`));

/** A cost row that only repeats the budget is the ceiling, whatever it is called. */
function isWholeBudget({ level2, value }: Cells, budget: Idea | null): boolean {
  const key = level2Key(level2);
  const stated = wanYuanOf(value);
  return (
    key !== null && LEVELS[key] === '成本指标' && stated !== null && stated === wanYuanOf(budget?.part?.text)
  );
}

const EMPTY = '这一行没有名称，也没有指标值。';

/** Basis and description are filled anew, so only what the row measures decides whether it stands. */
export function verdictOf(
  { row, findings }: { row: GivenRow; findings: readonly Finding[] },
  { works, budget }: { works: readonly FoundWork[]; budget: Idea | null },
  judge: (row: GivenRow) => Finding[],
): Verdict {
  const told = findings.filter(({ severity }) => severity !== 'info');
  const heaviest = heavy(told);
  const because = [...new Set(byWeight(heaviest.length > 0 ? heaviest : told).map(({ message }) => message))]
    .slice(0, 2)
    .join('');
  const before = mendedCells(row, []);
  if (before.name === '' && before.value === '')
    return { action: 'drop', cells: before, because: because || EMPTY, model: null, unsure: false };
  if (told.length === 0) return { action: 'keep', cells: before, because: '', model: null, unsure: false };
  const written = mendedCells(row, told);
  const cells = { ...written, description: speaksOf(told, 'description') ? '' : written.description };
  const moved = cells.level2 !== before.level2;
  const ceiling = isWholeBudget(cells, budget) ? budget : null;
  const model = ceiling ?? entryLike(cells, works);
  const bare = (name: string): GivenRow => ({
    ...cells,
    name,
    description: cells.description !== '' ? cells.description : (model?.formula ?? null),
    basis: null,
  });
  const meant = model !== null && kindOf(plain(cells.name)) === 'satisfaction' ? [model.name] : [];
  const own = ceiling === null ? [cells.name, ...meant] : [ceiling.name];
  const names = askedOf(cells.name) === '' ? own.reverse() : own;
  const sound = names.find(one => heavy(judge(bare(one))).length === 0);
  // Only the sign or the unit is at fault: the row stays, its target is asked anew.
  const asked = sound ?? names.find(one => heavy(judge({ ...bare(one), value: null })).length === 0);
  const name = sound ?? asked;
  // A share nobody can work out, where the library has shares that can be: that one is proposed instead.
  const unworkable =
    model === null &&
    works.length > 0 &&
    /率$/.test(name ?? '') &&
    cells.description === '' &&
    heaviest.some(({ rule }) => rule !== 'STR-IND-FIELD-EMPTY');
  if (name === undefined || unworkable)
    return { action: 'drop', cells: before, because, model: null, unsure: false };
  const other = sound === undefined || (/%/.test(cells.value) && !RATE_END.test(name));
  return {
    action: moved ? 'move' : 'mend',
    cells: { ...cells, name, value: other ? '' : cells.value },
    because,
    model,
    unsure: speaksOf(told, 'basis'),
  };
}

/** A share is no target of a count: a name that now counts asks for its number anew. */
const RATE_END = /(?:率|度|比例|比重|占比)$/;
