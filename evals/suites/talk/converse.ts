import { z } from 'zod';
import type { EvalClient } from '../../client.ts';

const Reply = z.object({
  choices: z.array(
    z.object({
      message: z.looseObject({
        role: z.string(),
        content: z.string().nullable(),
        tool_calls: z
          .array(
            z.looseObject({
              id: z.string(),
              function: z.object({ name: z.string(), arguments: z.string() }),
            }),
          )
          .optional(),
      }),
    }),
  ),
});
type Message = z.infer<typeof Reply>['choices'][number]['message'];

/** One call as it was made. */
interface Made {
  readonly name: string;
  readonly isError: boolean;
  /** What the tool said, cut. */
  readonly told: string;
}

/** A whole conversation: what was called, and what the person was told. */
export interface Talk {
  readonly calls: readonly Made[];
  readonly said: readonly string[];
}

const MOST_ROUNDS = 40;
const SHOWN = 300;

async function asked(url: string, messages: readonly unknown[]): Promise<Message> {
  const answer = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'script', messages }),
  });
  const [choice] = Reply.parse(await answer.json()).choices;
  if (choice === undefined) throw new Error('the model server said nothing');
  return choice.message;
}

/** A client that holds a conversation: the person's lines to a model at `url`, its calls to the server. */
export async function converse(client: EvalClient, url: string, lines: readonly string[]): Promise<Talk> {
  const messages: unknown[] = [];
  const calls: Made[] = [];
  const said: string[] = [];
  for (const line of lines) {
    messages.push({ role: 'user', content: line });
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const message = await asked(url, messages);
      messages.push(message);
      if (message.content !== null && message.content !== '') said.push(message.content);
      if (message.tool_calls === undefined) break;
      for (const { id, function: wanted } of message.tool_calls) {
        const { text, isError } = await client.tryCall(wanted.name, JSON.parse(wanted.arguments));
        calls.push({ name: wanted.name, isError, told: text.slice(0, SHOWN) });
        messages.push({ role: 'tool', tool_call_id: id, content: text });
      }
    }
  }
  return { calls, said };
}
