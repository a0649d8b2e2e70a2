/** Hashes of a sketch: the estimate of likeness is off by some 0.03 at 0.85. */
const HASHES = 128;
const SHINGLE = 4;
/** Rows of a band: of two texts 0.8 alike some band agrees but once in ten million times. */
const BAND = 4;

/** Odd factors and offsets of the hash family, from a fixed sequence. */
const SEEDS = Uint32Array.from({ length: HASHES }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
const FACTORS = SEEDS.map(seed => mixed(seed) | 1);
const OFFSETS = SEEDS.map(seed => mixed(seed ^ 0x85ebca6b));

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** What is compared of a text: its letters, without signs, spaces, figures and the unit's own name. */
export function bare(text: string, unit: string | null): string {
  const letters = (given: string): string => given.normalize('NFKC').replace(/[^\p{L}]/gu, '');
  const own = letters(unit ?? '');
  return own.length < 3 ? letters(text) : letters(text).replaceAll(own, '');
}

/** MinHash of a bare text's character shingles: 128 numbers of 16 bits, the same on every machine. */
export function sketchOf(text: string): Uint16Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= text.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let place = at; place < at + SHINGLE; place += 1)
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
    const shingle = mixed(hash);
    for (let index = 0; index < HASHES; index += 1) {
      const value = mixed((Math.imul(shingle, FACTORS[index] ?? 0) + (OFFSETS[index] ?? 0)) >>> 0);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return Uint16Array.from(least, value => value & 0xffff);
}

/** Share of shingles two texts have in common, 0–1, estimated. */
export function likeness(left: Uint16Array, right: Uint16Array): number {
  let same = 0;
  for (let index = 0; index < HASHES; index += 1) if (left[index] === right[index]) same += 1;
  return same / HASHES;
}

/** Keys under which texts that may be alike meet. */
export const bandsOf = (sketch: Uint16Array): string[] =>
  Array.from(
    { length: HASHES / BAND },
    (_, band) => `${band}:${sketch.subarray(band * BAND, (band + 1) * BAND).join(',')}`,
  );

/** A sketch as text, and back. */
export const packed = (sketch: Uint16Array): string =>
  Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64');
export const unpacked = (text: string): Uint16Array => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Uint16Array(bytes.buffer, 0, Math.min(HASHES, bytes.length >> 1));
};
