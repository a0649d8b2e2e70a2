import { type Block, type Cell, type Run, type Table, textOf } from '../blocks.ts';
import type { Faces } from '../docx/faces.ts';
import { brokenLines } from '../docx/line-breaks.ts';
import { cellLines, cellWidth, columnWidths } from '../docx/measure.ts';
import { type Section, sectionsOf } from '../docx/sections.ts';
import { CELL, COVER, type Sheet, typeArea } from '../docx/sheet.ts';
import { partsOf, repeatedRows } from '../docx/table.ts';
import { captionOf, type Drawing } from '../drawing.ts';
import { drawingSvg } from '../drawing-svg.ts';
import type { Manuscript } from '../writers.ts';
import { fontList } from './fonts.ts';
import { half, literal, twips } from './literal.ts';

/** Letters and digits that run on longer than a narrow cell is wide may be parted anywhere. */
const LONG = /[!-~]{9,}/g;

const parted = (text: string): string =>
  [...text.matchAll(LONG)].length === 0
    ? `#${literal(text)}`
    : text
        .split(/([!-~]{9,})/)
        .map((piece, index) =>
          index % 2 === 0
            ? `#${literal(piece)}`
            : [...piece].map(sign => `#${literal(sign)}`).join('#h(0.001pt)'),
        )
        .join('');

const runText = ({ text, bold }: Run, write: (text: string) => string): string => {
  const lines = text.split('\n').map(write).join('#linebreak()');
  return bold ? `#text(weight: "bold")[${lines}]` : lines;
};
const plain = (text: string): string => `#${literal(text)}`;
const inline = (runs: readonly Run[], write = plain): string => runs.map(run => runText(run, write)).join('');

/** Lines of this size at this pitch, however the face is cut. */
const pitch = (size: number, line: number): string => `${line / 20 - size / 2}pt`;

const FACE_OF = { 1: 'title', 2: 'heading1', 3: 'heading2', 4: 'body' } as const;

/** Faces, sizes and pitches, as the Word file has them. */
function style(sheet: Sheet, faces: Faces): string[] {
  const { size, line, tracking } = sheet;
  const body = pitch(size.body, line.body);
  const headings = ([1, 2, 3, 4] as const).map(level => {
    const [own, lead] = level === 1 ? [size.title, line.title] : [size.body, line.body];
    const leading = pitch(own, lead);
    const face = `set text(font: ${fontList(faces, FACE_OF[level])}, size: ${half(own)}, weight: "regular", tracking: 0pt)`;
    const words =
      level === 1
        ? 'align(center, it.body)'
        : 'if it.has("label") { align(center, it.body) } else { h(2em); it.body }';
    return `#show heading.where(level: ${level}): it => { ${face}; set par(leading: ${leading}, first-line-indent: 0pt, justify: false); block(width: 100%, above: ${leading}, below: ${body}, sticky: true, ${words}) }`;
  });
  return [
    `#set text(lang: "zh", region: "cn", font: ${fontList(faces, 'body')}, size: ${half(size.body)}, tracking: ${twips(tracking)}, top-edge: 0.85em, bottom-edge: -0.15em, cjk-latin-spacing: none)`,
    `#set par(leading: ${body}, spacing: ${body}, justify: true, first-line-indent: (amount: 2em, all: true))`,
    ...headings,
    `#set outline(title: none, depth: 2, indent: 2em)`,
    `#set outline.entry(fill: repeat[.])`,
    `#show outline.entry: it => { set par(first-line-indent: 0pt); set block(above: ${body}); show linebreak: [ ]; it }`,
    `#let row = (body) => { set text(font: ${fontList(faces, 'table')}, size: ${half(size.table)}, tracking: 0pt); set par(leading: ${pitch(size.table, line.table)}, first-line-indent: 0pt, justify: false); body }`,
    '#show figure.caption: row',
    `#let head = (body) => text(font: ${fontList(faces, 'heading1')}, body)`,
  ];
}

/** White above and below the letters of a cell, which stand in the middle of their line. */
const above = (sheet: Sheet): string => twips(CELL.above + (sheet.line.table - sheet.size.table * 10) / 2);

