const CLEAR = 256;
const END = 257;
const FIRST_BITS = 9;
const MOST_CODES = 4096;

/** The code of `bits` at bit `at`; END past the data. */
function codeAt(bytes: Uint8Array, at: number, bits: number): number {
  const byte = at >> 3;
  if (at + bits > bytes.length * 8) return END;
  const word = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0);
  return (word >> (24 - (at & 7) - bits)) & ((1 << bits) - 1);
}

/**
 * How many bytes an LZW stream unpacks to, up to `most`, without unpacking it: only the length of each code is kept.
 * `early` is by how many codes the width grows before it must: 1 as a rule. What is no LZW comes to little.
 */
export function lzwSize(bytes: Uint8Array, most: number, early: 0 | 1): number {
  const lengths = new Uint32Array(MOST_CODES).fill(1, 0, CLEAR);
  let [total, next, before] = [0, END + 1, 0];
  for (let [at, bits] = [0, FIRST_BITS]; total <= most; ) {
    const code = codeAt(bytes, at, bits);
    at += bits;
    if (code === END || code > next) break;
    if (code === CLEAR) {
      [next, before, bits] = [END + 1, 0, FIRST_BITS];
      continue;
    }
    if (before > 0 && next < MOST_CODES) lengths[next++] = before + 1;
    before = lengths[code] ?? 0;
    total += before;
    if (next + early >= 1 << bits && bits < 12) bits += 1;
  }
  return total;
}
