import { strToU8, zipSync } from 'fflate';
import { REVIEW_AUTHOR } from '../../domain/returned.ts';
import type { Manuscript } from '../writers.ts';
import { bodyXml } from './body.ts';
import { commentsXml, marksOf } from './comments.ts';
import { DRAWN } from './drawing.ts';
import { FACES, type Faces } from './faces.ts';
import { footersOf } from './footers.ts';
import { brokenLines } from './line-breaks.ts';
import { sectionsOf } from './sections.ts';
import { OFFICIAL, type Sheet, WORKING } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { counted, escaped, R, W, XML } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A file has no date of its own: it is the draft that has one. */
const WRITTEN = new Date(2000, 0, 1);

/** Above the numbers of comments and bookmarks. */
const FIRST_CHANGE = 1_000_000;

const relations = (all: readonly (readonly [string, string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Each part by its name, and what kind of part it is. */
function contentTypes(parts: readonly (readonly [string, string])[]): string {
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`,
  );
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join('');
}

/** Word and WPS look here for what to set a text in when a face is missing. */
function fontTable(faces: Faces): string {
  const known = new Map(Object.values(faces).map(face => [face.name, face]));
  const fonts = [...known.values()].map(
    ({ name, instead }) =>
      `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(instead.join(','))}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML}<w:fonts ${W}>${fonts.join('')}</w:fonts>`;
}

const settings = ({ outer }: Sheet): string =>
  [
    `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>`,
    outer ? '<w:evenAndOddHeaders/>' : '',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:compat><w:doNotExpandShiftReturn/>',
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>',
  ].join('');

const core = (title: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;

/** A Word file, set as GB/T 9704 asks unless it is a working paper; the same manuscript gives the same bytes. */
export function toDocx(manuscript: Manuscript): Uint8Array {
  const { title, working, comments, fonts, now } = manuscript;
  const sheet = working ? WORKING : OFFICIAL;
  const blocks = brokenLines(manuscript.blocks, sheet);
  const faces = FACES[fonts];
  const sections = sectionsOf(blocks, sheet);
  const footers = footersOf(sections, sheet);
  const remarks = comments.length === 0 ? [] : ['comments'];
  const parts = ['document', 'styles', 'settings', 'fontTable', ...remarks];
  const body = bodyXml(sections, { sheet, marks: marksOf(blocks, comments), footers });
  const drawn = blocks.some(({ kind }) => kind === 'figure') ? ` ${DRAWN}` : '';
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes([
      ...parts.map(name => [name, name === 'document' ? 'document.main' : name] as const),
      ...footers.map(({ name }) => [name, 'footer'] as const),
    ]),
    '_rels/.rels': relations([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': core(title),
    'word/_rels/document.xml.rels': relations([
      ...parts
        .slice(1)
        .map((name, index) => [`rId${index + 1}`, `${OFFICE}/${name}`, `${name}.xml`] as const),
      ...footers.map(({ name }) => [name, `${OFFICE}/footer`, `${name}.xml`] as const),
    ]),
    'word/document.xml': `${XML}<w:document ${W} ${R}${drawn}><w:body>${counted(body, FIRST_CHANGE, now)}</w:body></w:document>`,
    'word/styles.xml': stylesXml(sheet, faces),
    'word/settings.xml': settings(sheet),
    'word/fontTable.xml': fontTable(faces),
    ...Object.fromEntries(footers.map(({ name, xml }) => [`word/${name}.xml`, xml])),
    ...(comments.length === 0 ? {} : { 'word/comments.xml': commentsXml(comments, REVIEW_AUTHOR, now) }),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(bytes, { mtime: WRITTEN, level: 6 });
}
