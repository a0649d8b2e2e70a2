import { openMemoryStore } from '../adapters/storage/memory.ts';
import { JixiaoError } from '../domain/errors.ts';
import type { World } from '../ports.ts';
import { TOOLS } from './index.ts';
import type { Call } from './tool.ts';

/** A world without clock, chance or disk; written files are kept in `files`. */
export function testWorld(): World & { files: Map<string, Uint8Array> } {
  let born = 0;
  const files = new Map<string, Uint8Array>();
  const now = () => '2026-01-02T03:04:05Z';
  return {
    files,
    now,
    store: openMemoryStore({ now, newId: () => `jx-${++born}` }),
    documents: {
      folder: '输出',
      async read(path) {
        const bytes = files.get(path);
        if (bytes === undefined) throw new JixiaoError('not_found', `找不到文件“${path}”`, '核对文件名');
        return bytes;
      },
      async write(name, bytes) {
        files.set(name, bytes);
        return { path: `输出/${name}`, bytes: bytes.byteLength, sha256: 'x'.repeat(64) };
      },
    },
    templates: {
      async read(name) {
        const { readFile } = await import('node:fs/promises');
        return readFile(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8');
      },
    },
    prompts: { list: async () => [] },
    llm: null,
    press: null,
    office: null,
    ocr: null,
  };
}

const CALL: Call = { signal: new AbortController().signal, progress() {} };

/** Calls a tool by name as a door would, its input checked by its own schema. */
export async function callTool(
  name: string,
  input: Record<string, unknown>,
  world: World,
): Promise<Record<string, unknown>> {
  const tool = TOOLS.find(candidate => candidate.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  return { ...(await tool.run(tool.input.parse(input), world, CALL)) };
}

/** The error a call ends with, as a client sees it. */
export async function refusedBy(
  name: string,
  input: Record<string, unknown>,
  world: World,
): Promise<Record<string, unknown>> {
  try {
    await callTool(name, input, world);
  } catch (error) {
    if (error instanceof JixiaoError) return error.toJSON();
    throw error;
  }
  throw new Error(`${name} did not refuse`);
}
