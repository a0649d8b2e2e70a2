import { expect, it } from 'vitest';
import { PROFILES } from '../profiles/index.ts';
import { importFile } from './import-file.ts';

const [form, other] = PROFILES;
if (form === undefined || other === undefined) throw new Error('forms are missing');
const draft = structuredClone(form.example);
const unsure = { path: '/year', raw: '2O26', repaired: '2026', kind: 'garbage', sure: false } as const;

const source = (value: unknown, name = '草稿.json') => ({
  bytes: new TextEncoder().encode(JSON.stringify(value)),
  name,
});

it('a draft saved as JSON comes back as it was, its doubts with it', async () => {
  const leftovers = [{ line: 3, text: '不懂', reason: '不懂' }];
  const kept = { ...draft, imported: { repairs: [unsure], leftovers } };
  for (const value of [kept, { draft: kept, repairs: [], leftovers: [], confidence: 1 }]) {
    const read = await importFile(source(value), { profiles: PROFILES });
    expect(read).toMatchObject({ draft: kept, repairs: [unsure], leftovers });
    expect(read.confidence).toBeLessThan(1);
  }
});

it('takes the form that was asked for, and refuses one that nobody knows', async () => {
  expect((await importFile(source(draft), { profiles: [other] })).draft.profile).toBe(other.code);
  await expect(importFile(source({ ...draft, profile: 'x' }), { profiles: PROFILES })).rejects.toMatchObject({
    code: 'bad_input',
    message: '没有表式“x”',
  });
});

it('says so when the JSON is no draft, or a damaged one', async () => {
  for (const value of [{ name: 'x' }, [], null])
    await expect(importFile(source(value), { profiles: PROFILES })).rejects.toMatchObject({
      code: 'unreadable_file',
    });
  await expect(
    importFile(source({ ...draft, projects: '四个' }), { profiles: PROFILES }),
  ).rejects.toMatchObject({ code: 'bad_input', path: '/projects' });
});
