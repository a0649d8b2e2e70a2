import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import type { Page } from '../page/page.ts';
import { pageBlocks } from '../page/page-blocks.ts';
import { unfolded } from '../page/radicals.ts';
import { type Font, type Matrix, PageReader } from './page-reader.ts';
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
    '有 Word、WPS 或 Excel 原件的，直接读入原件；只有扫描件的，先用文字识别软件识别，校对后把文字粘贴进来',
  );

const unmapped = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '这份 PDF 里的字只有字形，没有对应的文字，复制出来会是乱码',
    '有 Word、WPS 或 Excel 原件的，直接读入原件；没有的，打印后用文字识别软件识别，校对后把文字粘贴进来',
  );

/** Signs that stand for no character: private ones, the sign of replacement, controls. */
const NO_CHARACTER = /^[\u0000-\u001F\uE000-\uF8FF\uFFFD]?$/;

/** Pages whose letters can be told. Errors: `unreadable_file`. */
function assertText(pages: readonly Page[]): void {
  const signs = pages.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text !== ' '));
  if (signs.length === 0) throw scanned(pages.length);
  if (signs.filter(({ text }) => NO_CHARACTER.test(text)).length > signs.length * 0.2) throw unmapped();
}

type Library = Awaited<ReturnType<typeof import('unpdf')['getResolvedPDFJS']>>;
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;

async function opened(library: Library, bytes: Uint8Array): Promise<Document> {
  try {
    return await library.getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      maxImageSize: 1,
    }).promise;
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? locked() : damaged();
  }
}

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
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[] = transform;
  const view: Matrix = [a, b, c, d, e, f];
  const reader = new PageReader(library.OPS, view, fontOf);
  for (const [index, operator] of fnArray.entries()) reader.step(operator, argsArray[index] ?? []);
  page.cleanup();
  return reader.page(width, height);
}

/** The blocks of a PDF that holds text. Errors: `unreadable_file` (damaged, locked, scanned), `too_large`. */
export async function readPdf(bytes: Uint8Array, ledger: Ledger): Promise<readonly Block[]> {
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
    assertText(pages);
    return pageBlocks(unfolded(pages, ledger), ledger);
  } catch (error) {
    throw error instanceof JixiaoError ? error : damaged();
  } finally {
    await document.loadingTask.destroy();
  }
}
