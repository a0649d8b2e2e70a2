import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runEvals } from './run.ts';

const out = mkdtempSync(join(tmpdir(), 'jixiao-evals-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const read = (name: string): string => readFileSync(join(out, name), 'utf8');

test('the critique suite holds every bar and writes its reports', { timeout: 120_000 }, async () => {
  const { failed, text } = await runEvals({ suite: 'critique', out, updateBaseline: false });
  expect(failed, text).toBe(false);
  expect(text).toContain('都过了');
  const first = read('report.json');
  expect(JSON.parse(first)).toMatchObject({ suite: 'critique', passed: true });
  expect(read('junit.xml')).toMatch(/^<\?xml [\s\S]*<\/testsuites>\n$/);
  const page = read('report.html');
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).not.toMatch(/(?:src|href)=|url\(|@import|<script src/);

  await runEvals({ suite: 'critique', out, updateBaseline: false });
  expect(read('report.json')).toBe(first);
});

test('what cannot be run is told in Chinese', async () => {
  const ask = (more: object) => runEvals({ suite: 'critique', out, updateBaseline: false, ...more });
  await expect(ask({ suite: 'none' })).rejects.toMatchObject({
    code: 'bad_input',
    fix: '可选：critique、suggest、talk',
  });
  await expect(ask({ data: join(out, 'none.jsonl') })).rejects.toMatchObject({ code: 'not_found' });
  await expect(ask({ data: 'x', updateBaseline: true })).rejects.toMatchObject({ code: 'bad_input' });
  await expect(ask({ endpoint: '' })).rejects.toMatchObject({ code: 'bad_input' });
});
