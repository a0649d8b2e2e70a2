import type { IncomingMessage } from 'node:http';
import type { Refusal } from './guard.ts';

/** Largest request in bytes: a document of some 1.3 million Chinese characters. */
const LARGEST_BODY = 4 * 1024 * 1024;

const TOO_LARGE: Refusal = {
  status: 413,
  message: `请求超过 ${LARGEST_BODY / 1024 / 1024} MB：分几次传，或放进 JIXIAO_FILES 文件夹后给出路径`,
};

/** The request's JSON, or why it cannot be read. */
export async function readJson(request: IncomingMessage): Promise<{ body: unknown } | Refusal> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, message: '请求头 Content-Type 应为 application/json' };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return TOO_LARGE;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    if (bytes > LARGEST_BODY) return TOO_LARGE;
    pieces.push(piece);
  }
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))) };
  } catch {
    return { status: 400, code: -32700, message: '请求体不是 UTF-8 的 JSON' };
  }
}
