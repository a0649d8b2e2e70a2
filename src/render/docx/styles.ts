import type { Faces } from './faces.ts';
import { CELL, COVER, type Sheet, typeArea } from './sheet.ts';
import { escaped, W, XML } from './xml.ts';

const fonts = ({ name }: Faces[keyof Faces]): string => {
  const said = escaped(name);
  // Signs that both scripts have, as quotes and dashes, are Chinese ones.
  return `<w:rFonts w:hint="eastAsia" w:ascii="${said}" w:hAnsi="${said}" w:eastAsia="${said}" w:cs="${said}"/>`;
};
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const exact = (line: number, before = 0, after = 0): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;
/** Two characters, whatever their size; the twips are for programs that do not count characters. */
const indented = (half: number): string => `<w:ind w:firstLineChars="200" w:firstLine="${half * 20}"/>`;

interface Style {
  readonly id: string;
  /** Word knows its own styles by their English names. */
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
  readonly kind?: 'character';
}

const styleXml = ({ id, name, paragraph = '', run = '', next, kind }: Style): string =>
  [
    `<w:style w:type="${kind ?? 'paragraph'}" w:styleId="${id}">`,
    `<w:name w:val="${name}"/>${kind === undefined ? '<w:basedOn w:val="Normal"/>' : ''}`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');

const centre = '<w:jc w:val="center"/>';
const FACE_OF = { 1: 'title', 2: 'heading1', 3: 'heading2', 4: 'body' } as const;

function heading(level: 1 | 2 | 3 | 4, sheet: Sheet, faces: Faces): Style {
  const top = level === 1;
  const half = top ? sheet.size.title : sheet.size.body;
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'BodyText',
    paragraph: [
      '<w:keepNext/><w:keepLines/>',
      exact(top ? sheet.line.title : sheet.line.body),
      top ? centre : `${indented(half)}<w:jc w:val="both"/>`,
      `<w:outlineLvl w:val="${level - 1}"/>`,
    ].join(''),
    run: `${fonts(faces[FACE_OF[level]])}${size(half)}`,
  };
}

function contentsLine(level: 1 | 2, sheet: Sheet): Style {
  const { width } = typeArea(sheet);
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>${exact(sheet.line.body)}${
      level === 1 ? '' : `<w:ind w:leftChars="200" w:left="${sheet.size.body * 20}"/>`
    }`,
  };
}

function tableStyles(sheet: Sheet, faces: Faces): Style[] {
  const edge = CELL.beside - CELL.besideCentred;
  const line = exact(sheet.line.table);
  const run = `${fonts(faces.table)}${size(sheet.size.table)}`;
  const { width } = typeArea(sheet);
  return [
    { id: 'Cell', name: '表格文字', paragraph: `${line}${centre}`, run },
    {
      id: 'CellLeft',
      name: '表格文字 左齐',
      paragraph: `${line}<w:ind w:left="${edge}" w:right="${edge}"/><w:jc w:val="left"/>`,
      run,
    },
    {
      id: 'CellHead',
      name: '表头',
      paragraph: `${line}${centre}`,
      run: `${fonts(faces.heading1)}${size(sheet.size.table)}`,
    },
    { id: 'Figure', name: '图', paragraph: `<w:keepNext/>${centre}` },
    {
      id: 'Caption',
      name: 'caption',
      paragraph: `${exact(sheet.line.table, 80, sheet.line.table)}${centre}`,
      run,
    },
    {
      id: 'AboveTable',
      name: '表前说明',
      paragraph: `<w:keepNext/><w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>${exact(sheet.line.table + 60)}`,
      run,
    },
  ];
}

function proseStyles(sheet: Sheet, faces: Faces): Style[] {
  const { size: half, line, tracking } = sheet;
  return [
    {
      id: 'BodyText',
      name: 'Body Text',
      paragraph: `${exact(line.body)}${indented(half.body)}<w:jc w:val="both"/>`,
      ...(tracking === 0 ? {} : { run: `<w:spacing w:val="${tracking}"/>` }),
    },
    {
      id: 'Title',
      name: 'Title',
      paragraph: `${exact(line.title, COVER.above, COVER.below)}${centre}`,
      run: `${fonts(faces.title)}${size(half.title)}`,
    },
    { id: 'Centred', name: '居中文字', paragraph: `${exact(line.body)}${centre}` },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      paragraph: `${exact(line.title)}${centre}`,
      run: fonts(faces.heading1),
    },
    {
      id: 'Footer',
      name: 'footer',
      paragraph: `<w:spacing w:before="0" w:after="0"/>${centre}`,
      run: `${fonts(faces.table)}${size(half.page)}`,
    },
  ];
}

const COMMENT: readonly Style[] = [
  {
    id: 'CommentText',
    name: 'annotation text',
    paragraph: '<w:spacing w:before="0" w:after="0"/><w:jc w:val="left"/>',
    run: size(21),
  },
  { id: 'CommentReference', name: 'annotation reference', kind: 'character', run: size(21) },
];

/** All faces and measures stand in styles: a person changes one style and the whole text follows. */
export function stylesXml(sheet: Sheet, faces: Faces): string {
  const styles = [
    ...proseStyles(sheet, faces),
    ...([1, 2, 3, 4] as const).map(level => heading(level, sheet, faces)),
    contentsLine(1, sheet),
    contentsLine(2, sheet),
    ...tableStyles(sheet, faces),
    ...COMMENT,
  ];
  // LibreOffice breaks numbers anywhere in a text whose Latin letters are Chinese too.
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';
  return [
    `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>`,
    `${fonts(faces.body)}${size(sheet.size.body)}${language}`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    '<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
    ...styles.map(styleXml),
    '</w:styles>',
  ].join('');
}
