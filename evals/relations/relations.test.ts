import { expect, test } from 'vitest';
import { RULES } from '../../src/index.ts';
import { connectOwn, type EvalClient } from '../client.ts';
import { changes, RELATIONS, runRelations } from './index.ts';
import { type Relation, samePlace } from './relation.ts';
import { subjects } from './subjects.ts';

const said = (rule: string, path: string) =>
  ({ rule, path, severity: 'warning', formal: false, quote: '', message: '' }) as const;

async function withClient<Answer>(use: (client: EvalClient) => Promise<Answer>): Promise<Answer> {
  const client = await connectOwn();
  return use(client).finally(() => client.close());
}

/** A server that reviews by this alone; everything else is ours. */
const judging = (client: EvalClient, judge: (given: string) => unknown[]): EvalClient => ({
  ...client,
  call: async (name, args) =>
    name === 'review_draft' ? { findings: judge(JSON.stringify(args)) } : client.call(name, args),
});

test('every relation puts some text another way, and excepts only rules of the catalogue', async () => {
  const all = await withClient(subjects);
  const known = new Set(RULES.map(({ id }) => id));
  expect(new Set(RELATIONS.map(({ id }) => id)).size).toBe(RELATIONS.length);
  for (const { id, except, anywhere = {}, retell } of RELATIONS) {
    const retold = all.flatMap(subject => {
      const other = retell(subject);
      return other === null ? [] : [{ subject, other }];
    });
    expect(retold.length, id).toBeGreaterThan(5);
    for (const { subject, other } of retold) expect(other.subject, id).not.toEqual(subject);
    for (const [rule, why] of Object.entries({ ...except, ...anywhere })) {
      expect(known, id).toContain(rule);
      expect(why.length).toBeGreaterThan(3);
    }
  }
});

test('a finding gone, come or moved is a change; an excepted one is not', () => {
  const relation: Relation = {
    id: 'x',
    title: '',
    except: { 'IND-NAME-LONG': '名称确实长了' },
    anywhere: { 'X-DUP-NAME': '随次序而变' },
    retell: () => null,
  };
  const before = [said('A', '/1'), said('X-DUP-NAME', '/1'), said('IND-NAME-LONG', '/1')];
  expect(changes(relation, before, before, samePlace)).toEqual([]);
  expect(changes(relation, before, [said('A', '/2'), said('X-DUP-NAME', '/3')], samePlace)).toEqual([
    { rule: 'A', path: '/1', gone: true },
    { rule: 'A', path: '/2', gone: false },
  ]);
  expect(changes(relation, before, [said('A', '/9'), said('X-DUP-NAME', '/3')], () => '/1')).toEqual([]);
  expect(changes(relation, before, [said('A', '/1')], samePlace)).toEqual([
    { rule: 'X-DUP-NAME', path: '', gone: true },
  ]);
});

test('a server that reads ≧ differently is seen, and nothing else is; one that says nothing breaks nothing', async () => {
  const [deaf, odd] = await withClient(async client => [
    await runRelations(judging(client, () => [])),
    await runRelations(
      judging(client, given => (given.includes('≧') ? [said('IND-UNIT-MISSING', '/x')] : [])),
    ),
  ]);
  expect(deaf?.figures['violations']).toBe(0);
  expect(odd?.figures['violations']).toBeGreaterThan(20);
  expect(odd?.failures.filter(({ id }) => !id.startsWith('signs-double '))).toEqual([]);
  expect(odd?.perRule).toEqual([
    { rule: 'IND-UNIT-MISSING', hit: 0, wrong: odd?.figures['violations'], missed: 0 },
  ]);
});
