import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { expect, onTestFinished, test } from 'vitest';
import { call, ENTRY, machine } from './door.ts';

interface Asked {
  readonly message: string;
  readonly titles: readonly string[];
}

/** A client that has forms, and a person who answers them so. */
async function withForms(answer: (titles: readonly string[]) => ElicitResult) {
  const client = new Client({ name: 'forms', version: '0' }, { capabilities: { elicitation: { form: {} } } });
  const asked: Asked[] = [];
  client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
    const fields = 'requestedSchema' in params ? Object.values(params.requestedSchema.properties) : [];
    const titles = fields.map(({ title }) => title ?? '');
    asked.push({ message: params.message, titles });
    return answer(titles);
  });
  const { env } = machine();
  onTestFinished(() => client.close());
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [ENTRY, 'serve'], env, stderr: 'ignore' }),
  );
  await call(client, 'create_draft', { unit: '某县水利局', year: 2027 });
  const { data: list } = await call(client, 'get_draft', {});
  const [{ id: draft_id }] = list['drafts'] as [{ id: string }];
  const project = {
    name: '河道治理经费',
    indicators: [{ level2: '数量指标', name: '治理河道长度' }],
  };
  const made = await call(client, 'create_project', { draft_id, revision: 1, project });
  const { data } = await call(client, 'get_draft', { draft_id, detail: 'full' });
  return { asked, made, draft: data['draft'] as { revision: number; projects: Record<string, unknown>[] } };
}

test('what the person types is entered word for word, as a revision of its own', async () => {
  const { asked, made, draft } = await withForms(titles => {
    const typed = titles.map((title, index) => [
      `q${index + 1}`,
      /预算数/.test(title) ? '12.50' : /指标值/.test(title) ? '≥12公里' : '',
    ]);
    return { action: 'accept', content: Object.fromEntries(typed) };
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.titles.length).toBeGreaterThan(1);
  expect(asked[0]?.titles.length).toBeLessThanOrEqual(4);
  expect(made.isError).toBe(false);
  expect(made.data).toMatchObject({ revision: 3 });
  expect(draft).toMatchObject({
    revision: 3,
    projects: [
      {
        budget: { total: '12.50' },
        purpose: null,
        indicators: [{ value_raw: '≥12公里', operator: '>=', value: { number: '12', unit: '公里' } }],
      },
    ],
  });
});

test('one answer that cannot be entered does not take the others with it, and is told', async () => {
  const { made, draft } = await withForms(titles => {
    const typed = titles.map((title, index) => [
      `q${index + 1}`,
      /预算数/.test(title) ? '大概十来万' : /指标值/.test(title) ? '≥12公里' : '',
    ]);
    return { action: 'accept', content: Object.fromEntries(typed) };
  });
  expect(draft.projects).toMatchObject([{ budget: { total: null }, indicators: [{ value_raw: '≥12公里' }] }]);
  expect(made.data['not_entered']).toEqual([
    { path: '/projects/0/budget/total', value: '大概十来万', why: '读不出金额，请写成“10万元”这样' },
  ]);
});

test.each([
  ['12.5万元', '12.5'],
  ['125,000元', '12.5'],
  ['0.01亿元', '100'],
])('an amount typed as %s is entered in the unit of the form', async (typed, entered) => {
  const { draft } = await withForms(titles => ({
    action: 'accept',
    content: { [`q${titles.findIndex(title => /预算数/.test(title)) + 1}`]: typed },
  }));
  expect(draft.projects).toMatchObject([{ budget: { total: entered } }]);
});

test.each([
  ['declines', { action: 'decline' }],
  ['goes away', { action: 'cancel' }],
  ['leaves all empty', { action: 'accept', content: {} }],
  ['types no amount where one belongs', { action: 'accept', content: { q1: '大概十来万' } }],
] satisfies [string, ElicitResult][])(
  'a person who %s loses nothing: the project is there, the questions stay',
  async (_, answer) => {
    const { asked, made, draft } = await withForms(() => answer);
    expect(asked).toHaveLength(1);
    expect(made.isError).toBe(false);
    expect(draft.revision).toBe(2);
    expect(draft.projects).toMatchObject([{ name: '河道治理经费', budget: { total: null } }]);
    expect(made.data['next']).not.toEqual([]);
  },
);
