import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Layout } from '../../evals/layouts/choices.ts';
import { type LaidOutDocument, laidOutDocuments } from '../../evals/layouts/index.ts';
import { readingOf } from './testing-layouts.ts';

/** In per cent, by what parts the cells: rows found at least; rows wrong, lost or invented without a word at most. */
const BARS: Readonly<Record<Layout['grammar'], readonly [found: number, silent: number]>> = {
  pipes: [97, 1.5],
  markdown: [96, 2],
  tabs: [94, 2],
  box: [95, 4],
  gaps: [92, 3],
  spaces: [91, 3],
  lines: [95, 2.5],
  'bar-lines': [95.5, 2.5],
  paragraph: [76, 4],
  'glued-rows': [70, 2.5],
  glued: [57, 0.5],
  transposed: [99, 1],
  sentences: [98, 1],
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
    const sum = sums.get(document.layout.grammar) ?? { wanted: 0, found: 0, silent: [] };
    sum.wanted += wanted;
    sum.found += found;
    sum.silent.push(...silent);
    sums.set(document.layout.grammar, sum);
  }
  return sums;
};

describe('tables in layouts nobody prepared for', () => {
  const documents = laidOutDocuments(4);
  const sums = measured(documents);

  it('each choice meets each value of every other', () => {
    const pairs = new Set<string>();
    for (const { layout } of documents)
      for (const one of DIMENSIONS)
        for (const other of DIMENSIONS) pairs.add(`${layout[one]} ${layout[other]}`);
    for (const grammar of Object.keys(BARS))
      for (const columns of ['past', 'typed']) expect(pairs).toContain(`${grammar} ${columns}`);
    expect(documents.length).toBeGreaterThan(1500);
  });

  it.each(Object.entries(BARS))('%s: at least and at most %j in a hundred', (grammar, [least, most]) => {
    const sum = sums.get(grammar) ?? { wanted: 0, found: 0, silent: [] };
    expect(sum.wanted).toBeGreaterThan(900);
    expect((sum.found / sum.wanted) * 100).toBeGreaterThan(least);
    expect((sum.silent.length / sum.wanted) * 100, sum.silent.slice(0, 20).join('\n')).toBeLessThan(most);
  });
});
