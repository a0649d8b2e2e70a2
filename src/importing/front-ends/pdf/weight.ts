import { inflateSync } from 'node:zlib';
import { JixiaoError } from '../../../domain/errors.ts';
import { unarmoured } from './armour.ts';
import { lzwSize } from './lzw.ts';

/** What the streams of a file may unpack to, in bytes: together, and each. */
const MOST_BYTES = 400 * 1024 * 1024;
export const MOST_IN_ONE = 100 * 1024 * 1024;
/** No writer packs what is packed more often. */
const MOST_LAYERS = 8;
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

const isPacked = ([first = 0, second = 0]: Uint8Array): boolean =>
  first % 16 === 8 && (first * 256 + second) % 31 === 0;

/** LZW begins by clearing its table: nine bits, the first of them alone set. */
const isLzw = ([first = 0, second = 0]: Uint8Array): boolean => first === 0x80 && second < 0x80;
function sizeOfLzw(bytes: Uint8Array): number {
  const size = Math.max(lzwSize(bytes, MOST_IN_ONE, 0), lzwSize(bytes, MOST_IN_ONE, 1));
  if (size > MOST_IN_ONE) throw tooLarge();
  return size;
}

/** What a packed stream unpacks to; what is broken is nothing. */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_IN_ONE });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    return new Uint8Array();
  }
}

/** How much of a stream is read and unpacked, packed in whatever is packed again. */
function unpackedSize(stream: Uint8Array): number {
  let total = 0;
  let bytes = stream;
  for (let layer = 0; layer < MOST_LAYERS && total <= MOST_BYTES; layer += 1) {
    const { bare, read } = unarmoured(bytes);
    const packed = bare ?? bytes;
    total += read;
    if (isLzw(packed)) return total + sizeOfLzw(packed);
    if (!isPacked(packed)) return total;
    bytes = unpacked(packed);
    total += bytes.byteLength;
  }
  throw tooLarge();
}

/** Refuses a file that would unpack to more than any document: counted stream by stream, nothing kept. Errors: `too_large`. */
export function assertSane(bytes: Uint8Array): void {
  let total = 0;
  for (const start of streams(bytes)) {
    total += unpackedSize(bytes.subarray(start));
    if (total > MOST_BYTES) throw tooLarge();
  }
}
