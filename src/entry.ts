#!/usr/bin/env node
import { oldNode } from './old-node.ts';

/** Looks at the Node.js version before anything newer is read, then turns on the code cache and goes in. */
function enter(): void {
  const complaint = oldNode(process.versions.node);
  if (complaint !== null) {
    process.stderr.write(complaint);
    process.exitCode = 3;
    return;
  }
  import('node:module')
    .then(({ enableCompileCache }) => enableCompileCache())
    .then(() => import('./main.ts'))
    .then(({ main }) => main(process.argv.slice(2)))
    .catch(error => {
      process.stderr.write(`jixiao：启动失败：${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 3;
    });
}

enter();
