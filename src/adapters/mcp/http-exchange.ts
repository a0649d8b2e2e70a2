import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  isInitializeRequest,
  isJSONRPCRequest,
  JSONRPCMessageSchema,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/sdk/types.js';
import { type Offer, speakMcp } from './server.ts';

/** Messages one request may carry. */
const MOST_MESSAGES = 100;

/** What a client that takes anything takes: the SDK wants both by name. */
const FORMS = 'application/json, text/event-stream';

/** Why the SDK would turn a request away, in Chinese; null when it would not. */
export function unfit(body: unknown, version: string | string[] | undefined): string | null {
  if (version !== undefined && !SUPPORTED_PROTOCOL_VERSIONS.includes(String(version)))
    return `不支持这个 MCP 版本，可用：${SUPPORTED_PROTOCOL_VERSIONS.join('、')}`;
  const messages = Array.isArray(body) ? body : [body];
  if (messages.length > MOST_MESSAGES) return `一次最多 ${MOST_MESSAGES} 条消息`;
  if (messages.length > 1 && messages.some(isInitializeRequest)) return 'initialize 请求要单独发送';
  const ids = messages.filter(isJSONRPCRequest).map(({ id }) => id);
  if (new Set(ids).size < ids.length) return '一批请求里的 id 不能重复';
  return messages.length > 0 && messages.every(message => JSONRPCMessageSchema.safeParse(message).success)
    ? null
    : '请求体不是 JSON-RPC 2.0 的消息';
}

/**
 * Answers one Streamable HTTP request with a server of its own: nothing is kept between requests, so no client can
 * see another's answers. `body` is the parsed JSON. The work is cancelled when the client leaves.
 */
export async function exchange(
  offer: Offer,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<void> {
  if (request.headers.accept?.includes('*/*') === true) request.headers.accept = FORMS;
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.on('close', () => void transport.close().catch(offer.report));
  await speakMcp(offer, transport);
  await transport.handleRequest(request, response, body);
}
