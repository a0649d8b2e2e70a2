import type { Draft, Indicator, Project } from '../domain/draft.ts';
import { pointer } from '../domain/pointer.ts';
import type { Profile } from '../domain/profile.ts';
import { OPERATOR_SIGNS } from '../domain/values.ts';
import { kindOf } from './kind.ts';
import { level1Key, level2Key } from './levels.ts';
import { readName } from './name.ts';
import { legible, plain } from './normalise.ts';
import { placeAhead } from './place.ts';
import { polarityOf } from './polarity.ts';
import type { ReadDraft, ReadIndicator, ReadProject, ReadValue, Surroundings } from './types.ts';
import { toWanYuan } from './units.ts';
import { readValue } from './value.ts';

/** The parts a row gives win over what its printed value says: they were settled once already. */
function valueOfRow(row: Indicator): ReadValue {
  const read = readValue(row.value_raw ?? row.value?.text ?? '', {
    operatorCell: OPERATOR_SIGNS[row.operator],
    unitCell: row.value?.unit ?? null,
  });
  if (row.value?.number == null) return read;
  const { number, number_to, text, date, unit } = row.value;
  return {
    ...read,
    operator: row.operator === '' ? read.operator : row.operator,
    number,
    number_to: number_to ?? read.number_to,
    unit,
    text: text ?? read.text,
    date: date ?? read.date,
    shape: number_to === undefined ? 'number' : 'range',
  };
}

const without = (text: string, front: string): string =>
  front !== '' && text.startsWith(front) ? text.slice(front.length) : text;

/** Takes one row apart. */
export function readIndicator(row: Indicator, path: string): ReadIndicator {
  const cell = plain(row.name ?? '');
  const of = placeAhead(cell);
  const named = readName(without(cell, of));
  const { name } = named;
  const value = valueOfRow(row);
  const level2 = level2Key(row.level2 ?? '');
  return {
    path,
    raw: row,
    level1: level1Key(row.level1 ?? ''),
    level2,
    name,
    of,
    description: without(plain(row.description ?? ''), of),
    basis: plain(row.basis ?? ''),
    value,
    inName: { operator: named.operator, unit: named.unit, placeholder: named.placeholder },
    operator: value.operator === '' ? named.operator : value.operator,
    unit: value.unit ?? named.unit,
    kind: kindOf(name),
    polarity: polarityOf(name),
  };
}

const amount = (cell: string | null | undefined, unit: string): string | null =>
  cell == null || cell === '' ? null : toWanYuan(cell, unit);

/** Takes one project apart; amounts come out in 万元. */
export function readProject(project: Project, path: string, draftUnit: string): ReadProject {
  const unit = project.money_unit ?? draftUnit;
  const { total, fiscal, other, carryover } = project.budget;
  return {
    path,
    raw: project,
    indicators: project.indicators.map((row, index) =>
      readIndicator(row, path + pointer('indicators', index)),
    ),
    budget: {
      total: amount(total, unit),
      fiscal: amount(fiscal, unit),
      other: amount(other, unit),
      carryover: amount(carryover, unit),
    },
  };
}

const seen = (text: string | null | undefined): string | null => (text == null ? null : legible(text));

/** What stands around a row of this project (or of the department part). */
export function surroundings(draft: Draft, project: Project | null): Surroundings {
  const unit = project?.money_unit ?? draft.money_unit;
  return {
    year: draft.year,
    unitName: draft.unit.name,
    projectName: seen(project?.name),
    budget: project === null ? null : amount(project.budget.total, unit),
    purpose: seen(project?.purpose),
    goals:
      project === null
        ? draft.overall_goal === null
          ? []
          : [legible(draft.overall_goal)]
        : project.goals.map(goal => legible(goal.text)),
    whole: true,
  };
}

function* proseOf(draft: Draft): Iterable<{ path: string; text: string }> {
  const say = function* (path: string, text: string | null): Iterable<{ path: string; text: string }> {
    if (text !== null && text !== '') yield { path, text: legible(text) };
  };
  yield* say('/overall_goal', draft.overall_goal);
  for (const [index, part] of draft.sub_goals.entries()) {
    yield* say(pointer('sub_goals', index, 'goal'), part.goal);
    yield* say(pointer('sub_goals', index, 'indicators_text'), part.indicators_text);
  }
  for (const [index, part] of draft.safeguards.entries()) {
    yield* say(pointer('safeguards', index, 'title'), part.title);
    yield* say(pointer('safeguards', index, 'text'), part.text);
  }
  for (const [index, project] of draft.projects.entries()) {
    yield* say(pointer('projects', index, 'purpose'), project.purpose);
    for (const [at, goal] of project.goals.entries())
      yield* say(pointer('projects', index, 'goals', at, 'text'), goal.text);
  }
}

/** Takes a draft apart once; every rule reads the result. */
export function readDraft(draft: Draft, profile: Profile): ReadDraft {
  return {
    raw: draft,
    profile,
    projects: draft.projects.map((project, index) =>
      readProject(project, pointer('projects', index), draft.money_unit),
    ),
    overall: (draft.overall_indicators ?? []).map((row, index) =>
      readIndicator(row, pointer('overall_indicators', index)),
    ),
    prose: [...proseOf(draft)],
  };
}
