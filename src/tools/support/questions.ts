import type { Draft } from '../../domain/draft.ts';
import { pointer } from '../../domain/pointer.ts';
import type { Profile } from '../../domain/profile.ts';
import { missingIn } from '../../interview/missing.ts';
import { type Question, questionsFor } from '../../interview/next.ts';

/** The next questions for the whole draft, or for one project of it. */
export function nextQuestions(draft: Draft, profile: Profile, projectId?: string): Question[] {
  const at =
    projectId === undefined
      ? ''
      : pointer(
          'projects',
          draft.projects.findIndex(({ id }) => id === projectId),
        );
  const gaps = [...missingIn(draft, profile)].filter(({ path }) => at === '' || path.startsWith(`${at}/`));
  return questionsFor(gaps, draft, profile);
}
