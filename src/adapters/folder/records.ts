import { type FileHandle, open, rename } from 'node:fs/promises';
import { z } from 'zod';
import { JixiaoError } from '../../domain/errors.ts';
import { Failure, Verdict } from '../../folder/record.ts';

/** What is kept of a file from one run to the next. */
export const FileRecord = z.object({
  /** Unique among this run's files. */
  id: z.string(),
  sha256: z.string(),
  /** Program, rules and form it was reviewed with. */
  key: z.string(),
  /** Where its report stands below the folder of results, with slashes; null without one. */
  report: z.string().nullable().default(null),
  verdict: Verdict.nullable(),
  failure: Failure.nullable(),
  /** False where the machine was at fault: tried anew next time. */
  final: z.boolean(),
});
export type FileRecord = z.infer<typeof FileRecord>;

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly sha256: string;
  readonly key: string;
  readonly final: boolean;
  readonly reported: boolean;
}

const CHUNK = 1 << 16;
const NEWLINE = 0x0a;
const NEWLINE_BYTES = Buffer.from([NEWLINE]);

/** Where each line of a file stands; a last line that was not finished is not told. */
async function* linesOf(file: FileHandle): AsyncIterable<{ offset: number; bytes: Buffer }> {
  let rest = Buffer.alloc(0);
  let at = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, at + rest.length);
    if (bytesRead === 0) return;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      yield { offset: at, bytes: rest.subarray(0, end) };
      rest = rest.subarray(end + 1);
      at += end + 1;
    }
  }
}

function parsed(bytes: Buffer): FileRecord | null {
  try {
    return FileRecord.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** One record a line, added as files are done; what stands where is known, what it says stays on the disk. */
export class Records {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #places = new Map<string, Place>();
  /** Every report these records ever told of. */
  readonly reports = new Set<string>();
  #end = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** Opens what an earlier run left, or begins anew. A line that cannot be read is as if it were not there. */
  static async open(path: string): Promise<Records> {
    const records = new Records(path, await open(path, 'a+'));
    for await (const { offset, bytes } of linesOf(records.#file)) {
      const record = parsed(bytes);
      if (record !== null) records.#note(record, offset, bytes.length);
      records.#end = offset + bytes.length + 1;
    }
    const { size } = await records.#file.stat();
    if (size > records.#end) await records.#file.truncate(records.#end);
    return records;
  }

  #note({ id, sha256, key, final, report, verdict }: FileRecord, offset: number, length: number): void {
    if (report !== null) this.reports.add(report);
    this.#places.set(id, { offset, length, sha256, key, final, reported: verdict !== null });
  }

  /** The bytes read before with the same key, and whether they came to a report; null when the file must be read. */
  known(id: string, key: string): { sha256: string; reported: boolean } | null {
    const place = this.#places.get(id);
    if (place?.key !== key || !place.final) return null;
    return { sha256: place.sha256, reported: place.reported };
  }

  /** Lines are written one after another, whoever asks. */
  add(record: FileRecord): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
    this.#note(record, this.#end, bytes.length - 1);
    this.#end += bytes.length;
    this.#writing = this.#writing.then(() => this.#file.appendFile(bytes));
    return this.#writing;
  }

  async #bytes({ offset, length }: Place): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    await this.#file.read(bytes, 0, length, offset);
    return bytes;
  }

  /** The last record of a file. Errors: `storage_failed` when it does not stand where it was written. */
  async read(id: string): Promise<FileRecord> {
    const place = this.#places.get(id);
    const record = place === undefined ? null : parsed(await this.#bytes(place));
    if (record?.id === id) return record;
    throw new JixiaoError(
      'storage_failed',
      '审核记录被别的程序改动了',
      '同一个结果文件夹一次只运行一个审核；等它结束再运行一次',
    );
  }

  /** Keeps the last record of these files alone, in their order, and closes. */
  async close(ids: readonly string[]): Promise<void> {
    const kept = await open(`${this.#path}.tmp`, 'w');
    for (const id of ids) {
      const place = this.#places.get(id);
      if (place !== undefined)
        await kept.appendFile(Buffer.concat([await this.#bytes(place), NEWLINE_BYTES]));
    }
    await kept.close();
    await this.#file.close();
    await rename(`${this.#path}.tmp`, this.#path);
  }
}
