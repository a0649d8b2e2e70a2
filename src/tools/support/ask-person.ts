import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Question } from '../../interview/next.ts';
import type { World } from '../../ports.ts';
import type { Call } from '../tool.ts';

/** Cells that one typed line can fill. */
const ONE_LINE =
  /^\/projects\/\d+\/(code|purpose|budget\/total|indicators\/\d+\/(value_raw|basis|description))$/;
const MOST = 4;

const edit = async (draft: Draft, answers: readonly Answer[], world: World): Promise<Draft> => {
  const { editGiven } = await import('./edit-given.ts');
  const id = draft.id ?? '';
  const edits = answers.map(({ path, value }) => ({ op: 'set' as const, path, value }));
  await editGiven({ draft_id: id, revision: draft.revision, edits }, world);
  return world.store.get(id);
};

interface Answer {
  readonly path: string;
  readonly value: string;
}

/** The draft after the form, and what was typed but could not be entered. */
interface Asked {
  readonly draft: Draft;
  readonly notEntered: readonly Answer[];
}

/** Enters the answers together; where they do not go in together, each that goes in alone. */
async function entered(draft: Draft, answers: readonly Answer[], world: World): Promise<Asked> {
  try {
    return { draft: await edit(draft, answers, world), notEntered: [] };
  } catch (error) {
    if (!(error instanceof JixiaoError)) throw error;
    if (answers.length === 1) return { draft, notEntered: answers };
    let asked: Asked = { draft, notEntered: [] };
    for (const answer of answers) {
      const { draft: next, notEntered } = await entered(asked.draft, [answer], world);
      asked = { draft: next, notEntered: [...asked.notEntered, ...notEntered] };
    }
    return asked;
  }
}

/**
 * Puts the first questions to the person in a form, where the client has one, and enters what was typed as revisions
 * of its own. Nothing typed, or declined: the draft stays as it is, and the questions stay open.
 */
export async function askPerson(
  draft: Draft,
  questions: readonly Question[],
  world: World,
  call: Call,
): Promise<Asked> {
  const nothing = { draft, notEntered: [] };
  const asked = questions.filter(({ path }) => ONE_LINE.test(path)).slice(0, MOST);
  if (call.ask === undefined || asked.length === 0) return nothing;
  const fields = asked.map(({ question, why }, index) => ({ key: `q${index + 1}`, title: question, why }));
  const typed = await call.ask('还差这几处。知道的填上，不知道的空着，不要估计。', fields);
  const answers = asked.flatMap(({ path }, index) => {
    const value = typed?.[`q${index + 1}`]?.trim() ?? '';
    return value === '' ? [] : [{ path, value }];
  });
  return answers.length === 0 ? nothing : entered(draft, answers, world);
}
