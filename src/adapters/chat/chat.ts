import type { ChatMessage, ChatTool, Llm } from '../../ports.ts';
import { advertise } from '../mcp/advertise.ts';
import { callTool } from '../mcp/call-tool.ts';
import { cleanText } from '../mcp/clean-input.ts';
import { instructions } from '../mcp/instructions.ts';
import type { Offer } from '../mcp/server.ts';
import { shortened } from './memory.ts';

/** What the conversation needs besides our tools. */
export interface Talk {
  readonly llm: Llm;
  /** What the person types, a line at a time. */
  readonly lines: AsyncIterable<string>;
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Tool rounds one question may take before the person is asked to go on. */
const MOST_ROUNDS = 12;
/** Tool calls of one answer that are heeded. */
const MOST_CALLS = 8;

/** What a model is told instead of the folder's path, which may name a person. */
const FOLDER = '〔输出文件夹〕';

/** A text as it stands inside JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const toolOf = (tool: Offer['tools'][number]): ChatTool => {
  const { name, description, inputSchema } = advertise(tool);
  return { name, description, inputSchema };
};

function argumentsIn(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return undefined;
  }
}

async function called(
  { name, arguments: given }: { readonly name: string; readonly arguments: string },
  offer: Offer,
  signal: AbortSignal,
): Promise<string> {
  const { folder } = offer.world.documents;
  const parsed = argumentsIn(given.replaceAll(FOLDER, () => inJson(folder)));
  if (parsed === undefined)
    return '{"error":{"code":"bad_input","message":"参数不是 JSON","fix":"重新给出参数"}}';
  const call = { signal, progress: () => {} };
  const { content } = await callTool(
    offer.tools,
    { name, arguments: parsed },
    offer.world,
    call,
    offer.report,
  );
  const told = content.map(({ text }) => text).join('\n');
  return told.replaceAll(inJson(folder), FOLDER).replaceAll(folder, FOLDER);
}

/** One question answered: the model speaks and calls tools until it has nothing more to call. False: it failed. */
async function answer(messages: ChatMessage[], offer: Offer, { llm, print, signal }: Talk): Promise<boolean> {
  const tools = offer.tools.map(toolOf);
  const say = (text: string): void =>
    print(cleanText(text).replaceAll(FOLDER, () => offer.world.documents.folder));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const reply = await llm.converse(shortened(messages), tools, signal);
    if (!reply.ok) {
      print(
        `（${reply.message}。刚才的话没有答完；${round === 0 ? '草稿没有受影响' : '打了 ▶ 的步骤已经办了，草稿若有改动已保存'}）`,
      );
      return false;
    }
    const { content, toolCalls } = reply.data;
    const calls = toolCalls?.slice(0, MOST_CALLS);
    messages.push({ role: 'assistant', content, ...(calls === undefined ? {} : { toolCalls: calls }) });
    if (content !== '') say(content);
    if (calls === undefined) return true;
    for (const call of calls) {
      say(`▶ ${offer.tools.find(({ name }) => name === call.name)?.title ?? call.name}`);
      messages.push({ role: 'tool', toolCallId: call.id, content: await called(call, offer, signal) });
    }
  }
  print('（已连续办了很多步，先停一停。要继续就说“继续”）');
  return true;
}

/** The conversation in a terminal: the person, a model, and the same tools every client has. Ends with the lines. */
export async function chat(offer: Offer, talk: Talk): Promise<void> {
  const messages: ChatMessage[] = [{ role: 'system', content: instructions(FOLDER) }];
  talk.print(`绩效文本助手，模型 ${talk.llm.model}。说要办的事；空行或 Ctrl+D 结束。`);
  for await (const line of talk.lines) {
    if (line.trim() === '' || talk.signal.aborted) return;
    const before = messages.length;
    messages.push({ role: 'user', content: line });
    if (!(await answer(messages, offer, talk))) messages.length = before;
  }
}
