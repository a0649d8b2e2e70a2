import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readValue } from '../src/index.ts';

interface Case {
  readonly cell: string;
  readonly operatorCell?: string;
  readonly unitCell?: string;
  readonly headerUnit?: string;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly tag: string;
}

const cases: readonly Case[] = readFileSync(new URL('./datasets/values.jsonl', import.meta.url), 'utf8')
  .split(/\r?\n/)
  .filter(line => line !== '')
  .map(line => JSON.parse(line));

const byTag = new Map<string, Case[]>();
for (const one of cases) byTag.set(one.tag, [...(byTag.get(one.tag) ?? []), one]);

describe('values as they stand in real tables', () => {
  it('are at least 600, no two alike', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(new Set(cases.map(({ expect: _, tag: __, ...given }) => JSON.stringify(given))).size).toBe(
      cases.length,
    );
  });

  describe.each([...byTag])('%s', (_, own) => {
    it.each(own.map(one => [one.cell, one] as const))(
      '%j',
      (cell, { expect: wanted, tag: _tag, cell: _cell, ...beside }) => {
        expect(readValue(cell, beside)).toMatchObject(wanted);
      },
    );
  });
});
