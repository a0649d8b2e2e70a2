import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readValue } from '../src/index.ts';

/** A second set of cells, kept as a table that a person of the trade can read and extend. */
const rows = readFileSync(new URL('./datasets/values.tsv', import.meta.url), 'utf8')
  .split(/\r?\n/)
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t'));

const SHAPES: Readonly<Record<string, string>> = { T: 'text', P: 'placeholder', E: 'empty' };

/** What the last column adds: the upper end, a date, a tolerance, or a shape that is no number. */
function expected([, operator = '', number = '', unit = '', more = '']: readonly string[]) {
  const mark = more.trim();
  return {
    operator: operator.trim(),
    number: number.trim() || null,
    unit: unit.trim() || null,
    number_to: mark.startsWith('~') ? mark.slice(1) : null,
    date: mark.startsWith('@') ? mark.slice(1) : null,
    tolerance: mark === '±',
    ...(number.trim() === '' && mark in SHAPES ? { shape: SHAPES[mark] } : {}),
  };
}

describe('cells of real tables', () => {
  it('are at least 450', () => expect(rows.length).toBeGreaterThanOrEqual(450));
  it.each(rows.map(row => [row[0] ?? '', row] as const))('%j', (cell, row) => {
    expect(readValue(cell)).toMatchObject(expected(row));
  });
});
