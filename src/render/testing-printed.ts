import type { Draft, Indicator } from '../domain/draft.ts';

/** Line breaks inside a cell are layout: recognisers and narrow columns make them, so reading joins what they part. */
const joined = (text: string | null): string | null => text?.replaceAll('\n', '') ?? null;

const row = (one: Indicator) => [
  one.level1,
  one.level2,
  joined(one.name),
  joined(one.description),
  one.operator,
  one.value?.number ?? null,
  one.value?.unit ?? null,
  one.value?.number === null ? (one.value.date ?? joined(one.value.text)) : null,
  joined(one.basis),
  joined(one.data_source ?? null),
  one.weight ?? null,
];

/** What a document prints of a draft: the fields a reader can see, in the cells' own words. */
export const printed = (draft: Draft) => ({
  cover: [draft.cover.title, draft.cover.status, draft.cover.compiled_by, draft.cover.reviewed_by ?? null],
  year: draft.year,
  unit: draft.unit.name,
  total_budget: draft.total_budget ?? null,
  overall_goal: draft.overall_goal,
  overall_rows: (draft.overall_indicators ?? []).map(row),
  sub_goals: draft.sub_goals.map(({ name, goal, indicators_text }) => [name, goal, indicators_text]),
  safeguards: draft.safeguards.map(({ title, text }) => [title, text]),
  projects: draft.projects.map(project => ({
    head: [project.code, project.name, project.unit_code, project.unit_name, project.purpose],
    money: [
      project.budget.total,
      project.budget.fiscal,
      project.budget.other,
      project.budget.carryover ?? null,
    ],
    plan: project.spending_plan.map(({ month, cumulative_percent }) => [month, cumulative_percent]),
    goals: project.goals.map(({ text }) => text),
    rows: project.indicators.map(row),
  })),
});
