import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import { decodeText } from '../../decode.ts';
import { textBlocks } from '../../import-text.ts';
import type { Ledger } from '../../ledger.ts';
import { readHtml } from '../html/read.ts';
import { elementsOf, parseXml } from '../xml.ts';
import { isZip } from '../zip.ts';

const LINKS = 'word/_rels/document.xml.rels';

/** True for parts that a Word file may show as its own text: pages, plain texts, other Word files. */
export const isChunk = (name: string): boolean =>
  name === LINKS || (/\.(?:x?html?|txt|mht|rtf|docx)$/i.test(name) && !/^docProps\//.test(name));

/**
 * Reads the files a Word file shows as parts of itself; one that cannot be read is named and handed back. `word` reads
 * other Word files; null: they stand too deep.
 */
export function chunkReader(
  parts: Readonly<Record<string, Uint8Array>>,
  ledger: Ledger,
  word: ((bytes: Uint8Array) => readonly Block[]) | null,
): (id: string) => readonly Block[] {
  const links = parts[LINKS] === undefined ? undefined : parseXml(parts[LINKS]);
  const targets = new Map(
    elementsOf(links, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  let nested = 0;
  const read = (name: string, bytes: Uint8Array): readonly Block[] | null => {
    if (/\.(?:mht|rtf)$/i.test(name)) return null;
    if (isZip(bytes)) return word === null ? null : word(bytes);
    const { text } = decodeText(bytes);
    return /<(?:html|body|p|div|table)\b/i.test(text) ? readHtml(text) : textBlocks(text, ledger);
  };
  return id => {
    const target = targets.get(id) ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    const bytes = parts[name];
    nested += 1;
    try {
      const blocks = bytes === undefined || nested > 20 ? null : read(name, bytes);
      if (blocks !== null) return blocks;
    } catch (error) {
      if (!(error instanceof JixiaoError)) throw error;
    }
    ledger.aside(target.replace(/^.*\//, ''), 1, 'Word 里嵌入的文件，内容没有读到；请打开后复制到正文里');
    return [];
  };
}
