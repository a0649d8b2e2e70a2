import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** CPU is of all threads together, so that other work on the machine counts little. */
export interface Spent {
  readonly wall_s: number;
  readonly cpu_s: number;
  readonly peak_mb: number;
  readonly stdout: string;
}

/** Printed when the program ends, by its main thread. */
const HOOK = `import{isMainThread}from'node:worker_threads';
if(isMainThread)process.on('exit',()=>{const{user,system}=process.cpuUsage();
process.stderr.write('\\ncost '+JSON.stringify({cpu_s:(user+system)/1e6,peak_mb:process.resourceUsage().maxRSS/1024})+'\\n')})`;

/** Runs the built program once, from the start of its process to the end. */
export function spent(...args: readonly string[]): Spent {
  const program = fileURLToPath(new URL('../../dist/jixiao.js', import.meta.url));
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
  const begin = performance.now();
  const done = spawnSync(process.execPath, ['--import', hook, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall_s = (performance.now() - begin) / 1000;
  if (done.status !== 0) throw new Error(`jixiao ${args.join(' ')}: ${done.stderr}`);
  return { wall_s, stdout: done.stdout, ...JSON.parse(/^cost (.*)$/m.exec(done.stderr)?.[1] ?? '') };
}
