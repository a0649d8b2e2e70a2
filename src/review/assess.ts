import type { Draft } from '../domain/draft.ts';
import type { Abstention, Finding } from '../domain/finding.ts';
import type { Profile } from '../domain/profile.ts';
import type { ReviewForm } from '../domain/review-form.ts';
import type { Thread } from '../domain/thread.ts';
import { readDraft } from '../reading/read-draft.ts';
import type { Rule } from '../rules/rule.ts';
import { documentForm, projectForms } from './form.ts';
import { type Cause, causesOf, opinionOf } from './opinion.ts';
import { type Reviewed, reviewDraft } from './review.ts';
import { threadOf } from './thread.ts';

/** A finding that a person let stand, with the reason. */
interface Accepted {
  readonly finding: Finding;
  readonly reason: string;
  readonly by?: string;
  readonly at: string;
}

/** A reviewer's whole judgement of a document. */
export interface Assessment {
  /** What is still open. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
  /** Reasons given for what has changed since: those findings are open again, or gone. */
  readonly lapsed: number;
  readonly abstained: readonly Abstention[];
  readonly form: ReviewForm;
  /** The form of each project, in their order; worked out only when asked for. */
  readonly projectForms: () => readonly ReviewForm[];
  /** Goals, rows and money; worked out only when asked for. */
  readonly thread: () => Thread;
  readonly causes: readonly Cause[];
  readonly opinion: string;
}

/** What each rule is called. */
export const titlesOf = (rules: readonly Rule[]): ReadonlyMap<string, string> =>
  new Map(rules.map(({ id, title }) => [id, title]));

/** Findings apart from those a person accepted with a reason; an acceptance holds only while its row stays as it was. */
function settled(
  draft: Draft,
  findings: readonly Finding[],
): Pick<Assessment, 'findings' | 'accepted' | 'lapsed'> {
  const reasons = new Map(draft.accepted.map(entry => [entry.finding, entry]));
  const accepted = findings.flatMap(finding => {
    const entry = reasons.get(finding.id);
    if (entry === undefined) return [];
    const { reason, by, at } = entry;
    return [{ finding, reason, at, ...(by === undefined ? {} : { by }) }];
  });
  return {
    findings: findings.filter(({ id }) => !reasons.has(id)),
    accepted,
    lapsed: reasons.size - accepted.length,
  };
}

/** Draws the conclusions of a review: accepted findings apart, the form filled in, the opinion written. */
export function conclude(
  draft: Draft,
  profile: Profile,
  reviewed: Reviewed,
  rules: readonly Rule[],
): Assessment {
  const parts = settled(draft, reviewed.findings);
  const { findings } = parts;
  const form = documentForm(draft, findings, profile.review_form);
  const causes = causesOf(findings, titlesOf(rules));
  return {
    ...parts,
    abstained: reviewed.abstained,
    form,
    projectForms: () => projectForms(draft, findings, profile.review_form),
    thread: () => threadOf(readDraft(draft, profile)),
    causes,
    opinion: opinionOf(draft, form, causes),
  };
}

/** Reviews a document and concludes. */
export const assess = (draft: Draft, profile: Profile, rules: readonly Rule[]): Assessment =>
  conclude(draft, profile, reviewDraft(draft, profile, rules), rules);
