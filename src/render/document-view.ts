import type { Draft, Indicator, Project } from '../domain/draft.ts';
import { pointer } from '../domain/pointer.ts';
import type { Profile } from '../domain/profile.ts';
import { chineseCount } from './chinese-number.ts';
import { columnsFor, indicatorTable, planShares } from './spans.ts';
import type { DocumentView, ProjectView } from './view.ts';

const paragraphs = (text: string | null): string[] =>
  (text ?? '').split(/\n+/).filter(line => line.trim() !== '');

const percent = (cell: string | null, raw: string | undefined): string =>
  cell === null ? (raw ?? '') : cell === '' ? '' : `${cell}%`;

/** More columns than an upright page holds in letters of 五号, four to a line. */
const MOST_COLUMNS = 8;

/** True for tables that are printed on their side. */
export const isWide = (tables: readonly (readonly Indicator[])[], profile: Profile): boolean =>
  tables.some(rows => columnsFor(rows, profile).length > MOST_COLUMNS);

/** 1. 3处…: a figure right behind the goal's number would be read with it. */
const apart = (text: string): string => (/^\d(?!0\d\d年)/.test(text) ? ` ${text}` : text);

/** One project as its 绩效目标表 prints it. */
export function projectView(project: Project, index: number, draft: Draft, profile: Profile): ProjectView {
  const { budget, spending_plan: plan, goals } = project;
  const money = (name: 'total' | 'fiscal' | 'other' | 'carryover'): string =>
    budget[name] ?? budget.raw?.[name] ?? '';
  const widths = planShares(plan.length);
  const path = pointer('projects', index);
  return {
    path,
    number: String(index + 1),
    name: project.name ?? '',
    unit_line: [project.unit_code, project.unit_name].filter(part => part !== null && part !== '').join(' '),
    money_unit: project.money_unit ?? draft.money_unit,
    code: project.code ?? '',
    total: money('total'),
    fiscal: money('fiscal'),
    other: money('other'),
    carryover: money('carryover'),
    purpose: project.purpose ?? '',
    plan: plan.map((point, at) => ({
      path: `${path}/spending_plan/${at}`,
      label: point.label,
      percent: percent(point.cumulative_percent, point.raw),
      width: widths[at] ?? 1,
    })),
    goals: goals.map((goal, at) => ({
      path: `${path}/goals/${at}`,
      number: String(at + 1),
      text: `${goal.incomplete === true ? '…' : ''}${apart(goal.text)}`,
    })),
    goal_rows: Math.max(1, goals.length),
    ...indicatorTable(project.indicators, profile, `${path}/indicators`),
  };
}

/** Unit and year that no line of the cover says. */
function unsaidIn({ cover, unit, year }: Draft): DocumentView['unsaid'] {
  const lines = Object.values(cover);
  const isSaid = (word: string): boolean => lines.some(line => line?.includes(word));
  return [
    ...(!unit.name || isSaid(unit.name) ? [] : [{ path: '/unit/name', text: `填报单位：${unit.name}` }]),
    ...(year === null || isSaid(String(year)) ? [] : [{ path: '/year', text: `（${year}年度）` }]),
  ];
}

/** The whole text as its template sees it: what the draft says, nothing added. */
export function documentView(draft: Draft, profile: Profile): DocumentView {
  const { cover } = draft;
  const { sections } = profile;
  const overall = indicatorTable(draft.overall_indicators ?? [], profile, '/overall_indicators');
  const hasDepartment = [sections.overall_goal, sections.sub_goals, sections.safeguards].some(
    heading => heading !== null,
  );
  return {
    title: cover.title ?? '',
    unsaid: unsaidIn(draft),
    status: cover.title?.includes(cover.status ?? '') ? '' : (cover.status ?? ''),
    date: cover.date ?? '',
    compiled_by: cover.compiled_by ?? '',
    reviewed_by: cover.reviewed_by ?? '',
    has_department_part: hasDepartment,
    overall_heading: sections.overall_goal ?? '',
    overall_goal: paragraphs(draft.overall_goal),
    overall_columns: overall.columns,
    overall_rows: overall.rows,
    total_budget: draft.total_budget ?? '',
    money_unit: draft.money_unit,
    sub_goals_heading: sections.sub_goals ?? (draft.sub_goals.length > 0 ? '分项绩效目标' : ''),
    sub_goals: draft.sub_goals.map((part, index) => ({
      path: pointer('sub_goals', index),
      number: chineseCount(index + 1),
      title: part.name ?? '',
      text: part.goal ?? '',
      indicators_text: part.indicators_text ?? '',
    })),
    safeguards_heading: sections.safeguards ?? (draft.safeguards.length > 0 ? '工作保障措施' : ''),
    safeguards: draft.safeguards.map((part, index) => ({
      path: pointer('safeguards', index),
      number: chineseCount(index + 1),
      title: part.title ?? '',
      text: part.text ?? '',
    })),
    projects: draft.projects.map((project, index) => projectView(project, index, draft, profile)),
    wide: isWide([draft.overall_indicators ?? [], ...draft.projects.map(one => one.indicators)], profile),
  };
}
