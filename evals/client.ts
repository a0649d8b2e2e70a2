import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { FAMILIES, JixiaoError, openMemoryStore, speakMcp, TOOLS, type World } from '../src/index.ts';

const PATIENCE_MS = 120_000;

/** A tool's answer. */
interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly isError: boolean;
}

/** An MCP client as a suite uses it: any server, one call at a time or many. */
export interface EvalClient {
  /** Calls a tool and answers with what it said, errors included. */
  tryCall(name: string, args: Record<string, unknown>): Promise<Answer>;
  /** As `tryCall`; an error of the tool is thrown as `internal`. */
  call(name: string, args: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

const dataOf = (structured: Record<string, unknown> | undefined, text: string): Record<string, unknown> => {
  if (structured !== undefined) return structured;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
};

async function connect(transport: Transport, hangUp: () => Promise<void>): Promise<EvalClient> {
  const client = new Client({ name: 'jixiao-evals', version: '1' });
  await client.connect(transport);
  const tryCall = async (name: string, args: Record<string, unknown>): Promise<Answer> => {
    const answer = await client.callTool({ name, arguments: args }, undefined, { timeout: PATIENCE_MS });
    const { content, structuredContent, isError } = CallToolResultSchema.parse(answer);
    const [first] = content;
    const text = first?.type === 'text' ? first.text : '';
    return { data: dataOf(structuredContent, text), text, isError: isError === true };
  };
  return {
    tryCall,
    async call(name, args) {
      const { data, text, isError } = await tryCall(name, args);
      if (isError) throw new JixiaoError('internal', `工具 ${name} 没有答复结果`, text.slice(0, 500));
      return data;
    },
    async close() {
      await client.close();
      await hangUp();
    },
  };
}

/** A world without clock, chance or disk. */
function emptyWorld(): World {
  let born = 0;
  const now = (): string => '2026-01-02T03:04:05Z';
  const none = async (path: string): Promise<never> => {
    throw new JixiaoError('path_not_allowed', `评测时不读写文件：${path}`, '把内容直接交给工具');
  };
  return {
    now,
    store: openMemoryStore({ now, newId: () => `jx-eval-${++born}` }),
    documents: { folder: '（评测时不写文件）', read: none, write: none },
    templates: { read: none },
    prompts: { list: async () => [] },
    llm: null,
    press: null,
    office: null,
    ocr: null,
  };
}

/** Our own server in this process, spoken to as any client would. */
export async function connectOwn(): Promise<EvalClient> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const world = emptyWorld();
  const faults: unknown[] = [];
  await speakMcp(
    { tools: TOOLS, families: FAMILIES, world, version: '0', report: fault => faults.push(fault) },
    theirs,
  );
  return connect(ours, async () => {
    await world.store.close();
    if (faults.length > 0) throw faults[0];
  });
}

/** Words of a command line; quotes keep spaces together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');

/** Any server that speaks MCP over its standard input and output. */
export async function connectEndpoint(line: string): Promise<EvalClient> {
  const [command, ...args] = wordsOf(line);
  if (command === undefined)
    throw new JixiaoError('bad_input', '“--endpoint”是空的', '写上启动 MCP 服务的命令，例如 "jixiao serve"');
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const transport = new StdioClientTransport({ command, args, env, stderr: 'ignore' });
  try {
    return await connect(transport, async () => {});
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new JixiaoError('bad_input', `连不上“${line}”：${said}`, '先在命令行里单独试一次这条命令');
  }
}
