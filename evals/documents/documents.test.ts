import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/index.ts';
import { markedDocuments } from './index.ts';
import { markedDocument } from './marked.ts';

const documents = await markedDocuments();

describe('marked documents', () => {
  it('are good ones and faulty ones', () => {
    const marks = [...documents.values()].map(document => document.marks.length);
    expect(marks.filter(count => count === 0).length).toBeGreaterThanOrEqual(4);
    expect(marks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(45);
  });

  it('name rules of the catalogue only', () => {
    const known = new Set(RULES.map(({ id }) => id));
    for (const { marks } of documents.values()) for (const { rule } of marks) expect(known).toContain(rule);
  });

  it('lose their marks before anybody reads them', () => {
    for (const { draft } of documents.values()) expect(JSON.stringify(draft)).not.toMatch(/[⟦⟧]/);
  });

  it('refuse a change to a place that is not there', () => {
    const base = { about: 'x', base: 'good', change: [{ path: '/projects/9/name', value: 'x' }] };
    const read = (name: string): unknown => (name === 'good' ? { projects: [] } : base);
    expect(() => markedDocument('bad', read)).toThrow('/projects/9/name');
  });
});
