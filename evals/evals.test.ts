import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('the suggest suite says the same twice; goals of one’s own give figures and no bars', {
  timeout: 60_000,
}, async () => {
  const run = (more: object = {}) => runEvals({ suite: 'suggest', out, updateBaseline: false, ...more });
  await run();
  const first = read('report.json');
  await run();
  expect(read('report.json')).toBe(first);
  const data = join(out, 'goals.jsonl');
  const goal = '组织科普大篷车进校园20场，服务师生8000人次';
  const own = { id: 7, goal, project: null, sector: '科协', province: '某省', doc: '1' };
  writeFileSync(data, JSON.stringify({ ...own, indicators: [{ name: '科普大篷车进校园场次' }] }));
  const { json, failed, text } = await run({ data });
  expect([failed, text]).toEqual([false, expect.stringContaining('只给数字')]);
  const figures = json as { scores: { key: string; value: number }[] };
  const keys = figures.scores.map(({ key }) => key);
  expect(keys).toContain('reference.recall');
  expect(keys).not.toContain('work.hit1');
  expect(figures.scores.find(({ key }) => key === 'quantity.captured')?.value).toBe(1);
  await expect(run({ suite: 'talk', data })).rejects.toMatchObject({ code: 'bad_input' });
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
