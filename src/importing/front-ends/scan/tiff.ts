import { barePdf } from './bare-pdf.ts';
import { paper } from './paper.ts';

/** A page of a TIFF file, and how its strips are packed in the words of PDF, which took them over. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** Points across an inch and down an inch, in faxes not the same; null where the file does not say. */
  readonly fineness: readonly [across: number, down: number] | null;
  /** What a PDF says of each strip's picture, its height left out. */
  readonly dictionary: string;
  readonly strips: readonly { readonly rows: number; readonly bytes: Uint8Array }[];
}

/** Numbers of one field by the kind of its data: bytes, 16 and 32 bits, fractions. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
const MOST_VALUES = 200_000;

type Fields = ReadonlyMap<number, readonly number[]>;

/** What the head of a page says. Errors: RangeError where it points out of the file. */
function fieldsAt(view: DataView, at: number, little: boolean): Fields {
  const fields = new Map<number, readonly number[]>();
  const value = (from: number, kind: number): number => {
    if (kind === 3) return view.getUint16(from, little);
    if (kind === 4) return view.getUint32(from, little);
    if (kind === 5) return view.getUint32(from, little) / (view.getUint32(from + 4, little) || 1);
    return view.getUint8(from);
  };
  for (let entry = at + 2; entry < at + 2 + view.getUint16(at, little) * 12; entry += 12) {
    const [tag, kind, count] = [
      view.getUint16(entry, little),
      view.getUint16(entry + 2, little),
      view.getUint32(entry + 4, little),
    ];
    const size = SIZES[kind];
    if (size === undefined || count > MOST_VALUES) continue;
    const from = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    fields.set(
      tag,
      Array.from({ length: count }, (_, index) => value(from + index * size, kind)),
    );
  }
  return fields;
}

const FAX = 'CCITTFaxDecode';
/** How PDF names what TIFF numbers; what is not here is not read. */
const FILTERS: Readonly<Record<number, string>> = {
  1: '',
  2: FAX,
  3: FAX,
  4: FAX,
  5: 'LZWDecode',
  7: 'DCTDecode',
  8: 'FlateDecode',
  32773: 'RunLengthDecode',
  32946: 'FlateDecode',
};

/** What the filter must be told besides. */
function parametersOf(fields: Fields, [width, bits, samples]: readonly [number, number, number]): string {
  const [packing, options] = [fields.get(259)?.[0] ?? 1, fields.get(292)?.[0] ?? 0];
  if (packing <= 4 && packing >= 2) {
    const k = packing === 4 ? -1 : packing === 3 && options % 2 === 1 ? 1 : 0;
    return `/K ${k}/Columns ${width}/EncodedByteAlign ${packing === 2}/EndOfBlock false`;
  }
  const predicted = fields.get(317)?.[0] === 2 && [5, 8, 32946].includes(packing);
  return predicted ? `/Predictor 2/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}` : '';
}

const hex = (bytes: readonly number[]): string =>
  bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');

/** How numbers of a point become its colour; null for what is rarer than scans. */
function coloursOf(fields: Fields, bits: number, filter: string): string | null {
  const meaning = fields.get(262)?.[0] ?? 0;
  if (meaning <= 1) {
    // Unpacked by PDF, a fax has 1 for white whatever the file counts.
    const turned = (meaning === 0) !== (filter === FAX);
    return `/ColorSpace/DeviceGray/Decode[${turned ? '1 0' : '0 1'}]`;
  }
  if (meaning === 2 || (meaning === 6 && filter === 'DCTDecode')) return '/ColorSpace/DeviceRGB';
  const map = fields.get(320) ?? [];
  const count = 2 ** bits;
  if (meaning !== 3 || map.length !== count * 3) return null;
  const colours = Array.from({ length: count }, (_, at) =>
    [0, 1, 2].map(part => (map[part * count + at] ?? 0) >> 8),
  );
  return `/ColorSpace[/Indexed/DeviceRGB ${count - 1}<${hex(colours.flat())}>]`;
}

const turnedByte = (byte: number): number => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit);
  return turned;
};

