import type OpenAI from 'openai';
import type {
  ChatCompletion,
  ChatCompletionCreateParamsNonStreaming,
} from 'openai/resources/chat/completions';
import { Failed } from './failures.ts';

/** Where a model is and how to speak to it. */
export interface LlmSettings {
  /** Base address, `/v1` included where the server wants it. */
  readonly baseUrl: string;
  /** null: an intranet server that asks for none. */
  readonly key: string | null;
  readonly model: string;
  /** The answer's form the server is known to take; null: found out and remembered. */
  readonly format: AnswerFormat | null;
  /** Cap on tokens, in and out together, for one process. */
  readonly maxTokens: number;
}

/** How strictly a server can be held to a schema. */
export type AnswerFormat = 'json_schema' | 'json_object' | 'plain';

/** Largest answer taken in, in bytes: more than any model is asked for. */
const MOST_ANSWER = 4 * 1024 * 1024;
/** One request may take this long, ms; the SDK tries a second time. */
const REQUEST_MS = 45_000;
/** Headers by which the SDK tells a server about this machine. */
const TELLTALES = [
  'lang',
  'package-version',
  'os',
  'arch',
  'runtime',
  'runtime-version',
  'retry-count',
  'timeout',
];

/** Sends one request to the server. Throws `Failed` or what the SDK throws. */
export type Send = (
  body: ChatCompletionCreateParamsNonStreaming,
  signal: AbortSignal,
) => Promise<Partial<ChatCompletion>>;

/** fetch, but what is sent goes to no other address, and an answer without end is left where it passes the limit. */
const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > MOST_ANSWER) controller.error(new Failed('truncated'));
      else controller.enqueue(piece);
    },
  });
  return new Response(response.body?.pipeThrough(counted) ?? null, response);
};

async function clientOf({ baseUrl, key }: LlmSettings): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: key ?? 'EMPTY',
    adminAPIKey: null,
    organization: null,
    project: null,
    timeout: REQUEST_MS,
    maxRetries: 1,
    logLevel: 'off',
    fetch: boundedFetch,
    defaultHeaders: {
      ...Object.fromEntries(TELLTALES.map(name => [`x-stainless-${name}`, null])),
      'User-Agent': 'jixiao',
      ...(key === null ? { Authorization: null } : {}),
    },
  });
}

/** The server behind the settings; the SDK is loaded with the first request, and writes no log. */
export function serverOf(settings: LlmSettings): Send {
  let client: Promise<OpenAI> | undefined;
  return async (body, signal) => {
    const { APIConnectionError, APIConnectionTimeoutError } = await import('openai');
    client ??= clientOf(settings);
    try {
      return await (await client).chat.completions.create(body, { signal });
    } catch (fault) {
      if (fault instanceof APIConnectionTimeoutError) throw new Failed('timeout');
      if (fault instanceof APIConnectionError) throw new Failed('network');
      throw fault;
    }
  };
}
