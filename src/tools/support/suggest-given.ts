import { z } from 'zod';
import { Indicator } from '../../domain/draft.ts';
import { checked } from '../../domain/input-error.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import { SECTORS } from '../../library/index.ts';
import type { World } from '../../ports.ts';
import { reviewRows } from '../../review/review.ts';
import { RULES } from '../../rules/index.ts';
import { type Refined, refine } from '../../suggest/refine/refine.ts';
import type { GivenRow, Request, Workbench } from '../../suggest/request.ts';
import { wanYuanOf } from '../../suggest/rows/budget.ts';
import { suggest } from '../../suggest/suggest.ts';
import { pairsOf, sharedPairs } from '../../suggest/text/pairs.ts';
import type { SuggestInput } from '../suggest-indicators.ts';
import type { Call } from '../tool.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';
import { printedValue } from './project-input.ts';

const DEFAULT_PROFILE = 'hebei-county';

const cell = z.string().max(5000).nullable().optional();
const Row = z.strictObject({
  level1: cell,
  level2: cell,
  name: cell,
  description: cell,
  value: cell,
  actual: cell,
  basis: cell,
});

const printed = ({ value_raw, value, operator }: Indicator): string | null =>
  value_raw ?? (value === null ? null : printedValue(operator, value));

/** A row as a person tells it, or as a draft holds it. */
function rowGiven(row: Record<string, unknown>, path: string): GivenRow {
  const held = 'id' in row ? Indicator.safeParse(row) : undefined;
  if (held?.success !== true) return checked(Row, row, path);
  const { level1, level2, name, description, basis } = held.data;
  return { level1, level2, name, description, basis, value: printed(held.data) };
}

const rowsGiven = (rows: SuggestInput['existing'], field: string): GivenRow[] =>
  (rows ?? []).map((row, index) => rowGiven(row, pointer(field, index)));

const said = (text: string | null | undefined): string | undefined =>
  text == null || text.trim() === '' ? undefined : text;

const benchOf = (profile: Profile): Workbench => ({
  profile,
  sectors: SECTORS,
  review: (rows, { goal, project, budget, year, unit }) =>
    reviewRows(rows, { goal, project, budget: wanYuanOf(budget), year, unit }, profile, RULES).findings,
});

const requestOf = (given: SuggestInput): Request => ({
  goal: given.goal,
  project: said(given.project),
  budget: said(given.budget),
  sector: said(given.sector),
  unit: said(given.unit),
  year: given.year ?? undefined,
  plan_text: said(given.plan_text),
  last_year: rowsGiven(given.last_year, 'last_year'),
  existing: rowsGiven(given.existing, 'existing'),
  count: given.count,
});

/** A sector that leans nowhere: what was said goes unused, and that is told. */
function unknownSector({ sector = '' }: Request): string[] {
  const known = SECTORS.some(
    ({ code, name, types }) =>
      code === sector ||
      sharedPairs(pairsOf(name), pairsOf(sector)) > 0 ||
      name.includes(sector) ||
      types.some(type => type.name === sector),
  );
  return sector === '' || known ? [] : [`没有认出行业“${sector.slice(0, 40)}”，只按目标里的话判断`];
}

/** The engine's answer, and what a model made of it where one is wanted. */
async function answered(given: SuggestInput, profile: Profile, { world, call }: Around): Promise<Refined> {
  const [about, bench] = [requestOf(given), benchOf(profile)];
  const told = suggest(about, bench);
  const answer = { ...told, notes: [...unknownSector(about), ...told.notes] };
  if (!isRefined(given)) return { mode: 'engine', answer };
  if (world.llm !== null) return refine(answer, { about, bench, llm: world.llm, signal: call.signal });
  return { mode: 'engine', answer: { ...answer, notes: [...answer.notes, '没有接入模型，由引擎给出。'] } };
}

/** A model is asked once: its answer comes whole, so that no later page is of another table. */
const isRefined = ({ use_model, cursor }: SuggestInput): boolean =>
  use_model === true && cursor === undefined;

interface Around {
  readonly world: World;
  readonly call: Call;
}

/** Proposes indicators for what was given; everything on the first page, rows that do not fit on the next. */
export async function suggestGiven(given: SuggestInput, around: Around): Promise<Record<string, unknown>> {
  const profile = profileOf(given.profile ?? DEFAULT_PROFILE);
  const { answer, mode } = await answered(given, profile, around);
  const { suggestions, ...rest } = answer;
  const more = given.cursor === undefined ? rest : {};
  const limit =
    mode === 'engine' ? ANSWER_LIMIT - JSON.stringify(more).length - 120 : Number.POSITIVE_INFINITY;
  const told = page(suggestions, given.cursor, limit);
  const cut = `这里只是${suggestions.length}条里的前${told.items.length}条：传回 next_cursor 取其余的，取齐再用`;
  const notes = given.cursor === undefined && told.next !== undefined ? { notes: [cut, ...rest.notes] } : {};
  return {
    profile: profile.code,
    mode,
    suggestions: told.items,
    ...more,
    ...notes,
    ...(told.next === undefined ? {} : { next_cursor: told.next }),
  };
}
