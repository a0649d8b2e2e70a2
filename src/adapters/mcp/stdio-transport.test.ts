import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { StdioTransport } from './stdio-transport.ts';

const errors: string[] = [];

async function door(limit?: number) {
  const input = new PassThrough();
  const output = new PassThrough();
  const transport = new StdioTransport(input, output, limit);
  const received: unknown[] = [];
  transport.onmessage = message => void received.push(message);
  transport.onerror = error => void errors.push(error.message);
  await transport.start();
  return { input, transport, received, written: () => String(output.read() ?? '') };
}

const ping = (id: number | string) => ({ jsonrpc: '2.0' as const, id, method: 'ping' });
const line = (message: unknown) => `${JSON.stringify(message)}\n`;
const settled = () => new Promise(resolve => setImmediate(resolve));

afterEach(() => {
  errors.length = 0;
});

test('reads lines however the bytes are cut, with BOM, CRLF and empty lines', async () => {
  const { input, received } = await door();
  const text = { ...ping(2), params: { _meta: { note: '绩效😀' } } };
  const bytes = Buffer.from(`\uFEFF${JSON.stringify(ping(1))}\r\n\n${line(text)}`);
  for (const byte of bytes) input.write(Buffer.of(byte));
  await settled();
  expect(received).toEqual([ping(1), text]);
  expect(errors).toEqual([]);
});

test('passes over garbage, and answers a wrong message that has an id', async () => {
  const { input, received, written } = await door();
  input.write(
    `not json\n{"jsonrpc":"1.0"}\n[]\nnull\n${line({ ...ping(7), params: 'text' })}${line(ping(8))}`,
  );
  await settled();
  expect(received).toEqual([ping(8)]);
  expect(errors).toHaveLength(5);
  expect(JSON.parse(written())).toMatchObject({ id: 7, error: { code: -32600 } });
});

test('skips an over-long line in bounded memory, answers its sender, and goes on', async () => {
  const { input, received, written } = await door(1 << 20);
  const filler = 'x'.repeat(64 << 10);
  input.write('{"method":"tools/call","params":{"text":"');
  for (let count = 0; count < 40; count += 1) input.write(filler);
  input.write(`"},"jsonrpc":"2.0","id":41}\n${line(ping(42))}`);
  await settled();
  expect(JSON.parse(written())).toMatchObject({
    id: 41,
    error: { message: expect.stringContaining('超过 1 MB') },
  });
  expect(received).toEqual([ping(42)]);
});

test('knows when the last answer is out', async () => {
  const { input, transport } = await door();
  const done = vi.fn();
  input.write(line(ping(1)) + line(ping('b')) + line(ping(3)));
  input.end();
  transport
    .ended()
    .then(() => transport.answered())
    .then(done);
  await settled();
  await transport.send({ jsonrpc: '2.0', id: 1, result: {} });
  await transport.send({ jsonrpc: '2.0', id: 3, result: {} });
  await settled();
  expect(done).not.toHaveBeenCalled();
  await transport.send({ jsonrpc: '2.0', id: 'b', result: {} });
  await settled();
  expect(done).toHaveBeenCalled();
});

test('a withdrawn request is not waited for', async () => {
  const { input, transport } = await door();
  input.write(line(ping(1)));
  input.end(line({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } }));
  await transport.ended();
  await transport.answered();
});
