import type { Block } from '../../cells.ts';
import type { Ledger } from '../../ledger.ts';
import { Collector } from '../collector.ts';
import { cellText } from './cell-text.ts';
import { furnished, withoutSideNumber } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';
import { type Glyph, isPicture, type Page } from './page.ts';
import { Paragraphs } from './paragraphs.ts';
import { cellAt, type Ruled, ruledTables } from './ruled.ts';
import { goesOn, hollowOf, joined, mergingOf, NEAR, type Table } from './turned-table.ts';
import { type Open, undrawn } from './unruled.ts';

/** The room cells leave free on either side: as little as any line of the table leaves. */
function marginOf({ xs }: Ruled, cells: ReadonlyMap<number, readonly Glyph[]>): number {
  const gaps = [...cells.values()].flatMap(glyphs =>
    glyphs.map(({ x }) => x - Math.max(...xs.filter(place => place <= x + 1))),
  );
  return Math.min(
    8,
    Math.max(
      0,
      gaps.reduce((least, gap) => Math.min(least, gap), 8),
    ),
  );
}

function tableOf(ruled: Ruled, inside: ReadonlyMap<number, readonly Glyph[]>): Table {
  const { xs, ys, cells } = ruled;
  const margin = marginOf(ruled, inside);
  const written = new Set<number>();
  const rows = cells.map(row =>
    row.map((cell, column) => {
      if (written.has(cell)) return '';
      written.add(cell);
      const right = xs[row.lastIndexOf(cell) + 1] ?? xs[column + 1] ?? 0;
      return cellText(inside.get(cell) ?? [], right - margin);
    }),
  );
  return { top: ys[0] ?? 0, xs, rows, hollow: hollowOf(ruled, rows), merging: mergingOf(ruled) };
}

function pushed<T>(into: Map<number, T[]>, key: number, value: T): void {
  const own = into.get(key);
  if (own === undefined) into.set(key, [value]);
  else own.push(value);
}

interface Parts {
  readonly page: Page;
  readonly tables: readonly Table[];
  readonly lines: readonly Line[];
  /** Lines of tables whose cells cannot be told apart. */
  readonly unread: readonly Line[];
  readonly open: Open | null;
}

/** A page taken apart: what stands in drawn tables, and the lines around them. */
function partsOf(page: Page, before: Open | null): Parts {
  const ruled = ruledTables(page);
  const inside = ruled.map(() => new Map<number, Glyph[]>());
  const free: Glyph[] = [];
  for (const glyph of withoutSideNumber(page)) {
    let cell = -1;
    const at = ruled.findIndex(table => {
      cell = cellAt(table, glyph);
      return cell >= 0;
    });
    const cells = inside[at];
    if (cells === undefined) free.push(glyph);
    else pushed(cells, cell, glyph);
  }
  const drawn = ruled.map((table, index) => tableOf(table, inside[index] ?? new Map()));
  const { tables, unread, rest, open } = undrawn(free, before);
  const all = [...drawn, ...tables.map(table => ({ ...table, hollow: [], merging: [], guessed: true }))].sort(
    (a, b) => a.top - b.top,
  );
  return { page, tables: all, lines: linesOf(rest), unread, open };
}

class Writer {
  readonly out = new Collector();
  readonly #paragraphs = new Paragraphs(text => this.out.paragraph(text));
  #open: Table | null = null;
  /** Texts that were moved up to a cell the page before left empty, and are not sure to belong there. */
  readonly moved: string[] = [];

  page(tables: readonly Table[], lines: readonly Line[], [left, right]: readonly [number, number]): void {
    this.#paragraphs.page(left, right);
    let from = 0;
    for (const table of tables) {
      const above = lines.slice(from).filter(({ y }) => y < table.top + NEAR);
      from += above.length;
      this.#lines(above);
      if (this.#open !== null && goesOn(this.#open, table))
        this.#open = joined(this.#open, table, this.moved);
      else {
        this.#close();
        this.#open = table;
      }
    }
    this.#lines(lines.slice(from));
  }

  end(): void {
    this.#close();
    this.#paragraphs.end();
  }

  #lines(lines: readonly Line[]): void {
    if (lines.length === 0) return;
    this.#close();
    for (const line of lines) this.#paragraphs.line(line);
  }

