import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { partNames, unzipped } from './zip.ts';

/** A package whose directory claims this many parts, in the long form of its end record. */
function claiming(parts: number): Uint8Array {
  const one = zipSync({ a: new Uint8Array(3) });
  const end = one.length - 22;
  const bytes = new Uint8Array(end + 98);
  bytes.set(one.subarray(0, end));
  const view = new DataView(bytes.buffer);
  const put = (at: number, ...words: number[]): void => {
    for (const [index, word] of words.entries()) view.setUint32(at + index * 4, word, true);
  };
  put(end, 0x06064b50);
  put(end + 32, parts);
  put(end + 56, 0x07064b50, 0, end);
  put(end + 76, 0x06054b50, 0, 0xffffffff, 0xffffffff, 0xffffffff);
  return bytes;
}

it('a package that claims millions of parts is refused before they are counted', () => {
  expect(partNames(zipSync({ a: new Uint8Array(3) }))).toEqual(['a']);
  expect(() => partNames(claiming(0xfffffff0))).toThrow('太大');
});

it('a part that is not what its check sum says is damaged, whether a letter changed or its size is a lie', () => {
  const text = '指标值≥95%';
  const good = zipSync({ a: strToU8(text) }, { level: 0 });
  expect(new TextDecoder().decode(unzipped(good, () => true)['a'])).toBe(text);
  const changed = good.slice();
  changed[changed.indexOf(0x39)] = 0x38;
  expect(() => unzipped(changed, () => true)).toThrow('损坏');
  const packed = zipSync({ a: strToU8(text.repeat(100)) });
  const view = new DataView(packed.buffer);
  for (let at = 0; at + 28 < packed.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  expect(() => unzipped(packed, () => true)).toThrow('损坏');
});
