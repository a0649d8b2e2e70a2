import { pointer } from '../domain/pointer.ts';
import type { DepartmentNumber, Thread, ThreadPart, ThreadRow } from '../domain/thread.ts';
import { linksOf } from '../reading/links.ts';
import type { ReadDraft, ReadIndicator, ReadProject } from '../reading/types.ts';
import { agreement, countedIn, partsOf } from '../rules/department-text.ts';

const budgetNote = ({ raw, budget }: ReadProject): string => {
  const money = budget.total === null ? '没有写预算数' : `预算${budget.total}万元`;
  const purpose = (raw.purpose ?? '').trim();
  return purpose === '' ? `${money}，没有写用途` : `${money}；${purpose}`;
};

function* goalRows(project: ReadProject): Iterable<ThreadRow> {
  for (const { index, text, clauses } of linksOf(project).goals) {
    const best = new Map<string, ThreadRow['indicators'][number]>();
    for (const { rows } of clauses)
      for (const { row, strength } of rows) {
        if (best.get(row.path)?.strength === 'strong') continue;
        best.set(row.path, { path: row.path, name: row.name, strength });
      }
    const found = [...best.values()];
    const strong = found.filter(({ strength }) => strength === 'strong');
    yield {
      goal_path: project.path + pointer('goals', index, 'text'),
      text,
      indicators: strong.length > 0 ? strong : found,
      budget_note: budgetNote(project),
    };
  }
}

/** 420名 and 420人 are one figure, so are 60场 and 60场次. */
const UNITS: Readonly<Record<string, string>> = { 名: '人', 位: '人', 场次: '场' };
const figureOf = (number: string, unit: string): string => `${Number(number)}${UNITS[unit] ?? unit}`;

const rowFigures = (rows: readonly ReadIndicator[]): string[] =>
  rows.flatMap(({ value, unit }) => (value.number === null ? [] : [figureOf(value.number, unit ?? '')]));

/** Every figure with its unit that a project's goals and rows hold. */
const figuresOf = ({ raw, indicators }: ReadProject): Set<string> =>
  new Set([
    ...raw.goals.flatMap(({ text }) => countedIn(text).map(({ number, unit }) => figureOf(number, unit))),
    ...rowFigures(indicators),
  ]);

function* departmentTexts({ raw }: ReadDraft): Iterable<{ path: string; text: string }> {
  yield { path: '/overall_goal', text: raw.overall_goal ?? '' };
  for (const [index, part] of raw.sub_goals.entries()) {
    yield { path: pointer('sub_goals', index, 'goal'), text: part.goal ?? '' };
    yield { path: pointer('sub_goals', index, 'indicators_text'), text: part.indicators_text ?? '' };
  }
}

/** Money is no promise of work: 86.40万元 is compared elsewhere. What the department's own table measures is not lost. */
function departmentNumbers(draft: ReadDraft): DepartmentNumber[] {
  const holders = new Map<string, string[]>();
  const hold = (figures: Iterable<string>, path: string): void => {
    for (const figure of figures) holders.set(figure, [...(holders.get(figure) ?? []), path]);
  };
  for (const project of draft.projects) hold(figuresOf(project), project.path);
  for (const row of draft.overall) hold(rowFigures([row]), row.path);
  return [...departmentTexts(draft)].flatMap(({ path, text }) =>
    countedIn(text).map(({ quote, number, unit }) => ({
      path,
      quote,
      reached: (holders.get(figureOf(number, unit)) ?? []).slice(0, 5),
    })),
  );
}

/** Rows of 数量 no goal promises, and rows nothing in the project speaks of. */
function withoutGoal(project: ReadProject): string[] {
  const { goals, loose } = linksOf(project);
  const tied = new Set(
    goals.flatMap(({ clauses }) => clauses.flatMap(({ rows }) => rows.map(({ row }) => row))),
  );
  return project.indicators
    .filter(row => loose.includes(row) || (row.level2 === 'quantity' && !tied.has(row)))
    .map(({ path }) => path);
}

function threadParts(draft: ReadDraft): ThreadPart[] {
  return partsOf(draft).map(({ at, name, goal, project }) => ({
    path: at,
    name,
    goal,
    project: project?.path ?? null,
    agrees: project === null || agreement(goal, project) === 'same',
  }));
}

/** The golden thread of a document: every goal with its rows and money, and where the thread is cut. */
export function threadOf(draft: ReadDraft): Thread {
  const rows = draft.projects.flatMap(project => [...goalRows(project)]);
  return {
    rows,
    parts: threadParts(draft),
    goals_without_indicator: rows
      .filter(({ indicators }) => indicators.length === 0)
      .map(({ goal_path }) => goal_path),
    indicators_without_goal: draft.projects.flatMap(withoutGoal),
    department_numbers: departmentNumbers(draft),
    money_without_output: draft.projects
      .filter(
        ({ budget, indicators }) =>
          Number(budget.total ?? 0) > 0 && indicators.every(({ level2 }) => level2 !== 'quantity'),
      )
      .map(({ path }) => path),
  };
}
