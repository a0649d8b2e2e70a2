import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Draft } from '../domain/draft.ts';
import { Returned } from '../domain/returned.ts';
import { importFile } from '../importing/import-file.ts';
import { PROFILES } from '../profiles/index.ts';
import { documentOf, partsOf, seen, settled } from '../redline/testing-word.ts';
import { callTool, refusedBy, testWorld } from './testing-world.ts';

const SEED = readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');

/** The seed as a Word file of its own, in a world that holds it. */
async function atHand() {
  const world = testWorld();
  const { draft } = await callTool('import_document', { text: SEED }, world);
  await callTool('render_document', { draft, format: 'docx' }, world);
  const [[name, bytes] = ['', new Uint8Array()]] = world.files;
  return { world, name, bytes };
}

const readBack = async (bytes: Uint8Array): Promise<Draft> =>
  (await importFile({ bytes, name: 'x.docx' }, { profiles: PROFILES })).draft;

const values = (draft: Draft): (string | null)[] =>
  draft.projects.flatMap(({ indicators }) => indicators.map(row => row.value_raw));

const Marked = z.object({
  file: z.string(),
  comments: z.number(),
  revisions: z.number(),
  unplaced: z.number(),
  elsewhere: z.number(),
});

async function marked(more: Record<string, unknown>) {
  const { world, name, bytes } = await atHand();
  const { data } = await callTool('render_document', { document: 'annotated', path: name, ...more }, world);
  const told = Marked.parse(data);
  const made = [...world.files.values()].at(-1) ?? new Uint8Array();
  return { world, bytes, made, told };
}

describe('the review written into the file a unit sent in', () => {
  it('every finding has its comment, and the file reads as it did', async () => {
    const { bytes, made, told } = await marked({});
    const { findings } = z
      .object({ findings: z.array(z.object({ id: z.string() })) })
      .parse(
        await callTool(
          'review_draft',
          { draft: { ...(await readBack(bytes)) }, detail: 'full' },
          testWorld(),
        ),
      );
    const comments = strFromU8(partsOf(made)['word/comments.xml'] ?? new Uint8Array());
    for (const { id } of findings) expect(comments).toContain(`编号：${id}`);
    expect(findings.length).toBeGreaterThan(100);
    expect(told.elsewhere).toBeLessThan(findings.length * 0.08);
    expect(seen(settled(documentOf(made), 'reject'))).toEqual(seen(documentOf(bytes)));
    expect(await readBack(made)).toEqual({ ...(await readBack(bytes)) });
  });

  it('safe rewrites are changes to accept or refuse: wrong directions turn, nothing else', async () => {
    const { bytes, made, told } = await marked({ apply: 'safe' });
    expect(told.revisions).toBeGreaterThan(15);
    expect(seen(settled(documentOf(made), 'reject'))).toEqual(seen(documentOf(bytes)));
    const before = values(await readBack(bytes));
    const after = values(await readBack(made));
    const turned = before.flatMap((value, at) => (value === after[at] ? [] : [`${value} → ${after[at]}`]));
    expect(turned.filter(one => /^≤(.+) → ≥\1$/.test(one))).toHaveLength(8);
    expect(turned.filter(one => /^(\d+万元) → ≤\1$/.test(one))).toHaveLength(4);
    expect(turned).toHaveLength(12);
  });

  it('read in again, it tells how the review fared: all open, then all taken', async () => {
    const { made, told } = await marked({ apply: 'safe' });
    const back = async (bytes: Uint8Array) =>
      Returned.parse(
        (
          await callTool(
            'import_document',
            { content_base64: Buffer.from(bytes).toString('base64') },
            testWorld(),
          )
        )['returned'],
      );
    expect(await back(made)).toMatchObject({ accepted: 0, refused: 0, changed: 0, items: [] });
    const taken = await back(
      zipSync({ ...partsOf(made), 'word/document.xml': strToU8(settled(documentOf(made), 'accept', true)) }),
    );
    expect(taken).toMatchObject({ refused: 0, changed: 0 });
    expect(taken.accepted).toBeGreaterThanOrEqual(told.revisions - 2);
  });

  it('a stored draft: what was changed is a change, what was let stand with a reason is not commented', async () => {
    const { world, name, bytes } = await atHand();
    const { draft_id, revision } = await callTool('import_document', { path: name, save: true }, world);
    const draft = await readBack(bytes);
    const { findings } = z
      .object({ findings: z.array(z.object({ id: z.string(), rule: z.string() })) })
      .parse(await callTool('review_draft', { draft_id, detail: 'full' }, world));
    const kept = findings.find(({ rule }) => rule === 'GOAL-NO-NUMBER');
    await callTool(
      'edit_draft',
      {
        draft_id,
        revision,
        edits: [
          { op: 'set', path: '/projects/1/purpose', value: '用于科普专项经费支出，其中讲座支出' },
          { op: 'remove', path: '/projects/0/indicators/0' },
          { op: 'set', path: '/safeguards/0/title', value: '加强领导' },
        ],
        accept: [{ finding: kept?.id ?? '', reason: '市里统一口径' }],
      },
      world,
    );
    const { data } = await callTool(
      'render_document',
      { document: 'annotated', path: name, draft_id },
      world,
    );
    expect(Marked.parse(data)).toMatchObject({ revisions: 2, unplaced: 1 });
    const made = [...world.files.values()].at(-1) ?? new Uint8Array();
    const comments = strFromU8(partsOf(made)['word/comments.xml'] ?? new Uint8Array());
    expect(comments).not.toContain(kept?.id);
    expect(comments).toContain('（删去）');
    const after = await readBack(made);
    expect(after.projects[1]?.purpose).toBe('用于科普专项经费支出，其中讲座支出');
    expect(after.safeguards[0]?.title).toBe('加强领导');
    expect(after.projects[0]?.indicators).toHaveLength(draft.projects[0]?.indicators.length ?? 0);
  });

  it('refuses what makes no sense, in Chinese', async () => {
    const { world, name } = await atHand();
    const draft = { draft: await readBack(world.files.get(name) ?? new Uint8Array()) };
    for (const [input, words] of [
      [{ document: 'annotated' }, '没有给出'],
      [{ document: 'annotated', path: name, content_base64: 'AAAA' }, '同时给出'],
      [{ document: 'annotated', content_base64: Buffer.from('绩效目标').toString('base64') }, '.docx'],
      [{ document: 'annotated', path: name, apply: 'safe', ...draft }, 'apply'],
      [{ document: 'text', path: name, ...draft }, 'annotated'],
      [{ document: 'annotated', path: name, apply: ['f-000000000000'] }, '没有编号'],
    ] as const)
      expect(JSON.stringify(await refusedBy('render_document', input, world))).toContain(words);
  });
});
