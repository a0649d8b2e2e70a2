import type { IncomingMessage, ServerResponse } from 'node:http';
import { exchange, unfit } from '../mcp/http-exchange.ts';
import type { Offer } from '../mcp/server.ts';
import { readJson } from './body.ts';
import { type Guard, type Refusal, refusalOf } from './guard.ts';

/** The one address that speaks MCP. */
export const ENDPOINT = '/mcp';

const refuse = (response: ServerResponse, { status, message, headers, code = -32000 }: Refusal): void => {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null }));
};

/** What is wrong with address, method or the answer forms the client takes. */
function misdirected({ method, url, headers }: IncomingMessage): Refusal | null {
  if (url?.split('?')[0] !== ENDPOINT) return { status: 404, message: `这里没有服务，MCP 在 ${ENDPOINT}` };
  if (method !== 'POST')
    return { status: 405, message: '本服务不保持会话，只接受 POST', headers: { Allow: 'POST' } };
  const accept = headers.accept ?? '';
  if (!/application\/json|\*\/\*/.test(accept) || !/text\/event-stream|\*\/\*/.test(accept))
    return { status: 406, message: '请求头 Accept 应含 application/json 和 text/event-stream' };
  return null;
}

/** Requests answered at once; a further one is told to come again. */
const MOST_AT_ONCE = 64;

const BUSY: Refusal = {
  status: 503,
  message: `同时在办的请求已有 ${MOST_AT_ONCE} 个，请过几秒再试`,
  headers: { 'Retry-After': '2', Connection: 'close' },
};

/** Answers one request that may pass. */
async function answer(offer: Offer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = await readJson(request);
  if ('status' in read) return refuse(response, { ...read, headers: { Connection: 'close' } });
  const unfitting = unfit(read.body, request.headers['mcp-protocol-version']);
  if (unfitting !== null) return refuse(response, { status: 400, code: -32600, message: unfitting });
  await exchange(offer, request, response, read.body);
}

/** Answers every HTTP request: guards first, then MCP; whatever goes wrong comes back as JSON in Chinese. */
export function listener(offer: Offer, guard: Guard) {
  let open = 0;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const refusal = refusalOf(request.headers, guard) ?? misdirected(request);
      if (refusal !== null) return refuse(response, refusal);
      if (open >= MOST_AT_ONCE) return refuse(response, BUSY);
      open += 1;
      response.once('close', () => (open -= 1));
      await answer(offer, request, response);
    } catch (fault) {
      if (!request.destroyed) offer.report(fault);
      refuse(response, { status: 500, message: '服务内部出错，请重试' });
    }
  };
}