/** White on either side of a label whose last letter would stand alone in its line: its lines become alike. */
function sidesOf(cell: Cell, { widths, sheet }: Setting): number {
  const letter = sheet.size.table * 10;
  const room = cellWidth(cell, widths);
  const fits = Math.floor(room / letter);
  const text = textOf(cell.runs);
  if (cell.align !== 'center' || !/^\p{Script=Han}+$/u.test(text)) return 0;
  if (text.length <= fits || text.length % fits !== 1) return 0;
  const each = Math.ceil(text.length / Math.ceil(text.length / fits));
  return Math.max(0, Math.floor((room - each * letter) / 2) - 5);
}

/** A cell, where it stands, and what is added to the white around its text. */
function cellSource(
  cell: Cell,
  { y, more, sides }: { y: number; more: number; sides: number },
  sheet: Sheet,
): string {
  const { runs, column, colspan, rowspan, header, align } = cell;
  const own = runs.map(run => ({ ...run, bold: run.bold && !header }));
  const text = inline(own, parted);
  const long = runs.reduce((sum, run) => sum + run.text.length, 0) > 600;
  const spans = `x: ${column}, y: ${y}, colspan: ${colspan}, rowspan: ${rowspan}`;
  const side = align === 'left' || align === 'justify' ? 'left' : 'center';
  const whole = rowspan > 1 || long ? '' : ', breakable: false';
  const beside = side === 'left' && !header ? CELL.beside : CELL.besideCentred;
  const inset = `, inset: (x: ${twips(beside + sides)}, y: ${above(sheet)} + ${twips(more)})`;
  const edge = beside === CELL.beside || more > 0 || sides > 0 ? inset : '';
  return `table.cell(${spans}, align: ${side} + horizon${edge}${whole})[${header ? `#head[${text}]` : text}],`;
}

/**
 * A row with the beginning of a merged cell is as high as what that cell says, or else its text would be set below the
 * turn of the page when the row is the last above it: the cell that says least gets the white that is missing.
 */
function rowSource({ cells }: Table['rows'][number], y: number, setting: Setting): string {
  const { widths, sheet } = setting;
  const lines = cells.map(cell => cellLines(cell, widths, sheet));
  const most = (merged: boolean): number =>
    Math.max(0, ...lines.filter((_, at) => !cells[at]?.header && (cells[at]?.rowspan ?? 1) > 1 === merged));
  const least = Math.min(...lines.filter((_, at) => cells[at]?.rowspan === 1));
  const short =
    most(true) > most(false) ? cells.findIndex((cell, at) => cell.rowspan === 1 && lines[at] === least) : -1;
  const white = ((most(true) - least) * sheet.line.table) / 2;
  return cells
    .map((cell, at) =>
      cellSource(cell, { y, more: at === short ? white : 0, sides: sidesOf(cell, setting) }, sheet),
    )
    .join(' ');
}

/** What a row's text is measured by. */
interface Setting {
  readonly widths: readonly number[];
  readonly sheet: Sheet;
}

function tableSource(table: Table, sheet: Sheet): string[] {
  const columns = `(${table.columns.map(share => `${share.toFixed(6)}fr`).join(', ')},)`;
  const parts = partsOf(table, sheet);
  const setting = { widths: columnWidths(table, sheet), sheet };
  return parts.flatMap(({ rows }, index) => {
    const top = Math.min(repeatedRows(rows), rows.length - 1);
    const cells = rows.map((row, y) => rowSource(row, y, setting));
    return [
      `#block(above: ${index === 0 ? 2 : 0}pt, below: ${index === parts.length - 1 ? '10pt' : '0pt'}, row[#table(columns: ${columns}, stroke: 0.75pt, inset: (x: ${twips(CELL.besideCentred)}, y: ${above(sheet)}),`,
      ...(top > 0 ? [`table.header(${cells.slice(0, top).join('\n')}),`] : []),
      ...cells.slice(Math.max(top, 0)),
      ')])',
    ];
  });
}

function paragraphSource(block: Block & { kind: 'paragraph' }, sheet: Sheet): string {
  const { role, runs, aside } = block;
  if (role === 'title')
    return `#v(${twips(COVER.above)})\n#block(below: ${twips(COVER.below)}, width: 100%)[#set align(center); #set par(first-line-indent: 0pt, leading: ${pitch(sheet.size.title, sheet.line.title)}); #text(font: title-font, size: ${half(sheet.size.title)}, tracking: 0pt)[${inline(runs)}]]`;
  if (role === 'center') return `#align(center)[#set par(first-line-indent: 0pt); ${inline(runs)}]`;
  if (role === 'unit')
    return `#block(above: 4pt, below: 2pt, width: 100%, sticky: true, row[${inline(runs)}#h(1fr)${plain(aside)}])`;
  return `#par[${inline(runs)}]`;
}

