import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { type Offer, speakMcp } from './server.ts';

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
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.on('close', () => void transport.close().catch(offer.report));
  await speakMcp(offer, transport);
  await transport.handleRequest(request, response, body);
}
