import type { Draft } from '../domain/draft.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import { tokensOf } from '../domain/pointer.ts';
import type { FormItem, LostPoints, ReviewForm, ReviewFormSpec, ScoredItem } from '../domain/review-form.ts';
import { level2Key } from '../reading/levels.ts';
import { itemOf } from './form-item.ts';
import { byWeight } from './level.ts';

/** Points a finding costs, in judgement: what is sent back weighs, what is tidied hardly does. */
const COST: Readonly<Record<Severity, number>> = { error: 6, warning: 2, info: 0.5 };
const FORMAL_COST: Readonly<Record<Severity, number>> = { error: 1, warning: 0.25, info: 0.1 };
/** A fault repeated in one project is one habit: each further one costs half as much as the one before. */
const AGAIN = 0.5;

const rounded = (points: number): number => Math.round(points * 100) / 100;
const oneDecimal = (points: number): number => Math.round(points * 10) / 10;

const COSTS = new Set(['cost', 'economic_cost', 'social_cost', 'environment_cost']);

function isCostRow(draft: Draft, path: string): boolean {
  const [head, project, list, row] = tokensOf(path) ?? [];
  if (head !== 'projects' || list !== 'indicators' || row === undefined) return false;
  const level2 = draft.projects[Number(project)]?.indicators[Number(row)]?.level2;
  return COSTS.has(level2Key(level2 ?? '') ?? '');
}

/** The project a finding speaks of; null for the department part. */
const projectIndex = (path: string): number | null => {
  const [head, index] = tokensOf(path) ?? [];
  return head === 'projects' && index !== undefined ? Number(index) : null;
};

const gradeOf = (share: number, spec: ReviewFormSpec): ReviewFormSpec['grades'][number] => {
  const found = spec.grades.find(({ from }) => share >= from) ?? spec.grades.at(-1);
  if (found === undefined) throw new Error('a review form without grades');
  return found;
};

/** Items that only a part with goals, or with rows, can earn: the aspect and the place in it; and what says they are not there. */
const NEEDS_GOALS = {
  items: [
    ['完整性', 1],
    ['相关性', 0],
    ['适当性', 1],
  ],
  told: /\/(overall_goal|goals)$/,
} as const;
const NEEDS_ROWS = {
  items: [
    ['相关性', 1],
    ['适当性', 0],
    ['可行性', 0],
  ],
  told: /\/(projects|indicators)$/,
} as const;

const isWritten = (text: string | null): boolean => (text ?? '').trim() !== '';

/** What a part lacks altogether; the department part is not asked where there are projects. */
function lackedBy(draft: Draft, index: number | null): (typeof NEEDS_GOALS | typeof NEEDS_ROWS)[] {
  if (index === null && draft.projects.length > 0) return [];
  const project = index === null ? undefined : draft.projects[index];
  const goals = project === undefined ? [draft.overall_goal] : project.goals.map(({ text }) => text);
  const rows = project === undefined ? (draft.overall_indicators ?? []) : project.indicators;
  return [...(goals.some(isWritten) ? [] : [NEEDS_GOALS]), ...(rows.length > 0 ? [] : [NEEDS_ROWS])];
}

/** Nobody earns points for what is not there: the items it would be judged at are lost whole, to the finding that says so. */
function* forfeited(
  draft: Draft,
  findings: readonly Finding[],
  spec: ReviewFormSpec,
): Iterable<readonly [FormItem, LostPoints]> {
  const own = findings
    .filter(({ aspect, severity }) => aspect === '完整性' && severity === 'error')
    .sort(byWeight);
  const [gravest] = own;
  if (gravest === undefined) return;
  for (const { items, told } of lackedBy(draft, projectIndex(gravest.path))) {
    const { id } = own.find(({ path }) => told.test(path)) ?? gravest;
    for (const [aspect, place] of items) {
      const item = spec.items.filter(one => one.aspect === aspect)[place];
      if (item !== undefined) yield [item, { finding: id, points: item.points }];
    }
  }
}

