import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { ELSEWHERE, indexOf, lookupOf, SECTORS, type Sector, type Unheld } from '../src/index.ts';
import { builtElsewhere, builtLibrary, FOLDER } from './library.ts';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOAL = '新建高标准农田1.2万亩，配套田间道路18公里，年底前完成主体工程';

it('is built whole, looked up as in the source, and read only where it is looked at', async () => {
  const { module, files } = builtLibrary(SECTORS);
  const path = join(folder, 'library.mjs');
  writeFileSync(path, module);
  const built = ((await import(pathToFileURL(path).href)) as { SECTORS: readonly Sector[] }).SECTORS;

  const beside = join(folder, 'elsewhere.mjs');
  writeFileSync(beside, builtElsewhere(ELSEWHERE));
  const elsewhere = ((await import(pathToFileURL(beside).href)) as { ELSEWHERE: Unheld }).ELSEWHERE;
  const strange = '养护警用直升机2架';

  // No file of it is there yet.
  const [ours, theirs] = [indexOf(built, elsewhere), indexOf(SECTORS, ELSEWHERE)];
  expect(lookupOf(built)).toEqual(lookupOf(SECTORS));
  expect(ours.hits(GOAL)).toEqual(theirs.hits(GOAL));
  expect(ours.hits(strange)).toEqual(theirs.hits(strange));
  expect(theirs.hits(strange)).not.toEqual([]);
  expect([...ours.bm25(GOAL)]).toEqual([...theirs.bm25(GOAL)]);
  expect(ours.types.map(({ type, rare }) => [type.id, type.name, rare('农田')])).toEqual(
    theirs.types.map(({ type, rare }) => [type.id, type.name, rare('农田')]),
  );
  expect(() => built[0]?.types[0]?.indicators).toThrow('ENOENT');

  mkdirSync(join(folder, FOLDER));
  for (const [name, text] of files) writeFileSync(join(folder, FOLDER, name), text);
  expect([...built]).toEqual([...SECTORS]);
  expect({ ...built[0]?.types[0] }).toEqual(SECTORS[0]?.types[0]);
});
