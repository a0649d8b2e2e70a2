import { describe, expect, it } from 'vitest';
import { JixiaoError } from '../domain/errors.ts';
import { decodeText } from './decode.ts';

const TEXT = '绩效目标\n≥95%';
const utf8 = new TextEncoder().encode(TEXT);
const wide = (little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...TEXT].map(char => char.charCodeAt(0));
  return Uint8Array.from(units.flatMap(unit => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
/** 绩效目标 LF ≥95% in GBK. */
const gbk = Uint8Array.from([
  0xbc, 0xa8, 0xd0, 0xa7, 0xc4, 0xbf, 0xb1, 0xea, 0x0a, 0xa1, 0xdd, 0x39, 0x35, 0x25,
]);

const codeOf = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes).encoding;
  } catch (error) {
    return error instanceof JixiaoError ? error.code : 'crash';
  }
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['UTF-16 LE with a mark', wide(true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', wide(false, true), 'utf-16be'],
    ['UTF-16 LE', wide(true, false), 'utf-16le'],
    ['UTF-16 BE', wide(false, false), 'utf-16be'],
    ['GBK', gbk, 'gb18030'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('makes every line end LF', () => {
    expect(decodeText(new TextEncoder().encode('甲\r\n乙\r丙')).text).toBe('甲\n乙\n丙');
  });

  it('refuses bytes without order, with zeros among them or none, however long', () => {
    let state = 7;
    const next = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    };
    for (const length of [64, 256, 4096, 65_537])
      for (const least of [0, 1])
        expect(codeOf(Uint8Array.from({ length }, () => Math.max(least, next())))).toBe('unsupported_format');
  });

  it('refuses what is no text', () => {
    expect(codeOf(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]))).toBe('unsupported_format');
    expect(codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toBe('unsupported_format');
    expect(() => decodeText(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toThrow('打开密码');
    expect(codeOf(Uint8Array.from([1, 0, 2, 0, 0, 0, 255, 0]))).toBe('unsupported_format');
    expect(codeOf(new Uint8Array())).toBe('bad_input');
    expect(codeOf(new TextEncoder().encode(' \n\t'))).toBe('bad_input');
  });
});
