import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { tokensOf } from '../../domain/pointer.ts';
import type { Question } from '../../interview/next.ts';
import type { World } from '../../ports.ts';
import { toWanYuan, toYuan } from '../../reading/units.ts';
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

/** What was typed and could not be entered, and why. */
interface Refused extends Answer {
  readonly why: string;
}

const MONEY = /^([\d,，]+(?:\.\d+)?)\s*(元|百元|千元|万元|万|百万元|千万元|亿元|亿)$/;

/** An amount with its unit, as a person types it, in the unit of the form; anything else stays as typed. */
function inUnitOfForm({ path, value }: Answer, draft: Draft): Answer {
  const [, number, unit] = path.endsWith('/budget/total') ? (MONEY.exec(value) ?? []) : [];
  if (number === undefined || unit === undefined) return { path, value };
  const project = draft.projects[Number(tokensOf(path)?.[1])];
  const form = project?.money_unit ?? draft.money_unit;
  const plain = number.replace(/[,，]/g, '');
  if (unit === form) return { path, value: plain };
  const told = form === '万元' ? toWanYuan(plain, unit) : toYuan(plain, unit);
  return { path, value: told ?? value };
}

const refused = (answer: Answer, { message }: JixiaoError): Refused => ({
  ...answer,
  why: answer.path.endsWith('/budget/total') ? '读不出金额，请写成“10万元”这样' : message,
});

/** The draft after the form, and what was typed but could not be entered. */
interface Asked {
  readonly draft: Draft;
  readonly notEntered: readonly Refused[];
}

/** Enters the answers together; where they do not go in together, each that goes in alone. */
async function entered(draft: Draft, answers: readonly Answer[], world: World): Promise<Asked> {
  try {
    return { draft: await edit(draft, answers, world), notEntered: [] };
  } catch (error) {
    if (!(error instanceof JixiaoError)) throw error;
    if (answers.length === 1) return { draft, notEntered: answers.map(answer => refused(answer, error)) };
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
  const fields = asked.map(({ question, why, options = [] }, index) => ({
    key: `q${index + 1}`,
    title: question,
    why: options.length === 0 ? why : `${why}。文本里用过的：${options.join('；')}`,
  }));
  const typed = await call.ask('还差这几处。知道的填上，不知道的空着，不要估计。', fields);
  const answers = asked.flatMap(({ path }, index) => {
    const value = typed?.[`q${index + 1}`]?.trim() ?? '';
    return value === '' ? [] : [inUnitOfForm({ path, value }, draft)];
  });
  return answers.length === 0 ? nothing : entered(draft, answers, world);
}
