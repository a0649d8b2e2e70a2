import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { isPicture, type Page } from '../page/page.ts';
import { pageBlocks } from '../page/page-blocks.ts';
import { unfolded } from '../page/radicals.ts';
import { laid, type Painted } from '../scan/lay.ts';
import { NO_READER, readScans, type ScanAid } from '../scan/read.ts';
import type { Scan } from '../scan/read-page.ts';
import { textIn, type XmlElement } from '../xml.ts';
import { mediaOf, Package, resolved } from './package.ts';
import { named, OfdPageReader, type OfdPicture } from './page-reader.ts';

const RESAVE = '在 OFD 阅读器里打开后另存为 PDF 或 Word，再重新读入；有 Word 原件的，直接读入原件';

const unreadable = (message: string, fix = RESAVE): JixiaoError =>
  new JixiaoError('unreadable_file', message, fix);

/** A page, and the pictures on it with the parts that hold them. */
interface OfdPage {
  readonly page: Page;
  readonly pictures: readonly (OfdPicture & { readonly part: string })[];
}

function pagesOf(whole: Package, root: string): OfdPage[] {
  const document = whole.xml(root);
  const common = named(document, 'CommonData')[0];
  const media = mediaOf(whole, root);
  const templates = new Map(
    named(common, 'TemplatePage').map(({ attributes }) => [
      attributes['ID'] ?? '',
      resolved(root, attributes['BaseLoc'] ?? ''),
    ]),
  );
  const boxOf = (element: XmlElement | undefined): string | undefined => {
    const box = named(element, 'PhysicalBox')[0];
    return box === undefined ? undefined : textIn(box);
  };
  const usual = boxOf(named(common, 'PageArea')[0]);
  return named(named(document, 'Pages')[0], 'Page').map(({ attributes }) => {
    const page = whole.xml(resolved(root, attributes['BaseLoc'] ?? ''));
    const reader = new OfdPageReader();
    for (const { attributes: used } of named(page, 'Template')) {
      const template = whole.xml(templates.get(used['TemplateID'] ?? '') ?? '');
      for (const content of named(template, 'Content')) reader.objects(content);
    }
    for (const content of named(page, 'Content')) reader.objects(content);
    return {
      page: reader.page(boxOf(named(page, 'Area')[0]) ?? usual),
      pictures: reader.pictures.map(one => ({ ...one, part: media.get(one.resource) ?? '' })),
    };
  });
}

/** The pictures of a page laid where it shows them; `partial` where some do not unpack. */
async function scanOf(whole: Package, { page, pictures }: OfdPage): Promise<Scan | null> {
  const { firstPage } = await import('../scan/picture-file.ts');
  const painted: Painted[] = [];
  for (const { part, box } of pictures) {
    const bytes = whole.file(part);
    const picture = bytes === undefined ? null : await firstPage(bytes).catch(() => null);
    const [left, top, wide, high] = box;
    if (picture !== null) painted.push({ picture, at: [wide, 0, 0, -high, left, top + high] });
  }
  const scan = laid(painted, page);
  return scan === null || painted.length === pictures.length ? scan : { ...scan, partial: true };
}

/** Pages that are pictures read as such; as they were where nothing can. Errors: `unreadable_file`, `cancelled`. */
async function scansRead(
  { whole, pages }: { whole: Package; pages: readonly OfdPage[] },
  ledger: Ledger,
  aid: ScanAid,
): Promise<readonly Page[]> {
  const numbers = pages.flatMap(({ page }, at) => (isPicture(page) ? [at + 1] : []));
  const as = pages.map(({ page }) => page);
  if (numbers.length === 0) return as;
  const fetch = async (number: number): Promise<Scan | null> => {
    const page = pages[number - 1];
    return page === undefined ? null : scanOf(whole, page);
  };
  const read = await readScans({ numbers, fetch }, ledger, aid);
  return as.map((page, at) => read?.get(at + 1) ?? page);
}

/** The blocks of an OFD file; pages that are pictures need a reader. Errors: `unreadable_file` (damaged, encrypted, scanned), `too_large`, `cancelled`. */
export async function readOfd(
  bytes: Uint8Array,
  ledger: Ledger,
  aid: ScanAid = { ocr: null },
): Promise<readonly Block[]> {
  const whole = new Package(bytes);
  const roots = named(whole.xml('OFD.xml'), 'DocBody').flatMap(body => named(body, 'DocRoot').map(textIn));
  const pages = roots.flatMap(root => pagesOf(whole, resolved('', root.trim())));
  if (pages.length === 0) throw unreadable('OFD 文件里没有页面：已损坏，或设了加密');
  const read = await scansRead({ whole, pages }, ledger, aid);
  if (read.every(({ glyphs }) => glyphs.length === 0))
    throw unreadable(`这份 OFD 的 ${pages.length} 页都是图片，没有文字：是扫描件`, NO_READER);
  return pageBlocks(unfolded(read, ledger), ledger);
}
