import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** A server in a process of its own, spoken to in raw JSON-RPC: nothing but the server is measured. */
export class Rpc {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  #text = '';
  #last = 0;

  constructor(args: readonly string[], env: Record<string, string>) {
    this.#child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
    this.#child.stdout.setEncoding('utf8').on('data', chunk => this.#hear(chunk));
    this.#child.stderr.pipe(process.stderr);
  }

  request(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise(done => {
      this.#waiting.set(id, done);
      this.#child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    });
  }

  async initialize(): Promise<void> {
    await this.request('initialize', {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'bench', version: '1' },
    });
    this.#child.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  }

  call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.request('tools/call', { name, arguments: args });
  }

  close(): Promise<void> {
    return new Promise(done => {
      this.#child.on('close', () => done());
      this.#child.stdin.end();
    });
  }

  #hear(chunk: string): void {
    const lines = (this.#text + chunk).split('\n');
    this.#text = lines.pop() ?? '';
    for (const line of lines) {
      const answer: Record<string, unknown> = JSON.parse(line);
      const done = this.#waiting.get(Number(answer['id']));
      if (answer['error'] !== undefined) throw new Error(line);
      done?.(answer);
    }
  }
}
