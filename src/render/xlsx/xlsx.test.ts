import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { Draft } from '../../domain/draft.ts';
import { importFile } from '../../importing/import-file.ts';
import { PROFILES } from '../../profiles/index.ts';
import { testWorld } from '../../tools/testing-world.ts';
import { renderDocument } from '../render.ts';
import { printed } from '../testing-printed.ts';

async function rendered(draft: Draft, format: 'xlsx' | 'xlsx-list') {
  const profile = PROFILES.find(({ code }) => code === draft.profile);
  if (profile === undefined) throw new Error(draft.profile);
  const request = { draft, profile, document: 'text', format } as const;
  return renderDocument(request, testWorld().templates);
}

const written = async (draft: Draft, format: 'xlsx' | 'xlsx-list'): Promise<Uint8Array> =>
  (await rendered(draft, format)).bytes;

const read = async (bytes: Uint8Array): Promise<Draft> =>
  (await importFile({ bytes, name: '表.xlsx' }, { profiles: PROFILES })).draft;

it('the form and the flat list have names of their own', async () => {
  const example = PROFILES[0]?.example as Draft;
  const { title } = example.cover;
  expect((await rendered(example, 'xlsx')).suggestedName).toBe(`${title}.xlsx`);
  expect((await rendered(example, 'xlsx-list')).suggestedName).toBe(`${title}（指标清单）.xlsx`);
});

it('the flat list is read back project by project', async () => {
  const example = PROFILES[0]?.example as Draft;
  const back = await read(await written(example, 'xlsx-list'));
  const rows = (draft: Draft) =>
    printed(draft).projects.map(({ head: [code, name, unitCode, unitName], rows }) => ({
      head: [code, name, unitCode, unitName],
      rows,
    }));
  expect(rows(back)).toEqual(rows(example));
});

it('amounts are numbers, codes are text, and no text becomes a formula', async () => {
  const example = structuredClone(PROFILES[0]?.example) as Draft;
  const [project] = example.projects;
  if (project === undefined) throw new Error('no project');
  project.purpose = '=HYPERLINK("http://evil.example","点我")';
  project.budget = { total: '12.50', fiscal: '12.50', other: '0.00' };
  for (const format of ['xlsx', 'xlsx-list'] as const) {
    const bytes = await written(example, format);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    const values = (await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows.flat());
    expect(values).toContain(12.5);
    expect(values).toContain(project.code);
    expect(values.filter(value => typeof value === 'number' && value > 1e9)).toEqual([]);
  }
});

it('an amount of more digits than a sheet holds stays as it is written', async () => {
  const example = structuredClone(PROFILES[0]?.example) as Draft;
  const [project] = example.projects;
  if (project === undefined) throw new Error('no project');
  project.budget = { total: '1234567890123.456789', fiscal: '123456789012.345', other: '0' };
  for (const format of ['xlsx', 'xlsx-list'] as const) {
    const values = (await readXlsx(await written(example, format))).sheets.flatMap(({ rows }) => rows.flat());
    expect(values).toContain('1234567890123.456789');
    expect(values.includes(123456789012.345)).toBe(format === 'xlsx');
  }
});

it('the same draft gives the same bytes, and sheets have names that Excel takes', async () => {
  const example = structuredClone(PROFILES[0]?.example) as Draft;
  for (const project of example.projects)
    project.name = '同名[项目]：一/二*三?很长很长很长很长很长很长很长很长很长很长';
  const bytes = await written(example, 'xlsx');
  expect(await written(example, 'xlsx')).toEqual(bytes);
  const names = (await readXlsx(bytes)).sheets.map(({ name }) => name);
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

it('tells what is printed and which rows again on each page, in names that Excel takes', async () => {
  const example = structuredClone(PROFILES[0]?.example) as Draft;
  const [project] = example.projects;
  if (project === undefined) throw new Error('no project');
  project.name = "1.5级(甲)&'乙'";
  const named = async (format: 'xlsx' | 'xlsx-list'): Promise<string[]> => {
    const parts = unzipSync(await written(example, format));
    const names = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    return [...names.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)</g)].map(one =>
      one.slice(1).join(' '),
    );
  };
  const form = await named('xlsx');
  expect(form.length).toBeGreaterThan(2 * example.projects.length);
  for (const name of form)
    expect(name).toMatch(
      /^_xlnm\.(?:Print_Area '[^']+'!\$A\$1:\$[A-Z]+\$\d+|Print_Titles '[^']+'!\$\d+:\$\d+)$/,
    );
  expect(await named('xlsx-list')).toEqual([
    expect.stringMatching(/^_xlnm\.Print_Area '指标清单'!\$A\$1:\$[A-Z]+\$\d+$/),
    "_xlnm.Print_Titles '指标清单'!$1:$1",
  ]);
});

it('a hundred projects of one long name have a hundred sheets of their own', async () => {
  const example = structuredClone(PROFILES[0]?.example) as Draft;
  const [project] = example.projects;
  if (project === undefined) throw new Error('no project');
  const name = `${'深入推进乡村振兴与农村人居环境整治提升'.repeat(2)}𠮷专项`;
  const projects = Array.from({ length: 100 }, (_, at) => ({ ...project, id: `p${at}`, name }));
  const { sheets } = await readXlsx(await written({ ...example, projects }, 'xlsx'));
  const names = sheets.map(sheet => sheet.name);
  expect(names.length).toBe(101);
  expect(new Set(names.map(one => one.toLowerCase())).size).toBe(101);
  for (const one of names) expect(one).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
});

it('a cell of which the draft says nothing is empty', async () => {
  const example = structuredClone(PROFILES[0]?.example) as Draft;
  for (const project of example.projects) project.budget.other = '';
  const values = (await readXlsx(await written(example, 'xlsx'))).sheets.flatMap(({ rows }) => rows.flat());
  expect(values).not.toContain('');
});

it('the title of a part stands on the sheet of its first form, not below what came before', async () => {
  const example = PROFILES[0]?.example as Draft;
  const { sheets } = await readXlsx(await written(example, 'xlsx'));
  const titles = sheets.map(({ rows }) =>
    rows.flatMap((row, at) => (String(row[0]).startsWith('第二部分') ? [at] : [])),
  );
  expect(titles.slice(0, 3)).toEqual([[], [0], []]);
});
