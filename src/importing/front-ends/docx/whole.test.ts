import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../cells.ts';
import { Ledger } from '../../ledger.ts';
import { readDocx } from './read.ts';
import { file, lines, p, t, W } from './testing-docx.ts';

describe('nothing Word shows is lost', () => {
  it('ticks and boxes stay: as codes, as letters of a face of pictures, in forms of the older kind', () => {
    const sign = (face: string, code: string): string =>
      `<w:r><w:sym w:font="${face}" w:char="${code}"/></w:r>`;
    const run = (face: string, text: string): string =>
      `<w:r><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const ticked = (on: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/><w:checkBox><w:default w:val="0"/>${on}</w:checkBox></w:ffData></w:fldChar></w:r>`;
    const list =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="新增"/><w:listEntry w:val="延续"/></w:ddList></w:ffData></w:fldChar></w:r>';
    expect(lines(p(sign('Wingdings', 'F0FE') + t('是') + sign('Wingdings 2', '00A3') + t('否')))).toEqual([
      '☑是□否',
    ]);
    expect(lines(p(run('Wingdings', '\uf0a8þ') + run('宋体', 'þ') + run('Symbol', '³5')))).toEqual(['□☑þ≥5']);
    expect(lines(p(ticked('<w:checked/>') + t('是') + ticked('') + t('否') + list))).toEqual(['☑是□否延续']);
  });

  it('a paragraph whose end was deleted goes on in the next; the sound above a sign is not its text', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(lines(p(t('绩效'), gone) + p(t('目标')) + p(t('末'), gone))).toEqual(['绩效目标', '末']);
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>biāo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>标</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(lines(p(t('目') + ruby))).toEqual(['目标']);
  });

  const links = (...targets: string[]): string =>
    `<Relationships>${targets.map((target, at) => `<Relationship Id="r${at}" Target="${target}"/>`).join('')}</Relationships>`;
  const chunk = (at: number): string => `<w:altChunk r:id="r${at}" xmlns:r="r"/>`;

  it('files Word shows as its own text are read in their place; what cannot be is named', () => {
    const ledger = new Ledger();
    const bytes = zipSync({
      'word/document.xml': strToU8(
        `<w:document ${W}><w:body>${p(t('前'))}${chunk(0)}${chunk(1)}${chunk(2)}${chunk(3)}${p(t('后'))}</w:body></w:document>`,
      ),
      'word/_rels/document.xml.rels': strToU8(links('page.html', 'note.txt', 'inner.docx', 'old.mht')),
      'word/page.html': strToU8('<html><body><table><tr><td>甲<td>乙</table></body></html>'),
      'word/note.txt': strToU8('一段文字'),
      'word/inner.docx': file(p(t('内'))),
      'word/old.mht': strToU8('MIME-Version: 1.0'),
    });
    const blocks = readDocx(bytes, ledger);
    expect(blocks.map(textOf)).toEqual(['前', '甲 乙', '一段文字', '内', '后']);
    const numbers = blocks.map(({ line }) => line);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(ledger.leftovers([]).map(({ text }) => text)).toEqual(['old.mht']);
  });

  it('diagrams, charts and objects of other programs are handed back, letters drawn as art are read', () => {
    const ledger = new Ledger();
    const parts = {
      'diagrams/data1.xml':
        '<dgm:x><dgm:pt><dgm:t><a:p><a:r><a:t>组织架构</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:x>',
      'charts/chart1.xml':
        '<c:x><c:ser><c:tx><c:v>培训人次</c:v></c:tx><c:cat><c:v>2024年</c:v></c:cat><c:val><c:v>120</c:v></c:val></c:ser></c:x>',
    };
    const body = p(
      '<w:r><w:pict><v:shape><v:textpath string="绩效文本"/></v:shape></w:pict></w:r><w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>',
    );
    expect(readDocx(file(body, parts), ledger).map(textOf)).toEqual(['绩效文本']);
    expect(ledger.leftovers([]).map(({ text }) => text)).toEqual([
      '组织架构',
      '培训人次 2024年 120',
      '嵌入的对象 Equation.3',
    ]);
  });

  it('a file of pictures alone is told from an empty one', () => {
    const bytes = zipSync({
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${p('')}</w:body></w:document>`),
      'word/media/image1.png': new Uint8Array(4),
    });
    expect(() => readDocx(bytes, new Ledger())).toThrow('只有图片');
  });
});
