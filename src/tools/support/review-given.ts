import { z } from 'zod';
import { DRAFT_SCHEMA, type Draft, Project } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Finding, Rewrite } from '../../domain/finding.ts';
import { checked } from '../../domain/input-error.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import type { ReviewForm, ReviewFormSpec } from '../../domain/review-form.ts';
import type { Thread } from '../../domain/thread.ts';
import { importPasted } from '../../importing/import-pasted.ts';
import type { World } from '../../ports.ts';
import { PROFILES } from '../../profiles/index.ts';
import { toWanYuan } from '../../reading/units.ts';
import { readValue } from '../../reading/value.ts';
import { type Assessment, assess, conclude } from '../../review/assess.ts';
import { atLeast, countFindings } from '../../review/level.ts';
import { topReturns } from '../../review/opinion.ts';
import { narrow, reviewDraft, reviewRows } from '../../review/review.ts';
import { rulesetOf } from '../../review/ruleset.ts';
import { RULES } from '../../rules/index.ts';
import type { ReviewInput } from '../review-draft.ts';
import type { Call } from '../tool.ts';
import { draftFrom, onlyOne } from './draft-source.ts';
import { projectOf } from './get-given.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';
import { indicatorFrom, projectFrom } from './project-input.ts';

const RULESET = rulesetOf(RULES);

interface Judged extends Pick<Assessment, 'findings' | 'abstained'> {
  readonly profile: Profile;
  /** Set for a whole document or project; bare rows are not scored. */
  readonly whole?: Assessment;
}

const DEFAULT_PROFILE = 'hebei-county';

/** A project as `get_draft` returns it, or as `create_project` takes it. */
function projectGiven(given: Record<string, unknown>): Project {
  const whole = Project.safeParse(given);
  return whole.success ? whole.data : projectFrom(given, [], '/project');
}

/** A project given alone is judged inside an otherwise empty document: only its own findings are told. */
const alone = (given: Record<string, unknown>, profile: string): Draft => ({
  schema: DRAFT_SCHEMA,
  id: null,
  revision: 0,
  profile,
  year: null,
  money_unit: '万元',
  cover: { title: null, status: null, compiled_by: null },
  unit: { name: null },
  overall_goal: null,
  sub_goals: [],
  safeguards: [],
  projects: [projectGiven(given)],
  accepted: [],
});

const rewriteMoved = ({ also, ...rewrite }: Rewrite, to: (path: string) => string): Rewrite => ({
  ...rewrite,
  path: to(rewrite.path),
  ...(also === undefined ? {} : { also: also.map(change => ({ ...change, path: to(change.path) })) }),
});

/** A finding whose paths are told in other words. */
const moved = (finding: Finding, to: (path: string) => string): Finding => ({
  ...finding,
  path: to(finding.path),
  ...(finding.rewrite === undefined ? {} : { rewrite: rewriteMoved(finding.rewrite, to) }),
});

const threadMoved = (thread: Thread, to: (path: string) => string): Thread => ({
  ...thread,
  rows: thread.rows.map(row => ({
    ...row,
    goal_path: to(row.goal_path),
    indicators: row.indicators.map(one => ({ ...one, path: to(one.path) })),
  })),
});

/** The judgement of a project given alone, its paths told from the project. */
function ofProject(draft: Draft, profile: Profile): Judged {
  const at = '/projects/0';
  const cut = (path: string): string => path.slice(at.length);
  const own = ({ path }: { path: string }): boolean => path === at || path.startsWith(`${at}/`);
  const { findings, abstained } = reviewDraft(draft, profile, RULES);
  const kept = findings.filter(own);
  const whole = conclude(draft, profile, { findings: kept, abstained }, RULES);
  return {
    profile,
    whole: { ...whole, thread: () => threadMoved(whole.thread(), cut) },
    findings: kept.map(finding => moved(finding, cut)),
    abstained: abstained.filter(own).map(said => ({ ...said, path: cut(said.path) })),
  };
}

const budgetOf = (budget: string | null | undefined): string | null => {
  if (budget == null) return null;
  const { number, unit } = readValue(budget);
  return number === null ? null : toWanYuan(number, unit ?? '万元');
};

const cell = z.string().max(20_000).nullable().optional();
const Row = z.strictObject({
  level1: cell,
  level2: cell,
  name: cell,
  description: cell,
  value: cell,
  basis: cell,
});

/** A bare row has one cell for its target: paths speak of `value` as it was given. */
const asGiven = (path: string): string => path.replace(/\/value_raw$/, '/value');

function judgeRows(given: ReviewInput, profile: Profile): Pick<Judged, 'findings' | 'abstained'> {
  const rows = (given.indicators ?? []).map((row, index) =>
    indicatorFrom(checked(Row, row, pointer('indicators', index)), `i${index + 1}`),
  );
  const { budget, ...told } = given.context ?? {};
  const said = reviewRows(rows, { ...told, budget: budgetOf(budget) }, profile, RULES);
  return {
    findings: said.findings.map(finding => moved(finding, asGiven)),
    abstained: said.abstained.map(entry => ({ ...entry, path: asGiven(entry.path) })),
  };
}

/** Given alone, there is no project to choose. */
const NO_CHOICE = ['project', 'indicators'];

