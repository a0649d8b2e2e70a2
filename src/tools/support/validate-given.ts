import { Draft } from '../../domain/draft.ts';
import { issueProblems, type Problem } from '../../domain/input-error.ts';
import type { World } from '../../ports.ts';
import { type DraftSource, onlyOne } from './draft-source.ts';
import { ANSWER_LIMIT, page } from './page.ts';
import { profileOf } from './profiles.ts';
import { openIn } from './questions.ts';

/** Room for the questions beside the problems. */
const ROOM = ANSWER_LIMIT - 2000;

function answer(problems: readonly Problem[], next: readonly unknown[]): Record<string, unknown> {
  const told = page(problems, undefined, ROOM).items;
  const more = problems.length - told.length;
  return {
    valid: problems.length === 0,
    problems: told,
    ...(more === 0 ? {} : { more_problems: more }),
    next,
  };
}

/** Typed validation first; completeness and questions only for a draft that can be read. */
export async function validateGiven(
  given: DraftSource & { readonly profile?: string | undefined },
  world: World,
): Promise<Record<string, unknown>> {
  onlyOne({ draft_id: given.draft_id, draft: given.draft });
  const candidate = given.draft_id === undefined ? given.draft : await world.store.get(given.draft_id);
  const parsed = Draft.safeParse(candidate, { reportInput: true });
  if (!parsed.success) return answer(issueProblems(parsed.error, Draft), []);
  const profile = profileOf(given.profile ?? parsed.data.profile);
  const { gaps, next } = openIn(parsed.data, profile);
  return answer(gaps, next);
}
