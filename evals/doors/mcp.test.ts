import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Draft, Finding, TOOLS } from '../../src/index.ts';
import { call, connect, machine } from './door.ts';

const seed = readFileSync(new URL('../cases/seed/seed.txt', import.meta.url), 'utf8');
const Failure = z.object({
  error: z.looseObject({ code: z.string(), message: z.string(), fix: z.string() }),
});
const Made = z.object({ draft_id: z.string(), revision: z.number() });

test('lists the catalogue in one order, each tool with title, hints and a strict object', async () => {
  const client = await connect();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  expect(await client.listTools()).toEqual({ tools });
  for (const { name, title, annotations, inputSchema, outputSchema } of tools) {
    expect(name).toMatch(/^[a-z_]{1,40}$/);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(annotations ?? {})).toHaveLength(4);
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(JSON.stringify(inputSchema)).not.toMatch(/\$schema|9007199254740991/);
    expect(outputSchema).toBeUndefined();
  }
});

test('every tool names an unknown key, in Chinese, as data and as text', async () => {
  const client = await connect();
  for (const { name } of TOOLS) {
    const { isError, data, text } = await call(client, name, { zz_unknown: 1 });
    expect({ name, isError }).toEqual({ name, isError: true });
    expect(JSON.parse(text)).toEqual(data);
    const { code, message, fix } = Failure.parse(data).error;
    expect(['unknown_key', 'bad_input']).toContain(code);
    for (const words of [message, fix]) expect(words).toMatch(/\p{Script=Han}/u);
  }
  const { data } = await call(client, 'get_draft', { draft_idd: 'x' });
  expect(data['error']).toMatchObject({
    code: 'unknown_key',
    path: '/draft_idd',
    fix: '是否想写“draft_id”？',
  });
});

test('a document goes the whole way: import, review, apply, validate, render, restore', async () => {
  const { env } = machine();
  const client = await connect(env);
  const imported = await call(client, 'import_document', { text: seed, save: true });
  const { draft_id, revision } = Made.parse(imported.data);

  const reviewed = await call(client, 'review_draft', { draft_id, detail: 'full' });
  const findings = z.array(Finding).parse(reviewed.data['findings']);
  expect(findings.filter(({ rule }) => rule === 'IND-DIRECTION-WRONG')).toHaveLength(11);

  const edited = await call(client, 'edit_draft', { draft_id, revision, apply: 'safe' });
  expect(edited.data['revision']).toBe(2);
  expect(edited.data['changed']).not.toEqual([]);

  const validated = await call(client, 'validate_draft', { draft_id });
  expect(validated.data['next']).not.toEqual([]);

  const markdown = await call(client, 'render_document', { draft_id });
  expect(markdown.text).toContain('巨鹿县科学技术协会');
  expect(markdown.result).not.toHaveProperty('structuredContent');

  const docx = await call(client, 'render_document', { draft_id, format: 'docx' });
  const written = z.object({ file: z.string(), bytes: z.number() }).parse(docx.data);
  expect(written.file.startsWith(env['JIXIAO_FILES'] ?? '?')).toBe(true);
  expect(readFileSync(written.file)).toHaveLength(written.bytes);

  const restored = await call(client, 'edit_draft', { draft_id, revision: 2, restore: 1 });
  expect(restored.data['revision']).toBe(3);
  const whole = await call(client, 'get_draft', { draft_id, detail: 'full' });
  const draft = Draft.parse(whole.data['draft']);
  expect(draft.projects.flatMap(({ indicators }) => indicators)).toHaveLength(28);
  expect((await call(client, 'review_draft', { draft, detail: 'full' })).data['counts']).toEqual(
    reviewed.data['counts'],
  );
});

test('a text is begun from nothing: what is not known is asked, nothing is made up', async () => {
  const client = await connect();
  const { draft_id, revision } = Made.parse(
    (await call(client, 'create_draft', { unit: '甲县图书馆', year: 2026 })).data,
  );
  const made = await call(client, 'create_project', {
    draft_id,
    revision,
    project: {
      name: '送书下乡',
      goals: ['全年送书下乡'],
      indicators: [{ level2: '数量指标', name: '送书下乡场次' }],
    },
  });
  expect(made.isError).toBe(false);
  expect(JSON.stringify(made.data['next'])).toContain('送书下乡');
  const { data } = await call(client, 'get_draft', { draft_id, project_id: 'p1' });
  expect(data['project']).toMatchObject({
    budget: { total: null, fiscal: null, other: null },
    indicators: [{ name: '送书下乡场次', value: null }],
  });
  const listed = await call(client, 'get_draft');
  expect(listed.data['drafts']).toMatchObject([{ id: draft_id, revision: 2, projects: 1 }]);
});

test('an unknown draft, rule or place is answered in Chinese, with what to do', async () => {
  const client = await connect();
  expect((await call(client, 'get_draft', { draft_id: 'jx-none' })).data['error']).toMatchObject({
    code: 'not_found',
  });
  for (const id of ['', '../../etc/passwd', '__proto__', 'constructor', 'a'.repeat(64)])
    expect((await call(client, 'get_draft', { draft_id: id })).isError).toBe(true);
  expect((await call(client, 'explain_rule', { rule: 'IND-DIRECTION' })).data).toMatchObject({
    found: false,
    near: expect.arrayContaining(['IND-DIRECTION-WRONG']),
  });
  const { data, isError } = await call(client, 'import_document', { text: '今天天气很好，我们去公园。' });
  expect(isError).toBe(true);
  expect(data['error']).toMatchObject({ code: 'not_a_performance_text' });
});

test('a client reads inside the files folder only, links included', async () => {
  const { env, folder } = machine();
  const files = env['JIXIAO_FILES'] ?? '';
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, 'seed.txt'), seed);
  writeFileSync(join(folder, 'secret.txt'), seed);
  symlinkSync(join(folder, 'secret.txt'), join(files, 'link.txt'));
  const client = await connect(env);
  expect((await call(client, 'import_document', { path: join(files, 'seed.txt') })).isError).toBe(false);
  for (const path of [
    join(folder, 'secret.txt'),
    join(files, 'link.txt'),
    join(files, '..', 'secret.txt'),
    '/etc/passwd',
  ]) {
    const { isError, text } = await call(client, 'import_document', { path });
    expect({ path, isError }).toEqual({ path, isError: true });
    expect(text).not.toContain('巨鹿');
  }
});

test('progress of a long read reaches a client that asked for it', async () => {
  const client = await connect();
  const seen: number[] = [];
  const onprogress = ({ progress, message = '' }: { progress: number; message?: string }) => {
    expect(message).toMatch(/\p{Script=Han}/u);
    seen.push(progress);
  };
  await client.callTool({ name: 'import_document', arguments: { text: seed } }, undefined, { onprogress });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('a call given up is not waited for, and what comes next is answered', async () => {
  const client = await connect();
  const stop = new AbortController();
  const long = client.callTool(
    { name: 'import_document', arguments: { text: seed.repeat(40), save: true } },
    undefined,
    {
      signal: stop.signal,
    },
  );
  stop.abort();
  await expect(long).rejects.toThrow();
  expect((await call(client, 'get_draft')).data['drafts']).toEqual([]);
});

test('an idempotency key makes a repeated call answer as the first did', async () => {
  const client = await connect();
  const input = { unit: '甲县图书馆', year: 2026, idempotency_key: 'k1' };
  const first = await call(client, 'create_draft', input);
  expect((await call(client, 'create_draft', input)).data).toEqual(first.data);
  expect((await call(client, 'get_draft')).data['drafts']).toHaveLength(1);
});
