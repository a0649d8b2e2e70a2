import { Tiktoken } from 'js-tiktoken/lite';
import o200k from 'js-tiktoken/ranks/o200k_base';
import { expect, test } from 'vitest';
import { connect } from './door.ts';

test('the tools cost a model at most 2,500 tokens, one of them at most 350', async () => {
  const encoding = new Tiktoken(o200k);
  const client = await connect();
  const { tools } = await client.listTools();
  const costs = tools.map(({ name, description, inputSchema }) => ({
    name,
    tokens: encoding.encode(JSON.stringify({ name, description, inputSchema })).length,
  }));
  expect(costs.filter(({ tokens }) => tokens > 350)).toEqual([]);
  expect(costs.reduce((sum, { tokens }) => sum + tokens, 0)).toBeLessThanOrEqual(2500);
});
