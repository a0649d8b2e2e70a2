import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  type JSONRPCMessage,
  JSONRPCMessageSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { JixiaoError } from '../../domain/errors.ts';
import { lineReader } from './line-reader.ts';

const LONGEST_LINE = 32 * 1024 * 1024;
const INVALID_REQUEST = -32600;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The id of a message that is otherwise wrong, so that its sender need not wait for ever. */
function idOf(value: unknown): RequestId | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : undefined;
}

function idAtTheEdges(edges: string): RequestId | undefined {
  const [, found] = /"id"\s*:\s*(\d{1,15}|"[^"\\]{1,100}")\s*(?:\}\s*$|,)/.exec(edges) ?? [];
  return found === undefined ? undefined : idOf({ id: parsed(found) });
}

/**
 * MCP over two pipes. Unlike the SDK's own it bears a BOM, answers wrong and over-long messages instead of
 * dying, and knows which requests still wait for an answer when the input ends.
 */
export class StdioTransport implements Transport {
  onclose?: Transport['onclose'];
  onerror?: Transport['onerror'];
  onmessage?: Transport['onmessage'];
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #waiting = new Set<RequestId>();
  readonly #read: (chunk: Buffer) => void;
  #idle: () => void = () => {};
  #room: Promise<unknown> | undefined;

  constructor(input: Readable, output: Writable, limit = LONGEST_LINE) {
    this.#input = input;
    this.#output = output;
    this.#read = lineReader(limit, {
      line: text => this.#receive(text),
      tooLong: edges =>
        this.#refuse(idAtTheEdges(edges), `消息超过 ${limit / 1024 / 1024} MB，未处理：大文件请用 path 读入`),
    });
  }

  async start(): Promise<void> {
    this.#input.on('data', this.#read);
  }

  /** Settles when no more input will come. */
  async ended(): Promise<void> {
    if (!this.#input.readableEnded && !this.#input.destroyed)
      await Promise.race([once(this.#input, 'end'), once(this.#input, 'close')]).catch(() => {});
  }

  /** Settles when every request received has been answered or withdrawn. */
  async answered(): Promise<void> {
    if (this.#waiting.size > 0)
      await new Promise<void>(resolve => {
        this.#idle = resolve;
      });
  }

  async send(message: JSONRPCMessage): Promise<void> {
    const room = this.#output.write(`${JSON.stringify(message)}\n`);
    if (!('method' in message) && message.id !== undefined) this.#settle(message.id);
    if (!room) await this.#drain();
  }

  /** Waits for a slow reader; one that left is noticed by whoever watches the output. */
  async #drain(): Promise<void> {
    this.#room ??= once(this.#output, 'drain')
      .catch(() => {})
      .finally(() => {
        this.#room = undefined;
      });
    await this.#room;
  }

  async close(): Promise<void> {
    this.#input.off('data', this.#read);
    this.#input.pause();
    this.onclose?.();
  }

  #receive(text: string): void {
    const line = text.replace(/^\uFEFF/, '').trim();
    if (line === '') return;
    const value = parsed(line);
    const { data: message } = JSONRPCMessageSchema.safeParse(value);
    if (message === undefined) this.#refuse(idOf(value), '收到的一行不是有效的 JSON-RPC 消息，已略过');
    else this.#deliver(message);
  }

  #deliver(message: JSONRPCMessage): void {
    if ('method' in message && 'id' in message) this.#waiting.add(message.id);
    this.onmessage?.(message);
    if ('method' in message && message.method === 'notifications/cancelled') this.#cancelled(message.params);
  }

  #cancelled(params: { [key: string]: unknown } | undefined): void {
    const id = idOf({ id: params?.['requestId'] });
    if (id !== undefined) this.#settle(id);
  }

  #settle(id: RequestId): void {
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#idle();
  }

  #refuse(id: RequestId | undefined, message: string): void {
    this.onerror?.(new JixiaoError('bad_input', message, '检查客户端'));
    if (id !== undefined)
      this.send({ jsonrpc: '2.0', id, error: { code: INVALID_REQUEST, message } }).catch(error =>
        this.onerror?.(error),
      );
  }
}
