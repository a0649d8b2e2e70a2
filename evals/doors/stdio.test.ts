import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { call, connect, ENTRY, machine, RawServer } from './door.ts';

const patient = { timeout: 5000 };
const create = (unit: string) => ({ unit, year: 2026 });

test('garbage, a BOM and a wrong message before and between requests do no harm', async () => {
  const server = new RawServer();
  server.greet('\uFEFF');
  server.write('这不是 JSON\n\n{"id":5}\n');
  server.send({ jsonrpc: '2.0', id: 9, method: 'tools/list' });
  await expect.poll(() => server.answer(9), patient).toBeDefined();
  expect(server.answer(0)).toMatchObject({ result: { serverInfo: { name: 'jixiao' } } });
  expect(server.answer(5)).toMatchObject({ error: { code: -32600 } });
  expect(server.stderr).toContain('不是有效的 JSON-RPC 消息');
});

test('an over-long message is answered and said on stderr; the server goes on', async () => {
  const server = new RawServer();
  server.greet();
  server.write(`{"method":"tools/call","params":{"name":"import_document","arguments":{"text":"`);
  for (let megabyte = 0; megabyte < 34; megabyte += 1) server.write('x'.repeat(1 << 20));
  server.write('"}},"jsonrpc":"2.0","id":3}\n');
  server.callTool(4, 'get_draft');
  await expect
    .poll(() => server.answer(4), { timeout: 15_000 })
    .toMatchObject({ result: { structuredContent: { drafts: [] } } });
  expect(server.answer(3)).toMatchObject({ error: { message: expect.stringContaining('超过 32 MB') } });
  expect(server.stderr).toContain('超过 32 MB');
});

test('input that ends right after a call still gets its answer, then the server leaves with 0', async () => {
  const server = new RawServer();
  server.greet();
  server.callTool(1, 'create_draft', create('甲县乙局'));
  server.child.stdin.end();
  expect(await server.exited).toEqual([0, null]);
  expect(server.answer(1)).toMatchObject({ result: { structuredContent: { revision: 1 } } });
  expect(server.stderr).toBe('');
});

test.skipIf(process.platform === 'win32')('SIGTERM and SIGINT end it with 0', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const server = new RawServer();
    server.greet();
    server.callTool(1, 'create_draft', create('甲县乙局'));
    await expect.poll(() => server.answer(1), patient).toBeDefined();
    server.child.kill(signal);
    expect(await server.exited).toEqual([0, null]);
    expect(server.stderr).toBe('');
  }
});

test('a reader that vanished is no fault', async () => {
  const server = new RawServer();
  server.greet();
  await expect.poll(() => server.answer(0), patient).toBeDefined();
  server.child.stdout.destroy();
  for (let id = 1; id < 50; id += 1) server.send({ jsonrpc: '2.0', id, method: 'tools/list' });
  expect(await server.exited).toEqual([0, null]);
  expect(server.stderr).toBe('');
});

test('nothing but protocol reaches stdout', async () => {
  const server = new RawServer();
  server.greet();
  server.callTool(1, 'create_draft', create('甲县乙局'));
  server.callTool(2, 'get_draft');
  server.child.stdin.end();
  await server.exited;
  for (const line of server.stdout.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
});

test('two servers on one data file lose nothing, and the later writer is told what changed', async () => {
  const { env } = machine();
  const [one, two] = await Promise.all([connect(env), connect(env)]);
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call(index % 2 === 0 ? one : two, 'create_draft', create(`第${index}单位`)),
    ),
  );
  const ids = made.map(({ data }) => String(data['draft_id']));
  expect(new Set(ids).size).toBe(20);
  for (const client of [one, two]) expect((await call(client, 'get_draft')).data['drafts']).toHaveLength(20);
  const edit = (client: typeof one, title: string) =>
    call(client, 'edit_draft', {
      draft_id: ids[0],
      revision: 1,
      edits: [{ op: 'set', path: '/cover/title', value: title }],
    });
  const answers = await Promise.all([edit(one, '甲'), edit(two, '乙')]);
  const refused = answers.filter(({ isError }) => isError);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.data['error']).toMatchObject({ code: 'stale_revision', current_revision: 2 });
});

test('settings that cannot be are refused in one Chinese sentence, with 2', () => {
  const { stderr, status } = spawnSync(process.execPath, [ENTRY, 'serve'], {
    env: { ...machine().env, JIXIAO_DATA: 'not/absolute' },
    encoding: 'utf8',
    input: '',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('JIXIAO_DATA');
  expect(stderr).not.toMatch(/\n\s+at /);
});
