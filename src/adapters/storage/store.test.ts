import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openMemoryStore } from './memory.ts';
import { openSqliteStore } from './sqlite.ts';
import { storeContract } from './store-contract.ts';
import { draftTitled } from './testing-draft.ts';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => join(folder, `${++files}`, 'jixiao.sqlite');
const plain = { now: () => '2026-01-01T00:00:00Z', newId: () => 'jx-1' };

storeContract('memory', async lent => openMemoryStore(lent));
storeContract('sqlite', lent => openSqliteStore({ file: newFile(), ...lent }));

const WRITER = fileURLToPath(new URL('./testing-writer.ts', import.meta.url));

/** Starts a writer; `killAfter` acknowledged revisions (if given) it is killed without warning. */
const writer = (
  args: readonly string[],
  killAfter?: number,
): Promise<{ told: string[]; code: number | null }> =>
  new Promise(done => {
    const child = spawn(process.execPath, [WRITER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', chunk => {
      text += chunk;
      if (killAfter !== undefined && text.split('\n').length > killAfter) child.kill('SIGKILL');
    });
    child.on('close', code => done({ told: text.split('\n').slice(0, -1), code }));
  });

describe('several processes on one data file', () => {
  it('loses no edit of two writers on one draft', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file, ...plain });
    await store.create({ draft: draftTitled('起'), note: '' });
    const both = await Promise.all(['a', 'b'].map(name => writer([file, name, '60', 'jx-1'])));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const told = both.flatMap(result => result.told.map(line => line.split(' ')));
    expect(told.map(([, revision]) => Number(revision)).sort((x, y) => x - y)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 2),
    );
    for (const [id = '', revision, title] of told)
      expect((await store.get(id, Number(revision))).cover.title).toBe(title);
    await store.close();
  }, 60_000);

  it('lets many programs make the data file at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const file = newFile();
      const all = await Promise.all([0, 1, 2, 3].map(lane => writer([file, `m${lane}`, '3'])));
      expect(all.map(({ code, told }) => [code, told.length])).toEqual([0, 1, 2, 3].map(() => [0, 4]));
    }
  }, 60_000);

  it('keeps every acknowledged edit through two hundred kills', async () => {
    const file = newFile();
    const acknowledged: string[] = [];
    for (let round = 0; round < 50; round += 1) {
      const kills = [0, 1, 2, 3].map(lane =>
        writer([file, `k${round}-${lane}`, '100000'], 1 + ((round * 7 + lane * 3) % 11)),
      );
      for (const { told, code } of await Promise.all(kills)) {
        expect(code).toBeNull();
        acknowledged.push(...told);
      }
    }
    const db = new DatabaseSync(file);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    db.close();
    const store = await openSqliteStore({ file, ...plain });
    expect(acknowledged.length).toBeGreaterThan(400);
    for (const line of acknowledged) {
      const [id = '', revision, title] = line.split(' ');
      expect((await store.get(id, Number(revision))).cover.title).toBe(title);
    }
    await store.close();
  }, 180_000);
});

const codeAndText = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    error => `${error.code} ${error.message} ${error.fix}`,
  );

describe('a data file that cannot be used', () => {
  it('leaves a damaged file as it is and says so', async () => {
    const file = join(folder, 'damaged.sqlite');
    const bytes = Buffer.from('这不是数据库'.repeat(500));
    writeFileSync(file, bytes);
    const said = await codeAndText(openSqliteStore({ file, ...plain }));
    expect(said).toMatch(/^storage_failed 草稿数据文件已损坏 .*JIXIAO_DATA/);
    expect(said).not.toContain(folder);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses a file written by a newer program', async () => {
    const file = join(folder, 'newer.sqlite');
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(await codeAndText(openSqliteStore({ file, ...plain }))).toMatch(
      /^storage_failed 草稿数据文件是更新版本/,
    );
  });

  it('says when the folder cannot be made', async () => {
    const blocker = join(folder, 'file-not-folder');
    writeFileSync(blocker, '');
    expect(await codeAndText(openSqliteStore({ file: join(blocker, 'x.sqlite'), ...plain }))).toMatch(
      /^storage_failed /,
    );
  });

  it('waits for another writer, then names the cause', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file, busyMs: 50, ...plain });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(await codeAndText(store.create({ draft: draftTitled('一'), note: '' }))).toMatch(
      /^storage_failed .*占用/,
    );
    other.exec('ROLLBACK');
    other.close();
    expect((await store.create({ draft: draftTitled('一'), note: '' })).revision).toBe(1);
    await store.close();
  });
});
