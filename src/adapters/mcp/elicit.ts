import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ElicitResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Call } from '../../tools/tool.ts';
import { cleanInput } from './clean-input.ts';

/** Some clients end a call after five minutes; the person has less. */
const PATIENCE_MS = 240_000;

/** A form put to the person, where the client declares that it has forms; undefined where not. */
export function formOf(server: Server, signal: AbortSignal): Call['ask'] {
  if (server.getClientCapabilities()?.elicitation?.form === undefined) return undefined;
  return async (message, fields) => {
    const properties = Object.fromEntries(
      fields.map(({ key, title, why }) => [key, { type: 'string' as const, title, description: why }]),
    );
    const request = {
      method: 'elicitation/create' as const,
      params: { mode: 'form' as const, message, requestedSchema: { type: 'object' as const, properties } },
    };
    const answer = await server
      .request(request, ElicitResultSchema, { signal, timeout: PATIENCE_MS })
      .catch(() => null);
    if (answer?.action !== 'accept') return null;
    const typed = Object.entries(answer.content ?? {}).map(([key, value]) => [key, String(value)]);
    return cleanInput(Object.fromEntries(typed)) as Record<string, string>;
  };
}
