import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { expect, test } from 'vitest';
import { FAMILIES } from '../../src/index.ts';
import { call, connect } from './door.ts';

async function textAt(client: Client, uri: string): Promise<string> {
  const { contents } = await client.readResource({ uri });
  const [first] = contents;
  return first !== undefined && 'text' in first ? first.text : '';
}

const complete = async (client: Client, params: Parameters<Client['complete']>[0]): Promise<string[]> =>
  (await client.complete(params)).completion.values;

async function drafted(client: Client): Promise<string> {
  const { data } = await call(client, 'create_draft', { unit: '某县水利局', year: 2027 });
  const draft_id = String(data['draft_id']);
  const project = { name: '河道治理经费', goals: ['治理河道12公里'] };
  await call(client, 'create_project', { draft_id, revision: 1, project });
  return draft_id;
}

test('each kind of reading matter is listed, and every page it lists can be read', async () => {
  const client = await connect();
  const id = await drafted(client);
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual([
    ...FAMILIES.map(({ kind }) => `jixiao://${kind}`),
    `jixiao://drafts/${id}`,
  ]);
  for (const { uri } of resources) expect(await textAt(client, uri)).toMatch(/\p{Script=Han}/u);
  for (const { kind } of FAMILIES) {
    const addresses = [...(await textAt(client, `jixiao://${kind}`)).matchAll(/jixiao:\S+/g)];
    expect(addresses.length).toBeGreaterThan(0);
    for (const found of [addresses[0], addresses.at(-1)])
      expect((await textAt(client, found?.[0] ?? '')).length).toBeGreaterThan(50);
  }
  expect(await textAt(client, `jixiao://drafts/${id}`)).toContain('河道治理经费');
  expect(await textAt(client, 'jixiao://rules/IND-DIRECTION-WRONG')).toContain('**怎么改**');
  expect(await textAt(client, 'jixiao://profiles/hebei-county')).toContain('未核对条文');
  const sector = await textAt(client, 'jixiao://library/science');
  expect(sector).toContain('| ≥…场 |');
  expect(sector).not.toMatch(/[<>]=/);
});

test.each([
  'jixiao://rules/NO-SUCH-RULE',
  'jixiao://drafts/../../etc/passwd',
  'jixiao://drafts/__proto__',
  'file:///etc/passwd',
  'jixiao://constructor/x',
])('%s is not there, and that is said in Chinese', async uri => {
  const client = await connect();
  await expect(client.readResource({ uri })).rejects.toThrow(/^MCP error -32602: 没有“/);
});

test('prompts are listed with their arguments and come filled', async () => {
  const client = await connect();
  const { prompts } = await client.listPrompts();
  expect(prompts.length).toBe(5);
  for (const { title, description, arguments: given } of prompts) {
    expect(`${title}${description}`).toMatch(/\p{Script=Han}/u);
    expect(given?.length).toBeGreaterThan(0);
  }
  const { messages } = await client.getPrompt({
    name: 'draft-project',
    arguments: { draft_id: 'jx-1', goal: '治理河道12公里\u202e' },
  });
  const [first] = messages;
  const text = first?.content.type === 'text' ? first.content.text : '';
  expect(text).toContain('"治理河道12公里"');
  expect(text).not.toMatch(/\{\{|\u202e/);
  await expect(client.getPrompt({ name: 'draft-project', arguments: {} })).rejects.toThrow('还缺 draft_id');
  await expect(client.getPrompt({ name: 'nothing' })).rejects.toThrow('没有提示词“nothing”');
});

test('arguments are completed from what there is', async () => {
  const client = await connect();
  const id = await drafted(client);
  const ref = { type: 'ref/prompt', name: 'mend-indicators' } as const;
  expect(await complete(client, { ref, argument: { name: 'draft_id', value: id.slice(0, 4) } })).toEqual([
    id,
  ]);
  expect(await complete(client, { ref, argument: { name: 'draft_id', value: '没有这份' } })).toEqual([]);
  expect(await complete(client, { ref, argument: { name: 'draft_id', value: '水利局' } })).toEqual([id]);
  const context = { arguments: { draft_id: id } };
  const projects = await complete(client, { ref, argument: { name: 'project_id', value: '' }, context });
  expect(projects).toHaveLength(1);
  expect(await complete(client, { ref, argument: { name: 'profile', value: 'hebei' } })).toContain(
    'hebei-county',
  );
  expect(await complete(client, { ref, argument: { name: 'unit', value: '水利' } })).toEqual(['某县水利局']);
  const years = { type: 'ref/prompt', name: 'roll-over' } as const;
  expect((await complete(client, { ref: years, argument: { name: 'year', value: '' }, context }))[0]).toBe(
    '2028',
  );
  const library = { type: 'ref/resource', uri: 'jixiao://library/{id}' } as const;
  expect(await complete(client, { ref: library, argument: { name: 'id', value: '科普' } })).toEqual([
    'science',
  ]);
  const rules = { type: 'ref/resource', uri: 'jixiao://rules/{id}' } as const;
  expect(await complete(client, { ref: rules, argument: { name: 'id', value: 'ind-dir' } })).toEqual([
    'IND-DIRECTION-WRONG',
  ]);
});
