import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Layout } from '../../evals/layouts/choices.ts';
import { type LaidOutDocument, laidOutDocuments } from '../../evals/layouts/index.ts';
import { readingOf } from './testing-layouts.ts';

type Bar = readonly [found: number, silent: number];

/** In per cent, by what parts the cells: rows found at least; rows wrong, lost or invented without a word at most. */
const BARS: Readonly<Record<Layout['grammar'], Bar>> = {
  pipes: [98.5, 1.5],
  markdown: [99.5, 1],
  tabs: [99, 1.5],
  box: [99.5, 1.5],
  gaps: [94, 2],
  spaces: [94, 2],
  lines: [96.5, 2],
  'bar-lines': [97.5, 1.5],
  paragraph: [85, 1.5],
  'glued-rows': [72, 3],
  glued: [62.5, 0.5],
  transposed: [99, 0.5],
  sentences: [98, 1],
  bands: [97, 2.5],
  'bar-line': [82.5, 1.5],
  placed: [96, 1.5],
};

/** Under headings nobody listed, or none: by what parts the cells. */
const OPEN: Readonly<Record<string, readonly [grammars: readonly Layout['grammar'][], ...bar: Bar]>> = {
  'ruled tables': [['pipes', 'markdown', 'tabs', 'box'], 96, 4],
  'cells in lines': [['gaps', 'spaces', 'lines', 'bar-lines'], 84, 6],
  'tables on their side': [['transposed'], 96.5, 2.5],
  sentences: [['sentences'], 98, 1],
  'bands, fixed widths and one line': [['bands', 'placed', 'bar-line'], 69.5, 7.5],
  'run together': [['paragraph', 'glued-rows', 'glued'], 37, 13],
};

/** Whatever parts the cells: last year's figure beside the planned one, and what was made of it below the table. */
const BESIDE: Readonly<Record<string, readonly [kinds: readonly string[], ...bar: Bar]>> = {
  'planned beside past': [['planned'], 79.5, 3],
  'a verdict below': [['verdict'], 92, 1],
  'either under unknown headings': [['open planned', 'open verdict'], 74, 11.5],
};

interface Sum {
  wanted: number;
  found: number;
  silent: string[];
}

const measured = (documents: readonly LaidOutDocument[]): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const document of documents) {
    const { wanted, found, silent } = readingOf(document);
    const { grammar, words, columns, tail } = document.layout;
    const kind = columns === 'planned' ? columns : tail === 'verdict' ? tail : grammar;
    const key = words === 'trade' ? kind : `open ${kind}`;
    const sum = sums.get(key) ?? { wanted: 0, found: 0, silent: [] };
    sum.wanted += wanted;
    sum.found += found;
    sum.silent.push(...silent);
    sums.set(key, sum);
  }
  return sums;
};

function isWithin(sum: Sum, [least, most]: Bar): void {
  expect(sum.wanted).toBeGreaterThan(250);
  expect((sum.found / sum.wanted) * 100).toBeGreaterThan(least);
  expect((sum.silent.length / sum.wanted) * 100, sum.silent.slice(0, 20).join('\n')).toBeLessThan(most);
}

describe('tables in layouts nobody prepared for', () => {
  const documents = laidOutDocuments(4);
  const sums = measured(documents);
  const sumOf = (keys: readonly string[]): Sum =>
    keys.reduce<Sum>(
      (all, key) => {
        const one = sums.get(key) ?? { wanted: 0, found: 0, silent: [] };
        return {
          wanted: all.wanted + one.wanted,
          found: all.found + one.found,
          silent: [...all.silent, ...one.silent],
        };
      },
      { wanted: 0, found: 0, silent: [] },
    );

  it('each choice meets each value of every other', () => {
    const pairs = new Set<string>();
    for (const { layout } of documents)
      for (const one of DIMENSIONS)
        for (const other of DIMENSIONS) pairs.add(`${layout[one]} ${layout[other]}`);
    for (const grammar of Object.keys(BARS))
      for (const other of ['past', 'planned', 'verdict', 'typed', 'half', 'cell-gone', 'begin-within'])
        expect(pairs).toContain(`${grammar} ${other}`);
    expect(documents.length).toBeGreaterThan(2000);
  });

  it.each(Object.entries(BARS))('%s: at least and at most %j in a hundred', (grammar, bar) => {
    isWithin(sumOf([grammar]), bar);
  });

  it.each(Object.entries(OPEN))('%s under unknown headings: %j', (_, [grammars, ...bar]) => {
    isWithin(sumOf(grammars.map(grammar => `open ${grammar}`)), bar);
  });

  it.each(Object.entries(BESIDE))('%s: %j', (_, [kinds, ...bar]) => {
    isWithin(sumOf(kinds), bar);
  });
});
