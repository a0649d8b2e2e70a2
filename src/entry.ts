#!/usr/bin/env node
import { oldNode } from './old-node.ts';

/**
 * Where compiled code is kept: among the person's own files, never in a folder that others of this machine may write
 * to. undefined: NODE_COMPILE_CACHE says where.
 */
async function codeCache(): Promise<string | undefined> {
  const { env, platform } = process;
  if (env['NODE_COMPILE_CACHE']) return undefined;
  const { homedir } = await import('node:os');
  const { isAbsolute, join } = await import('node:path');
  const usual = platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
  const kept = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  return join(kept && isAbsolute(kept) ? kept : usual, 'jixiao', 'code');
}

/** Looks at the Node.js version before anything newer is read, then turns on the code cache and goes in. */
function enter(): void {
  const complaint = oldNode(process.versions.node);
  if (complaint !== null) {
    process.stderr.write(complaint);
    process.exitCode = 3;
    return;
  }
  import('node:module')
    .then(async ({ enableCompileCache }) => enableCompileCache(await codeCache()))
    .then(() => import('./main.ts'))
    .then(({ main }) => main(process.argv.slice(2)))
    .catch(error => {
      process.stderr.write(`jixiao：启动失败：${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 3;
    });
}

enter();
