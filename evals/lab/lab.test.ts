import { expect, test, vi } from 'vitest';
import { Draft, RULES } from '../../src/index.ts';
import { connectOwn, type EvalClient } from '../client.ts';
import { DOCUMENT_OPERATORS } from './document-operators.ts';
import { goodDocuments, goodRows } from './good-rows.ts';
import { ROW_OPERATORS } from './index.ts';
import type { RowOperator } from './operator.ts';
import { VALUE_OPERATORS } from './row-values.ts';
import { byOperator, byRule, type Outcome, outcomeOf } from './trial.ts';
import { tryRows } from './try-rows.ts';

const OPERATORS = [...ROW_OPERATORS, ...DOCUMENT_OPERATORS];
const flipped = VALUE_OPERATORS.filter(({ id }) => id === 'direction-flipped');

test('operators have names of their own and name rules of the catalogue', () => {
  const known = new Set(RULES.map(({ id }) => id));
  const ids = OPERATORS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(40);
  const named = OPERATORS.flatMap(({ rules, also = [] }) => [...rules, ...also]);
  expect(named.filter(rule => !known.has(rule))).toEqual([]);
});

test('every row operator changes some good row, and what it changes is changed', async () => {
  const rows = await goodRows();
  expect(rows.length).toBeGreaterThan(200);
  for (const operator of ROW_OPERATORS) {
    const changes = rows.flatMap(row => {
      const change = operator.spoil(row);
      return change === null ? [] : [{ row, change }];
    });
    expect(changes.length, operator.id).toBeGreaterThan(0);
    for (const { row, change } of changes)
      if (change.beside === undefined)
        expect({ ...row.cells, ...change.cells }, `${operator.id} ${row.id}`).not.toEqual(row.cells);
  }
});

test('every document operator changes some good document, which is still a draft', async () => {
  const documents = await goodDocuments();
  for (const operator of DOCUMENT_OPERATORS) {
    let tried = 0;
    for (const draft of documents.values())
      for (const at of draft.projects.keys()) {
        const copy = structuredClone(draft);
        if (tried > 2 || operator.spoil(copy, at) === null) continue;
        tried += 1;
        expect(Draft.safeParse(copy).success, operator.id).toBe(true);
        expect(copy, operator.id).not.toEqual(draft);
      }
    expect(tried, operator.id).toBeGreaterThan(0);
  }
});

async function outcomes(client: EvalClient, operators: readonly RowOperator[]): Promise<Outcome[]> {
  return (await tryRows(client, operators).finally(() => client.close())).map(outcomeOf);
}

test('an operator that does nothing is never counted as found', async () => {
  const idle: RowOperator = {
    id: 'idle',
    title: '什么也没改',
    rules: ['IND-DIRECTION-WRONG'],
    spoil: () => ({}),
  };
  const found = await outcomes(await connectOwn(), [idle]);
  expect(found.length).toBe(40);
  expect(byOperator(found)).toEqual([
    { rule: 'idle', title: '什么也没改', hit: 0, wrong: 0, missed: found.length },
  ]);
});

test('a server that lost a rule finds less, and the rule is named', async () => {
  const whole = byRule(await outcomes(await connectOwn(), flipped)).find(
    ({ rule }) => rule === 'IND-DIRECTION-WRONG',
  );
  vi.resetModules();
  vi.doMock('../../src/rules/index.ts', async original => {
    const catalogue = await original<typeof import('../../src/rules/index.ts')>();
    return { RULES: catalogue.RULES.filter(({ id }) => id !== 'IND-DIRECTION-WRONG') };
  });
  const { connectOwn: connectLess } = await import('../client.ts');
  const less = byRule(await outcomes(await connectLess(), flipped)).find(
    ({ rule }) => rule === 'IND-DIRECTION-WRONG',
  );
  expect(whole?.hit).toBeGreaterThan(30);
  expect(less).toMatchObject({ hit: 0, missed: expect.any(Number) });
  expect(less?.missed).toBeGreaterThan((whole?.missed ?? 0) + 28);
});

test('what was said before is not heard again; what is said elsewhere does not count; strangers are told', () => {
  const [operator] = flipped;
  if (operator === undefined) throw new Error('no operator');
  const said = (rule: string, path: string, quote: string) =>
    ({ rule, path, quote, severity: 'error', formal: false, message: '' }) as const;
  const before = [said('IND-DIRECTION-WRONG', '/indicators/0/value', '甲')];
  const trial = { operator, subject: 'x', places: ['/indicators/1'], shown: '', before };
  expect(outcomeOf({ ...trial, after: before }).killers).toEqual([]);
  expect(
    outcomeOf({ ...trial, after: [said('IND-DIRECTION-WRONG', '/indicators/2', '乙')] }).killers,
  ).toEqual([]);
  const after = [
    said('IND-DIRECTION-WRONG', '/indicators/1/value', '丙'),
    said('IND-UNIT-MISSING', '/indicators/1', '丁'),
  ];
  expect(outcomeOf({ ...trial, after })).toMatchObject({
    killers: ['IND-DIRECTION-WRONG'],
    strangers: ['IND-UNIT-MISSING'],
  });
});