/** What each finding of one part would cost at its item, before the item is used up. */
function charges(
  draft: Draft,
  findings: readonly Finding[],
  spec: ReviewFormSpec,
): Map<FormItem, LostPoints[]> {
  const charged = new Map<FormItem, LostPoints[]>(spec.items.map(item => [item, []]));
  const times = new Map<string, number>();
  for (const finding of [...findings].sort(byWeight)) {
    const item = itemOf(finding, spec.items, isCostRow(draft, finding.path));
    const before = times.get(finding.rule) ?? 0;
    times.set(finding.rule, before + 1);
    const cost =
      (finding.formal ? FORMAL_COST : COST)[finding.severity] * finding.confidence * AGAIN ** before;
    if (item !== undefined) charged.get(item)?.push({ finding: finding.id, points: cost });
  }
  for (const [item, points] of forfeited(draft, findings, spec)) charged.set(item, [points]);
  return charged;
}

/** Takes points away until an item has none left; every point taken names its finding. */
function scored(item: FormItem, lost: readonly LostPoints[], spec: ReviewFormSpec): ScoredItem {
  let left = item.points;
  const findings: LostPoints[] = [];
  for (const { finding, points } of lost) {
    const taken = rounded(Math.min(points, left));
    left = Math.max(0, left - taken);
    if (taken > 0) findings.push({ finding, points: taken });
  }
  const score = oneDecimal(left);
  return { ...item, score, grade: gradeOf((score / item.points) * 100, spec).grade, findings };
}

const count = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter(finding => finding.severity === severity && !finding.formal).length;

/** The best grade is for what nobody would send back; what is asked of it is told with the verdict. */
function totalled(
  items: readonly ScoredItem[],
  spec: ReviewFormSpec,
  findings: readonly Finding[],
): ReviewForm {
  const total = oneDecimal(items.reduce((sum, { score }) => sum + score, 0));
  const { grade, outcome } = gradeOf(total, spec);
  const [best, second] = spec.grades;
  if (grade !== best?.grade) return { items, total, grade, outcome };
  const errors = count(findings, 'error');
  const warnings = count(findings, 'warning');
  if (errors > 0)
    return {
      items,
      total,
      grade: second?.grade ?? grade,
      outcome: `有${errors}处须改正，不评“${grade}”，改正后通过`,
    };
  return {
    items,
    total,
    grade,
    outcome: warnings === 0 ? outcome : `${outcome}，报送前请核实完善${warnings}处疑问`,
  };
}

/** The findings of each project; those of the department part under null. */
function byPart(findings: readonly Finding[]): Map<number | null, Finding[]> {
  const parts = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const index = projectIndex(finding.path);
    const own = parts.get(index);
    if (own === undefined) parts.set(index, [finding]);
    else own.push(finding);
  }
  return parts;
}

/** The form of each project, in their order. */
export function projectForms(
  draft: Draft,
  findings: readonly Finding[],
  spec: ReviewFormSpec,
): readonly ReviewForm[] {
  const parts = byPart(findings);
  return draft.projects.map((_, index) => {
    const own = parts.get(index) ?? [];
    const lost = charges(draft, own, spec);
    return totalled(
      spec.items.map(item => scored(item, lost.get(item) ?? [], spec)),
      spec,
      own,
    );
  });
}

/** The department part is scored like one more project, where there is one. */
const hasDepartmentPart = ({ overall_goal, sub_goals, safeguards }: Draft): boolean =>
  (overall_goal ?? '') !== '' || sub_goals.length > 0 || safeguards.length > 0;

/** The form of a whole document: what its projects and its department part lose on average. */
export function documentForm(draft: Draft, findings: readonly Finding[], spec: ReviewFormSpec): ReviewForm {
  const parts = byPart(findings);
  const count = draft.projects.length + (hasDepartmentPart(draft) || parts.has(null) ? 1 : 0);
  const lost = new Map<FormItem, LostPoints[]>(spec.items.map(item => [item, []]));
  for (const own of parts.values())
    for (const [item, points] of charges(draft, own, spec))
      for (const one of scored(item, points, spec).findings)
        lost.get(item)?.push({ finding: one.finding, points: one.points / Math.max(1, count) });
  return totalled(
    spec.items.map(item => scored(item, lost.get(item) ?? [], spec)),
    spec,
    findings,
  );
}
