import { strToU8, unzipSync, zipSync } from 'fflate';
import { JixiaoError } from '../../domain/errors.ts';
import { parseXml } from '../../importing/front-ends/xml.ts';
import { allOf, wordsOf } from '../docx/testing-word.ts';
import { escaped, W, XML } from '../docx/xml.ts';

/** A run a character, as Word cuts what is typed slowly. */
export const cut = (text: string): string =>
  [...text]
    .map(sign => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(sign)}</w:t></w:r>`)
    .join('<w:proofErr w:type="spellStart"/>');

export const p = (text: string): string => `<w:p>${cut(text)}</w:p>`;
const tc = (text: string, span: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.map(cell => tc(cell, 1)).join('')}</w:tr>`;
/** A row whose last cell reaches to the sixth column. */
export const wide = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell, index) => tc(cell, index === cells.length - 1 ? 7 - cells.length : 1)).join('')}</w:tr>`;
export const tbl = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word file with this body, and other parts by name. */
export const formOf = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(`${XML}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(XML + xml)])),
  });

const ROW = tr(
  '{{#each rows_by_name}}{{merge level1}}',
  '{{merge level2}}',
  '{{name}}',
  '{{description}}',
  '｛｛ value_raw ｝｝',
  '{{basis}}{{/each}}',
);
/** A 绩效目标表 for each project. */
export const FORM = formOf(
  [
    p('{{title}}'),
    p('{{#each projects}}'),
    p('{{ unit_line }}的项目绩效目标'),
    tbl(
      wide('项目编码', '{{code}}', '项目名称', '{{name}}'),
      wide('预算数', '{{total}}', '财政资金', '{{fiscal}}'),
      wide('资金用途', '{{purpose}}'),
      wide('绩效目标', '{{#each goals}}{{number}}.{{text}}{{/each}}'),
      tr('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'),
      ROW,
    ),
    p('{{/each}}'),
  ].join(''),
);

/** What a Word file says, a paragraph a line. */
export const linesOf = (bytes: Uint8Array): string[] => {
  const part = unzipSync(bytes)['word/document.xml'];
  return part === undefined ? [] : [...allOf(parseXml(part), 'w:p')].map(wordsOf);
};

/** What a person is told instead of a filled form. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof JixiaoError) return `${error.code} ${error.message} ${error.fix}`;
    throw error;
  }
  return 'nothing was refused';
}
