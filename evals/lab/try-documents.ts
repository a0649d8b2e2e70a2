import type { Draft } from '../../src/index.ts';
import type { EvalClient } from '../client.ts';
import { review, type Said } from '../suites/critique/ask.ts';
import { goodDocuments } from './good-rows.ts';
import type { DocumentOperator } from './operator.ts';
import type { Trial } from './trial.ts';

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`);

/** A fault of a kind that was objected to there before would prove nothing. */
const heard = (before: readonly Said[], { rules }: DocumentOperator, places: readonly string[]): boolean =>
  before.some(({ rule, path }) => rules.includes(rule) && places.some(place => within(path, place)));

/** Puts every fault into every good document, in each of its projects where it belongs to a project. */
export async function tryDocuments(
  client: EvalClient,
  operators: readonly DocumentOperator[],
): Promise<Trial[]> {
  const trials: Trial[] = [];
  const said = async (draft: Draft): Promise<readonly Said[]> => (await review(client, { draft })).findings;
  for (const [name, draft] of await goodDocuments()) {
    const before = await said(draft);
    for (const operator of operators)
      for (let at = 0; at < (operator.each === 'project' ? draft.projects.length : 1); at += 1) {
        const copy = structuredClone(draft);
        const places = operator.spoil(copy, at);
        if (places === null || heard(before, operator, places)) continue;
        trials.push({
          operator,
          subject: operator.each === 'project' ? `${name}/${at + 1}` : name,
          places,
          shown: operator.title,
          before,
          after: await said(copy),
        });
      }
  }
  return trials;
}
