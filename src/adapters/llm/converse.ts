import type { ChatCompletionMessageParam, ChatCompletionTool } from 'openai/resources/chat/completions';
import type { ChatMessage, ChatTool } from '../../ports.ts';
import { type Line, messageOf } from './ask.ts';
import { Failed } from './failures.ts';
import type { Account } from './ledger.ts';
import { masked } from './mask.ts';

function sent({ role, content, toolCalls, toolCallId }: ChatMessage): ChatCompletionMessageParam {
  if (role === 'tool') return { role, content, tool_call_id: toolCallId ?? '' };
  if (role !== 'assistant') return { role, content };
  if (toolCalls === undefined) return { role, content };
  const calls = toolCalls.map(({ id, name, arguments: given }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: given },
  }));
  return { role, content: content === '' ? null : content, tool_calls: calls };
}

const offered = ({ name, description, inputSchema }: ChatTool): ChatCompletionTool => ({
  type: 'function',
  function: { name, description, parameters: inputSchema },
});

/** The model's next message. Throws `Failed` or what the SDK throws. */
export async function converse(
  line: Line,
  { messages, tools }: { readonly messages: readonly ChatMessage[]; readonly tools: readonly ChatTool[] },
  { account, signal }: { readonly account: Account; readonly signal: AbortSignal },
): Promise<ChatMessage> {
  const { text: prompt, restore } = masked(JSON.stringify(messages.map(sent)));
  account.assertCovers(prompt);
  const completion = await line.send(
    { model: line.model, messages: JSON.parse(prompt), tools: tools.map(offered) },
    signal,
  );
  account.book(completion.usage, prompt, JSON.stringify(completion.choices?.[0]?.message ?? ''));
  const { content, tool_calls } = messageOf(completion);
  const toolCalls = (tool_calls ?? []).flatMap(call =>
    call.type === 'function'
      ? [{ id: call.id, name: call.function.name, arguments: restore(call.function.arguments) }]
      : [],
  );
  const spoken = (content ?? '').replace(/<think>[\s\S]*?(<\/think>|$)/gi, '').trim();
  if (spoken === '' && toolCalls.length === 0) throw new Failed('empty');
  return { role: 'assistant', content: restore(spoken), ...(toolCalls.length === 0 ? {} : { toolCalls }) };
}
