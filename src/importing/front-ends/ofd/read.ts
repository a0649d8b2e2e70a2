import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import type { Page } from '../page/page.ts';
import { pageBlocks } from '../page/page-blocks.ts';
import { unfolded } from '../page/radicals.ts';
import { parseXml, textIn, type XmlElement } from '../xml.ts';
import { unzipped } from '../zip.ts';
import { named, OfdPageReader } from './page-reader.ts';

const unreadable = (message: string): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    message,
    '在 OFD 阅读器里打开后另存为 PDF 或 Word，再重新读入；有 Word 原件的，直接读入原件',
  );

/** A part's name from a place written in another: places are relative unless they begin with a slash. */
function resolved(from: string, place: string): string {
  const names = place.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const name of place.split('/'))
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  return names.join('/');
}

class Package {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipped(bytes, name => /\.xml$/i.test(name));
  }

  xml(name: string): XmlElement | undefined {
    const part = this.#parts[name];
    return part === undefined ? undefined : parseXml(part);
  }
}

function pagesOf(whole: Package, root: string): Page[] {
  const document = whole.xml(root);
  const common = named(document, 'CommonData')[0];
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
    return reader.page(boxOf(named(page, 'Area')[0]) ?? usual);
  });
}

/** The blocks of an OFD file. Errors: `unreadable_file` (damaged, encrypted, pictures only), `too_large`. */
export function readOfd(bytes: Uint8Array, ledger: Ledger): readonly Block[] {
  const whole = new Package(bytes);
  const roots = named(whole.xml('OFD.xml'), 'DocBody').flatMap(body => named(body, 'DocRoot').map(textIn));
  const pages = roots.flatMap(root => pagesOf(whole, resolved('', root.trim())));
  if (pages.length === 0) throw unreadable('OFD 文件里没有页面：已损坏，或设了加密');
  if (pages.every(({ glyphs }) => glyphs.length === 0))
    throw unreadable(`这份 OFD 的 ${pages.length} 页都是图片，没有文字：是扫描件`);
  return pageBlocks(unfolded(pages, ledger), ledger);
}
