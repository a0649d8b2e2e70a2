import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DRAFT_SCHEMA, type Draft, Project } from '../../domain/draft.ts';
import type { Finding, Rewrite } from '../../domain/finding.ts';
import { checked } from '../../domain/input-error.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import { importText } from '../../importing/import-text.ts';
import type { World } from '../../ports.ts';
import { PROFILES } from '../../profiles/index.ts';
import { toWanYuan } from '../../reading/units.ts';
import { readValue } from '../../reading/value.ts';
import { atLeast, countFindings } from '../../review/level.ts';
import { narrow, type Reviewed, reviewDraft, reviewRows } from '../../review/review.ts';
import { RULES } from '../../rules/index.ts';
import type { ReviewInput } from '../review-draft.ts';
import type { Call } from '../tool.ts';
import { draftFrom, onlyOne } from './draft-source.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';
import { indicatorFrom, projectFrom } from './project-input.ts';

/** Changes whenever the catalogue does: evals pin it. */
const RULESET = `jixiao-${RULES.length}-${createHash('sha256')
  .update(JSON.stringify(RULES))
  .digest('hex')
  .slice(0, 8)}`;

interface Judged extends Reviewed {
  readonly profile: Profile;
  readonly accepted: Draft['accepted'];
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

const ofProject = ({ findings, abstained }: Reviewed): Reviewed => {
  const at = '/projects/0';
  const cut = (path: string): string => path.slice(at.length);
  const own = ({ path }: { path: string }): boolean => path === at || path.startsWith(`${at}/`);
  return {
    findings: findings.filter(own).map(finding => moved(finding, cut)),
    abstained: abstained.filter(own).map(said => ({ ...said, path: cut(said.path) })),
  };
};

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

function judgeRows(given: ReviewInput, profile: Profile): Reviewed {
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

async function judge(given: ReviewInput, world: World, call: Call): Promise<Judged> {
  const { draft_id, draft, project, text, indicators } = given;
  const which = onlyOne({ draft_id, draft, project, text, indicators });
  const named = given.profile === undefined ? null : profileOf(given.profile);
  if (which === 'indicators' || which === 'project') {
    const profile = named ?? profileOf(DEFAULT_PROFILE);
    const said =
      which === 'indicators'
        ? judgeRows(given, profile)
        : ofProject(reviewDraft(alone(project ?? {}, profile.code), profile, RULES));
    return { ...said, profile, accepted: [] };
  }
  const whole =
    which === 'text'
      ? importText(text ?? '', {
          profiles: named === null ? PROFILES : [named],
          signal: call.signal,
          progress: call.progress,
        }).draft
      : await draftFrom({ draft_id, draft }, world);
  const profile = named ?? profileOf(whole.profile);
  return { ...reviewDraft(whole, profile, RULES), profile, accepted: whole.accepted };
}

const brief = ({ why: _why, basis: _basis, ...rest }: Finding) => rest;

/** Reviews whatever form of document was given; findings a person accepted are told apart, not hidden. */
export async function reviewGiven(
  given: ReviewInput,
  world: World,
  call: Call,
): Promise<Record<string, unknown>> {
  const { profile, findings, abstained, accepted } = await judge(given, world, call);
  const reasons = new Map(accepted.map(entry => [entry.finding, entry.reason]));
  const open = findings.filter(finding => !reasons.has(finding.id));
  const asked = narrow(open, given.aspect, severity => atLeast(severity, given.min_severity ?? 'info'));
  const told = page(
    given.detail === 'brief' ? asked.map(brief) : asked,
    given.cursor,
    given.detail === 'full' ? Number.POSITIVE_INFINITY : ANSWER_LIMIT,
  );
  return {
    ruleset: RULESET,
    profile: profile.code,
    mode: 'engine',
    findings: told.items,
    counts: countFindings(asked),
    abstained:
      given.cursor === undefined ? (given.detail === 'full' ? abstained : abstained.slice(0, 20)) : [],
    ...(accepted.length === 0
      ? {}
      : {
          accepted: findings
            .filter(({ id }) => reasons.has(id))
            .map(({ id, rule, path }) => ({ id, rule, path, reason: reasons.get(id) })),
        }),
    ...(told.next === undefined ? {} : { next_cursor: told.next }),
  };
}
