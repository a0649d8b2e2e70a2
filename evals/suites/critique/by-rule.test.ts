import { expect, test } from 'vitest';
import { RULES } from '../../../src/index.ts';
import { readEval } from '../../files.ts';
import { countsByRule } from './by-rule.ts';

const count = (rule: string, hit: number, wrong = 0, missed = 0) => ({ rule, hit, wrong, missed });

test('rules in code order, kinds as given, nothing where nothing was', () => {
  const counts = countsByRule({ rows: [count('B', 2, 1), count('A', 0)], lab: [count('A', 3, 0, 1)] });
  expect(JSON.stringify(counts)).toBe(
    '{"A":{"lab":{"hit":3,"wrong":0,"missed":1}},"B":{"rows":{"hit":2,"wrong":1,"missed":0}}}',
  );
});

test('what is kept speaks of rules of the catalogue, most of them, and of all kinds of material', async () => {
  const kept = JSON.parse(await readEval('baselines/rules.json')) as Record<string, Record<string, unknown>>;
  const known = new Set(RULES.map(({ id }) => id));
  expect(Object.keys(kept).filter(rule => !known.has(rule))).toEqual([]);
  expect(Object.keys(kept).length).toBeGreaterThan(known.size * 0.8);
  const kinds = new Set(Object.values(kept).flatMap(one => Object.keys(one)));
  expect([...kinds].sort()).toEqual(['documents', 'lab', 'rows', 'seed']);
});
