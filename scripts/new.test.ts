import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Copy } from './testing-copy.ts';

test('a start compiles, is listed, and lacks nothing but what a person has to say', {
  timeout: 120_000,
}, () => {
  using copy = new Copy();
  const start = (...args: string[]) => copy.run('new.ts', ...args);
  expect(start('rule', 'indicator/planted-rule').text).toContain('src/rules/indicator/planted-rule.ts\n');
  expect(start('tool', 'try-planted').text).toContain('src/tools/try-planted.test.ts\n');
  expect(start('profile', 'planted-county')).toMatchObject({ ok: true });
  expect(start('template', 'planted')).toMatchObject({ ok: true });

  const text = (path: string): string => readFileSync(join(copy.root, path), 'utf8');
  expect(text('src/rules/index.ts')).toContain("from './indicator/planted-rule.ts'");
  expect(text('src/tools/index.ts')).toContain("from './try-planted.ts'");
  expect(text('src/profiles/index.ts')).toContain("from './planted-county.ts'");
  expect(text('docs/rules/README.md')).toContain('IND-PLANTED-RULE');

  const { 'filled in': open, ...others } = Object.fromEntries(copy.check());
  const objections = Object.values(others).flatMap(said => said?.split('\n') ?? []);
  expect(objections.filter(line => line.includes('planted'))).toEqual([]);
  expect(others['generated files']).toBeNull();
  expect(open?.match(/\S*planted\S*: 还有“请填”没有填/g)).toEqual([
    'src/profiles/planted-county.ts: 还有“请填”没有填',
    'src/rules/indicator/planted-rule.ts: 还有“请填”没有填',
    'src/tools/try-planted.ts: 还有“请填”没有填',
    'templates/planted.hbs: 还有“请填”没有填',
  ]);
});

test.each([
  [['rule', 'indicator/composite'], 'src/rules/indicator/composite.ts is there already.'],
  [['rule', 'composite'], 'A rule is named GROUP/NAME'],
  [['rule', 'indicator/../../evil'], 'A rule is named GROUP/NAME'],
  [['rule', 'indicator/Big'], '"Big" is no name.'],
  [['tool', 'draft'], 'A tool is named VERB-NOUN.'],
  [['profile', '../evil'], '"../evil" is no name.'],
  [['template', ''], '"" is no name.'],
  [['template', 'x'.repeat(41)], 'is no name.'],
  [['constructor', 'x'], 'npm run new rule'],
])('refuses %j', (args, said) => {
  using copy = new Copy();
  const { ok, text } = copy.run('new.ts', ...args);
  expect(ok).toBe(false);
  expect(text).toContain(said);
});
