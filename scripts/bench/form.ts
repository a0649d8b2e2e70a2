import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** How one program spells the tags of a form. */
export interface Spelling {
  readonly field: (name: string) => string;
  /** A cell that merges with equal neighbours below, where the program can. */
  readonly merged: (name: string) => string;
  readonly open: (list: string) => string;
  readonly close: (list: string) => string;
}

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map(text => `<w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** One and the same 绩效目标表 as a Word form, repeated for every project. */
export function formSpelt({ field, merged, open, close }: Spelling): Uint8Array {
  const list = 'rows_by_name';
  const body = [
    p(open('projects')),
    p(`${field('number')}.${field('name')}绩效目标表`),
    table(
      row('项目编码', field('code'), '项目名称', field('name')),
      row('预算数', field('total'), '其中：财政资金', field('fiscal')),
      row('资金用途', field('purpose')),
      row('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'),
      row(
        `${open(list)}${merged('level1')}`,
        merged('level2'),
        field('name'),
        field('description'),
        field('value_raw'),
        `${field('basis')}${close(list)}`,
      ),
    ),
    p(close('projects')),
  ].join('');
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(`${XML}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`),
  });
}
