import { connectOwn } from '../../evals/client.ts';

/** Prints what the first suggestion of a process costs the processor; with `ready`, after the library was looked through for the same words. */
const GOAL = '新建高标准农田1.2万亩，配套田间道路18公里、机井65眼，年底前完成主体工程';
const client = await connectOwn();
if (process.argv[2] === 'ready') (await import('./ready.ts')).lookThrough(GOAL);
const begin = process.cpuUsage();
await client.call('suggest_indicators', { goal: GOAL });
const { user, system } = process.cpuUsage(begin);
await client.close();
console.log(JSON.stringify({ ms: (user + system) / 1000 }));
