import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Office } from '../../ports.ts';
import hebeiCounty from '../../profiles/hebei-county.ts';
import { renderDocument } from '../../render/render.ts';
import { testWorld } from '../../tools/testing-world.ts';
import { importFile } from '../import-file.ts';

const ole = (stream: string): Uint8Array =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600), ...Buffer.from(stream, 'utf16le'));
const odf = (kind: string): Uint8Array =>
  zipSync({
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': strToU8('<a/>'),
  });

const KINDS = [
  ['doc', 'docx', ole('WordDocument')],
  ['rtf', 'docx', strToU8('{\\rtf1\\ansi }')],
  ['odt', 'docx', odf('text')],
  ['xls', 'xlsx', ole('Workbook')],
  ['ods', 'xlsx', odf('spreadsheet')],
] as const;
const profiles = [hebeiCounty];

it.each(KINDS)('.%s is turned into .%s and read, whatever its name says', async (from, to, bytes) => {
  const request = { draft: hebeiCounty.example, profile: hebeiCounty, document: 'text', format: to } as const;
  const { bytes: today } = await renderDocument(request, testWorld().templates);
  const asked: string[] = [];
  const office: Office = {
    convert: async (file, kind) => {
      asked.push(`${file.from} → ${kind}`);
      return today;
    },
  };
  const { draft } = await importFile({ bytes, name: '送审稿.wps' }, { profiles, office });
  expect(asked).toEqual([`${from} → ${to}`]);
  expect(draft.projects.map(({ name }) => name)).toEqual(
    hebeiCounty.example.projects.map(({ name }) => name),
  );
});

it('says what to do where there is no office suite, and when a password is set', async () => {
  const refused = (bytes: Uint8Array) => importFile({ bytes, name: 'a.doc' }, { profiles });
  await expect(refused(ole('WordDocument'))).rejects.toMatchObject({
    code: 'unsupported_format',
    message: expect.stringContaining('没有装 LibreOffice'),
    fix: expect.stringContaining('另存为 .docx'),
  });
  await expect(refused(ole('EncryptedPackage'))).rejects.toMatchObject({
    code: 'unreadable_file',
    message: expect.stringContaining('打开密码'),
  });
});
