import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { type CallToolResult, CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { onTestFinished } from 'vitest';

/** The built program: the doors are tried as people get them. */
export const ENTRY = fileURLToPath(new URL('../../dist/jixiao.js', import.meta.url));
if (!existsSync(ENTRY)) throw new Error('dist/jixiao.js is missing: npm run build');

/** An empty machine: its own data and files, gone after the test. */
export function machine(): { folder: string; env: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-door-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const env = { JIXIAO_DATA: join(folder, 'data'), JIXIAO_FILES: join(folder, 'files'), NO_COLOR: '1' };
  return { folder, env: { PATH: process.env['PATH'] ?? '', ...env } };
}

/** A real client speaking to a real server process. */
export async function connect(env = machine().env): Promise<Client> {
  const client = new Client({ name: 'door-test', version: '0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [ENTRY, 'serve'],
    env,
    stderr: 'ignore',
  });
  onTestFinished(() => client.close());
  await client.connect(transport);
  return client;
}

/** Calls a tool; the answer's first text, its data, and whether it is an error. */
export async function call(client: Client, name: string, args: Record<string, unknown> = {}) {
  const result: CallToolResult = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
  const [content] = result.content;
  const data = result.structuredContent ?? {};
  return {
    text: content?.type === 'text' ? content.text : '',
    data,
    isError: result.isError === true,
    result,
  };
}

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'raw', version: '0' } },
};

/** A server spoken to byte by byte. */
export class RawServer {
  readonly child: ChildProcessWithoutNullStreams;
  stdout = '';
  stderr = '';
  readonly exited: Promise<readonly [code: number | null, signal: string | null]>;

  constructor(env = machine().env) {
    this.child = spawn(process.execPath, [ENTRY, 'serve'], { env });
    this.exited = once(this.child, 'exit').then(([code, signal]) => [code, signal] as const);
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.child.stdin.on('error', () => {});
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  write(text: string): void {
    this.child.stdin.write(text);
  }

  send(message: unknown): void {
    this.write(`${JSON.stringify(message)}\n`);
  }

  /** Sends the handshake; `before` goes in front of its first byte. */
  greet(before = ''): void {
    this.write(before);
    this.send(INITIALIZE);
    this.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
  }

  callTool(id: number, name: string, args: Record<string, unknown> = {}): void {
    this.send({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } });
  }

  /** What was answered so far, by id. */
  answer(id: number): unknown {
    return this.stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
      .find(message => message.id === id);
  }
}
