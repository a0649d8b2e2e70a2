import type { Entry, Verdict } from './record.ts';

/** A reviewed file as others are made from it. */
export const verdictWith = (changed: Partial<Entry> = {}, passages: Verdict['passages'] = []): Verdict => {
  const entry: Entry = {
    title: null,
    unit: '某县教育局',
    year: 2026,
    profile: 'hebei-county',
    projects: 1,
    score: 80,
    grade: '良',
    outcome: '修改后通过',
    content: { error: 1, warning: 2, info: 3 },
    formal: { error: 0, warning: 1, info: 0 },
    top: [],
    rules: [{ rule: 'BUD-SUM', severity: 'error', count: 1 }],
    to_confirm: 0,
    ...changed,
  };
  return { unit: entry.unit, year: entry.year, entry, passages };
};
