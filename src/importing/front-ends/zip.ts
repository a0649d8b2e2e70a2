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

/** A package may claim thousands of millions of parts and hold none: what is listed is counted. */
function read(bytes: Uint8Array, wanted: (part: { name: string; originalSize: number }) => boolean) {
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter(part) {
        parts += 1;
        if (parts > MOST_PARTS) throw tooLarge();
        return wanted(part);
      },
    });
  } catch (error) {
    if (error instanceof JixiaoError) throw error;
    throw damaged();
  }
}

/**
 * Unpacks the parts whose names fit, in memory, and never more than is sane: sizes are those a package declares, and
 * what does not keep to them is damaged. Errors: `too_large`, `unreadable_file`.
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