/** A JPEG strip made whole by the tables that all strips share. */
const withTables = (strip: Uint8Array, tables: readonly number[]): Uint8Array =>
  tables.length < 4 ? strip : Uint8Array.from([...tables.slice(0, -2), ...strip.subarray(2)]);

function stripsOf(bytes: Uint8Array, fields: Fields, height: number): TiffPage['strips'] {
  const [offsets, lengths] = [fields.get(273) ?? [], fields.get(279) ?? []];
  const rows = Math.min(fields.get(278)?.[0] ?? height, height);
  return offsets.map((offset, at) => {
    const strip = bytes.subarray(offset, offset + (lengths[at] ?? 0));
    const plain = fields.get(266)?.[0] === 2 ? strip.map(turnedByte) : strip;
    const whole = fields.get(259)?.[0] === 7 ? withTables(plain, fields.get(347) ?? []) : plain;
    return { rows: Math.min(rows, height - rows * at), bytes: whole };
  });
}

const INCH = 2;
const likely = (fineness: number): boolean => fineness >= 70 && fineness <= 1300;

function finenessOf(fields: Fields): TiffPage['fineness'] {
  const unit = (fields.get(296)?.[0] ?? INCH) === INCH ? 1 : 2.54;
  const [across, down] = [282, 283].map(tag => (fields.get(tag)?.[0] ?? 0) * unit);
  return across !== undefined && down !== undefined && likely(across) && likely(down) ? [across, down] : null;
}

function pageAt(bytes: Uint8Array, fields: Fields): TiffPage | null {
  const [width = 0, height = 0] = [fields.get(256)?.[0], fields.get(257)?.[0]];
  const [bits = 1, samples = 1] = [fields.get(258)?.[0], fields.get(277)?.[0]];
  const filter = FILTERS[fields.get(259)?.[0] ?? 1];
  // Planes apart, tiles, floating numbers and colours for print are no scans of offices.
  if (filter === undefined || (fields.get(284)?.[0] === 2 && samples > 1) || fields.has(322)) return null;
  const colours = bits > 8 || samples > 3 || width * height === 0 ? null : coloursOf(fields, bits, filter);
  if (colours === null) return null;
  const parameters = parametersOf(fields, [width, bits, samples]);
  const named = filter === '' ? '' : `/Filter/${filter}`;
  const told = parameters === '' ? '' : `/DecodeParms<<${parameters}>>`;
  return {
    width,
    height,
    fineness: finenessOf(fields),
    dictionary: `/Width ${width}/BitsPerComponent ${bits}${colours}${named}${told}`,
    strips: stripsOf(bytes, fields, height),
  };
}

/** The pages of a TIFF file, up to `most`; null where one is packed in a way that is not read. Errors: RangeError for a file cut off. */
export function tiffPages(bytes: Uint8Array, most: number): TiffPage[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && seen.size < most; ) {
    seen.add(at);
    const page = pageAt(bytes, fieldsAt(view, at, little));
    if (page === null) return null;
    pages.push(page);
    at = view.getUint32(at + 2 + view.getUint16(at, little) * 12, little);
  }
  return pages;
}

/** The size of a page on paper, in points; that of A4 paper where the file does not say. */
function sizeOf({ width, height, fineness }: TiffPage): { width: number; height: number } {
  if (fineness === null) return paper(width, height);
  const [across, down] = fineness;
  return { width: (width / across) * 72, height: (height / down) * 72 };
}

/** A PDF that shows the pages of a TIFF file. */
export const pdfOf = (pages: readonly TiffPage[]): Uint8Array =>
  barePdf(
    pages.map(page => {
      const size = sizeOf(page);
      let above = 0;
      const pictures = page.strips.map(({ rows, bytes }) => {
        const tall = (size.height * rows) / page.height;
        above += tall;
        const dictionary = `/Height ${rows}${page.dictionary}`;
        return { dictionary, bytes, bottom: size.height - above, tall };
      });
      return { ...size, turn: 0, pictures };
    }),
  );