async function judge(given: ReviewInput, world: World, call: Call): Promise<Judged> {
  const { draft_id, draft, project, text, indicators } = given;
  const which = onlyOne({ draft_id, draft, project, text, indicators });
  if (given.project_id !== undefined && NO_CHOICE.includes(which))
    throw new JixiaoError(
      'bad_input',
      `project_id 不能与 ${which} 同时给出`,
      '去掉 project_id，或改给 draft_id、draft、text',
    );
  const named = given.profile === undefined ? null : profileOf(given.profile);
  const assumed = named ?? profileOf(DEFAULT_PROFILE);
  if (indicators?.length === 0)
    throw new JixiaoError('bad_input', '没有给出要审的指标', '至少给出一行', { path: '/indicators' });
  if (which === 'indicators') return { ...judgeRows(given, assumed), profile: assumed };
  if (which === 'project') return ofProject(alone(project ?? {}, assumed.code), assumed);
  const document =
    which === 'text'
      ? (
          await importPasted(text ?? '', {
            profiles: named === null ? PROFILES : [named],
            signal: call.signal,
            progress: call.progress,
          })
        ).draft
      : await draftFrom({ draft_id, draft }, world);
  const profile = named ?? profileOf(document.profile);
  const whole = assess(document, profile, RULES);
  if (given.project_id !== undefined) return { ...onlyAt(whole, document, given.project_id), profile };
  return { findings: whole.findings, abstained: whole.abstained, profile, whole };
}

/** What a review of the document says of one project. */
function onlyAt({ findings, abstained }: Assessment, document: Draft, id: string) {
  const at = pointer('projects', document.projects.indexOf(projectOf(document, id)));
  const inside = ({ path }: { path: string }): boolean => path === at || path.startsWith(`${at}/`);
  return { findings: findings.filter(inside), abstained: abstained.filter(inside) };
}

const brief = ({ why: _why, basis: _basis, ...rest }: Finding) => rest;

const TRACED = 6;

/** The form with its first traces, or with all of them. */
const formTold = ({ items, total, grade, outcome }: ReviewForm, spec: ReviewFormSpec, full: boolean) => ({
  title: spec.title,
  verified: spec.source.verified,
  note: spec.source.note,
  items: items.map(({ question: _question, findings, ...item }) => ({
    ...item,
    findings: full ? findings : findings.slice(0, TRACED),
  })),
  total,
  grade,
  outcome,
});

/** What is told of a whole document beside its findings, on the first page only. */
function conclusions(whole: Assessment, profile: Profile, full: boolean): Record<string, unknown> {
  const { form, accepted, lapsed, causes, opinion, thread } = whole;
  return {
    top: topReturns(causes).map(({ rule, title, findings }) => ({
      rule,
      title,
      count: findings.length,
      first: findings[0]?.id,
    })),
    opinion,
    form: formTold(form, profile.review_form, full),
    thread: threadTold(thread(), full),
    ...(accepted.length === 0
      ? {}
      : {
          accepted: accepted.map(({ finding: { id, rule, path }, reason }) => ({ id, rule, path, reason })),
        }),
    ...(lapsed === 0 ? {} : { accepted_lapsed: lapsed }),
  };
}

const TOLD_GOALS = 8;
const TOLD_ROWS = 4;

/** The thread: each goal with its rows and money; the first goals only, unless all was asked for. */
const threadTold = ({ rows }: Thread, full: boolean) =>
  (full ? rows : rows.slice(0, TOLD_GOALS)).map(({ goal_path, text, indicators, budget_note }) => ({
    goal_path,
    text: full ? text : text.slice(0, 60),
    indicators: (full ? indicators : indicators.slice(0, TOLD_ROWS)).map(({ path, name, strength }) =>
      full ? { path, name, strength } : { path, strength },
    ),
    budget_note: full ? budget_note : budget_note.slice(0, 40),
  }));

const TOLD_ABSTENTIONS = 20;
/** Room for the names of the list and of its cursor. */
const LIST_KEYS = 60;

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** Reviews whatever form of document was given; findings a person accepted are told apart, not hidden. */
export async function reviewGiven(
  given: ReviewInput,
  world: World,
  call: Call,
): Promise<Record<string, unknown>> {
  const { profile, findings, abstained, whole } = await judge(given, world, call);
  const asked = narrow(findings, given.aspect, severity => atLeast(severity, given.min_severity ?? 'info'));
  const full = given.detail === 'full';
  const first = given.cursor === undefined;
  const more = whole === undefined || !first ? {} : conclusions(whole, profile, full);
  const around = {
    ruleset: RULESET,
    profile: profile.code,
    mode: 'engine',
    ...more,
    counts: countFindings(asked),
    abstained: first ? (full ? abstained : abstained.slice(0, TOLD_ABSTENTIONS)) : [],
  };
  const told = page(
    given.detail === 'brief' ? asked.map(brief) : asked,
    given.cursor,
    full ? Number.POSITIVE_INFINITY : ANSWER_LIMIT - sizeOf(around) - LIST_KEYS,
  );
  const { counts, abstained: open, ...head } = around;
  return {
    ...head,
    findings: told.items,
    counts,
    abstained: open,
    ...(told.next === undefined ? {} : { next_cursor: told.next }),
  };
}
