import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { isPicture, type Page } from '../page/page.ts';
import { pageBlocks } from '../page/page-blocks.ts';
import { unfolded } from '../page/radicals.ts';
import { MOST_POINTS, NO_READER, oversized, readScans, type ScanAid } from '../scan/read.ts';
import type { Scan } from '../scan/read-page.ts';
import type { Matrix } from './matrix.ts';
import { pagePicture } from './page-picture.ts';
import { type Font, PageReader } from './page-reader.ts';
import { measured } from './picture-sizes.ts';
import { type Plotter, plotterFor } from './plotter.ts';
import { assertSane } from './weight.ts';

const MOST_PAGES = 3000;

const damaged = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    'PDF 文件已损坏，打不开',
    '在 PDF 阅读器或 WPS 里打开后另存一次，再重新读入；有 Word 原件的，直接读入原件',
  );

const locked = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    'PDF 文件设了打开密码，读不出来',
    '在 PDF 阅读器或 WPS 里输入密码打开，另存为不加密的 PDF，再重新读入',
  );

const scanned = (pages: number): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    `这份 PDF 的 ${pages} 页都是图片，没有文字：是扫描件或拍照件`,
    NO_READER,
  );

const unseen = (pages: number): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    `这份 PDF 的 ${pages} 页都是图片，图片里没有认出字`,
    '核对是不是空白页、扫描太淡或字太小：按 300 dpi 重新扫描后再读入；有 Word、WPS 或 Excel 原件的，直接读入原件',
  );

const unmapped = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '这份 PDF 里的字只有字形，没有对应的文字，复制出来会是乱码',
    '有 Word、WPS 或 Excel 原件的，直接读入原件；没有的，在程序目录运行 npm install --include=optional 装上识别组件，就能当扫描件读',
  );

/** Signs that stand for no character: private ones, the sign of replacement, controls. */
const NO_CHARACTER = /^[\u0000-\u001F\uE000-\uF8FF\uFFFD]?$/;

/** Pages whose letters cannot be told: only their shapes are in the file. */
function isUnmapped(pages: readonly Page[]): boolean {
  const signs = pages.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text !== ' '));
  return signs.length > 0 && signs.filter(({ text }) => NO_CHARACTER.test(text)).length > signs.length * 0.2;
}

type Library = Awaited<ReturnType<typeof import('unpdf')['getResolvedPDFJS']>>;
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;

async function opened(library: Library, bytes: Uint8Array, pictures = 1): Promise<Document> {
  try {
    return await library.getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      maxImageSize: pictures,
    }).promise;
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? locked() : damaged();
  }
}

const viewOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix => [a, b, c, d, e, f];

async function pageOf(library: Library, document: Document, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fontOf = (name: string): Font => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const { vertical, fontMatrix } = { vertical: false, fontMatrix: null, ...(font ?? {}) };
    const scale: unknown = Array.isArray(fontMatrix) ? fontMatrix[0] : 0.001;
    return { vertical: vertical === true, scale: Number(scale) };
  };
  const reader = new PageReader(library.OPS, viewOf(transform), fontOf);
  for (const [index, operator] of fnArray.entries()) reader.step(operator, argsArray[index] ?? []);
  page.cleanup();
  return reader.page(width, height);
}

/** The picture that a page is, drawn whole where its own pictures do not all unpack. */
async function scanOf(
  { library, plotter }: { library: Library; plotter: Plotter | null },
  document: Document,
  number: number,
): Promise<Scan | null> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing = { fnArray, argsArray, operators: library.OPS, kept: [page.objs, page.commonObjs] };
  const { scan, whole } = pagePicture(drawing, { width, height, view: viewOf(transform) });
  page.cleanup();
  if (whole) return scan;
  return (await plotter?.draw(number)) ?? (scan === null ? null : { ...scan, partial: true });
}

/** A file whose pages are told apart. */
interface Sheets {
  readonly library: Library;
  readonly bytes: Uint8Array;
  readonly pages: readonly Page[];
}

/** Pages that are pictures read as such; as they were where nothing can. Errors: `unreadable_file`, `cancelled`. */
async function scansRead(
  { library, bytes, pages }: Sheets,
  ledger: Ledger,
  aid: ScanAid,
): Promise<readonly Page[]> {
  // A file without a single letter is a picture, be it drawn by lines.
  const mute = pages.every(({ glyphs }) => glyphs.length === 0);
  const numbers = pages.flatMap((page, at) => (mute || isPicture(page) ? [at + 1] : []));
  if (numbers.length === 0) return pages;
  const sizes = measured(bytes);
  const document = await opened(library, bytes, MOST_POINTS);
  const plotter = sizes.oversized ? null : await plotterFor(bytes);
  const fetch = async (number: number): Promise<Scan | null> =>
    sizes.known ? scanOf({ library, plotter }, document, number) : ((await plotter?.draw(number)) ?? null);
  const isOversized = (): boolean => sizes.oversized || plotter?.isFull() === true;
  try {
    const read = await readScans({ numbers, fetch, isOversized }, ledger, aid);
    return read === null ? pages : pages.map((page, at) => read.get(at + 1) ?? page);
  } finally {
    plotter?.close();
    await document.loadingTask.destroy();
  }
}

/** Pages whose letters cannot be told, drawn and read as pictures. Errors: `unreadable_file`, `cancelled`. */
async function shapesRead({ bytes, pages }: Sheets, ledger: Ledger, aid: ScanAid): Promise<readonly Page[]> {
  if (measured(bytes).oversized) throw oversized();
  const plotter = await plotterFor(bytes);
  if (plotter === null) throw unmapped();
  try {
    const { draw, isFull } = plotter;
    const scans = { numbers: pages.map((_, at) => at + 1), fetch: draw, isOversized: isFull };
    const read = await readScans(scans, ledger, aid);
    if (read === null) throw unmapped();
    return [...read.values()];
  } finally {
    plotter.close();
  }
}

/** The blocks of a PDF; pages that are pictures need a reader. Errors: `unreadable_file` (damaged, locked, scanned), `too_large`, `cancelled`. */
export async function readPdf(
  bytes: Uint8Array,
  ledger: Ledger,
  aid: ScanAid = { ocr: null },
): Promise<readonly Block[]> {
  assertSane(bytes);
  const { getResolvedPDFJS } = await import('unpdf');
  const library = await getResolvedPDFJS();
  const document = await opened(library, bytes);
  try {
    if (document.numPages > MOST_PAGES)
      throw new JixiaoError(
        'too_large',
        `PDF 有 ${document.numPages} 页，超过上限 ${MOST_PAGES} 页`,
        '按部门拆开后分次读入',
      );
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await pageOf(library, document, number));
    const sheets = { library, bytes, pages };
    const whole = await (isUnmapped(pages) ? shapesRead : scansRead)(sheets, ledger, aid);
    if (whole.every(({ glyphs }) => glyphs.length === 0))
      throw (whole === pages ? scanned : unseen)(pages.length);
    return pageBlocks(unfolded(whole, ledger), ledger);
  } catch (error) {
    throw error instanceof JixiaoError ? error : damaged();
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The first page of a PDF as a picture; null where it shows none. Errors: `unreadable_file`. */
export async function firstScan(bytes: Uint8Array): Promise<Scan | null> {
  const { getResolvedPDFJS } = await import('unpdf');
  const library = await getResolvedPDFJS();
  const document = await opened(library, bytes, MOST_POINTS);
  try {
    return await scanOf({ library, plotter: null }, document, 1);
  } finally {
    await document.loadingTask.destroy();
  }
}
