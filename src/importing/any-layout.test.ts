import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Layout } from '../../evals/layouts/choices.ts';
import { type LaidOutDocument, laidOutDocuments } from '../../evals/layouts/index.ts';
import { readingOf } from './testing-layouts.ts';

type Bar = readonly [found: number, silent: number];

/** In per cent, by what parts the cells: rows found at least; rows wrong, lost or invented without a word at most. */
const BARS: Readonly<Record<Layout['grammar'], Bar>> = {
  pipes: [98, 2],
  markdown: [98.5, 2],
  tabs: [99, 1.5],
  box: [98.5, 2],
  gaps: [92, 2.5],
  spaces: [94, 3],
  lines: [97, 2.5],
  'bar-lines': [97.5, 1.5],
  paragraph: [85, 4],
  'glued-rows': [71, 3],
  glued: [62.5, 0.5],
  transposed: [98.5, 1],
  sentences: [97.5, 1.5],
  bands: [97, 2.5],
  'bar-line': [87, 2],
  placed: [92.5, 1.5],
};

/** Under headings nobody listed, or none: by what parts the cells. */
const OPEN: Readonly<Record<string, readonly [grammars: readonly Layout['grammar'][], ...bar: Bar]>> = {
  'ruled tables': [['pipes', 'markdown', 'tabs', 'box'], 96, 4],
  'cells in lines': [['gaps', 'spaces', 'lines', 'bar-lines'], 78, 12],
  'tables on their side': [['transposed'], 78, 2],
  sentences: [['sentences'], 98, 1],
  'bands, fixed widths and one line': [['bands', 'placed', 'bar-line'], 67, 9.5],
  'run together': [['paragraph', 'glued-rows', 'glued'], 26, 13],
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
    const { grammar, words } = document.layout;
    const key = words === 'trade' ? grammar : `open ${grammar}`;
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
});
