import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { JixiaoError } from '../../domain/errors.ts';
import type { Ocr, OcrModel, OcrReader, Picture } from '../../ports.ts';

/** Each model's language and the folder of its package that holds the data. */
const MODELS: Readonly<Record<OcrModel, readonly [string, string]>> = {
  chinese: ['chi_sim', '4.0.0_best_int'],
  second: ['chi_sim', '4.0.0'],
  latin: ['eng', '4.0.0_best_int'],
};
/** Milliseconds one document may take. */
const LIMIT = 30 * 60_000;
const require = createRequire(import.meta.url);

const failed = (): JixiaoError =>
  new JixiaoError(
    'internal',
    '文字识别程序出错，没有读成',
    '重试一次；仍不行，用别的识别软件转成文字后粘贴，并把这个问题告诉维护人员',
  );

const tooLong = (): JixiaoError =>
  new JixiaoError('too_large', '识别超过 30 分钟，已停下', '按部门或项目拆开后分次读入');

const cancelled = (): JixiaoError =>
  new JixiaoError('cancelled', '识别已取消，没有写入任何内容', '需要时请重新导入');

/** The library and where its data lie; null where npm did not install them. */
async function installed() {
  try {
    const folders = Object.values(MODELS).map(([language, folder]) =>
      join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), folder),
    );
    return { library: (await import('tesseract.js')).default, folders };
  } catch {
    return null;
  }
}

/** A portable grey map: the plainest picture the library reads. */
const greyMap = ({ width, height, pixels }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]);

class Readers implements OcrReader {
  readonly #workers: ReadonlyMap<OcrModel, Worker>;
  /** Never settles but by refusal. */
  readonly #stopped: Promise<never>;
  #timer: NodeJS.Timeout | undefined;

  constructor(workers: ReadonlyMap<OcrModel, Worker>, signal: AbortSignal | undefined) {
    this.#workers = workers;
    this.#stopped = new Promise((_, reject) => {
      const stop = (): void => reject(cancelled());
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop, { once: true });
      this.#timer = setTimeout(() => reject(tooLong()), LIMIT).unref();
    });
    this.#stopped.catch(() => {});
  }

  async read(line: Picture, model: OcrModel): Promise<string> {
    const reading = this.#workers.get(model)?.recognize(greyMap(line), {}, { text: true });
    const result = await Promise.race([
      reading?.catch(() => {
        throw failed();
      }),
      this.#stopped,
    ]);
    return result?.data.text.trim() ?? '';
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    for (const worker of this.#workers.values()) await worker.terminate();
  }
}

/** Tesseract from npm, in threads of its own, loaded with the first scan; all it needs lies on the disk. */
export function openOcr(): Ocr {
  return {
    async open(signal) {
      const found = await installed();
      if (found === null) return null;
      const models: readonly OcrModel[] = ['chinese', 'second', 'latin'];
      const workers = await Promise.all(
        models.map(async (model, at) => {
          const worker = await found.library.createWorker(MODELS[model][0], 1, {
            langPath: found.folders[at] ?? '',
            cacheMethod: 'none',
            errorHandler() {},
          });
          await worker.setParameters({ tessedit_pageseg_mode: found.library.PSM.SINGLE_LINE });
          return [model, worker] as const;
        }),
      );
      return new Readers(new Map(workers), signal);
    },
  };
}
