import { expect, test } from 'vitest';
import type { Suite, SuiteResult } from '../suite.ts';
import { escaped } from './escape.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';

const EVIL = `<img src=x onerror=alert(1)>"'&\u0000\uD800</script>]]>`;
const suite: Suite = { name: 'critique', title: EVIL, run: () => Promise.reject(new Error('not run')) };
const tally = { id: EVIL, title: EVIL, hit: 1, wrong: 2, missed: 0, precision: 1 / 3, recall: 1, f1: 0.5 };
const result: SuiteResult = {
  facts: [[EVIL, EVIL]],
  scores: [
    { key: 'row.f1', title: EVIL, value: 0.5, low: 0.4, high: 0.6 },
    { key: 'none', title: '没有', value: null },
    { key: 'seed.controls', title: '处数', value: 1 },
  ],
  tables: [{ key: 'rules', title: EVIL, note: EVIL, rows: [tally] }],
  cases: [
    {
      id: 'row/1',
      group: EVIL,
      ok: false,
      subject: EVIL,
      expected: EVIL,
      said: [EVIL],
      why: EVIL,
      kind: 'missed',
    },
    { id: 'row/2', group: EVIL, ok: true, subject: '好', expected: '', said: [], why: '' },
  ],
  gates: [
    { key: 'floor.x', title: EVIL, ok: false, detail: EVIL },
    { key: 'floor.y', title: '好', ok: true, detail: '' },
  ],
};

test('whatever the data says stays text', () => {
  expect(escaped(EVIL)).toBe('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;��&lt;/script&gt;]]&gt;');
  for (const text of [htmlReport(suite, result), junitReport(suite, result)]) {
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/[\u0000\p{Surrogate}]/u);
    expect(text.match(/<\/script>/g) ?? []).toHaveLength(text.startsWith('<!doctype') ? 1 : 0);
  }
});

test('the page shows figures, intervals, what was lost and why', () => {
  const page = htmlReport(suite, result);
  for (const part of ['50.0%', '40.0%–60.0%', '2 道门槛里有 1 道没过', '漏报', 'left:40%;width:20%', '33.3%'])
    expect(page).toContain(part);
});

test('a gate that failed fails the build; a row that was missed is told', () => {
  const xml = junitReport(suite, result);
  expect(xml).toContain('tests="2" failures="1" skipped="0"');
  expect(xml).toContain('tests="2" failures="0" skipped="1"');
  expect(jsonReport(suite, result)).toMatchObject({ passed: false, gates: [{ ok: false }, { ok: true }] });
});
