import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JixiaoError } from '../../domain/errors.ts';
import type { Office } from '../../ports.ts';
import { openOffice } from './open.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program called soffice that does as told, found on the path. */
function office(script: string): Office {
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!${process.execPath}\n${script}`);
  chmodSync(path, 0o755);
  const found = openOffice({ PATH: folder }, 'linux');
  if (found === null) throw new Error('not found');
  return found;
}

const FILE = { bytes: new TextEncoder().encode('正文'), from: 'doc' };
const seen = (): { args: string[]; settings: string; faces: string } =>
  JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));

const WORKS = `
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const out = args[args.indexOf('--outdir') + 1];
const profile = new URL(args[0].split('=')[1]);
const faces = process.env.FONTCONFIG_FILE;
const settings = readFileSync(new URL(profile.href + '/user/registrymodifications.xcu'), 'utf8');
writeFileSync(__dirname + '/seen.json', JSON.stringify({ args, settings, faces: faces === undefined ? '' : readFileSync(faces, 'utf8') }));
mkdirSync(out, { recursive: true });
writeFileSync(out + '/source.docx', 'made of ' + readFileSync(args.at(-1), 'utf8'));`;

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (fault: unknown) => fault,
  );
  return error instanceof JixiaoError ? `${error.code} ${error.message}` : String(error);
}

it('converts in a profile of its own where macros and links are dead, and leaves nothing behind', async () => {
  const made = await office(WORKS).convert(FILE, 'docx');
  expect(new TextDecoder().decode(made)).toBe('made of 正文');
  const { args, settings } = seen();
  expect(args).toContain('--headless');
  for (const name of ['DisableMacrosExecution', 'BlockUntrustedRefererLinks'])
    expect(settings).toMatch(new RegExp(`oor:name="${name}"[^>]*><value>true</value>`));
  expect(existsSync(args.at(-1) ?? '')).toBe(false);
});

it('has a face that is missing set in what may stand in for it, the one asked for first', async () => {
  const families = [
    ['仿宋_GB2312', 'FangSong', 'Noto Serif CJK SC'],
    ['黑<体', '黑&体'],
  ];
  await office(WORKS).convert({ ...FILE, families }, 'docx');
  const { faces } = seen();
  expect(faces).toContain('</include>');
  expect(faces).toContain(
    '<family>仿宋_GB2312</family><prefer><family>仿宋_GB2312</family><family>FangSong</family><family>Noto Serif CJK SC</family></prefer>',
  );
  expect(faces).toContain(
    '<family>黑&lt;体</family><prefer><family>黑&lt;体</family><family>黑&amp;体</family>',
  );
  await office(WORKS).convert(FILE, 'docx');
  expect(seen().faces).not.toContain('黑&amp;体');
});

it('says in Chinese when nothing came of it', async () => {
  expect(await refusal(office('').convert(FILE, 'docx'))).toMatch(/^unreadable_file 文件没有转换成功/);
});

it('ends the program, and what it started, when nobody waits any longer', async () => {
  const hangs = office(`
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
require('node:fs').writeFileSync(__dirname + '/pids', process.pid + ' ' + child.pid);
setInterval(() => {}, 1000);`);
  const stop = new AbortController();
  const work = hangs.convert(FILE, 'docx', stop.signal);
  const pids = join(folder, 'pids');
  while (!existsSync(pids) || readFileSync(pids, 'utf8') === '')
    await new Promise(next => setTimeout(next, 20));
  stop.abort();
  expect(await refusal(work)).toMatch(/^cancelled/);
  const alive = readFileSync(pids, 'utf8')
    .split(' ')
    .filter(
      pid => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')),
    );
  expect(alive).toEqual([]);
});

it('is none where the path has none', () => {
  expect(openOffice({ PATH: folder }, 'linux') === null || existsSync('/Applications/LibreOffice.app')).toBe(
    true,
  );
});
