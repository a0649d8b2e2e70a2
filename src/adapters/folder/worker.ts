import { createHash } from 'node:crypto';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { JixiaoError } from '../../domain/errors.ts';
import { judgeFile } from '../../folder/judge.ts';
import type { Failure } from '../../folder/record.ts';
import type { World } from '../../ports.ts';
import { type Done, GOES_ON, Job } from './job.ts';

const MAX_BYTES = 20 * 1024 * 1024;

const failureOf = (error: unknown): Failure => {
  const { code, message, fix } =
    error instanceof JixiaoError
      ? error
      : new JixiaoError(
          'internal',
          '读这份文件时程序内部出错',
          '在 Word 或 WPS 里打开后另存一次再审；仍不行，请把文件交给维护人员',
        );
  return { code, message, fix };
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new JixiaoError('too_large', '文件超过 20 MB', '拆开后再审');
    return await readFile(path);
  } catch (error) {
    if (error instanceof JixiaoError) throw error;
    throw ['EACCES', 'EPERM'].includes(codeOf(error))
      ? new JixiaoError('unreadable_file', '没有权限读这份文件', '请文件的主人放开读取权限')
      : new JixiaoError('unreadable_file', '读不出这份文件', '关闭正在占用它的程序，或换个文件名再试');
  }
}

async function write(report: string, bytes: Uint8Array): Promise<Failure | null> {
  try {
    await mkdir(dirname(report), { recursive: true });
    await writeFile(report, bytes);
    return null;
  } catch (error) {
    return codeOf(error) === 'ENOSPC'
      ? { code: 'storage_failed', message: '磁盘已满，报告没有写成', fix: '腾出空间后再运行，会接着审' }
      : { code: 'storage_failed', message: '输出文件夹不能写入', fix: '检查权限，或用 --out 换一个文件夹' };
  }
}

const stands = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

type Means = Pick<World, 'templates' | 'office' | 'ocr'>;

/** Does one job. */
async function done(
  { path, name, profile, report, known }: Job,
  world: Means,
  progress: () => void,
): Promise<Done> {
  let sha256 = '';
  try {
    const bytes = await bytesOf(path);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 === known?.sha256 && (!known.reported || report === null || (await stands(report))))
      return { kind: 'unchanged', sha256 };
    const { verdict, report: page } = await judgeFile(
      { source: { bytes, name }, profile, judged: report !== null, progress },
      world,
    );
    const fatal = report === null || page === null ? null : await write(report, page);
    return fatal === null ? { kind: 'verdict', sha256, verdict } : { kind: 'fatal', failure: fatal };
  } catch (error) {
    const failure = failureOf(error);
    return failure.code === 'template_error'
      ? { kind: 'fatal', failure }
      : { kind: 'failure', sha256, failure };
  }
}

/** Answers jobs one after another. */
export function serveJobs(port: MessagePort, world: Means): void {
  port.on('message', message => {
    void done(Job.parse(message), world, () => port.postMessage(GOES_ON)).then(answer =>
      port.postMessage(answer),
    );
  });
  port.postMessage('ready');
}
