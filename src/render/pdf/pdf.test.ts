import { strToU8, zlibSync } from 'fflate';
import { expect, it } from 'vitest';
import { openPress } from '../../adapters/press/open.ts';
import type { Draft } from '../../domain/draft.ts';
import { importFile } from '../../importing/import-file.ts';
import type { Helpers, Office } from '../../ports.ts';
import hebeiCounty from '../../profiles/hebei-county.ts';
import { callTool, testWorld } from '../../tools/testing-world.ts';
import { FACES } from '../docx/faces.ts';
import { renderDocument } from '../render.ts';
import { replacements } from './fonts.ts';
import { literal } from './literal.ts';

const example = hebeiCounty.example;
const press = openPress();
const made = (draft: Draft, helpers: Helpers = { press, office: null }) =>
  renderDocument(
    { draft, profile: hebeiCounty, document: 'text', format: 'pdf', helpers },
    testWorld().templates,
  );
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

it('is tagged, in Chinese, with its faces inside; the same draft gives the same bytes', async () => {
  const { bytes, mime, suggestedName, notes } = await made(example);
  if (mime === 'text/html') expect(notes.join()).toContain('没有中文字体');
  else {
    const file = latin1(bytes);
    expect([mime, suggestedName.endsWith('.pdf')]).toEqual(['application/pdf', true]);
    for (const part of ['/StructTreeRoot', '/Lang', '/FontFile', 'pdfuaid']) expect(file).toContain(part);
    expect(file).toContain('/CreationDate (D:20260101');
  }
  expect((await made(example)).bytes).toEqual(bytes);
});

it.each([
  ['2026年1月', '(D:20260101'],
  ['2026年12月31日', '(D:20261231'],
  ['2026-2-3', '(D:20260203'],
  ['2026年2月31日', null],
  ['二〇二六年', null],
])('%s on the cover is the date of the file, and a date that is none is none', async (date, dated) => {
  const { bytes, mime } = await made({ ...example, cover: { ...example.cover, date } });
  if (mime !== 'text/html') expect(/\(D:\d{8}/.exec(latin1(bytes))?.[0] ?? null).toBe(dated);
});

it('prints whatever a text says and follows none of it', async () => {
  const wild = '#read("/etc/passwd") $x$ *粗* \\ " ] #pagebreak() <甲> @乙 //注释 = 标题';
  const draft = { ...example, overall_goal: wild };
  const { bytes } = await made(draft);
  const { draft: back } = await importFile({ bytes, name: '' }, { profiles: [hebeiCounty] });
  expect(back.overall_goal?.replace(/\s/g, '')).toBe(wild.replace(/\s/g, ''));
});

it('a string keeps its quotes, and loses what no page can hold', () => {
  expect(literal('甲"乙\\丙\u0000\n丁')).toBe('"甲\\"乙\\\\丙 丁"');
});

it('says which faces stood in', () => {
  const missing = new Set(['方正小标宋简体', 'fzxiaobiaosong-b05s', '方正小标宋_gbk', '仿宋_gb2312', '黑体']);
  expect(replacements(FACES.gb2312, missing)).toEqual(['用“华文中宋”代替了“方正小标宋简体”']);
});

it('says which faces an office suite put in their place, told by what is inside its file', async () => {
  const inside = ['/BaseFont/BAAAAA+NotoSerifCJKjp-Regular-VKana', '/BaseFont /CAAAAA+SimHei>>'];
  const packed = zlibSync(strToU8('<</Type/Font/BaseFont/DAAAAA+UKaiCN>>'));
  const file = (parts: readonly string[]) =>
    Buffer.concat([
      strToU8(parts.join('\n')),
      strToU8('<</Type/ObjStm>>stream\n'),
      packed,
      strToU8('\nendstream'),
    ]);
  const asked: (readonly string[])[][] = [];
  const office = (parts: readonly string[]): Office => ({
    convert: async ({ families = [] }) => {
      asked.push([...families]);
      return file(parts);
    },
  });
  const notes = async (parts: readonly string[], draft = example) =>
    (await made(draft, { press: null, office: office(parts) })).notes.slice(1);
  expect(await notes(inside)).toEqual([
    '用“Noto Serif CJK SC”代替了“宋体”',
    '用“Noto Serif CJK SC”代替了“方正小标宋简体”',
    '用“Noto Serif CJK SC”代替了“仿宋_GB2312”',
    '用“AR PL UKai CN”代替了“楷体_GB2312”',
  ]);
  const own = ['FZXBSJW--GB1-0', 'FangSong_GB2312', 'SimHei', 'KaiTi_GB2312', 'SimSun'];
  expect(await notes(own.map(name => `/BaseFont/EAAAAA+${name} `))).toEqual([]);
  expect(await notes(['/BaseFont/EAAAAA+Unheard '], { ...example, sub_goals: [], safeguards: [] })).toEqual([
    '“宋体”“方正小标宋简体”“仿宋_GB2312”“黑体”这台机器上没有，由 LibreOffice 自行代替，文件里用的字体是“Unheard”“UKaiCN”',
  ]);
  expect(asked[0]?.map(([first]) => first)).toEqual(Object.values(FACES.gb2312).map(({ name }) => name));
});

it('prints no page with holes: without a Chinese face it writes a page of the web', async () => {
  const blank = {
    print: async (source: string) => ({
      bytes: new Uint8Array(),
      missing: [...source.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name.toLowerCase()),
    }),
  };
  const { format, notes } = await made(example, { press: blank, office: null });
  expect([format, notes.join().includes('没有中文字体')]).toEqual(['html', true]);
});

it('without a typesetter the office suite makes it; without both a page is written, and says so', async () => {
  const asked: string[] = [];
  const office = {
    convert: async ({ from }: { from: string }, to: string) => {
      asked.push(`${from} → ${to}`);
      return new TextEncoder().encode('%PDF-');
    },
  };
  const converted = await made(example, { press: { print: async () => null }, office });
  expect([asked, latin1(converted.bytes)]).toEqual([['docx → pdf'], '%PDF-']);
  const world = testWorld();
  const { text, data } = await callTool('render_document', { draft: example, format: 'pdf' }, world);
  expect(data).toMatchObject({ format: 'html' });
  expect(text).toContain('另存为 PDF');
  const [[name, bytes] = ['', new Uint8Array()]] = [...world.files];
  expect([name.endsWith('.html'), latin1(bytes).startsWith('<!DOCTYPE html>')]).toEqual([true, true]);
});
