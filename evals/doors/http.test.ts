import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { call, ENTRY, machine } from './door.ts';

const TOKEN = 'a-token-for-tests-only';

/** A real server process on a free port; answers with its port once it says where it listens. */
async function open(flags: readonly string[] = [], env: Record<string, string> = {}): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [ENTRY, 'serve', '--http', '--port', '0', ...flags], {
    env: { ...machine().env, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  for await (const piece of child.stderr ?? []) {
    told += piece;
    const port = /:(\d+)\/mcp/.exec(told)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(told);
}

async function client(port: number, headers: Record<string, string> = {}): Promise<Client> {
  const made = new Client({ name: 'http-test', version: '0' });
  onTestFinished(() => made.close());
  await made.connect(
    new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), { requestInit: { headers } }),
  );
  return made;
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

const HELLO = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'c', version: '1' } },
});

/** One request byte by byte, as no polite client would send it. */
async function send(port: number, { method = 'POST', path = '/mcp', headers = {}, body = LIST }: Sent) {
  const usual = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...usual, ...headers } });
  sent.on('error', () => {});
  sent.end(method === 'POST' ? body : undefined);
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const piece of response) text += piece;
  return { status: response.statusCode as number, headers: response.headers, text };
}

test('a client lists tools, drafts, and finds its draft again in the next request', async () => {
  const port = await open();
  const first = await client(port);
  expect((await first.listTools()).tools.length).toBeGreaterThan(5);
  const made = await call(first, 'create_draft', { unit: '某县水利局', year: 2027 });
  expect(made.isError).toBe(false);
  const second = await client(port);
  const { data } = await call(second, 'get_draft', { draft_id: made.data['draft_id'] });
  expect(data).toMatchObject({ draft: { unit: { name: '某县水利局' } } });
  const wrong = await call(second, 'get_draft', { draft_id: 'jx-nothing' });
  expect(wrong.isError).toBe(true);
});

test('requests side by side get their own answers', async () => {
  const port = await open();
  const one = await client(port);
  const names = Array.from({ length: 20 }, (_, index) => `指标${index}完成率`);
  const answers = await Promise.all(
    names.map(name => call(one, 'review_draft', { indicators: [{ name, value: '≤95%' }] })),
  );
  for (const [index, { text }] of answers.entries()) expect(text).toContain(names[index]);
});

test.each([
  ['a foreign Host', { headers: { Host: 'evil.example' } }, 403],
  ['a Host that only begins like ours', { headers: { Host: 'localhost.evil.example' } }, 403],
  ['a foreign Origin', { headers: { Origin: 'http://evil.example' } }, 403],
  ['a null Origin', { headers: { Origin: 'null' } }, 403],
  ['another address', { path: '/' }, 404],
  ['GET', { method: 'GET' }, 405],
  ['DELETE', { method: 'DELETE' }, 405],
  ['an answer form we have not', { headers: { Accept: 'text/html' } }, 406],
  ['a form', { headers: { 'Content-Type': 'text/plain' } }, 415],
  ['broken JSON', { body: '{"jsonrpc":' }, 400],
  ['JSON that is no message', { body: '{"a":1}' }, 400],
  ['no message at all', { body: '[]' }, 400],
  ['two requests of one number', { body: `[${LIST},${LIST}]` }, 400],
  ['two greetings at once', { body: `[${HELLO},${HELLO}]` }, 400],
  ['too many messages', { body: `[${Array.from({ length: 101 }, () => LIST).join(',')}]` }, 400],
  ['a version nobody speaks', { headers: { 'Mcp-Protocol-Version': '1999-01-01' } }, 400],
  ['bytes that are no UTF-8', { body: Uint8Array.of(0x22, 0xff, 0x22) }, 400],
  ['a body beyond the limit', { body: `"${'字'.repeat(1_500_000)}"` }, 413],
] satisfies [string, Sent, number][])('%s is turned away in JSON and Chinese', async (_, sent, status) => {
  const port = await open();
  const answer = await send(port, sent);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('application/json');
  const { error } = JSON.parse(answer.text);
  expect(error.message).toMatch(/\p{Script=Han}/u);
  expect(answer.text).not.toMatch(/\bat \S+:\d+|node_modules|\/dist\//);
  expect((await send(port, {})).status).toBe(200);
});

test('what is no JSON, and JSON that is no message, are told by the codes JSON-RPC has for them', async () => {
  const port = await open();
  const codeOf = async (body: string): Promise<number> =>
    JSON.parse((await send(port, { body })).text).error.code;
  expect([await codeOf('{"jsonrpc":'), await codeOf('{"a":1}')]).toEqual([-32700, -32600]);
});

test('more requests at once than it can hold are told to come again, in Chinese; then it serves on', async () => {
  const port = await open();
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json, text/event-stream',
    'Content-Length': '100',
  };
  const slow = Array.from({ length: 64 }, () => {
    const one = request({ host: '127.0.0.1', port, method: 'POST', path: '/mcp', headers });
    one.on('error', () => {});
    one.write('{');
    return one;
  });
  await vi.waitFor(async () => expect((await send(port, {})).status).toBe(503), 5000);
  expect((await send(port, {})).text).toContain('请过几秒再试');
  for (const one of slow) one.destroy();
  await vi.waitFor(async () => expect((await send(port, {})).status).toBe(200), 5000);
});

