import { inflateSync } from 'node:zlib';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Picture } from '../../../ports.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { pageBlocks } from '../page/page-blocks.ts';
import { unfolded } from '../page/radicals.ts';
import { plotterFor } from '../pdf/plotter.ts';
import { firstScan } from '../pdf/read.ts';
import { headOf, pdfAround } from './jpeg.ts';
import { paper } from './paper.ts';
import { MOST_PAGES, MOST_POINTS, NO_READER, readScans, type ScanAid, type Scans } from './read.ts';
import type { Scan } from './read-page.ts';
import { pdfOf, tiffPages } from './tiff.ts';

/** What ends a JPEG picture. */
const JPEG_END = Buffer.from([0xff, 0xd9]);

const damaged = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '图片已损坏或不完整，打不开',
    '用看图软件打开后另存一次，或重新扫描；有 Word 原件的，直接读入原件',
  );

function assertSmall(width: number, height: number): void {
  if (width * height > MOST_POINTS)
    throw new JixiaoError(
      'too_large',
      `图片有 ${width}×${height} 点，超过上限 ${MOST_POINTS / 10_000} 万点`,
      '按 300 dpi 重新扫描，或一页存一张',
    );
}

/** Refuses a PNG file that unpacks to more than its head says. */
function assertHonest(bytes: Uint8Array, most: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8)) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  inflateSync(Buffer.concat(parts), { maxOutputLength: most });
}

/** Shades of grey; what is transparent is paper. */
function greyOf(
  width: number,
  height: number,
  { data, channels, depth }: { data: ArrayLike<number>; channels: number; depth: number },
): Picture {
  const pixels = new Uint8Array(width * height);
  const top = 2 ** depth - 1;
  const part = (at: number): number => ((data[at] ?? 0) / top) * 255;
  for (let at = 0; at < pixels.length; at += 1) {
    const from = at * channels;
    const light =
      channels < 3 ? part(from) : 0.299 * part(from) + 0.587 * part(from + 1) + 0.114 * part(from + 2);
    const cover = channels % 2 === 0 ? part(from + channels - 1) / 255 : 1;
    pixels[at] = light * cover + 255 * (1 - cover) + 0.5;
  }
  return { width, height, pixels };
}

async function pngScan(bytes: Uint8Array): Promise<Scan | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  assertSmall(width, height);
  const library = await import('fast-png').catch(() => null);
  if (library === null) return null;
  assertHonest(bytes, width * height * 8 + height * 8 + 1024);
  const image = library.decode(bytes);
  const flat = image.palette === undefined ? image : { ...image, ...library.convertIndexedToRgb(image) };
  return { picture: greyOf(width, height, flat), ...paper(width, height) };
}

async function jpegScan(bytes: Uint8Array): Promise<Scan | null> {
  const head = headOf(bytes);
  if (head === null) throw damaged();
  assertSmall(head.width, head.height);
  if (Buffer.from(bytes).lastIndexOf(JPEG_END) < 0) throw damaged();
  return firstScan(pdfAround(bytes, head, paper(head.width, head.height)));
}

const strange = (): JixiaoError =>
  new JixiaoError(
    'unsupported_format',
    '这种 .tif 图片的压缩方式读不了',
    '用看图软件另存为 .png 或 .jpg，或打印成 PDF，再重新读入',
  );

/** The pages of a TIFF file, drawn one by one; null where the optional renderer is not installed. */
async function tiffScans(bytes: Uint8Array): Promise<Opened | null> {
  const pages = tiffPages(bytes, MOST_PAGES + 1);
  if (pages === null) throw strange();
  for (const { width, height } of pages) assertSmall(width, height);
  const plotter = await plotterFor(pdfOf(pages));
  if (plotter === null) return null;
  return {
    scans: { numbers: pages.map((_, at) => at + 1), fetch: plotter.draw },
    close: plotter.close,
  };
}

/** Pages to be read, and what to do when they have been. */
interface Opened {
  readonly scans: Scans;
  close(): void;
}

async function scansOf(bytes: Uint8Array): Promise<Opened | null> {
  try {
    if (bytes[0] === 0x49 || bytes[0] === 0x4d) return await tiffScans(bytes);
    const scan = await (bytes[0] === 0x89 ? pngScan(bytes) : jpegScan(bytes));
    return { scans: { numbers: [1], fetch: async () => scan }, close: () => {} };
  } catch (error) {
    throw error instanceof JixiaoError ? error : damaged();
  }
}

/** The first page of a picture file; null where what unpacks it is not installed. Errors: those of `readPicture`. */
export async function firstPage(bytes: Uint8Array): Promise<Picture | null> {
  const opened = await scansOf(bytes);
  try {
    return (await opened?.scans.fetch(1))?.picture ?? null;
  } finally {
    opened?.close();
  }
}

/** The blocks of pages scanned into a picture file. Errors: `unreadable_file`, `unsupported_format`, `too_large`, `cancelled`. */
export async function readPicture(
  bytes: Uint8Array,
  ledger: Ledger,
  aid: ScanAid,
): Promise<readonly Block[]> {
  const opened = await scansOf(bytes);
  try {
    const read = opened === null ? null : await readScans(opened.scans, ledger, aid);
    if (read === null) throw new JixiaoError('unreadable_file', '这是图片，里面没有文字可读', NO_READER);
    return pageBlocks(unfolded([...read.values()], ledger), ledger);
  } finally {
    opened?.close();
  }
}
