import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { Collector } from '../collector.ts';
import { type GridCell, spanOf } from '../grid.ts';
import { assertText } from '../pictures.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from '../xml.ts';
import { partNames, unzipped } from '../zip.ts';
import { chunkReader, isChunk } from './alt-chunks.ts';
import { handBackAsides, isAside } from './asides.ts';
import { Numbering } from './numbering.ts';
import { boxedText, endIsDeleted, paragraphsIn, shown } from './text.ts';

const DOCUMENT = 'word/document.xml';
const WANTED = /^word\/(document|numbering|styles)\.xml$/;

const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

const MOST_BASES = 20;

/** List and level by paragraph style: numbered headings carry their list in the style, or in the one it is based on. */
function styleLists(styles: XmlElement | undefined): Map<string, XmlElement> {
  const all = new Map(
    elementsOf(styles, 'w:style').map(style => [style.attributes['w:styleId'] ?? '', style]),
  );
  const found = new Map<string, XmlElement>();
  for (const id of all.keys()) {
    let style = all.get(id);
    for (let step = 0; style !== undefined && step < MOST_BASES; step += 1) {
      const list = childOf(childOf(style, 'w:pPr'), 'w:numPr');
      if (list !== undefined) found.set(id, list);
      style = list === undefined ? all.get(valOf(childOf(style, 'w:basedOn')) ?? '') : undefined;
    }
  }
  return found;
}

/** A table's cell before vertical merges are counted. */
interface RawCell {
  readonly text: string;
  readonly from: readonly XmlElement[];
  readonly colspan: number;
  readonly merge: 'none' | 'start' | 'on';
}

class Reader {
  readonly #out = new Collector();
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #chunks: (id: string) => readonly Block[];
  #begun: { readonly text: string; readonly from: readonly XmlElement[] } = { text: '', from: [] };

  /** `chunks` reads a file that Word shows as a part of this one. */
  constructor(
    numbering: Numbering,
    styles: ReadonlyMap<string, XmlElement>,
    chunks: (id: string) => readonly Block[],
  ) {
    this.#numbering = numbering;
    this.#styles = styles;
    this.#chunks = chunks;
  }

  get blocks(): readonly Block[] {
    return this.#out.blocks;
  }

  /** What a deleted end left open. */
  end(): void {
    this.#out.paragraph(this.#begun.text, this.#begun.from);
  }

  /** Everything below a body, a content control, an inserted part. */
  body(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:p') this.#lines(child);
      else if (child.name === 'w:altChunk') this.#out.append(this.#chunks(child.attributes['r:id'] ?? ''));
      else if (child.name === 'w:tbl') this.#out.table(this.#table(child));
      else if (!/^w:(sectPr|del|moveFrom)$/.test(child.name)) this.body(child);
    }
  }

  /** A paragraph whose end was deleted is one with the next. */
  #lines(paragraph: XmlElement): void {
    const text = this.#begun.text + this.#paragraph(paragraph);
    const from = [...this.#begun.from, paragraph];
    this.#begun = endIsDeleted(paragraph) ? { text, from } : { text: '', from: [] };
    if (this.#begun.from.length === 0) for (const line of text.split('\n')) this.#out.paragraph(line, from);
    for (const boxed of boxedText(paragraph)) this.#out.paragraph(boxed, [paragraph]);
  }

  #paragraph(element: XmlElement): string {
    const properties = childOf(element, 'w:pPr');
    const style = valOf(childOf(properties, 'w:pStyle')) ?? '';
    const list = childOf(properties, 'w:numPr') ?? this.#styles.get(style);
    const id = valOf(childOf(list, 'w:numId'));
    if (id === undefined) return shown(element);
    const level = valOf(childOf(list, 'w:ilvl')) ?? this.#numbering.levelOf(id, style);
    return this.#numbering.next(id, Number(level)) + shown(element);
  }

  #cellText(cell: XmlElement): string {
    return elementsOf(cell)
      .flatMap(child => {
        if (child.name === 'w:p') return [this.#paragraph(child), ...boxedText(child)];
        if (child.name === 'w:tbl')
          return this.#table(child).map(row => row.map(({ text }) => text).join(' '));
        return /^w:(sdt|sdtContent|ins|customXml)$/.test(child.name) ? [this.#cellText(child)] : [];
      })
      .map(text => text.replaceAll('\t', ' '))
      .join('\n')
      .trim();
  }

  #row(row: XmlElement): RawCell[] {
    const cells = elementsOf(row).flatMap(child =>
      child.name === 'w:sdt'
        ? elementsOf(childOf(child, 'w:sdtContent'), 'w:tc')
        : child.name === 'w:tc'
          ? [child]
          : [],
    );
    const before = Number(valOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0);
    const gap: RawCell[] = before > 0 ? [{ text: '', from: [], colspan: before, merge: 'none' }] : [];
    return [
      ...gap,
      ...cells.map((cell): RawCell => {
        const properties = childOf(cell, 'w:tcPr');
        const merge = childOf(properties, 'w:vMerge');
        return {
          text: this.#cellText(cell),
          from: paragraphsIn(cell),
          colspan: spanOf(valOf(childOf(properties, 'w:gridSpan'))),
          merge: merge === undefined ? 'none' : valOf(merge) === 'restart' ? 'start' : 'on',
        };
      }),
    ];
  }

  #table(table: XmlElement): GridCell[][] {
    const rows = elementsOf(table).flatMap(child =>
      child.name === 'w:tr'
        ? [child]
        : child.name === 'w:sdt'
          ? elementsOf(childOf(child, 'w:sdtContent'), 'w:tr')
          : [],
    );
    const kept = rows.filter(row => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined);
    return spanned(kept.map(row => this.#row(row)));
  }
}

