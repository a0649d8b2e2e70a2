import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readValue, type ValueContext } from './value.ts';

interface Case extends ValueContext {
  readonly cell: string;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly tag: string;
}

const cases: Case[] = readFileSync(new URL('../../evals/datasets/values.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));

const tags = [...new Set(cases.map(({ tag }) => tag))];

test('there are cases enough, none twice', () => {
  const keys = cases.map(({ cell, operatorCell, unitCell }) =>
    JSON.stringify([cell, operatorCell, unitCell]),
  );
  expect(new Set(keys).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(600);
});

test.each(tags)('%s', tag => {
  for (const one of cases.filter(given => given.tag === tag)) {
    const read = readValue(one.cell, one);
    expect(read, JSON.stringify(one.cell)).toMatchObject({
      raw: one.cell,
      number_to: null,
      date: null,
      tolerance: false,
      ...one.expect,
    });
  }
});
