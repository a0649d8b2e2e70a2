import { JixiaoError } from '../../../domain/errors.ts';
import type { Ocr, OcrReader } from '../../../ports.ts';
import type { Ledger } from '../../ledger.ts';
import type { Page } from '../page/page.ts';
import { type PageRead, readPage, type Scan } from './read-page.ts';
import { settled } from './settle.ts';

/** More pages than any unit's text has; each takes some seconds. */
export const MOST_PAGES = 200;

/** Pages that are pictures, each fetched when it is its turn; null where a page's picture cannot be had. */
export interface Scans {
  readonly numbers: readonly number[];
  fetch(number: number): Promise<Scan | null>;
  /** True where a picture is too large to be unpacked. */
  isOversized?(): boolean;
}

/** What reading scans calls upon. */
export interface ScanAid {
  readonly ocr: Ocr | null;
  readonly signal?: AbortSignal;
  progress?(done: number, total: number, message: string): void;
}

/** What to do where nothing reads pictures. */
export const NO_READER =
  '有 Word、WPS 或 Excel 原件的，直接读入原件；要直接读扫描件，先安装识别组件：在程序目录运行 npm install --include=optional';

const unpacked = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '扫描件里的图片解不开（如 CCITT、JBIG2、JPEG 2000 压缩的，要用随安装带来的 pdfium 组件）',
    '在程序目录运行 npm install --include=optional 装上组件；或用扫描软件另存为 .jpg、.png，再重新读入',
  );

/** Points of a picture that are unpacked at most. */
export const MOST_POINTS = 40_000_000;

/** Refuses what holds a picture larger than any scanned page. */
export const oversized = (): JixiaoError =>
  new JixiaoError(
    'too_large',
    `文件里有图片太大，不像是扫描的一页：解开后超过上限 ${MOST_POINTS / 10_000} 万点`,
    '用扫描软件按 300 dpi 重新扫描，或把图片缩小后另存，再重新读入',
  );

const NOT_UNPACKED = '这种图片读不出来，请对照原件补上';
const NOT_THAT_LARGE = '文件里有图片太大，这一页没有读；按 300 dpi 重新扫描后再读入，或对照原件补上';

function flag(ledger: Ledger, raw: string, repaired: string): void {
  ledger.repair({ path: '', raw, repaired, kind: 'truncated', sure: false });
}

async function pagesRead(reader: OcrReader, scans: Scans, ledger: Ledger, aid: ScanAid) {
  const reads = new Map<number, PageRead>();
  for (const [at, number] of scans.numbers.entries()) {
    aid.progress?.(at, scans.numbers.length, `正在识别扫描件第 ${number} 页，共 ${scans.numbers.length} 页`);
    const scan = await scans.fetch(number);
    const reason = scans.isOversized?.() ? NOT_THAT_LARGE : NOT_UNPACKED;
    if (scan === null) flag(ledger, `第 ${number} 页是图片`, reason);
    else reads.set(number, await readPage(reader, scan));
    if (scan?.partial === true)
      flag(ledger, `第 ${number} 页有一块图片`, '这块图片解不开，里面的字没有读，请对照原件补上');
  }
  aid.progress?.(scans.numbers.length, scans.numbers.length, '扫描件识别完，正在整理');
  return reads;
}

/** Pages read from pictures, by their number; null where no reader is installed. Errors: `too_large`, those of the reader. */
export async function readScans(
  scans: Scans,
  ledger: Ledger,
  aid: ScanAid,
): Promise<ReadonlyMap<number, Page> | null> {
  const count = scans.numbers.length;
  if (count > MOST_PAGES)
    throw new JixiaoError(
      'too_large',
      `扫描件有 ${count} 页，超过上限 ${MOST_PAGES} 页`,
      '按部门拆开后分次读入',
    );
  const reader = (await aid.ocr?.open(aid.signal)) ?? null;
  if (reader === null) return null;
  try {
    const reads = await pagesRead(reader, scans, ledger, aid);
    if (reads.size === 0) throw scans.isOversized?.() ? oversized() : unpacked();
    const pages = settled([...reads.values()]);
    flag(
      ledger,
      `扫描件 ${count} 页，是识别出来的`,
      '只是草稿，须对照原件校对：看不准的字逐处列在后面，没读出的符号写作□，其余也请通读一遍',
    );
    return new Map(
      [...reads.keys()].flatMap((number, at) => (pages[at] === undefined ? [] : [[number, pages[at]]])),
    );
  } finally {
    await reader.close();
  }
}
