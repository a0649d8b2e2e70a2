import type { Draft } from '../../domain/draft.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import { type Missing, missingIn, sidesMissing } from '../../interview/missing.ts';
import { type Question, questionsFor } from '../../interview/next.ts';
import { reviewDraft } from '../../review/review.ts';
import { RULES } from '../../rules/index.ts';

/** What the form still asks for, and the next questions: for the whole draft, or for one project of it. */
export function openIn(
  draft: Draft,
  profile: Profile,
  projectId?: string,
): { readonly gaps: readonly Missing[]; readonly next: readonly Question[] } {
  const index = draft.projects.findIndex(({ id }) => id === projectId);
  const at = projectId === undefined ? '' : `${pointer('projects', index)}/`;
  const own = <T extends { readonly path: string }>(all: Iterable<T>): T[] =>
    [...all].filter(({ path }) => path.startsWith(at));
  const findings = own(reviewDraft(draft, profile, RULES).findings);
  const gaps = [...own(missingIn(draft, profile)), ...sidesMissing(findings, draft)];
  return { gaps, next: questionsFor(gaps, findings, { draft, profile }) };
}
