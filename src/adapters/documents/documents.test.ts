import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numbered, safeFileName } from './file-name.ts';
import { openDocuments } from './files.ts';
import { openTemplates } from './templates.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'jixiao-files-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const output = join(root, 'out');
const secret = join(root, 'secret.txt');
mkdirSync(output);
writeFileSync(secret, '机密');
writeFileSync(join(output, '文本.txt'), '正文');
mkdirSync(join(root, 'out-side'));
writeFileSync(join(root, 'out-side', 'x.txt'), '邻居');
const documents = openDocuments({ outputFolder: output, readFolders: [] });
const utf8 = new TextEncoder();

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    error => `${error.code} ${error.message} ${error.fix}`,
  );

describe('reading', () => {
  it('reads what lies in the folder, by name or by full path', async () => {
    expect(Buffer.from(await documents.read('文本.txt')).toString()).toBe('正文');
    expect(Buffer.from(await documents.read(join(output, '文本.txt'))).toString()).toBe('正文');
  });

  it.each([
    ['up and out', '../secret.txt'],
    ['by full path', secret],
    ['a folder whose name begins alike', '../out-side/x.txt'],
    ['the system', '/etc/passwd'],
    ['a hidden end', '文本.txt\0.png'],
  ])('refuses %s', async (_, path) => {
    expect(await refusal(documents.read(path))).toMatch(/^path_not_allowed .*JIXIAO_FILES/);
  });

  it.skipIf(process.platform === 'win32')('refuses a link that leads out', async () => {
    symlinkSync(secret, join(output, 'link.txt'));
    symlinkSync(root, join(output, 'up'));
    expect(await refusal(documents.read('link.txt'))).toMatch(/^path_not_allowed /);
    expect(await refusal(documents.read('up/secret.txt'))).toMatch(/^path_not_allowed /);
  });

  it('says what is missing, a folder, or too large', async () => {
    expect(await refusal(documents.read('没有.txt'))).toMatch(/^not_found 找不到文件“没有.txt”/);
    expect(await refusal(documents.read('.'))).toMatch(/^path_not_allowed .*不是文件/);
    writeFileSync(join(output, 'big.txt'), Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(await refusal(documents.read('big.txt'))).toMatch(/^too_large /);
  });
});

describe('writing', () => {
  it('never overwrites, even when two write at once, and tells place, size and digest', async () => {
    const both = await Promise.all(['一', '二'].map(text => documents.write('报告.docx', utf8.encode(text))));
    expect(both.map(({ path }) => path).sort()).toEqual(
      [join(output, '报告.docx'), join(output, '报告（2）.docx')].sort(),
    );
    expect(both.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['一', '二']);
    expect(both[0]).toMatchObject({ bytes: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('keeps a hostile name inside the folder', async () => {
    const { path } = await documents.write('../../逃 <走>.docx', utf8.encode('x'));
    expect(path.startsWith(output)).toBe(true);
  });

  it('says when the folder cannot be written to, without its path', async () => {
    const closed = openDocuments({ outputFolder: join(secret, 'below-a-file'), readFolders: [] });
    const said = await refusal(closed.write('x.md', utf8.encode('x')));
    expect(said).toMatch(/^storage_failed 输出文件夹不能写入 .*JIXIAO_FILES/);
    expect(said).not.toContain(root);
  });
});

describe('file names', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j.docx', 'a_b_c_d_e_f_g_h_i_j.docx'],
    ['CON.docx', '_CON.docx'],
    ['lpt1', '_lpt1'],
    ['..', '未命名'],
    ['', '未命名'],
    ['报告.', '报告'],
    ['报\u0000告\u202Ecod.exe', '报告cod.exe'],
    ['e\u0301.md', '\u00e9.md'],
  ])('%j becomes %j', (wanted, name) => expect(safeFileName(wanted)).toBe(name));

  it('fits in 200 bytes and keeps its ending', () => {
    const name = safeFileName(`${'长'.repeat(300)}.docx`);
    expect(utf8.encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^长+\.docx$/);
  });

  it('numbers before the ending', () => {
    expect(numbered('a.docx', 1)).toBe('a.docx');
    expect(numbered('a.docx', 3)).toBe('a（3）.docx');
    expect(numbered('无', 2)).toBe('无（2）');
  });
});

describe('templates', () => {
  const [own, ours] = [join(root, 'own'), join(root, 'ours')];
  mkdirSync(own);
  mkdirSync(ours);
  writeFileSync(join(ours, 'table.hbs'), '我们的');
  writeFileSync(join(ours, 'document.hbs'), '我们的');
  writeFileSync(join(own, 'table.hbs'), '单位的');

  it('takes the department’s own before ours', async () => {
    const templates = openTemplates(ours, own);
    expect([await templates.read('table'), await templates.read('document')]).toEqual(['单位的', '我们的']);
  });

  it('says so when the department’s own cannot be read, rather than taking ours', async () => {
    mkdirSync(join(own, 'review.hbs'));
    for (const [folder, name] of [
      [join(root, 'mistyped'), 'table'],
      [join(own, 'table.hbs'), 'document'],
      [own, 'review'],
    ] as const)
      expect(await refusal(openTemplates(ours, folder).read(name))).toMatch(
        /^template_error .*JIXIAO_TEMPLATES/,
      );
  });

  it.each(['../own/table', '/etc/passwd', 'a/b/c', 'Table', 'none', ''])('has no template %j', async name => {
    expect(await refusal(openTemplates(ours).read(name))).toMatch(/^template_error /);
  });
});
