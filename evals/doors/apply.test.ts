import { readFileSync } from 'node:fs';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Finding } from '../../src/index.ts';
import { call, connect } from './door.ts';

const seed = readFileSync(new URL('../cases/seed/seed.txt', import.meta.url), 'utf8');
const Made = z.object({ draft_id: z.string(), revision: z.number() });

async function imported(): Promise<{ client: Client; draft_id: string }> {
  const client = await connect();
  const { data } = await call(client, 'import_document', { text: seed, save: true });
  return { client, draft_id: Made.parse(data).draft_id };
}

const findingsOf = async (client: Client, draft_id: string): Promise<Finding[]> =>
  z.array(Finding).parse((await call(client, 'review_draft', { draft_id, detail: 'full' })).data['findings']);

const textOf = async (client: Client, draft_id: string): Promise<string> =>
  JSON.stringify((await call(client, 'get_draft', { draft_id, detail: 'full' })).data['draft']);

const first = (findings: readonly Finding[], rule: string): Finding => {
  const found = findings.find(finding => finding.rule === rule && finding.rewrite !== undefined);
  if (found === undefined) throw new Error(`no ${rule} with a rewrite`);
  return found;
};

test('one rewrite by its id: one revision, one line in the table, one fault gone; its id is spent', async () => {
  const { client, draft_id } = await imported();
  const { id } = first(await findingsOf(client, draft_id), 'IND-DIRECTION-WRONG');
  const { data } = await call(client, 'edit_draft', { draft_id, revision: 1, apply: [id] });
  expect(data).toMatchObject({ revision: 2, fixed_count: 1, broke: [] });
  expect(data['table']).toMatch(/^\| 位置 \| 改前 \| 改后 \|\n.*\n\| .*指标值 \| ≤95% \| ≥95% \|$/);

  const again = await call(client, 'edit_draft', { draft_id, revision: 2, apply: [id] });
  expect(again.isError).toBe(true);
  expect(again.data['error']).toMatchObject({
    code: 'not_found',
    path: '/apply/0',
    message: expect.stringContaining('当前没有编号为'),
    fix: expect.stringContaining('重新审核'),
  });
});

test('all safe ones at once: one revision, every change in the table, within the limit, nothing else touched', async () => {
  const { client, draft_id } = await imported();
  const before = await textOf(client, draft_id);
  const { data, text } = await call(client, 'edit_draft', { draft_id, revision: 1, apply: 'safe' });
  expect(data).toMatchObject({ revision: 2, broke: [] });
  expect(data).not.toHaveProperty('not_applied');
  expect(text.length).toBeLessThanOrEqual(8_000);
  const table = String(data['table']);
  const rows = table.split('\n').slice(2);
  expect(rows.filter(row => /\| ≤9[56]% \| ≥9[56]% \|$/.test(row)).length).toBeGreaterThan(5);
  for (const row of rows) {
    const [was, now] = row.split(' | ').slice(1);
    expect(now).not.toBe(`${was} |`);
  }

  const more = await call(client, 'edit_draft', { draft_id, revision: 2, apply: 'safe' });
  expect(more.data).toMatchObject({ revision: 2, note: expect.stringContaining('没有可改之处') });
  await call(client, 'edit_draft', { draft_id, revision: 2, restore: 1 });
  expect((await textOf(client, draft_id)).replace(/"revision":3/, '"revision":1')).toBe(before);
});

test('an id holds when its row moves; a stale revision is refused and changes nothing', async () => {
  const { client, draft_id } = await imported();
  const finding = first(await findingsOf(client, draft_id), 'IND-DIRECTION-WRONG');
  const row = finding.path.replace(/\/value_raw$/, '');
  const rows = row.replace(/\d+$/, '');
  const from = Number(row.slice(rows.length));
  const to = from === 0 ? 1 : 0;
  await call(client, 'edit_draft', {
    draft_id,
    revision: 1,
    edits: [{ op: 'move', path: row, to: `${rows}${to}` }],
  });
  const moved = await textOf(client, draft_id);

  const stale = await call(client, 'edit_draft', { draft_id, revision: 1, apply: [finding.id] });
  expect(stale.isError).toBe(true);
  expect(stale.data['error']).toMatchObject({
    code: 'stale_revision',
    current_revision: 2,
    fix: expect.stringContaining('没有写入'),
  });
  expect(await textOf(client, draft_id)).toBe(moved);

  const { data } = await call(client, 'edit_draft', { draft_id, revision: 2, apply: [finding.id] });
  expect(data).toMatchObject({ revision: 3 });
  expect(data['changed']).toContainEqual({
    path: `${rows}${to}/value_raw`,
    before: finding.rewrite?.before,
    after: finding.rewrite?.after,
  });
});

test('one bad id among good ones, a rewrite that asks, a finding without one: refused whole, in Chinese', async () => {
  const { client, draft_id } = await imported();
  const findings = await findingsOf(client, draft_id);
  const before = await textOf(client, draft_id);
  const good = first(findings, 'IND-DIRECTION-WRONG').id;
  const asks = findings.find(({ rewrite }) => (rewrite?.needs.length ?? 0) > 0)?.id;
  const none = findings.find(({ rewrite }) => rewrite === undefined)?.id;
  for (const [bad, message] of [
    ['f-nothing', '当前没有编号为“f-nothing”的问题'],
    [asks, '还缺单位的数据'],
    [none, '没有现成的改写'],
  ]) {
    const { isError, data } = await call(client, 'edit_draft', { draft_id, revision: 1, apply: [good, bad] });
    expect(isError).toBe(true);
    expect(data['error']).toMatchObject({
      path: '/apply/1',
      message: expect.stringContaining(message ?? ''),
    });
  }
  expect(await textOf(client, draft_id)).toBe(before);
});

test('what a person let stand with a reason is not touched by applying all safe ones', async () => {
  const { client, draft_id } = await imported();
  const { id, path } = first(await findingsOf(client, draft_id), 'IND-DIRECTION-WRONG');
  await call(client, 'edit_draft', { draft_id, revision: 1, accept: [{ finding: id, reason: '场地所限' }] });
  const { data } = await call(client, 'edit_draft', { draft_id, revision: 2, apply: 'safe' });
  const changed = z.array(z.object({ path: z.string() })).parse(data['changed']);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.map(one => one.path)).not.toContain(path);
});
