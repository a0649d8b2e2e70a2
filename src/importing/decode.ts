import { JixiaoError } from '../domain/errors.ts';

/** Text of a file with line ends as LF, and the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** Kinds of file that are no text, what a person calls them, and what to do with them. */
const SIGNATURES: readonly (readonly [head: readonly number[], what: string, fix: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    '这是旧版 Word、Excel、WPS 文件，或设了打开密码的文件',
    '在 Word 或 WPS 里打开，去掉密码，另存为 .docx 或 .xlsx 再读入',
  ],
  [
    [0x50, 0x4b, 0x03, 0x04],
    '这是压缩包，里面不是 Word、Excel 或 OFD 文件',
    '先解压，给出里面的文件；WPS、ODF 格式的另存为 .docx 或 .xlsx',
  ],
  [[0x25, 0x50, 0x44, 0x46], '这是 PDF 文件', '用文件的方式读入，不要当文本'],
  [[0x89, 0x50, 0x4e, 0x47], '这是 PNG 图片', '先识别成文字，再粘贴或读入'],
  [[0xff, 0xd8, 0xff], '这是 JPEG 图片', '先识别成文字，再粘贴或读入'],
];

const unsupported = (what: string): JixiaoError =>
  new JixiaoError(
    'unsupported_format',
    `这不是文本文件：${what}`,
    '可读 .docx、.xlsx、.pdf、.ofd、.html、.md、.txt；别的格式先另存为其中一种，或复制内容后直接粘贴',
  );

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Which half of each pair is zero tells UTF-16 without a mark from binary. */
function zeros(bytes: Uint8Array): { even: number; odd: number } {
  const seen = { even: 0, odd: 0 };
  for (let index = 0; index < Math.min(bytes.length, 65_536); index++)
    if (bytes[index] === 0) seen[index % 2 === 0 ? 'even' : 'odd']++;
  return seen;
}

/** What texts are made of: the characters of everyday Chinese and Latin, and the marks between them. */
const USUAL =
  /[\u4e00-\u9fff\u2000-\u206f\u2190-\u22ff\u2460-\u25ff\u3000-\u303f\uff00-\uffef\x20-\x7e\t\r\n]/gu;
const isUsual = (text: string): boolean => (text.match(USUAL)?.length ?? 0) >= 0.9 * [...text].length;

/** UTF-16 without a mark: told by zero halves, or, in pure Chinese, by what the pairs spell. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const { even, odd } = zeros(bytes);
  if (even + odd === 0 || bytes.length % 2 !== 0) return null;
  const order = odd >= even ? 'utf-16le' : 'utf-16be';
  const sample = new TextDecoder(order).decode(bytes.subarray(0, 8192));
  return !sample.includes('\0') && isUsual(sample) ? order : null;
}

const BROKEN = /[\ufffd\x01-\x08\x0e-\x1f]/g;
const isBroken = (text: string): boolean => (text.match(BROKEN)?.length ?? 0) > text.length / 50;

const strict = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (bytes.subarray(0, 65_536).includes(0)) throw unsupported('含有二进制内容');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !isBroken(utf8)) return { text: utf8, encoding: 'utf-8' };
  const gb = strict(bytes, 'gb18030');
  if (gb !== null && isUsual(gb.slice(0, 8192))) return { text: gb, encoding: 'gb18030' };
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (isBroken(loose)) throw unsupported('编码无法识别');
  return { text: loose, encoding: 'utf-8' };
}

/** Reads UTF-8, UTF-16 and GBK/GB18030 bytes. Errors: `bad_input` when empty, `unsupported_format` when binary. */
export function decodeText(bytes: Uint8Array): Decoded {
  const signature = SIGNATURES.find(([head]) => startsWith(bytes, head));
  if (signature !== undefined) throw new JixiaoError('unsupported_format', signature[1], signature[2]);
  const { text, encoding } = decode(bytes);
  if (text.trim() === '')
    throw new JixiaoError('bad_input', '文件是空的，没有可读的文字', '请检查文件后重新提供');
  return { text: text.replace(/\r\n?/g, '\n'), encoding };
}
