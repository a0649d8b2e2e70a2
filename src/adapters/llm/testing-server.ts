import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const Request = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string().nullable() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
  tools: z.array(z.unknown()).optional(),
});
/** What the scripted server was sent. */
export interface Seen {
  readonly body: z.infer<typeof Request>;
  readonly headers: IncomingHttpHeaders;
}

/** Answers one request; `seen` is what came, oldest first. */
export type Script = (response: ServerResponse, seen: readonly Seen[]) => void | Promise<void>;

/** A real HTTP server on a free loopback port that answers by script, one step a request (the last repeats). */
export async function scripted(...steps: readonly Script[]): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += piece;
    const step = steps[Math.min(seen.length, steps.length - 1)];
    seen.push({ body: Request.parse(JSON.parse(text)), headers: request.headers });
    await step?.(response, seen);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, seen };
}

/** Sends JSON (or any text) with a status. */
export const sending =
  (status: number, body: unknown, headers: Record<string, string> = {}): Script =>
  response => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** A completion with this content. `more` goes into the choice, `message` into its message. */
export const saying = (
  content: string | null,
  more: { finish_reason?: string; message?: object; usage?: object | null } = {},
): Script => {
  const {
    finish_reason = 'stop',
    message = {},
    usage = { prompt_tokens: 100, completion_tokens: 20 },
  } = more;
  return sending(200, {
    id: 'c',
    object: 'chat.completion',
    created: 0,
    model: 'm',
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', content, ...message } }],
    ...(usage === null ? {} : { usage }),
  });
};
