import { z } from 'zod';
import { Indicator } from '../../domain/draft.ts';
import { checked } from '../../domain/input-error.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import { SECTORS } from '../../library/index.ts';
import { reviewRows } from '../../review/review.ts';
import { RULES } from '../../rules/index.ts';
import { wanYuanOf } from '../../suggest/budget.ts';
import type { GivenRow, Request, Workbench } from '../../suggest/request.ts';
import { suggest } from '../../suggest/suggest.ts';
import type { SuggestInput } from '../suggest-indicators.ts';
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

/** Proposes indicators for what was given; everything on the first page, rows that do not fit on the next. */
export function suggestGiven(given: SuggestInput): Record<string, unknown> {
  const profile = profileOf(given.profile ?? DEFAULT_PROFILE);
  const { suggestions, notes, ...rest } = suggest(requestOf(given), benchOf(profile));
  const first = given.cursor === undefined;
  const all = given.use_model === true ? [...notes, '没有接入模型，由引擎给出。'] : notes;
  const more = first ? { ...rest, notes: all } : {};
  const told = page(suggestions, given.cursor, ANSWER_LIMIT - JSON.stringify(more).length - 120);
  return {
    profile: profile.code,
    mode: 'engine',
    suggestions: told.items,
    ...more,
    ...(told.next === undefined ? {} : { next_cursor: told.next }),
  };
}
