import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';
import { dataTool, proseTool } from '../../tools/tool.ts';
import { speakMcp } from './server.ts';

const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
const none = z.strictObject({});
const faults: unknown[] = [];
const open: Client[] = [];
let aborted = 0;

const tools = [
  dataTool({
    name: 'echo_text',
    title: '回声',
    description: '原样说回',
    input: z.strictObject({ text: z.string().max(100), times: z.int().min(1).max(9).optional() }),
    annotations,
    run: async ({ text }) => ({ text }),
  }),
  proseTool({
    name: 'write_prose',
    title: '成文',
    description: '写一段话',
    input: z.strictObject({ file: z.boolean().optional() }),
    annotations,
    run: async ({ file }) => (file === true ? { text: '', data: { file: 'a.docx' } } : { text: '# 题' }),
  }),
  dataTool({
    name: 'tell_much',
    title: '大结果',
    description: '大结果',
    input: none,
    annotations,
    run: async () => ({ text: '绩效'.repeat(1_000_000) }),
  }),
  dataTool({
    name: 'fail_plainly',
    title: '内部出错',
    description: '出错',
    input: none,
    annotations,
    run: () => Promise.reject(new Error('/home/secret: boom')),
  }),
  dataTool({
    name: 'refuse',
    title: '拒绝',
    description: '拒绝',
    input: none,
    annotations,
    run: () =>
      Promise.reject(
        new JixiaoError('not_found', '没有这份草稿', '先用 get_draft 看有哪些', { path: '/draft_id' }),
      ),
  }),
  dataTool({
    name: 'work_long',
    title: '慢工',
    description: '慢工',
    input: none,
    annotations,
    async run(_, _world, { signal, progress }) {
      for (let step = 1; step <= 50; step += 1) {
        if (signal.aborted) {
          aborted += 1;
          throw new JixiaoError('cancelled', '已取消', '需要时重新开始');
        }
        progress(step, 50, `第 ${step} 步`);
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      return { done: true };
    },
  }),
];

const world = { documents: { folder: '文档/绩效' } } as unknown as World;

async function connected(): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await speakMcp(
    { tools, families: [], world, version: '1.2.3', report: fault => faults.push(fault) },
    theirs,
  );
  const client = new Client({ name: 'test', version: '0' });
  await client.connect(ours);
  open.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(client => client.close()));
  faults.length = 0;
});

const call = async (name: string, args: Record<string, unknown> = {}) => {
  const client = await connected();
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
  const [content] = result.content;
  return { ...result, text: content?.type === 'text' ? content.text : '' };
};

test('introduces itself, with the folder in the first 500 characters of its instructions', async () => {
  const client = await connected();
  expect(client.getServerVersion()).toMatchObject({
    name: 'jixiao',
    title: '绩效文本助手',
    version: '1.2.3',
  });
  const start = client.getInstructions()?.slice(0, 500);
  for (const word of [
    'import_document',
    'create_draft',
    'review_draft',
    'edit_draft',
    'validate_draft',
    'render_document',
  ])
    expect(start).toContain(word);
  expect(start).toContain('文档/绩效');
  expect(start).toContain('不得编造');
});

test('advertises lean, strict schemas without an output schema', async () => {
  const { tools: listed } = await (await connected()).listTools();
  expect(listed[0]).toEqual({
    name: 'echo_text',
    title: '回声',
    description: '原样说回',
    inputSchema: {
      type: 'object',
      properties: {
        text: { type: 'string' },
        times: { type: 'integer', minimum: 1, maximum: 9 },
      },
      required: ['text'],
      additionalProperties: false,
    },
    annotations,
  });
});

test('data comes as data and as the same JSON; prose as text alone; a written file as data', async () => {
  const echoed = await call('echo_text', { text: '你好' });
  expect(echoed.structuredContent).toEqual({ text: '你好' });
  expect(JSON.parse(echoed.text)).toEqual({ text: '你好' });
  const prose = await call('write_prose');
  expect(prose.text).toBe('# 题');
  expect(prose).not.toHaveProperty('structuredContent');
  expect((await call('write_prose', { file: true })).structuredContent).toEqual({ file: 'a.docx' });
});

test('an unknown key is named together with the nearest known one', async () => {
  const answer = await call('echo_text', { text: '好', time: 2 });
  expect(answer.isError).toBe(true);
  expect(JSON.parse(answer.text)).toEqual({
    error: {
      code: 'unknown_key',
      path: '/time',
      message: '输入里没有“time”这一项',
      fix: '是否想写“times”？',
    },
  });
});

test('an unknown tool is answered with the nearest known one', async () => {
  const answer = await call('echo_txt');
  expect(answer.isError).toBe(true);
  expect(answer.text).toContain('是否想用“echo_text”');
});

test('our own errors are shown whole, of any other nothing is', async () => {
  expect(JSON.parse((await call('refuse')).text).error).toEqual({
    code: 'not_found',
    path: '/draft_id',
    message: '没有这份草稿',
    fix: '先用 get_draft 看有哪些',
  });
  const hidden = await call('fail_plainly');
  expect(JSON.parse(hidden.text).error.code).toBe('internal');
  expect(JSON.stringify(hidden)).not.toMatch(/secret|boom|\.ts/);
  expect(String(faults[0])).toContain('boom');
});

test('an answer that would make a client hang up is refused with a way out', async () => {
  const { text } = await call('tell_much');
  expect(JSON.parse(text).error).toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('6 MB'),
  });
});

test('half characters, NUL and reordering marks are taken out of inputs, also out of keys', async () => {
  const answer = await call('echo_text', { text: 'a\ud800b\u0000c\u202ed\n😀' });
  expect(answer.structuredContent).toEqual({ text: 'a\ufffdbcd\n😀' });
});

test('nesting that no document needs is refused', async () => {
  let deep: unknown = 1;
  for (let level = 0; level < 5000; level += 1) deep = [deep];
  expect((await call('echo_text', { text: deep })).text).toContain('嵌套超过');
});

test('progress reaches a client that asked for it: rising, throttled, the last step included', async () => {
  const client = await connected();
  const seen: number[] = [];
  const onprogress = ({ progress }: { progress: number }) => void seen.push(progress);
  await client.callTool({ name: 'work_long' }, undefined, { onprogress });
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.length).toBeLessThan(25);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(50);
});

test('a cancelled call stops the work and leaves the server ready', async () => {
  const client = await connected();
  const stop = new AbortController();
  const work = client.callTool({ name: 'work_long' }, undefined, { signal: stop.signal });
  setTimeout(() => stop.abort(), 30);
  await expect(work).rejects.toThrow();
  await expect.poll(() => aborted).toBe(1);
  expect((await client.callTool({ name: 'echo_text', arguments: { text: '在' } })).isError).toBeUndefined();
});
