import { inflateSync } from 'node:zlib';
import { JixiaoError } from '../../../domain/errors.ts';

/** What the streams of a file may unpack to, in bytes: together, and each. */
const MOST_BYTES = 400 * 1024 * 1024;
export const MOST_IN_ONE = 100 * 1024 * 1024;
const WORD = Buffer.from('stream');
const END = Buffer.from('end');

const tooLarge = (): JixiaoError =>
  new JixiaoError(
    'too_large',
    'PDF 解开后太大，不像是文档',
    '核对是否选错了文件；确是文档的，拆开后分次读入',
  );

/** Where the data of streams begin. */
export function* streams(bytes: Uint8Array): Iterable<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(WORD); at >= 0; at = file.indexOf(WORD, at + 1)) {
    const end = at + WORD.length;
    if (file.subarray(at - END.length, at).equals(END)) continue;
    if (file[end] === 10) yield end + 1;
    else if (file[end] === 13) yield end + (file[end + 1] === 10 ? 2 : 1);
  }
}

/** How much a packed stream unpacks to; what is broken counts for nothing. */
function unpackedSize(bytes: Uint8Array, start: number): number {
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: MOST_IN_ONE }).byteLength;
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    return 0;
  }
}

/** Refuses a file that would unpack to more than any document: counted stream by stream, nothing kept. Errors: `too_large`. */
export function assertSane(bytes: Uint8Array): void {
  let total = 0;
  for (const start of streams(bytes)) {
    const packed =
      (bytes[start] ?? 0) % 16 === 8 && ((bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0)) % 31 === 0;
    if (packed) total += unpackedSize(bytes, start);
    if (total > MOST_BYTES) throw tooLarge();
  }
}
