import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { Collector } from '../collector.ts';
import { type GridCell, spanOf } from '../grid.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from '../xml.ts';
import { unzipped } from '../zip.ts';
import { handBackAsides, isAside } from './asides.ts';
import { Numbering } from './numbering.ts';
import { boxedText, paragraphsIn, shown } from './text.ts';

const DOCUMENT = 'word/document.xml';
const WANTED = /^word\/(document|numbering|styles)\.xml$/;

const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** List and level by paragraph style: numbered headings carry their list in the style. */
function styleLists(styles: XmlElement | undefined): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const style of elementsOf(styles, 'w:style')) {
    const list = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    if (list !== undefined) found.set(style.attributes['w:styleId'] ?? '', list);
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

  constructor(numbering: Numbering, styles: ReadonlyMap<string, XmlElement>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  get blocks(): readonly Block[] {
    return this.#out.blocks;
  }

  /** Everything below a body, a content control, an inserted part. */
  body(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:p') {
        for (const line of this.#paragraph(child).split('\n')) this.#out.paragraph(line, [child]);
        for (const text of boxedText(child)) this.#out.paragraph(text, [child]);
      } else if (child.name === 'w:tbl') this.#out.table(this.#table(child));
      else if (!/^w:(sectPr|del|moveFrom)$/.test(child.name)) this.body(child);
    }
  }

  #paragraph(element: XmlElement): string {
    const properties = childOf(element, 'w:pPr');
    const style = valOf(childOf(properties, 'w:pStyle')) ?? '';
    const list = childOf(properties, 'w:numPr') ?? this.#styles.get(style);
    const id = valOf(childOf(list, 'w:numId'));
    const number =
      id === undefined ? '' : this.#numbering.next(id, Number(valOf(childOf(list, 'w:ilvl')) ?? 0));
    return number + shown(element);
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

/** The blocks of a Word file, as Word shows it: insertions in, deletions out. Errors: `unreadable_file`, `too_large`. */
export function readDocx(bytes: Uint8Array, ledger: Ledger): readonly Block[] {
  const parts = unzipped(bytes, name => WANTED.test(name) || isAside(name));
  const xml = (name: string): XmlElement | undefined => {
    const part = parts[name];
    return part === undefined ? undefined : parseXml(part);
  };
  const body = childOf(xml(DOCUMENT), 'w:body');
  if (body === undefined)
    throw new JixiaoError(
      'unreadable_file',
      '这份 Word 文件里没有正文',
      '在 Word 或 WPS 里打开后另存一次，再重新读入',
    );
  const reader = new Reader(new Numbering(xml('word/numbering.xml')), styleLists(xml('word/styles.xml')));
  reader.body(body);
  handBackAsides(parts, Math.max(1, reader.blocks.at(-1)?.line ?? 1), ledger);
  return reader.blocks;
}
