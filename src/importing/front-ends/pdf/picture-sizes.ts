import { inflateSync } from 'node:zlib';
import { headOf } from '../scan/jpeg.ts';
import { MOST_POINTS } from '../scan/read.ts';
import { MOST_IN_ONE, streams } from './weight.ts';

/** What is known of a file's pictures before any is unpacked. */
export interface Measured {
  /** One is larger than any scan: a few bytes may unpack to gigabytes. */
  readonly oversized: boolean;
  /** The size of each is known, however it is packed: a program without a limit of its own may unpack them. */
  readonly known: boolean;
}

/** What PDF takes for white space between words. */
const GAP = '(?:[\\s\\0]|%[^\\r\\n]*[\\r\\n])*';
/** A name with any of its letters written as a number. */
const named = (name: string): string =>
  [...name].map(sign => `(?:${sign}|#${sign.charCodeAt(0).toString(16)})`).join('');
/** A measure, and what follows where it is kept elsewhere. */
const measure = (name: string): RegExp =>
  new RegExp(`/${named(name)}${GAP}\\+?(\\d+)(${GAP}\\d+${GAP}R)?`, 'gi');
const [WIDTH, HEIGHT] = [measure('Width'), measure('Height')];
const [SHORT_WIDTH, SHORT_HEIGHT] = [measure('W'), measure('H')];
/** A picture that stands among the operators of a page, up to where its data begin. */
const INLINE = /[\s\0]BI(?=[\s\0/%])([\s\S]{1,4000}?)[\s\0]ID[\s\0]/g;
const FILTER = /\/Filter[\s\0]*(?:\[([^\]]*)\]|(\/\w+))/;
/** How streams may be packed for what is in them to be seen here. */
const SEEN = ['', 'Flate', 'DCT', 'CCITTFax', 'JBIG2', 'JPX', 'Flate DCT'];
/** Where a JPEG picture tells its height once more, at its end. */
const HEIGHT_AGAIN = Buffer.from([0xff, 0xdc, 0, 4]);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const largest = (text: string, ...measures: readonly RegExp[]): number =>
  measures
    .flatMap(one => [...text.matchAll(one)])
    .reduce(
      (most, [, number, elsewhere]) => Math.max(most, elsewhere ? Number.POSITIVE_INFINITY : Number(number)),
      0,
    );

const isLarge = (dictionary: string): boolean =>
  largest(dictionary, WIDTH) * largest(dictionary, HEIGHT) > MOST_POINTS;

/** The dictionary before a stream. */
function dictionaryOf(file: Buffer, start: number): string {
  const from = Math.max(file.lastIndexOf('obj', start), file.lastIndexOf('endstream', start - 8));
  return latin1(file.subarray(Math.max(from, start - 20_000), start));
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_IN_ONE });
  } catch {
    return new Uint8Array();
  }
}

function inlineSizes(content: string): Measured {
  const pictures = [...content.matchAll(INLINE)].map(([, dictionary = '']) => dictionary);
  const size = (dictionary: string): number =>
    largest(dictionary, WIDTH, SHORT_WIDTH) * largest(dictionary, HEIGHT, SHORT_HEIGHT);
  return {
    oversized: pictures.some(dictionary => size(dictionary) > MOST_POINTS),
    known: pictures.every(dictionary => !/DCT|#|\[/.test(dictionary)),
  };
}

/** A JPEG picture has a size of its own, whatever is said of it. */
function jpegSizes(bytes: Uint8Array): Measured {
  const head = headOf(bytes);
  const oversized = head !== null && head.width * head.height > MOST_POINTS;
  return {
    oversized,
    known:
      head !== null &&
      !oversized &&
      !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(HEIGHT_AGAIN),
  };
}

function streamSizes(file: Buffer, start: number, end: number): Measured {
  const dictionary = dictionaryOf(file, start);
  const [, several, one = ''] = FILTER.exec(dictionary) ?? [];
  const packing = [...(several ?? one).matchAll(/\/(\w+?)(?:Decode)?\b/g)].map(([, name]) => name).join(' ');
  const data = file.subarray(start, end);
  const told = isLarge(dictionary);
  const isSeen =
    SEEN.includes(packing) &&
    !dictionary.includes('#') &&
    (packing !== '' || !dictionary.includes('/Filter'));
  const open = packing.startsWith('Flate') ? inflated(data) : data;
  const own = packing.endsWith('DCT')
    ? jpegSizes(open)
    : inlineSizes(packing === '' || packing === 'Flate' ? ` ${latin1(open)}` : '');
  return { oversized: told || own.oversized, known: isSeen && own.known };
}

/** Measures the pictures of a file by what it says of them, however it says it; nothing is unpacked that has no limit. */
export function measured(bytes: Uint8Array): Measured {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = [...streams(bytes)];
  const all = starts.map((start, at) => streamSizes(file, start, starts[at + 1] ?? file.length));
  const oversized = all.some(one => one.oversized);
  const masked = oversized && file.includes('Mask');
  return { oversized, known: all.every(one => one.known) && !masked && !file.includes('/Encrypt') };
}
