import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Who may speak to the door. */
export interface Guard {
  /** Names besides this machine's own under which the door is reached (behind a reverse proxy). */
  readonly allowedHosts: readonly string[];
  /** The door listens beyond this machine. */
  readonly open: boolean;
  /** Asked for as `Authorization: Bearer …`; null: not asked for. */
  readonly token: string | null;
}

/** A refusal: HTTP status and a Chinese sentence. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON-RPC's own code, where it has one. */
  readonly code?: number;
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** True for an address that only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The name in an address, in small letters and without its port; null when it is none. */
export const hostName = (url: string): string | null => {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
};

const isAddress = (name: string): boolean => isIP(name.replace(/^\[|\]$/g, '')) !== 0;

/** A page that has its own name resolve to us still sends that name; a bare address it cannot fake. */
const welcome = (name: string | null, { allowedHosts, open }: Guard): boolean =>
  name !== null && (LOOPBACK.includes(name) || allowedHosts.includes(name) || (open && isAddress(name)));

/** A page of ours, or of this machine; a page from another address is foreign, however bare the address. */
const isOwn = (origin: string, host: string, guard: Guard): boolean =>
  welcome(hostName(origin), { ...guard, open: false }) || hostName(origin) === hostName(`http://${host}`);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const authorised = (given: string | undefined, token: string): boolean =>
  timingSafeEqual(digest((given ?? '').replace(/^bearer +/i, 'Bearer ')), digest(`Bearer ${token}`));

/** Why a request is turned away before its body is read; null when it may pass. */
export function refusalOf(headers: IncomingHttpHeaders, guard: Guard): Refusal | null {
  const { host, origin, authorization } = headers;
  if (!welcome(hostName(`http://${host ?? ''}`), guard))
    return { status: 403, message: '请求头 Host 不是本服务认可的名称；经反向代理访问时用 --allow-host 写明' };
  if (origin !== undefined && !isOwn(origin, host ?? '', guard))
    return { status: 403, message: '请求头 Origin 不被允许：网页不能跨站访问本服务' };
  if (guard.token !== null && !authorised(authorization, guard.token))
    return {
      status: 401,
      message: '缺少或写错了令牌：请求头写 Authorization: Bearer 加 JIXIAO_TOKEN 的值',
      headers: { 'WWW-Authenticate': 'Bearer' },
    };
  return null;
}
