import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { held } from './lock.ts';
import { outputAt } from './output.ts';
import { Records } from './records.ts';
import { reportNames } from './report-names.ts';
import { removeReports } from './reports-gone.ts';
import { LOCK, RECORDS, walk } from './walk.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'jixiao-folder-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const touch = (root: string, ...names: string[]): void => {
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
};

describe('what a folder holds', () => {
  it('is its documents in order, whatever else lies there, and no link is followed', async () => {
    const root = folder();
    touch(
      root,
      '乙/深/b.DOCX',
      'a.txt',
      '扫描.tiff',
      '草稿.json',
      '图.mp4',
      '~$a.docx',
      '.藏.txt',
      '无后缀',
      'x.mp4',
    );
    symlinkSync(root, join(root, '环'));
    symlinkSync('/', join(root, '外'));
    const { files, closed, ignored } = await walk(root);
    expect(files.map(({ file }) => file)).toEqual(['a.txt', '乙/深/b.DOCX', '扫描.tiff', '草稿.json']);
    expect(closed).toEqual([]);
    expect([...ignored]).toEqual([
      ['', 3],
      ['.mp4', 2],
      ['→', 2],
    ]);
  });

  it('leaves out results of an earlier run', async () => {
    const root = folder();
    touch(root, 'a.txt', `旧结果/${RECORDS}`, '旧结果/报告/a.txt.html');
    expect((await walk(root)).files.map(({ file }) => file)).toEqual(['a.txt']);
  });

  it('leaves out the folder that is walked for itself', async () => {
    const root = folder();
    touch(root, 'a.txt', '上年/b.txt', '上年初稿/c.txt');
    const { files } = await walk(root, join(root, '上年'));
    expect(files.map(({ file }) => file)).toEqual(['a.txt', '上年初稿/c.txt']);
  });

  it('says so when there is nothing to look into', async () => {
    await expect(walk(join(folder(), '没有'))).rejects.toMatchObject({ code: 'unreadable_file' });
  });
});

describe('names of reports', () => {
  it('are those of the files, and never meet', () => {
    const files = ['甲/a.txt', '甲/A.txt', 'b\n.txt', 'b.txt', 'con.txt', '\u202Efdp.txt'];
    const names = reportNames(files);
    expect(names.get('b.txt')).toBe('报告/b.txt.html');
    expect(new Set([...names.values()].map(name => name.toLowerCase())).size).toBe(files.length);
    for (const name of names.values()) expect(name).toMatch(/^报告\/[^\p{Cc}\p{Cf}]+\.html$/u);
    expect(names.get('甲/a.txt')).toMatch(/^报告\/甲\/a\.txt-[0-9a-f]{8}\.html$/);
  });
});

describe('where results go', () => {
  it('is beside the folder, and never among or above what is reviewed', async () => {
    const root = folder();
    touch(root, '文本/a.txt');
    const reviewed = join(root, '文本');
    expect(await outputAt(undefined, [reviewed])).toBe(join(root, '文本-绩效审核结果'));
    for (const out of [reviewed, root])
      await expect(outputAt(out, [reviewed])).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('is never a folder in which a person keeps something else', async () => {
    const root = folder();
    touch(root, '文本/a.txt', '别的/我的.xlsx', '结果/报告/a.html', `结果/${RECORDS}`);
    await expect(outputAt(join(root, '别的'), [join(root, '文本')])).rejects.toMatchObject({
      code: 'bad_input',
    });
    expect(await outputAt(join(root, '结果'), [join(root, '文本')])).toBe(join(root, '结果'));
  });
});

describe('the folder of results', () => {
  it('takes one review at a time, and is free when it ends', async () => {
    const out = folder();
    const letGo = await held(out);
    await expect(held(out)).rejects.toMatchObject({ code: 'bad_input' });
    letGo();
    (await held(out))();
    expect(await outputAt(out, [folder()])).toBe(out);
  });

  it('says so when it cannot be written to', async () => {
    const out = folder();
    mkdirSync(join(out, LOCK));
    await expect(held(out)).rejects.toMatchObject({ code: 'storage_failed' });
  });

  it('loses reports whose files are gone, and nothing else', async () => {
    const out = folder();
    touch(out, '报告/甲/a.txt.html', '报告/乙/b.txt.html', '报告/乙/我的.html', '别的.html', '排名.html');
    const gone = ['甲/a.txt', '乙/b.txt', '没有'].map(name => `报告/${name}.html`);
    expect(await removeReports(out, [...gone, '报告/../别的.html', '排名.html'])).toBe(2);
    expect(existsSync(join(out, '报告/甲'))).toBe(false);
    for (const kept of ['报告/乙/我的.html', '别的.html', '排名.html'])
      expect(existsSync(join(out, kept)), kept).toBe(true);
  });
});

const recordOf = (id: string, sha256: string, final = true) => ({
  id,
  sha256,
  key: 'k',
  report: null,
  verdict: null,
  failure: { code: 'c', message: `为何\u2028${id}`, fix: '怎么办\n' },
  final,
});

describe('records', () => {
  it('outlive a run that was cut off in the middle of a line', async () => {
    const path = join(folder(), RECORDS);
    const first = await Records.open(path);
    await Promise.all([
      first.add(recordOf('甲', '1')),
      first.add(recordOf('乙', '2')),
      first.add(recordOf('丙', '3', false)),
    ]);
    appendFileSync(path, '{"id":"丁","sha2');
    const second = await Records.open(path);
    expect(['甲', '乙', '丙', '丁'].map(id => second.known(id, 'k')?.sha256)).toEqual([
      '1',
      '2',
      undefined,
      undefined,
    ]);
    expect(second.known('甲', 'other rules')).toBeNull();
    await second.add(recordOf('甲', '9'));
    expect(await second.read('甲')).toEqual(recordOf('甲', '9'));
    expect(await second.read('乙')).toEqual(recordOf('乙', '2'));
    await expect(second.read('丁')).rejects.toMatchObject({ code: 'storage_failed' });
    await second.close(['乙', '甲', '没有']);
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map(line => JSON.parse(line).sha256)).toEqual(['2', '9']);
  });
});
