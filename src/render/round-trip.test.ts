import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPress } from '../adapters/press/open.ts';
import type { Draft } from '../domain/draft.ts';
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
      }),
      { seed: 20_261, numRuns: 15 },
    );
  },
);
