import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Templates } from '../ports.ts';
import { Tally } from './ranking.ts';
import { rankingPage } from './ranking-page.ts';
import { summaryJson } from './summary-json.ts';
import { verdictWith } from './testing-folder.ts';
import { rankingWorkbook } from './workbook.ts';

const templates: Templates = {
  read: async name => readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8'),
};

function tallied(...files: [file: string, verdict: ReturnType<typeof verdictWith>][]): Tally {
  const tally = new Tally();
  for (const [file, verdict] of files)
    tally.add({ file, report: `报告/${file}.html`, sha256: file.slice(0, 1), verdict });
  return tally;
}
const GIVEN = { ruleset: 'r', ignored: [], titles: new Map([['BUD-SUM', '合计不等于各项之和']]) };

describe('the ranking', () => {
  it('puts the lowest score first, then the most sent back, then by name', () => {
    const content = { error: 5, warning: 0, info: 0 };
    const { ranking } = tallied(
      ['b', verdictWith({ score: 90 })],
      ['a', verdictWith({ score: 90 })],
      ['c', verdictWith({ score: 90, content })],
      ['d', verdictWith({ score: 60 })],
    ).summary(GIVEN);
    expect(ranking.map(({ file }) => file)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('counts by rule and by unit, and names what is the same file twice', () => {
    const rules = [
      { rule: 'BUD-SUM', severity: 'warning' as const, count: 2 },
      { rule: 'IND-X', severity: 'info' as const, count: 7 },
    ];
    const summary = tallied(
      ['1甲', verdictWith()],
      ['1乙', verdictWith({ rules, score: 70 })],
      ['2丙', verdictWith({ unit: null, score: 99 })],
    ).summary(GIVEN);
    expect(summary.rules).toEqual([
      { rule: 'BUD-SUM', title: '合计不等于各项之和', severity: 'error', findings: 4, files: 3 },
      { rule: 'IND-X', title: 'IND-X', severity: 'info', findings: 7, files: 1 },
    ]);
    expect(summary.units).toEqual([
      { unit: '某县教育局', files: 2, score: 75, error: 2, warning: 4, info: 6, tidy: 2 },
      { unit: null, files: 1, score: 99, error: 1, warning: 2, info: 3, tidy: 1 },
    ]);
    expect(summary.copies).toEqual([['1甲', '1乙']]);
    expect(summaryJson(summary)).toMatchObject({
      reviewed: 3,
      files: [{ rank: 1, file: '1乙', counts: { error: 1, warning: 3, info: 3, formal: 1 } }, {}, {}],
    });
  });
});

const HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>{{x}}';

describe('what is written', () => {
  const name = `坏"><img src=x>\n\u202E${HOSTILE}`;
  const tally = tallied([
    name,
    verdictWith({ unit: HOSTILE, top: [{ rule: 'R', title: HOSTILE, count: 1 }] }),
  ]);
  tally.fail(name, { code: 'unreadable_file', message: HOSTILE, fix: HOSTILE });
  const summary = tally.summary({ ...GIVEN, ignored: [{ extension: '.<b>', files: 2 }] });

  it('is a page on which names are only text, and links lead to the reports alone', async () => {
    const page = await rankingPage(summary, templates);
    expect(page).not.toMatch(/<script|<img|\u202E/);
    expect(page).toContain('&lt;script&gt;');
    const [link, ...more] = [...page.matchAll(/<a href="([^"]*)">/g)].map(([, href = '']) => href);
    expect(more).toEqual([]);
    expect(decodeURIComponent(link ?? '')).toBe(`报告/${name}.html`);
  });

  it('is a workbook without a formula', async () => {
    const parts = unzipSync(await rankingWorkbook(summary));
    const text = Object.entries(parts)
      .filter(([part]) => part.startsWith('xl/'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('');
    expect(text).not.toMatch(/<f[ >]/);
    expect(text).toContain('=HYPERLINK(');
  });
});
