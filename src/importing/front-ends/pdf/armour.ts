const RADIX = 85;
const FIRST = 0x21;
const LAST = 0x75;
const NOUGHT = 0x7a;
const GROUP = 5;
const BLANKS = new Set([0, 9, 10, 12, 13, 32]);

const isHex = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
const is85 = (byte: number): boolean => (byte >= FIRST && byte <= LAST) || byte === NOUGHT;

/** How far bytes are letters of a kind, or blank. */
function runOf(bytes: Uint8Array, isLetter: (byte: number) => boolean): number {
  let at = 0;
  while (at < bytes.length && (isLetter(bytes[at] ?? 0) || BLANKS.has(bytes[at] ?? 0))) at += 1;
  return at;
}

const lettersOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.filter(byte => !BLANKS.has(byte))).toString('latin1');

/** Five letters are four bytes; what ends short is filled up. */
function from85(letters: string): Uint8Array {
  const whole = letters.replaceAll('z', '!!!!!');
  const groups = Math.ceil(whole.length / GROUP);
  const filled = whole.padEnd(groups * GROUP, 'u');
  const out = Buffer.alloc(groups * 4);
  for (let group = 0; group < groups; group += 1) {
    let value = 0;
    for (let at = 0; at < GROUP; at += 1)
      value = value * RADIX + filled.charCodeAt(group * GROUP + at) - FIRST;
    out.writeUInt32BE(value >>> 0, group * 4);
  }
  return out;
}

/** The bytes of a stream that is written in letters (ASCIIHex, ASCII85), null where it is not; and how many were read. */
export function unarmoured(bytes: Uint8Array): { readonly bare: Uint8Array | null; readonly read: number } {
  const hex = runOf(bytes, isHex);
  if (hex > 1 && bytes[hex] === 0x3e)
    return { bare: Buffer.from(lettersOf(bytes.subarray(0, hex)), 'hex'), read: hex };
  const run = runOf(bytes, is85);
  const ends = run > 1 && bytes[run] === 0x7e;
  return { bare: ends ? from85(lettersOf(bytes.subarray(0, run))) : null, read: run };
}