  #close(): void {
    if (this.#open === null) return;
    this.#paragraphs.end();
    const { rows, guessed } = this.#open;
    this.out.table(
      rows.map(row => row.map(text => ({ text, colspan: 1, rowspan: 1 }))),
      guessed,
    );
    this.#open = null;
  }
}

/** Between what columns of points the text of each page stands: pages of one width share their margins. */
function margins(pages: readonly Page[], lines: readonly (readonly Line[])[]): [number, number][] {
  return pages.map(({ width }) => {
    const alike = lines.flatMap((own, at) => (Math.abs((pages[at]?.width ?? 0) - width) < 1 ? own : []));
    const left = alike.reduce((least, line) => Math.min(least, line.left), width);
    return [left, alike.reduce((most, line) => Math.max(most, line.right), width * 0.6)];
  });
}

/** A table nobody drew lines for cannot be read for sure: its cells are told by gaps alone. */
function flagUnruled(number: number, ledger: Ledger): void {
  ledger.repair({
    path: '',
    raw: `第 ${number} 页的表没有框线`,
    repaired: '按文字的位置读的，格与格可能分错，请逐格核对；有 Word 或 Excel 原件的，读原件',
    kind: 'order',
    sure: false,
  });
}

/** A merged cell that begins in the last line of a page shows its text on the next; a cell may also be just empty. */
function flagMoved(texts: readonly string[], number: number, ledger: Ledger): void {
  if (texts.length === 0) return;
  ledger.repair({
    path: '',
    raw: `第 ${number} 页表格最上面的“${texts.join('”“')}”`,
    repaired:
      '上一页最后一行的这一格是空的，当作一个跨页的合并格读了；请对照原件，看上一页最后一行是不是属于它',
    kind: 'order',
    sure: false,
  });
}

/** A page that is a picture says nothing here; a person has to look. */
function flagPicture(page: Page, number: number, ledger: Ledger): void {
  if (!isPicture(page)) return;
  ledger.repair({
    path: '',
    raw: `第 ${number} 页是图片`,
    repaired: '页上的字没有读到，请对照原件补上',
    kind: 'truncated',
    sure: false,
  });
}

/** The blocks of printed pages: drawn tables by their lines, the rest by where it stands. */
export function pageBlocks(pages: readonly Page[], ledger: Ledger): readonly Block[] {
  const parts: Parts[] = [];
  for (const page of pages) parts.push(partsOf(page, parts.at(-1)?.open ?? null));
  const furniture = furnished(parts);
  const reach = margins(
    pages,
    furniture.map(({ lines }) => lines),
  );
  const writer = new Writer();
  const heads = new Set<string>();
  parts.forEach(({ page, tables, unread }, index) => {
    const { lines, repeated } = furniture[index] ?? { lines: [], repeated: [] };
    writer.page(tables, lines, reach[index] ?? [0, 0]);
    flagMoved(writer.moved.splice(0), index + 1, ledger);
    if (unread.length > 0 || tables.some(({ guessed }) => guessed)) flagUnruled(index + 1, ledger);
    for (const { text } of unread)
      ledger.aside(
        text,
        Math.max(1, writer.out.blocks.at(-1)?.line ?? 1),
        '这张表没有框线，分不清格与格，没有读',
      );
    flagPicture(page, index + 1, ledger);
    for (const line of repeated) heads.add(line.text);
  });
  writer.end();
  const { out } = writer;
  for (const text of heads) out.paragraph(text);
  const blocks = out.blocks;
  for (const block of blocks.slice(blocks.length - heads.size))
    for (const cell of block.cells) ledger.leave(cell, '页眉或页脚，每页都有');
  return blocks;
}
