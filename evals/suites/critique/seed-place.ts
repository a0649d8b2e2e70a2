import { type Draft, pointer } from '../../../src/index.ts';

/** Where an expert saw a fault, in the words of the document. */
export interface Place {
  /** `第一部分/三、工作保障措施/(二)`. */
  readonly where: string;
  readonly project: string;
  readonly indicator: string;
}

const PARTS: readonly (readonly [heading: string, path: string])[] = [
  ['资金用途', '/purpose'],
  ['资金支出计划', '/spending_plan'],
  ['其他资金', '/budget'],
  ['绩效目标', '/goals'],
];

const NUMERALS = '一二三四五六七八九十';

/** Under (二) stands the second entry. */
const ordinal = (text: string): number => NUMERALS.indexOf(/^[(（](.)[)）]/.exec(text)?.[1] ?? '?');

function ofDepartment(
  [heading = '', entry = '']: readonly string[],
  { project }: Place,
  draft: Draft,
): string[] {
  if (heading.includes('总体绩效目标')) return ['/overall_goal', '/overall_indicators'];
  if (heading.includes('工作保障措施')) return [pointer('safeguards', ordinal(entry))];
  if (!heading.includes('分项绩效目标'))
    return ['', '/overall_goal', '/overall_indicators', '/sub_goals', '/safeguards', '/total_budget'];
  if (entry === '') return ['/sub_goals'];
  // What two places contradict each other about may be told at either.
  const twin = draft.projects.findIndex(({ name }) => name === project);
  const at = draft.sub_goals.findIndex(({ name }) => name === project);
  return [
    ...(at < 0 ? [] : [pointer('sub_goals', at)]),
    ...(twin < 0 ? [] : [pointer('projects', twin, 'goals'), pointer('projects', twin, 'name')]),
  ];
}

function ofProject(parts: readonly string[], { project, indicator }: Place, draft: Draft): string[] {
  const at = draft.projects.findIndex(({ name }) => name === project);
  const found = draft.projects[at];
  if (found === undefined) return ['/projects'];
  if (indicator !== '') {
    const row = found.indicators.findIndex(({ name }) => name === indicator);
    return row < 0 ? [] : [pointer('projects', at, 'indicators', row)];
  }
  const part = PARTS.find(([heading]) => heading === parts[1]);
  return [pointer('projects', at) + (part?.[1] ?? '')];
}

/** The parts of a draft a place may mean, as JSON pointers. */
export function pathsOf(place: Place, draft: Draft): string[] {
  const [head, ...parts] = place.where.split('/');
  if (head === '第一部分') return ofDepartment(parts, place, draft);
  if (head === '第二部分') return ofProject(parts, place, draft);
  if (head === '封面') return ['/cover', '/unit', '/year'];
  return head === '目录' ? ['/contents'] : [''];
}

/** A pointer at a place, or inside it. */
export const inside = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}/`);
