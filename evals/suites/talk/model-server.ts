import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Move, Script, Told } from './script.ts';

const Asked = z.object({
  messages: z.array(z.looseObject({ role: z.string(), content: z.string().nullable().optional() })),
});

function toldIn(content: string | null | undefined): Told {
  try {
    const read: unknown = JSON.parse(content ?? '');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

/** What came of the model's last calls, in order. */
function answersIn(messages: z.infer<typeof Asked>['messages']): Told[] {
  const from = messages.findLastIndex(({ role }) => role === 'assistant') + 1;
  return messages.slice(from).flatMap(({ role, content }) => (role === 'tool' ? [toldIn(content)] : []));
}

function messageFor(move: Move | undefined, turn: number) {
  if (move === undefined) return { role: 'assistant', content: '办完了。' };
  if ('say' in move) return { role: 'assistant', content: move.say };
  const tool_calls = move.calls.map(({ name, args }, at) => ({
    id: `call-${turn}-${at}`,
    type: 'function',
    function: { name, arguments: JSON.stringify(args) },
  }));
  return { role: 'assistant', content: null, tool_calls };
}

/** What the script does next; an answer it cannot make sense of ends the errand, as it would for a model. */
function nextMove(script: Script, told: readonly Told[]): Move | undefined {
  try {
    const { value, done } = script.next(told);
    return done === true ? undefined : (value as Move);
  } catch {
    return { say: '工具的答复看不懂，没有办成。' };
  }
}

/** A server on loopback that speaks chat completions; what it says is a script's. */
export interface ModelServer {
  readonly url: string;
  close(): void;
}

async function listening(server: Server): Promise<ModelServer> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Serves a script as a model: each request hands it what came of its last move, and is answered with the next. */
export function serveModel(script: Script): Promise<ModelServer> {
  let turn = 0;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += piece;
    const { messages } = Asked.parse(JSON.parse(text));
    turn += 1;
    const message = messageFor(nextMove(script, answersIn(messages)), turn);
    const finish_reason = 'tool_calls' in message ? 'tool_calls' : 'stop';
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(
      JSON.stringify({
        id: `c-${turn}`,
        object: 'chat.completion',
        created: 0,
        model: 'script',
        choices: [{ index: 0, finish_reason, message }],
        usage: { prompt_tokens: 0, completion_tokens: 0 },
      }),
    );
  });
  return listening(server);
}
