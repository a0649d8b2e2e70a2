import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out', 'coverage']);

/** The project copied aside, where a test may plant what it likes. */
export class Copy implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'jixiao-copy-'));

  constructor() {
    cpSync(ROOT, this.root, { recursive: true, filter: path => !LEFT_OUT.has(basename(path)) });
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'), 'junction');
  }

  /** What one of its scripts says, and whether it was content. */
  run(script: string, ...args: string[]): { ok: boolean; text: string } {
    const done = spawnSync(process.execPath, [join('scripts', script), ...args], {
      cwd: this.root,
      encoding: 'utf8',
    });
    return { ok: done.status === 0, text: done.stdout + done.stderr };
  }

  /** What `check` says of each gate (or those named): `null` when it is content. */
  check(...gates: string[]): ReadonlyMap<string, string | null> {
    const answers = this.run('check.ts', ...gates).text.split(/^(?=[✓✗] )/m);
    return new Map(
      answers.map(answer => {
        const [head = '', ...body] = answer.split('\n');
        return [head.slice(2), head.startsWith('✗') ? body.join('\n') : null];
      }),
    );
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
