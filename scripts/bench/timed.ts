import { median, quantile } from './statistics.ts';

/** Milliseconds of one piece of work in this process. */
export interface Timing {
  /** The first time: it pays for compiling the code. */
  readonly cold: number;
  readonly best: number;
  readonly ms: number;
  readonly p95: number;
  /** Of the process so far. */
  readonly peak_mb: number;
}

const peakMb = (): number => process.resourceUsage().maxRSS / 1024;

/** Runs it once cold, then so many times. */
export async function timed<T>(
  rounds: number,
  work: () => T | Promise<T>,
): Promise<{ last: T; told: Timing }> {
  const times: number[] = [];
  const once = async (): Promise<T> => {
    const begin = performance.now();
    const done = await work();
    times.push(performance.now() - begin);
    return done;
  };
  let last = await once();
  const [cold = Number.NaN] = times.splice(0);
  for (let round = 0; round < rounds; round += 1) last = await once();
  return {
    last,
    told: {
      cold,
      best: Math.min(...times),
      ms: median(times),
      p95: quantile(times, 0.95),
      peak_mb: peakMb(),
    },
  };
}
