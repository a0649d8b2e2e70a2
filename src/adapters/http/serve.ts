import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JixiaoError } from '../../domain/errors.ts';
import type { Offer } from '../mcp/server.ts';
import { hostName, isLoopback } from './guard.ts';
import { ENDPOINT, listener } from './listener.ts';

/** Where the door opens. */
interface HttpRequest {
  /** Address to listen on. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
}

/** How long a slow sender may take for one request, ms. */
const REQUEST_MS = 60_000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

const dismissed = (): Promise<unknown> =>
  new Promise<unknown>(resolve => {
    for (const signal of SIGNALS) process.once(signal, resolve);
  });

function assertSafe(host: string, token: string | null): void {
  if (isLoopback(host) || token !== null) return;
  throw new JixiaoError(
    'bad_input',
    `要在 ${host} 上对外服务，却没有设令牌，谁都能读写草稿`,
    '先设环境变量 JIXIAO_TOKEN（至少 16 个字符），或去掉 --host 只在本机服务',
  );
}

const refusedListening = (host: string, port: number, fault: unknown): JixiaoError => {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const because = {
    EADDRINUSE: '端口已被占用',
    EACCES: '没有权限用这个端口',
    EADDRNOTAVAIL: '本机没有这个地址',
  };
  const told = Object.entries(because).find(([name]) => name === code)?.[1] ?? '打不开';
  return new JixiaoError('bad_input', `不能在 ${host}:${port} 上服务：${told}`, '换一个 --port 或 --host');
};

const shown = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/**
 * Serves MCP over Streamable HTTP until the process is asked to stop; `say` gets the address.
 * Errors: `bad_input` for a bind without token beyond this machine, or an address that cannot be had.
 */
export async function serveHttp(
  offer: Offer,
  { host, port, allowedHosts }: HttpRequest,
  { token, say }: { readonly token: string | null; readonly say: (line: string) => void },
): Promise<void> {
  assertSafe(host, token);
  const names = allowedHosts.map(name => hostName(`http://${name}`) ?? name);
  const guard = { allowedHosts: names, open: !isLoopback(host), token };
  const server = createServer({ requestTimeout: REQUEST_MS }, listener(offer, guard));
  server.listen(port, host);
  await once(server, 'listening').catch(fault => {
    throw refusedListening(host, port, fault);
  });
  const stop = dismissed();
  const { port: bound } = server.address() as AddressInfo;
  say(
    `MCP 服务已开：http://${shown(host)}:${bound}${ENDPOINT}${token === null ? '' : '（要令牌）'}，按 Ctrl+C 停止`,
  );
  await stop;
  server.close();
  server.closeIdleConnections();
  await Promise.race([once(server, 'close'), new Promise(resolve => setTimeout(resolve, 5000).unref())]);
  server.closeAllConnections();
}