/** A label marks a heading that stands in the middle. */
function headingSource({ level, text, align }: Block & { kind: 'heading' }): string {
  const words = text.split('\n').map(plain).join('#linebreak()');
  return `#heading(level: ${level})[${words}]${level > 1 && align === 'center' ? ' <middle>' : ''}`;
}

/** As wide as its lines, unless it would be higher than the page. */
function figureSource(drawing: Drawing, sheet: Sheet): string {
  const { width, height } = typeArea(sheet);
  const room = height - 4 * sheet.line.body;
  const share = Math.min(1, (room * drawing.width) / (width * drawing.height));
  const image = `image(bytes(${literal(drawingSvg(drawing))}), format: "svg", alt: ${literal(drawing.title)}, width: ${(share * 100).toFixed(2)}%)`;
  return `#figure(${image}, caption: [${plain(captionOf(drawing))}], supplement: none, numbering: none)`;
}

function blockSource(block: Block, sheet: Sheet): string[] {
  switch (block.kind) {
    case 'heading':
      return [headingSource(block)];
    case 'paragraph':
      return [paragraphSource(block, sheet)];
    case 'table':
      return tableSource(block, sheet);
    case 'figure':
      return [figureSource(block.drawing, sheet)];
    case 'contents':
      return [
        `#block(width: 100%, below: 20pt, align(center, text(font: head-font)[${plain('目　录')}]))`,
        '#outline()',
      ];
    case 'break':
      return ['#pagebreak(weak: true)'];
  }
}

/** The number below the type area; at the outer edge, once the paper stands upright, where the sheet asks for that. */
function numberSource({ sheet, landscape }: Section): string {
  const size = half(sheet.size.page);
  const number = `text(font: table-font, size: ${size}, tracking: 0pt)[— #counter(page).display("1") —]`;
  if (!sheet.outer)
    return `numbering: "1", background: none, footer-descent: 7mm, footer: context align(center, ${number})`;
  const placed = `align(if calc.odd(counter(page).get().first()) { right } else { left }, pad(x: ${size}, ${number}))`;
  if (!landscape) return `numbering: "1", background: none, footer-descent: 7mm, footer: context ${placed}`;
  const { margin } = sheet;
  const beside = `place(top + left, dx: ${twips(margin.left)} - 7mm - ${size}, dy: ${twips(margin.top)}, rotate(90deg, reflow: true, box(width: ${twips(typeArea(sheet).height)}, ${placed})))`;
  return `numbering: "1", footer: none, background: context ${beside}`;
}

function pageSource(section: Section): string[] {
  const { sheet, numbered, restarts } = section;
  const { page, margin } = sheet;
  const sides = `top: ${twips(margin.top)}, bottom: ${twips(margin.bottom)}, left: ${twips(margin.left)}, right: ${twips(margin.right)}`;
  const number = numbered ? numberSource(section) : 'numbering: none, footer: none, background: none';
  return [
    ...(restarts ? ['#pagebreak(weak: true, to: "odd")'] : []),
    `#set page(width: ${twips(page.width)}, height: ${twips(page.height)}, margin: (${sides}), ${number})`,
    ...(restarts ? ['#counter(page).update(1)'] : []),
  ];
}

/** The date on the cover, in the typesetter's language; a month without a day is its first. */
function dateSource(said: string | null): string {
  const [, year, month, day = '1'] =
    /(20\d\d)\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?/.exec(said ?? '') ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isDate ? `datetime(year: ${year}, month: ${Number(month)}, day: ${Number(day)})` : 'none';
}

/** A document in the typesetter's language; every word of the draft is a string in it. */
export function typstSource(
  { blocks, title, date }: Pick<Manuscript, 'blocks' | 'title' | 'date'>,
  sheet: Sheet,
  faces: Faces,
): string {
  return [
    `#set document(title: ${literal(title)}, date: ${dateSource(date)})`,
    `#let title-font = ${fontList(faces, 'title')}`,
    `#let head-font = ${fontList(faces, 'heading1')}`,
    `#let table-font = ${fontList(faces, 'table')}`,
    ...style(sheet, faces),
    ...sectionsOf(brokenLines(blocks, sheet), sheet).flatMap(section => [
      ...pageSource(section),
      ...section.blocks.flatMap(block => blockSource(block, section.sheet)),
    ]),
  ].join('\n');
}
