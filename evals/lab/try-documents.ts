import type { Draft } from '../../src/index.ts';
import type { EvalClient } from '../client.ts';
import { review, type Said } from '../suites/critique/ask.ts';
import { goodDocuments } from './good-rows.ts';
import { type DocumentOperator, sample } from './operator.ts';
import type { Trial } from './trial.ts';

/** Of more places than this, a fault is put into some, always the same. */
const MOST = 4;

interface Spoilt {
  readonly subject: string;
  readonly copy: Draft;
  readonly places: readonly string[];
  readonly before: readonly Said[];
}

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`);

/** A fault of a kind that was objected to there before would prove nothing. */
const heard = ({ before, places }: Spoilt, { rules }: DocumentOperator): boolean =>
  before.some(({ rule, path }) => rules.includes(rule) && places.some(place => within(path, place)));

/** Copies of good documents with the fault in them, in each project where it belongs to a project. */
function spoilt(
  operator: DocumentOperator,
  documents: readonly { readonly name: string; readonly draft: Draft; readonly before: readonly Said[] }[],
): Spoilt[] {
  return documents.flatMap(({ name, draft, before }) =>
    Array.from({ length: operator.each === 'project' ? draft.projects.length : 1 }, (_, at) => {
      const copy = structuredClone(draft);
      const places = operator.spoil(copy, at);
      const subject = operator.each === 'project' ? `${name}/${at + 1}` : name;
      return places === null ? [] : [{ subject, copy, places, before }];
    }).flat(),
  );
}

/** Puts each fault into good documents. */
export async function tryDocuments(
  client: EvalClient,
  operators: readonly DocumentOperator[],
): Promise<Trial[]> {
  const said = async (draft: Draft): Promise<readonly Said[]> => (await review(client, { draft })).findings;
  const documents = [];
  for (const [name, draft] of await goodDocuments())
    documents.push({ name, draft, before: await said(draft) });
  const trials: Trial[] = [];
  for (const operator of operators) {
    const fit = spoilt(operator, documents).filter(one => !heard(one, operator));
    for (const { subject, copy, places, before } of sample(fit, MOST, one => `${operator.id} ${one.subject}`))
      trials.push({ operator, subject, places, shown: operator.title, before, after: await said(copy) });
  }
  return trials;
}
