import { Console } from 'node:console';
import { setTimeout as delay } from 'node:timers/promises';
import { type Offer, speakMcp } from './server.ts';
import { StdioTransport } from './stdio-transport.ts';

const LAST_ANSWERS_MS = 30_000;
const FLUSH_MS = 1000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK'] as const;

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, delay(ms, undefined, { ref: false })]);

/** The reader of our answers went away, or someone asked us to stop. */
const dismissed = (): Promise<unknown> =>
  new Promise<unknown>(resolve => {
    process.stdout.on('error', resolve);
    for (const signal of SIGNALS) process.on(signal, resolve);
  });

const flushed = (): Promise<unknown> => new Promise<unknown>(resolve => process.stdout.write('', resolve));

/** Serves one client over stdin and stdout until it leaves; nothing but the protocol goes to stdout. */
export async function serveStdio(offer: Offer): Promise<void> {
  globalThis.console = new Console(process.stderr);
  process.stderr.on('error', () => {});
  const transport = new StdioTransport(process.stdin, process.stdout);
  const leave = dismissed();
  await speakMcp(offer, transport);
  await Promise.race([leave, transport.ended().then(() => within(LAST_ANSWERS_MS, transport.answered()))]);
  await transport.close();
  await offer.world.store.close();
  await within(FLUSH_MS, flushed());
  process.exit(0);
}