/** Rows with their merges counted: an empty cell that goes on with the one above it is covered by it. */
function spanned(rows: readonly (readonly RawCell[])[]): GridCell[][] {
  let above = new Map<number, { rowspan: number }>();
  return rows.map(row => {
    const open = new Map<number, { rowspan: number }>();
    let column = 0;
    const kept = row.flatMap(({ text, from, colspan, merge }): GridCell[] => {
      const at = column;
      column += colspan;
      const covering = merge === 'on' && text === '' ? above.get(at) : undefined;
      if (covering !== undefined) {
        covering.rowspan += 1;
        open.set(at, covering);
        return [];
      }
      const own = { text, from, colspan, rowspan: 1 };
      if (merge === 'start') open.set(at, own);
      return [own];
    });
    above = open;
    return kept;
  });
}

const MOST_DEPTH = 2;

const unreadable = (message: string, fix: string): JixiaoError =>
  new JixiaoError('unreadable_file', message, fix);

function readAt(bytes: Uint8Array, ledger: Ledger, depth: number): readonly Block[] {
  const parts = unzipped(bytes, name => WANTED.test(name) || isAside(name) || isChunk(name));
  const xml = (name: string): XmlElement | undefined => {
    const part = parts[name];
    return part === undefined ? undefined : parseXml(part);
  };
  const body = childOf(xml(DOCUMENT), 'w:body');
  if (body === undefined)
    throw unreadable('这份 Word 文件里没有正文', '在 Word 或 WPS 里打开后另存一次，再重新读入');
  const nested = depth < MOST_DEPTH ? (inner: Uint8Array) => readAt(inner, ledger, depth + 1) : null;
  const reader = new Reader(
    new Numbering(xml('word/numbering.xml')),
    styleLists(xml('word/styles.xml')),
    chunkReader(parts, ledger, nested),
  );
  reader.body(body);
  reader.end();
  handBackAsides(parts, { body, line: Math.max(1, reader.blocks.at(-1)?.line ?? 1) }, ledger);
  return reader.blocks;
}

/**
 * The blocks of a Word file, as Word shows it: insertions in, deletions out, the files it shows as its parts too.
 * Errors: `unreadable_file`, `too_large`.
 */
export function readDocx(bytes: Uint8Array, ledger: Ledger): readonly Block[] {
  const blocks = readAt(bytes, ledger, 0);
  assertText(blocks, ' Word 文件', () => partNames(bytes).some(name => name.startsWith('word/media/')));
  return blocks;
}
