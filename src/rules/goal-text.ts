import { pointer } from '../domain/pointer.ts';
import { plain } from '../reading/normalise.ts';
import { onceFor, remembered } from '../reading/remembered.ts';
import type { ReadDraft, ReadProject } from '../reading/types.ts';
import { isBlank } from './blank.ts';
import type { Placed } from './project-text.ts';

/** A goal statement with the project it belongs to; null for the department's own, or where none is named so. */
export interface GoalPlace extends Placed {
  readonly of: 'overall' | 'part' | 'project';
  readonly project: ReadProject | null;
}

/** The legible goals of a project that are there whole; what a scan cut short is nobody's wording. */
export const wholeGoals = onceFor((project: ReadProject): readonly GoalPlace[] =>
  project.raw.goals.flatMap(({ text, incomplete }, index) =>
    incomplete === true || isBlank(text)
      ? []
      : [{ path: project.path + pointer('goals', index, 'text'), text, of: 'project' as const, project }],
  ),
);

/** The overall goal, when there is one. */
export const overallGoal = ({ raw }: ReadDraft): GoalPlace[] =>
  isBlank(raw.overall_goal ?? '')
    ? []
    : [{ path: '/overall_goal', text: raw.overall_goal ?? '', of: 'overall', project: null }];

/** Projects by name, the first of each. */
export function projectsByName(projects: readonly ReadProject[]): Map<string, ReadProject> {
  const found = new Map<string, ReadProject>();
  for (const project of projects) {
    const name = plain(project.raw.name ?? '');
    if (name !== '' && !found.has(name)) found.set(name, project);
  }
  return found;
}

/** The goals of the parts (分项绩效目标), each with its project. */
export function partGoals(draft: ReadDraft, field: 'goal' | 'indicators_text' = 'goal'): GoalPlace[] {
  const projects = projectsByName(draft.projects);
  return draft.raw.sub_goals.flatMap((part, index) => {
    const text = part[field] ?? '';
    const project = projects.get(plain(part.name ?? '')) ?? null;
    return isBlank(text) ? [] : [{ path: pointer('sub_goals', index, field), text, of: 'part', project }];
  });
}

/** The goals of all projects. */
export const projectGoals = onceFor(({ projects }: ReadDraft): readonly GoalPlace[] =>
  projects.flatMap(wholeGoals),
);

/** A clause as written and in the form for judging. */
interface Clause {
  readonly raw: string;
  readonly text: string;
}

/** Commas inside 1,200 part nothing. */
const CLAUSE_END = /[，；。！？;!?\n]|,(?!\d{3}(?!\d))/;

/** A line of up to three characters is the torn head of the next: no clause is that short. */
const TORN_LINE = /(?<=(?:^|[\n，,；;。])[^\n，,；;。]{1,3})\n/g;

/** A text in clauses, empty ones left out. */
export const clausesOf = remembered((text): readonly Clause[] =>
  text
    .replace(TORN_LINE, '')
    .split(CLAUSE_END)
    .map(raw => ({ raw: raw.trim(), text: plain(raw) }))
    .filter(({ raw }) => raw !== ''),
);

const POLITICAL =
  /习近平|党的[一二三十]|中国特色社会主义|党中央|[省市县区]委|决策部署|为指导|重要讲话|全会精神|会议精神|指导思想/;

/** The clauses behind the political opening, which is usual and no fault. */
export function afterOpening(text: string): readonly Clause[] {
  const clauses = clausesOf(text);
  const start = clauses.findIndex(clause => !POLITICAL.test(clause.text));
  return start < 0 ? [] : clauses.slice(start);
}

const SHORT = 60;

/** What to quote of a goal that lacks something: all of a short one, else its first clause of substance. */
export const excerpt = (text: string): string =>
  text.length <= SHORT ? text : beginning(afterOpening(text)[0]?.raw ?? clausesOf(text)[0]?.raw ?? '', SHORT);

/** The beginning of a long clause, for naming it in a sentence. */
export const opening = (text: string, most = 20): string =>
  text.length <= most ? text : `${text.slice(0, most)}…`;

const MARK = /^[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]?[.、)](?!\d)|^[一二三四五六七八九]是/;
const DATE =
  /^(?:20\d\d年度?|本年度?|当年|全年|年内|到|在)*(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[底末初中]|年底|年末)?(?:之?前|内)?[,:]?/;

/** A goal in the form for judging, without its number and the date it opens with. */
export const bodyOf = remembered(text => plain(text).replace(MARK, '').replace(DATE, ''));

/** Titles of documents and words in quotation marks name things; they promise nothing. */
export const withoutTitles = (text: string): string =>
  plain(text).replace(/《[^》]{0,120}》|“[^”]{0,60}”/g, '□');

const PAUSE = /[，。；、,;]/g;

/** The first words of a text exactly as they stand there, cut where a clause ends. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const end = [...head.matchAll(PAUSE)].at(-1)?.index ?? 0;
  return end >= most / 2 ? head.slice(0, end) : head;
}
