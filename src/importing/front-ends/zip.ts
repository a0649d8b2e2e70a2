import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { JixiaoError } from '../../domain/errors.ts';

/** What a file of an office may unpack to, in bytes, and in how many parts. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 5000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

const damaged = (): JixiaoError =>
  new JixiaoError('unreadable_file', '文件已损坏，打不开', '在 Word 或 WPS 里打开后另存一次，再重新读入');

const tooLarge = (): JixiaoError =>
  new JixiaoError(
    'too_large',
    '文件解开后太大，不像是文档',
    '核对是否选错了文件；确是文档的，拆开后分次读入',
  );

/** The names of a package's parts. Errors: `too_large`, `unreadable_file`. */
export function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  read(bytes, ({ name }) => {
    names.push(name);
    return false;
  });
  return names;
}

/** The check sums of the parts, in the order of the directory; none where its long form is used. */
function crcsIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const found: number[] = [];
  let at = end > 0 ? view.getUint32(end + 16, true) : bytes.length;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    found.push(view.getUint32(at + 16, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** A package may claim thousands of millions of parts and hold none: what is listed is counted. */
function read(bytes: Uint8Array, wanted: (part: { name: string; originalSize: number }) => boolean) {
  let parts = 0;
  const indexes = new Map<string, number>();
  try {
    const found = unzipSync(bytes, {
      filter(part) {
        parts += 1;
        if (parts > MOST_PARTS) throw tooLarge();
        const isWanted = wanted(part);
        if (isWanted) indexes.set(part.name, parts - 1);
        return isWanted;
      },
    });
    const crcs = indexes.size === 0 ? [] : crcsIn(bytes);
    for (const [name, part] of Object.entries(found))
      if (crcs.length === parts && crcs[indexes.get(name) ?? 0] !== crc32(part)) throw damaged();
    return found;
  } catch (error) {
    if (error instanceof JixiaoError) throw error;
    throw damaged();
  }
}

/**
 * Unpacks the parts whose names fit, in memory, and never more than is sane: sizes are those a package declares, and
 * what does not keep to them, or to its check sum, is damaged. Errors: `too_large`, `unreadable_file`.
 */
export function unzipped(bytes: Uint8Array, fits: (name: string) => boolean): Record<string, Uint8Array> {
  let total = 0;
  return read(bytes, ({ name, originalSize }) => {
    if (!fits(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) throw tooLarge();
    return true;
  });
}
