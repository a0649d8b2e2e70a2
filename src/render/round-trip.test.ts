import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPress } from '../adapters/press/open.ts';
import type { Draft } from '../domain/draft.ts';
import type { Profile } from '../domain/profile.ts';
import { importFile } from '../importing/import-file.ts';
import { importText } from '../importing/import-text.ts';
import { PROFILES } from '../profiles/index.ts';
import { testWorld } from '../tools/testing-world.ts';
import { renderDocument } from './render.ts';
import { drafts } from './testing-drafts.ts';
import { printed } from './testing-printed.ts';
import { WIDE } from './testing-wide.ts';

const FORMATS = ['markdown', 'html', 'docx', 'pdf', 'xlsx'] as const;
const helpers = { press: openPress(), office: null };
const seed = readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');
const DRAFTS: readonly (readonly [string, Draft])[] = [
  ...PROFILES.map(({ code, example }) => [code, example] as const),
  ['the county text', importText(seed, { profiles: PROFILES }).draft],
];

const CASES = DRAFTS.flatMap(([name, draft]) => FORMATS.map(format => [name, format, draft] as const));

it.each(CASES)('%s as %s: what is printed is read back equal', async (_, format, draft) => {
  const profile = PROFILES.find(({ code }) => code === draft.profile);
  if (profile === undefined) throw new Error(draft.profile);
  const request = { draft, profile, document: 'text', format, helpers } as const;
  const { bytes, suggestedName } = await renderDocument(request, testWorld().templates);
  const back = await importFile({ bytes, name: suggestedName }, { profiles: PROFILES });
  expect(printed(back.draft)).toEqual(printed(draft));
  expect(back.leftovers).toEqual([]);
});

it.each(FORMATS)(
  'whose text it is and for which year comes back from %s, though no cover says so',
  async format => {
    const [profile] = PROFILES;
    if (profile === undefined) throw new Error('no profile');
    const bare = { title: null, status: null, compiled_by: null };
    const unit_name = '某县应急管理局';
    const projects = profile.example.projects
      .slice(0, 1)
      .map(one => ({ ...one, unit_code: null, unit_name }));
    const draft = { ...profile.example, year: 2024, unit: { name: unit_name }, cover: bare, projects };
    const request = { draft, profile, document: 'text', format, helpers } as const;
    const { bytes, suggestedName } = await renderDocument(request, testWorld().templates);
    const back = await importFile({ bytes, name: suggestedName }, { profiles: PROFILES });
    expect(printed(back.draft)).toEqual(printed(draft));
  },
);

it.each(FORMATS)('a form printed across the page comes back equal from %s', async format => {
  const { example: draft } = WIDE;
  const request = { draft, profile: WIDE, document: 'text', format, helpers } as const;
  const { bytes, suggestedName } = await renderDocument(request, testWorld().templates);
  const back = await importFile({ bytes, name: suggestedName }, { profiles: PROFILES });
  expect(printed(back.draft)).toEqual(printed(draft));
  expect(back.leftovers).toEqual([]);
});

it.each(PROFILES.flatMap(profile => FORMATS.map(format => [profile.code, format, profile] as const)))(
  'generated drafts of %s as %s are read back equal',
  { timeout: 120_000 },
  async (_, format, profile) => {
    await fc.assert(
      fc.asyncProperty(drafts(profile), async draft => {
        const request = { draft, profile, document: 'text', format, helpers } as const;
        const { bytes, suggestedName } = await renderDocument(request, testWorld().templates);
        const back = await importFile({ bytes, name: suggestedName }, { profiles: [profile] });
        expect(printed(back.draft)).toEqual(printed(draft));
        if (format !== 'markdown') return;
        const again = await renderDocument({ ...request, draft: back.draft }, testWorld().templates);
        expect(again.text).toBe(new TextDecoder().decode(bytes).replaceAll('<br>', ''));
      }),
      { seed: 20_261, numRuns: 15 },
    );
  },
);

it('what no column holds is told beside the file', async () => {
  const [profile] = PROFILES;
  const [project] = profile?.example.projects ?? [];
  const [row, ...rows] = project?.indicators ?? [];
  if (profile === undefined || project === undefined || row === undefined) throw new Error('no example');
  const told = { ...row, formula: '合格数÷总数', weight: '10', data_source: '台账' };
  const draft = { ...profile.example, projects: [{ ...project, indicators: [told, ...rows] }] };
  const request = { draft, profile, document: 'text', format: 'markdown', helpers } as const;
  const { text, notes } = await renderDocument(request, testWorld().templates);
  expect(text).toMatch(/数据来源.*权重/);
  expect(text).not.toContain('合格数÷总数');
  expect(notes).toEqual(['表样没有“计算公式”一栏：1 条指标写有，没有印出，仍存在草稿里']);
});

/** Forms with merged cells that begin in every line of a page. */
function manyForms({ code, example, taxonomy }: Profile): Draft {
  const [project] = example.projects;
  const [row] = project?.indicators ?? [];
  if (project === undefined || row === undefined) throw new Error(code);
  const places = taxonomy.flatMap(({ label, children }) => children.map(one => [label, one.label] as const));
  const [first, last] = [places[0], places.at(-1)];
  const forms = Array.from({ length: 30 }, (_, count) => {
    const filed = [...Array.from({ length: count + 15 }, () => first), last, last, last];
    const indicators = filed.map((levels, at) => ({
      ...row,
      id: `p${count}-i${at}`,
      level1: levels?.[0] ?? null,
      level2: levels?.[1] ?? null,
      name: `第${at + 1}项数量`,
      description: row.description === null ? null : '以台账为准',
      basis: row.basis === null ? null : '工作要点',
    }));
    return { ...project, id: `p${count}`, name: `第${count + 1}号专项经费`, indicators };
  });
  return { ...example, sub_goals: [], projects: forms };
}

it.each(PROFILES.map(profile => [profile.code, profile] as const))(
  '%s in pdf: what is merged is read for sure wherever the page turns',
  { timeout: 120_000 },
  async (_, profile) => {
    const draft = manyForms(profile);
    const request = { draft, profile, document: 'text', format: 'pdf', helpers } as const;
    const { bytes, suggestedName } = await renderDocument(request, testWorld().templates);
    const back = await importFile({ bytes, name: suggestedName }, { profiles: [profile] });
    expect(printed(back.draft)).toEqual(printed(draft));
    expect(back.repairs.filter(({ sure }) => !sure)).toEqual([]);
  },
);
