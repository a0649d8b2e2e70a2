import { type Block, listed } from '../blocks.ts';
import { captionOf } from '../drawing.ts';
import { type Marks, markedRuns } from './comments.ts';
import { drawingXml } from './drawing.ts';
import type { Footer } from './footers.ts';
import { AFTER_TABLE, pagesOf } from './pages.ts';
import type { Section } from './sections.ts';
import { type Sheet, typeArea } from './sheet.ts';
import { tableXml } from './table.ts';
import { paragraphXml, runXml, textXml, thinXml, trackedRun } from './xml.ts';

const TURN = '<w:pageBreakBefore/>';
const CENTRE = '<w:jc w:val="center"/>';
const field = (kind: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const bookmark = (index: number): string => `_Toc${String(index + 1).padStart(6, '0')}`;

/** One line of the contents: the heading, dots, and its page, all a link. */
function entryXml(entry: { level: 1 | 2 | 3 | 4; text: string }, index: number, page: number): string {
  const name = bookmark(index);
  const number = `${field('begin')}${instruction(`PAGEREF ${name} \\h`)}${field('separate')}<w:r><w:t>${page}</w:t></w:r>${field('end')}`;
  const text = textXml(entry.text.replaceAll('\n', ' '));
  return `<w:hyperlink w:anchor="${name}" w:history="1"><w:r>${text}</w:r><w:r><w:tab/></w:r>${number}</w:hyperlink>`;
}

/** The contents as Word keeps them: a field that shows these lines at once and is counted anew with F9. */
function contentsXml(blocks: readonly Block[], pages: readonly number[], turn: string): string[] {
  const entries = listed(blocks);
  const begin = `${field('begin')}${instruction('TOC \\o "1-2" \\h \\z \\u')}${field('separate')}`;
  return [
    paragraphXml('TOCHeading', runXml({ text: '目　录', bold: false }), turn),
    ...entries.map((entry, index) =>
      paragraphXml(
        entry.level === 1 ? 'TOC1' : 'TOC2',
        (index === 0 ? begin : '') +
          entryXml(entry, index, pages[index] ?? 1) +
          (index === entries.length - 1 ? field('end') : ''),
      ),
    ),
  ];
}

const STYLE_OF = { body: 'BodyText', title: 'Title', center: 'Centred', unit: 'AboveTable' } as const;

/** What stands at the right edge of a sheet moves with the edge. */
const movedTab = (from: Sheet, to: Sheet): string =>
  `<w:tabs><w:tab w:val="clear" w:pos="${typeArea(from).width}"/><w:tab w:val="right" w:pos="${typeArea(to).width}"/></w:tabs>`;

/** More than the shapes of one picture. */
const SHAPES = 10_000;

/** Writes the blocks of a document; headings are counted as they come. */
class Body {
  readonly #sheet: Sheet;
  readonly #marks: Marks;
  readonly #whole: readonly Block[];
  readonly #pages: readonly number[];
  #headings = 0;
  #figures = 0;

  constructor(sections: readonly Section[], sheet: Sheet, marks: Marks) {
    this.#sheet = sheet;
    this.#marks = marks;
    this.#whole = sections.flatMap(({ blocks }) => blocks);
    this.#pages = this.#whole.some(({ kind }) => kind === 'contents') ? pagesOf(sections) : [];
  }

  section({ blocks, sheet }: Section): string[] {
    const out: string[] = [];
    let turn = '';
    for (const [index, block] of blocks.entries()) {
      if (turn !== '' && block.kind === 'table') out.push(thinXml(turn));
      for (const xml of this.#block(block, turn, sheet)) out.push(xml);
      turn = block.kind === 'break' ? TURN : '';
      if (block.kind !== 'table') continue;
      const next = blocks[index + 1];
      out.push(
        next === undefined || next.kind === 'break'
          ? thinXml()
          : `<w:p><w:pPr><w:spacing w:line="${AFTER_TABLE}" w:lineRule="exact"/></w:pPr></w:p>`,
      );
    }
    return out;
  }

  #block(block: Block, turn: string, sheet: Sheet): string[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block, turn)];
      case 'paragraph':
        return [this.#paragraph(block, turn, sheet)];
      case 'table':
        return [tableXml(block, sheet, cell => this.#cell(cell))];
      case 'contents':
        return contentsXml(this.#whole, this.#pages, turn);
      case 'figure':
        return this.#figure(block, turn, sheet);
      case 'break':
        return [];
    }
  }

  #figure({ drawing }: Block & { kind: 'figure' }, turn: string, sheet: Sheet): string[] {
    this.#figures += 1;
    const drawn = drawingXml(drawing, sheet, this.#figures * SHAPES);
    const caption = paragraphXml('Caption', runXml({ text: captionOf(drawing), bold: false }));
    return drawn === '' ? [] : [paragraphXml('Figure', drawn, turn), caption];
  }

  #cell(cell: Parameters<Parameters<typeof tableXml>[2]>[0]): string {
    const runs = cell.header ? cell.runs.map(run => ({ ...run, bold: false })) : cell.runs;
    return markedRuns(runs, this.#marks.get(cell));
  }

  #heading(block: Block & { kind: 'heading' }, turn: string): string {
    const { level, text, align } = block;
    const runs = markedRuns(block.runs ?? [{ text, bold: false }], this.#marks.get(block));
    const centred =
      level > 1 && align === 'center' ? `<w:ind w:firstLineChars="0" w:firstLine="0"/>${CENTRE}` : '';
    if (level > 2) return paragraphXml(`Heading${level}`, runs, turn + centred);
    const id = this.#headings++;
    const marked = `<w:bookmarkStart w:id="${id}" w:name="${bookmark(id)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
    return paragraphXml(`Heading${level}`, marked, turn + centred);
  }

  #paragraph(block: Block & { kind: 'paragraph' }, turn: string, sheet: Sheet): string {
    const { role, aside, asideMark } = block;
    const runs = markedRuns(block.runs, this.#marks.get(block));
    const beside = aside === '' ? '' : trackedRun(`<w:r><w:tab/>${textXml(aside)}</w:r>`, asideMark);
    const tab = role === 'unit' && sheet !== this.#sheet ? movedTab(this.#sheet, sheet) : '';
    return paragraphXml(STYLE_OF[role], runs + beside, turn + tab);
  }
}

/** How the pages of a section lie and are counted. */
function sectionXml({ sheet, landscape, numbered, restarts }: Section, footers: readonly Footer[]): string {
  const { page, margin } = sheet;
  const sides = `w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}"`;
  const own = footers.filter(footer => numbered && (footer.landscape === landscape || !sheet.outer));
  return [
    '<w:sectPr>',
    ...own.map(({ kind, name }) => `<w:footerReference w:type="${kind}" r:id="${name}"/>`),
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"${landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar ${sides} w:header="851" w:footer="${margin.footer}" w:gutter="0"/>`,
    restarts ? '<w:pgNumType w:start="1"/>' : '',
    '</w:sectPr>',
  ].join('');
}

/** All that stands in the body of the file: paragraphs, tables, and how their pages lie. */
export function bodyXml(
  sections: readonly Section[],
  { sheet, marks, footers }: { sheet: Sheet; marks: Marks; footers: readonly Footer[] },
): string {
  const body = new Body(sections, sheet, marks);
  const parts = sections.map((section, index) => {
    const out = body.section(section);
    const how = sectionXml(section, footers);
    if (index === sections.length - 1) return out.join('') + how;
    const last = out.pop() ?? '';
    return out.join('') + last.replace('</w:pPr>', `${how}</w:pPr>`);
  });
  return parts.join('');
}
