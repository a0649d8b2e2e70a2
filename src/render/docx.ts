import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Align, Block, Cell, Run, Table as TableBlock } from './blocks.ts';
import { FONT, OFFICIAL, type Sheet, textWidth } from './docx-style.ts';
import { repeatable } from './docx-zip.ts';

type Font = (typeof FONT)[keyof typeof FONT];

const ALIGN: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
const FACES = { 1: FONT.title, 2: FONT.heading1, 3: FONT.heading2, 4: FONT.body } as const;

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** Characters that XML 1.0 cannot hold. */
const sound = (text: string): string =>
  text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

function textRuns(runs: readonly Run[], font: Font, size: number): TextRun[] {
  return runs.flatMap(({ text, bold }) =>
    sound(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            color: '000000',
            font,
            size,
            ...(bold ? { bold } : {}),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

function cell(
  { runs, colspan, rowspan, header, align }: Cell,
  widths: readonly number[],
  sheet: Sheet,
): TableCell {
  const plain = runs.map(run => ({ ...run, bold: run.bold && !header }));
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: ALIGN[align],
        spacing: exact(sheet.line.table),
        children: textRuns(plain, header ? FONT.heading1 : FONT.table, sheet.size.table),
      }),
    ],
  });
}

const BORDER = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

function table({ columns, rows }: TableBlock, sheet: Sheet): Table {
  const width = textWidth(sheet);
  const widths = columns.map(share => Math.round(share * width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: rows.map(
      ({ cells, header }) =>
        new TableRow({
          cantSplit: true,
          tableHeader: header,
          children: cells.map(one => cell(one, widths.slice(one.column, one.column + one.colspan), sheet)),
        }),
    ),
  });
}

const indentOf = ({ size }: Sheet) => ({ firstLineChars: 200, firstLine: size.body * 20 });

function paragraph(block: Block & { kind: 'paragraph' }, sheet: Sheet): IParagraphOptions {
  const { runs, role, aside } = block;
  if (role === 'title')
    return {
      alignment: AlignmentType.CENTER,
      spacing: { ...exact(sheet.line.title), before: 3600, after: 1200 },
      children: textRuns(runs, FONT.title, sheet.size.title),
    };
  if (role === 'center')
    return {
      alignment: AlignmentType.CENTER,
      spacing: exact(sheet.line.body),
      children: textRuns(runs, FONT.body, sheet.size.body),
    };
  if (role === 'unit')
    return {
      spacing: exact(sheet.line.table + 60),
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth(sheet) }],
      children: [
        ...textRuns(runs, FONT.table, sheet.size.table),
        new TextRun({ text: `\t${sound(aside)}`, font: FONT.table, size: sheet.size.table }),
      ],
    };
  return {
    alignment: AlignmentType.BOTH,
    indent: indentOf(sheet),
    spacing: exact(sheet.line.body),
    children: textRuns(runs, FONT.body, sheet.size.body),
  };
}

function heading(block: Block & { kind: 'heading' }, sheet: Sheet): IParagraphOptions {
  const { level, text, align } = block;
  const centred = level === 1 || align === 'center';
  return {
    heading: HEADINGS[level],
    alignment: centred ? AlignmentType.CENTER : AlignmentType.BOTH,
    ...(centred ? {} : { indent: indentOf(sheet) }),
    spacing: exact(level === 1 ? sheet.line.title : sheet.line.body),
    keepNext: true,
    children: textRuns(
      [{ text, bold: false }],
      FACES[level],
      level === 1 ? sheet.size.title : sheet.size.body,
    ),
  };
}

const contents = (sheet: Sheet): (Paragraph | TableOfContents)[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exact(sheet.line.title),
    children: textRuns([{ text: '目　录', bold: false }], FONT.heading1, sheet.size.body),
  }),
  new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
];

function* children(blocks: readonly Block[], sheet: Sheet): Iterable<Paragraph | Table | TableOfContents> {
  let pageBreakBefore = false;
  for (const block of blocks) {
    const turn = pageBreakBefore ? { pageBreakBefore } : {};
    pageBreakBefore = block.kind === 'break';
    if (block.kind === 'heading') yield new Paragraph({ ...heading(block, sheet), ...turn });
    else if (block.kind === 'paragraph') yield new Paragraph({ ...paragraph(block, sheet), ...turn });
    else if (block.kind === 'table') {
      yield table(block, sheet);
      yield new Paragraph({ spacing: exact(sheet.line.table), children: [] });
    } else if (block.kind === 'contents') {
      if ('pageBreakBefore' in turn)
        yield new Paragraph({ pageBreakBefore: true, spacing: exact(20), children: [] });
      yield* contents(sheet);
    }
  }
}

const footer = (sheet: Sheet): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ font: FONT.page, size: sheet.size.page, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

/** Up to this many tables the pages of the contents are worked out here; beyond, Word does it when asked (F9). */
const COUNTED_TABLES = 20;

const countsPages = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind }) => kind === 'contents') &&
  blocks.filter(({ kind }) => kind === 'table').length <= COUNTED_TABLES;

/** A Word file, as GB/T 9704 sets the page unless told otherwise; the same blocks give the same bytes. */
export async function toDocx(
  blocks: readonly Block[],
  title: string,
  sheet: Sheet = OFFICIAL,
): Promise<Uint8Array> {
  const document = new Document({
    title: sound(title),
    creator: 'jixiao',
    lastModifiedBy: 'jixiao',
    ...(countsPages(blocks) ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    styles: {
      default: {
        document: {
          run: { font: FONT.body, size: sheet.size.body, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [
      {
        properties: { page: sheet.page, titlePage: true },
        footers: { default: footer(sheet), first: new Footer({ children: [new Paragraph({})] }) },
        children: [...children(blocks, sheet)],
      },
    ],
  });
  return repeatable(await Packer.toBuffer(document));
}
