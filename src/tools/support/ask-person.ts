import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Question } from '../../interview/next.ts';
import type { World } from '../../ports.ts';
import type { Call } from '../tool.ts';

/** Cells that one typed line can fill. */
const ONE_LINE =
  /^\/projects\/\d+\/(code|purpose|budget\/total|indicators\/\d+\/(value_raw|basis|description))$/;
const MOST = 4;

const edit = async (
  draft: Draft,
  answers: readonly { readonly path: string; readonly value: string }[],
  world: World,
): Promise<Draft> => {
  const { editGiven } = await import('./edit-given.ts');
  const id = draft.id ?? '';
  const edits = answers.map(({ path, value }) => ({ op: 'set' as const, path, value }));
  await editGiven({ draft_id: id, revision: draft.revision, edits }, world);
  return world.store.get(id);
};

/**
 * Puts the first questions to the person in a form, where the client has one, and enters what was typed as a revision
 * of its own. Nothing typed, declined, or not to be entered: the draft stays as it is, and the questions stay open.
 */
export async function askPerson(
  draft: Draft,
  questions: readonly Question[],
  world: World,
  call: Call,
): Promise<Draft> {
  const asked = questions.filter(({ path }) => ONE_LINE.test(path)).slice(0, MOST);
  if (call.ask === undefined || asked.length === 0) return draft;
  const fields = asked.map(({ question, why }, index) => ({ key: `q${index + 1}`, title: question, why }));
  const typed = await call.ask('还差这几处。知道的填上，不知道的空着，不要估计。', fields);
  const answers = asked.flatMap(({ path }, index) => {
    const value = typed?.[`q${index + 1}`]?.trim() ?? '';
    return value === '' ? [] : [{ path, value }];
  });
  if (answers.length === 0) return draft;
  try {
    return await edit(draft, answers, world);
  } catch (error) {
    if (error instanceof JixiaoError) return draft;
    throw error;
  }
}
