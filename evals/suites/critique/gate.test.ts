import { expect, test, vi } from 'vitest';
import { listEval, readEval } from '../../files.ts';
import { floorGates } from '../../floors.ts';
import type { Judged } from './ask.ts';
import { Baseline, comparison, nextBaseline } from './baseline.ts';
import { readRows } from './row-data.ts';
import { judged } from './testing-rows.ts';

const names = { dataset: 'x', ruleset: 'y' };
const empty: Baseline = { schema: 'jixiao.eval-baseline/1', dataset: 'x', ruleset: '', floors: [], rows: {} };
const lost = (gates: ReturnType<typeof comparison>): string[] =>
  gates.filter(({ ok }) => !ok).map(({ key }) => key);

/** Forty documents, each with a vague name found, a wrong direction found and a good row. */
const found = Array.from({ length: 40 }, (_, at) => [
  judged(`v${at}`, `${at}`, ['vague-name'], ['IND-NAME-VAGUE']),
  judged(`d${at}`, `${at}`, ['direction-wrong'], ['IND-DIRECTION-WRONG!']),
  judged(`g${at}`, `${at}`, [], []),
]).flat();
const baseline = nextBaseline(empty, found, [], names);
const change = (to: (one: Judged, index: number) => Judged['said']): Judged[] =>
  found.map((one, index) => ({ ...one, said: to(one, index) }));

test('the same run holds; a baseline outlives being written down', () => {
  expect(lost(comparison(found, Baseline.parse(JSON.parse(JSON.stringify(baseline)))))).toEqual([]);
});

test('a fall that resampling cannot explain away fails; one row more or less does not', () => {
  const silent = change(({ said }) => said.filter(({ rule }) => rule !== 'IND-NAME-VAGUE'));
  expect(lost(comparison(silent, baseline))).toEqual(['fall.row.f1', 'fall.micro.f1']);
  const once = change(({ said }, index) => (index === 0 ? [] : said));
  expect(lost(comparison(once, baseline))).toEqual([]);
});

test('one error less fails at once, unless another rule reports the same fault as an error', () => {
  const one = (words: Judged['said']) => change(({ said }, index) => (index === 1 ? words : said));
  expect(lost(comparison(one([]), baseline))).toEqual(['errors.recall']);
  const other = found[1]?.said.map(finding => ({ ...finding, rule: 'IND-NAME-OP-CONFLICT' })) ?? [];
  expect(lost(comparison(one(other), baseline))).toEqual([]);
  const milder = other.map(finding => ({ ...finding, severity: 'warning' as const }));
  expect(lost(comparison(one(milder), baseline))).toEqual(['errors.recall']);
});

test('a row that changed is not compared with what it was', () => {
  const changed = found.map(one => ({ row: { ...one.row, hash: 'other' }, said: [] }));
  expect(lost(comparison(changed, baseline))).toEqual([]);
});

test('a bar that no figure reaches, or that nothing measures, does not hold', () => {
  const floors = [
    { key: 'a', title: '甲', min: 0.9, goal: 0.95 },
    { key: 'b', title: '乙', max: 0, goal: 0 },
    { key: 'c', title: '丙', min: 0.5, goal: 0.5 },
  ];
  const gates = (a: number, b: number) =>
    lost(
      floorGates(floors, [
        { key: 'a', title: '', value: a },
        { key: 'b', title: '', value: b },
      ]),
    );
  expect(gates(0.9, 0)).toEqual(['floor.c']);
  expect(gates(0.899, 1)).toEqual(['floor.a', 'floor.b', 'floor.c']);
});

test('bars are drawn up to what holds, not past their goal; down only where the rows are others', () => {
  const floors = [{ key: 'row.f1', title: '甲', min: 0.9, goal: 0.95 }];
  const next = (value: number, dataset: string) =>
    nextBaseline({ ...empty, floors }, found, [{ key: 'row.f1', title: '', value }], { ...names, dataset })
      .floors[0]?.min;
  expect([next(0.937, 'x'), next(0.99, 'x'), next(0.5, 'x'), next(0.5, 'other')]).toEqual([
    0.93, 0.95, 0.9, 0.5,
  ]);
  const made = [{ key: 'relations.violations', title: '乙', max: 10, goal: 0 }];
  const most = (value: number, dataset: string) =>
    nextBaseline({ ...empty, floors: made }, found, [{ key: 'relations.violations', title: '', value }], {
      ...names,
      dataset,
    }).floors[0]?.max;
  expect([most(4, 'x'), most(12, 'x'), most(12, 'other')]).toEqual([4, 10, 12]);
});

/** The suite's own rows, judged by our server with some rules missing from its catalogue. */
async function judgedWithout(...off: readonly string[]): Promise<Judged[]> {
  vi.resetModules();
  vi.doMock('../../../src/rules/index.ts', async original => {
    const { RULES } = await original<typeof import('../../../src/rules/index.ts')>();
    return { RULES: RULES.filter(({ id }) => !off.includes(id)) };
  });
  const { connectOwn } = await import('../../client.ts');
  const { judgeRows } = await import('./ask.ts');
  const files = (await listEval('datasets/critique')).filter(name => name.endsWith('.jsonl'));
  const texts = files.map(async name => ({ name, text: await readEval(`datasets/critique/${name}`) }));
  const client = await connectOwn();
  return (await judgeRows(client, readRows(await Promise.all(texts))).finally(() => client.close())).judged;
}

test('a rule planted to be silent is found out', { timeout: 20_000 }, async () => {
  const whole = nextBaseline(empty, await judgedWithout(), [], names);
  expect(lost(comparison(await judgedWithout(), whole))).toEqual([]);
  const without = comparison(await judgedWithout('IND-DIRECTION-WRONG', 'IND-NAME-OP-CONFLICT'), whole);
  expect(lost(without)).toContain('errors.recall');
});
