import { JixiaoError } from '../../domain/errors.ts';
import { checked } from '../../domain/input-error.ts';
import { nearest } from '../../domain/nearest.ts';
import type { World } from '../../ports.ts';
import type { Call, Tool } from '../../tools/tool.ts';
import { cleanInput } from './clean-input.ts';
import { revocable } from './revocable-world.ts';

/** An answer in the one form its tool has: a text, or data with the same JSON as its text. */
export interface Answer {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: true;
}

const saying = (text: string): Answer => ({ content: [{ type: 'text', text }] });

/** The SDK's clients hang up on a message of 10 MiB; data travels twice in one. */
const LARGEST_BYTES = 4 * 1024 * 1024;

function deliverable(json: string): string {
  const bytes = Buffer.byteLength(json);
  if (bytes <= LARGEST_BYTES) return json;
  throw new JixiaoError(
    'too_large',
    `结果有 ${Math.ceil(bytes / 1024 / 1024)} MB，客户端收不下；若是写入，改动已经保存`,
    '读入时用 save=true 只取摘要；查看时按 project_id、cursor 分批取',
  );
}

const telling = (data: Record<string, unknown>): Answer => ({
  ...saying(deliverable(JSON.stringify(data))),
  structuredContent: data,
});

/** What a person may see of a fault: our own errors whole, of any other nothing but that it happened. */
function shown(error: unknown): JixiaoError {
  if (error instanceof JixiaoError) return error;
  return new JixiaoError(
    'internal',
    '程序内部出错',
    '先用 get_draft 看草稿是否已改动，再重试；仍然出错时请告诉维护人员',
  );
}

async function answer(tool: Tool, given: unknown, world: World, call: Call): Promise<Answer> {
  const input = checked(tool.input, cleanInput(given ?? {}));
  if (tool.kind === 'data') return telling(await tool.run(input, world, call));
  const { text, data } = await tool.run(input, world, call);
  return data === undefined ? saying(deliverable(text)) : telling(data);
}

function known(tools: readonly Tool[], name: string): Tool {
  const tool = tools.find(candidate => candidate.name === name);
  if (tool !== undefined) return tool;
  const names = tools.map(candidate => candidate.name);
  const [near] = nearest(name, names);
  throw new JixiaoError(
    'not_found',
    `没有名为“${name.slice(0, 80)}”的工具`,
    near === undefined ? `可用：${names.join('、')}` : `是否想用“${near}”？`,
  );
}

/** Runs a tool by name; faults come back as an answer too, never as an exception. `report` gets what was hidden. */
export async function callTool(
  tools: readonly Tool[],
  request: { name: string; arguments?: unknown },
  world: World,
  call: Call,
  report: (fault: unknown) => void,
): Promise<Answer> {
  try {
    return await answer(known(tools, request.name), request.arguments, revocable(world, call.signal), call);
  } catch (error) {
    const told = shown(error);
    if (told !== error) report(error);
    return { ...telling({ error: told.toJSON() }), isError: true };
  }
}
