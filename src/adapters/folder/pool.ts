import { Worker } from 'node:worker_threads';
import { JixiaoError } from '../../domain/errors.ts';
import type { Failure } from '../../folder/record.ts';
import { Done, GOES_ON, type Job, type Outcome } from './job.ts';

/** How files are shared out. */
export interface PoolOptions {
  readonly script: URL;
  readonly workerData: unknown;
  readonly workers: number;
  /** Milliseconds one file may take, or one page of a scan. */
  readonly timeLimit: number;
  /** Megabytes one worker's heap may grow to. */
  readonly memory: number;
}

/** How long a worker may take to start, in milliseconds. */
const START_LIMIT = 60_000;

/** Megabytes for what a file leaves at once: with more, memory grows for hundreds of files before it is cleared. */
const YOUNG = 16;

/** The number of a thread that has ended. */
const GONE = -1;

type Loss = 'time' | 'memory' | 'crash';

const lossOf = (loss: Loss, { timeLimit, memory }: PoolOptions): Failure =>
  ({
    time: {
      code: 'too_large',
      message: `读这份文件超过 ${Math.ceil(timeLimit / 1000)} 秒，已放下`,
      fix: '在 Word 或 WPS 里另存一次，或拆开后再审',
    },
    memory: {
      code: 'too_large',
      message: `读这份文件用的内存超过 ${memory} MB，已放下`,
      fix: '核对是否选错了文件；确是文本的，拆开后再审',
    },
    crash: {
      code: 'internal',
      message: '读这份文件时程序两次意外停止',
      fix: '在 Word 或 WPS 里打开后另存一次再审；仍不行，请把文件交给维护人员',
    },
  })[loss];

/** The next message of a worker, or how it was lost; a lost worker is ended. */
function heard(worker: Worker, limit: number): Promise<{ message: unknown } | { loss: Loss }> {
  return new Promise(resolve => {
    const settle = (outcome: { message: unknown } | { loss: Loss }): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      resolve(outcome);
    };
    const lost = (loss: Loss): void => {
      // What a dying worker still says is nobody's concern.
      worker.on('error', () => {});
      void worker.terminate();
      settle({ loss });
    };
    const answered = (message: unknown): void => {
      if (message === GOES_ON) timer.refresh();
      else settle({ message });
    };
    const failed = (error: Error): void =>
      lost('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
    const ended = (): void => lost('crash');
    const timer = setTimeout(() => lost('time'), limit);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    if (worker.threadId === GONE) ended();
  });
}

async function started({ script, workerData, memory }: PoolOptions): Promise<Worker> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
  });
  if ('message' in (await heard(worker, START_LIMIT))) return worker;
  throw new JixiaoError('internal', '审核线程启动不了', '重新安装 jixiao；仍不行，请告诉维护人员');
}

/** One place at the bench: a worker, replaced when a file takes it down. */
class Lane {
  readonly #options: PoolOptions;
  #worker: Worker | null = null;
  closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async #tried(job: Job): Promise<Done | Loss> {
    this.#worker ??= await started(this.#options);
    const answer = heard(this.#worker, this.#options.timeLimit);
    this.#worker.postMessage(job);
    const said = await answer;
    if ('message' in said) return Done.parse(said.message);
    this.#worker = null;
    return said.loss;
  }

  /** A worker that stopped by itself may have been stopped by another hand: its file is tried once more. */
  async run(job: Job): Promise<Outcome> {
    let said = await this.#tried(job);
    if (said === 'crash' && !this.closed) said = await this.#tried(job);
    return typeof said === 'string' ? { kind: 'lost', failure: lossOf(said, this.#options) } : said;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.#worker?.terminate();
  }
}

/**
 * Does all jobs, in no certain order: whatever a file does to its worker, the others go on. `told` is waited for
 * before its worker takes another. Errors: `internal` when no worker starts, and what `told` throws.
 */
export async function runPool(
  jobs: Iterable<Job>,
  options: PoolOptions,
  told: (job: Job, outcome: Outcome) => Promise<void>,
): Promise<void> {
  const queue = [...jobs].values();
  const lanes = Array.from({ length: options.workers }, () => new Lane(options));
  try {
    await Promise.all(
      lanes.map(async lane => {
        for (const job of queue) {
          const outcome = await lane.run(job);
          if (lane.closed) return;
          await told(job, outcome);
        }
      }),
    );
  } finally {
    await Promise.all(lanes.map(lane => lane.close()));
  }
}