test('a client that takes anything is answered', async () => {
  const port = await open();
  expect((await send(port, { headers: { Accept: '*/*' } })).status).toBe(200);
});

test('our own names pass, with and without an Origin of ours', async () => {
  const port = await open(['--allow-host', 'Jixiao.Example:443']);
  const ours: Record<string, string>[] = [
    { Host: `localhost:${port}` },
    { Host: 'jixiao.example' },
    { Host: `[::1]:${port}`, Origin: `http://localhost:${port}` },
    { Host: 'jixiao.example', Origin: 'https://jixiao.example' },
  ];
  for (const headers of ours)
    expect({ headers, status: (await send(port, { headers })).status }).toEqual({ headers, status: 200 });
});

test('with a token set, nothing is answered without it', async () => {
  const port = await open([], { JIXIAO_TOKEN: TOKEN });
  const wrong: Record<string, string>[] = [{}, { Authorization: 'Bearer wrong' }, { Authorization: TOKEN }];
  for (const headers of wrong) {
    const { status, headers: answered } = await send(port, { headers });
    expect(status).toBe(401);
    expect(answered['www-authenticate']).toBe('Bearer');
  }
  expect((await send(port, { path: `/mcp?token=${TOKEN}` })).status).toBe(401);
  const own = await client(port, { Authorization: `Bearer ${TOKEN}` });
  expect((await own.listTools()).tools.length).toBeGreaterThan(5);
});

test('beyond this machine only with a token; addresses pass as Host, foreign names do not', async () => {
  await expect(open(['--host', '0.0.0.0'])).rejects.toThrow(/JIXIAO_TOKEN/);
  const port = await open(['--host', '0.0.0.0'], { JIXIAO_TOKEN: TOKEN });
  const Authorization = `Bearer ${TOKEN}`;
  expect((await send(port, { headers: { Authorization, Host: '10.1.2.3:80' } })).status).toBe(200);
  expect((await send(port, { headers: { Authorization, Host: 'evil.example' } })).status).toBe(403);
  const from = (Origin: string) =>
    send(port, { headers: { Authorization: `bearer ${TOKEN}`, Host: '10.1.2.3:80', Origin } });
  expect((await from('http://10.1.2.3:80')).status).toBe(200);
  expect((await from('http://10.9.9.9')).status).toBe(403);
});

test.each([
  [['--port', '70000'], {}, '70000'],
  [['--host', '203.0.113.7'], { JIXIAO_TOKEN: TOKEN }, '本机没有这个地址'],
  [[], { JIXIAO_TOKEN: 'short' }, 'JIXIAO_TOKEN'],
  [['--prot', '1'], {}, '--port'],
] as const)('%j does not start, and says why', async (flags, env, why) => {
  await expect(open(flags, env)).rejects.toThrow(why);
});

test('asked to stop, it ends with 0', async () => {
  const child = spawn(process.execPath, [ENTRY, 'serve', '--http', '--port', '0'], { env: machine().env });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stderr, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
