import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Copy } from './testing-copy.ts';

const PLANTED: Readonly<Record<string, string>> = {
  'src/domain/planted-type.ts': "export const wrong: number = 'one';\n",
  'src/domain/planted-format.ts': 'export   const   loose = "x"\n',
  'src/domain/planted-upward.ts': "export { reviewDraft } from '../review/review.ts';\n",
  'src/rules/indicator/planted-friend.ts':
    "import composite from './composite.ts';\nexport default composite;\n",
  'src/rules/indicator/planted-unlisted.ts': 'export default {};\n',
  'src/rules/indicator/planted-unfilled.ts': "export const title = '请填：规则名称';\n",
  'src/domain/planted-long.ts': '// one more line\n'.repeat(301),
};

test('each gate refuses the failure planted for it', { timeout: 120_000 }, () => {
  using copy = new Copy();
  for (const [path, text] of Object.entries(PLANTED)) writeFileSync(join(copy.root, path), text);
  appendFileSync(join(copy.root, 'src/domain/pointer.ts'), '\nexport const plantedExport = 1;\n');

  const said = copy.check();
  expect(said.get('types')).toContain('src/domain/planted-type.ts');
  expect(said.get('lint and format')).toContain('src/domain/planted-format.ts');
  expect(said.get('layers')).toMatch(
    /layer-domain: src\/domain\/planted-upward\.ts → src\/review\/review\.ts/,
  );
  expect(said.get('layers')).toContain('rules-stand-alone: src/rules/indicator/planted-friend.ts');
  expect(said.get('unused code')).toContain('plantedExport');
  expect(said.get('unused code')).toContain('src/domain/planted-long.ts');
  expect(said.get('generated files')).toContain('stale: src/rules/index.ts');
  expect(said.get('file length')).toContain('src/domain/planted-long.ts: 301 lines');
  expect(said.get('filled in')).toContain('src/rules/indicator/planted-unfilled.ts');
});

test('layers that were not read are not layers kept', { timeout: 120_000 }, () => {
  using copy = new Copy();
  const blind = "\nmodule.exports.options.exclude = { path: '^src/' };\n";
  appendFileSync(join(copy.root, '.dependency-cruiser.cjs'), blind);
  expect(copy.check('layers').get('layers')).toMatch(/only \d+ modules of \d+ files were read/);
});

test('a page that says something else than its source is stale, and so is one without a source', () => {
  using copy = new Copy();
  copy.run('generate.ts');
  const planted = join(copy.root, 'docs/rules/PLANTED.md');
  appendFileSync(join(copy.root, 'docs/tools.md'), 'planted\n');
  writeFileSync(planted, '');
  const check = () => copy.run('generate.ts', '--check');
  expect(check()).toEqual({
    ok: false,
    text: 'stale: docs/tools.md (run: npm run generate)\nstale: docs/rules/PLANTED.md (run: npm run generate)\n',
  });
  expect(copy.run('generate.ts')).toEqual({ ok: true, text: '' });
  expect(check()).toEqual({ ok: true, text: '' });
});

test('a promise that is not kept is named', { timeout: 120_000 }, () => {
  using copy = new Copy();
  appendFileSync(join(copy.root, 'README.md'), '[lost](docs/lost.md)\n');
  const path = join(copy.root, 'package.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"zod": "', '"left-pad": "^1.3.0",\n    "zod": "'));
  const said = copy.check('promises').get('promises');
  expect(said).toContain('README.md: docs/lost.md is not there');
  expect(said).toContain('package.json: left-pad has no exact version');
  expect(said).toContain('docs/dependencies.md: why left-pad?');
});
