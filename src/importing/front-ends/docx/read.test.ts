import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../ledger.ts';
import { readDocx } from './read.ts';
import { cells, file, lines, p, t, tc, tr, W } from './testing-docx.ts';

describe('a Word file is read as Word shows it', () => {
  it('insertions and what was moved here stand, deletions and hidden text do not', () => {
    const body = p(
      [
        t('目标'),
        `<w:ins>${t('95')}</w:ins>`,
        '<w:del><w:r><w:delText>90</w:delText></w:r></w:del>',
        `<w:moveFrom>${t('旧')}</w:moveFrom><w:moveTo>${t('%')}</w:moveTo>`,
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>',
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t></w:r>',
      ].join(''),
    );
    expect(lines(body)).toEqual(['目标95%。']);
  });

  it('fields show their result, signs of the symbol face are signs', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body = p(
      `${field('begin')}<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${field('separate')}${t('5')}${field('end')}` +
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    );
    expect(lines(body)).toEqual(['5≥✓']);
    const sign = (face: string, code: string): string =>
      `<w:r><w:sym w:font="${face}" w:char="${code}"/></w:r>`;
    expect(lines(p(sign('宋体', '2264') + t('5') + sign('Symbol', 'F025') + sign('Symbol', 'zz')))).toEqual([
      '≤5%',
    ]);
  });

  it('a text box is read once', () => {
    const box = `<w:txbxContent>${p(t('框里的字'))}</w:txbxContent>`;
    const body = p(
      `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${t('段落')}`,
    );
    expect(lines(body)).toEqual(['段落', '框里的字']);
    const inTable = `<w:txbxContent><w:tbl>${tr(tc('格一'), tc('格二'))}</w:tbl></w:txbxContent>`;
    expect(lines(p(`<w:r><w:pict>${inTable}</w:pict></w:r>`))).toEqual(['格一', '格二']);
  });

  it('a contents line is parted at its tab, a line break parts paragraphs', () => {
    expect(cells(p('<w:r><w:t>一、总体</w:t><w:tab/><w:t>1</w:t></w:r>'))).toEqual([['一、总体', '1']]);
    expect(lines(p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>'))).toEqual(['甲', '乙']);
  });
});

it('comments, notes, headers and footers are handed back, page numbers are not', () => {
  const ledger = new Ledger();
  const note = (text: string): string => `<w:x ${W}><w:comment>${p(t(text))}</w:comment></w:x>`;
  const parts = {
    'comments.xml': note('这个数请再核'),
    'footnotes.xml': note('含上级补助'),
    'header1.xml': note('内部资料'),
    'header2.xml': note('内部资料'),
    'footer1.xml': note('— 第 1 页 —'),
  };
  expect(readDocx(file(p(t('正文')), parts), ledger)).toHaveLength(1);
  expect(ledger.leftovers([]).map(({ text }) => text)).toEqual(['这个数请再核', '含上级补助', '内部资料']);
});

describe('tables', () => {
  it('keep each column where merges cover cells', () => {
    const body = `<w:tbl>${[
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('丙'), tc('丁')),
      tr(tc('戊', '<w:vMerge w:val="continue"/>'), tc('己'), tc('庚')),
    ].join('')}</w:tbl>`;
    expect(cells(body)).toEqual([
      ['甲', '乙', ''],
      ['', '丙', '丁'],
      ['戊', '己', '庚'],
    ]);
  });

  it('a merge ends where a cell below has a text, and is counted once however long', {
    timeout: 20_000,
  }, () => {
    const on = '<w:vMerge/>';
    const body = `<w:tbl>${[
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('一')),
      tr(tc('乙', on), tc('二')),
      tr(tc('', on), tc('三')),
    ].join('')}</w:tbl>`;
    expect(cells(body)).toEqual([
      ['甲', '一'],
      ['乙', '二'],
      ['', '三'],
    ]);
    const first = tr(...Array.from({ length: 20 }, () => tc('甲', '<w:vMerge w:val="restart"/>')));
    const next = tr(...Array.from({ length: 20 }, () => `<w:tc><w:tcPr>${on}</w:tcPr><w:p/></w:tc>`));
    expect(cells(`<w:tbl>${first}${next.repeat(8000)}</w:tbl>`)).toHaveLength(8001);
  });

  it('a span that is no number hides no text', () => {
    expect(cells(`<w:tbl>${tr(tc('甲', '<w:gridSpan w:val="x"/>'), tc('乙'))}</w:tbl>`)).toEqual([
      ['甲', '乙'],
    ]);
  });

  it('a deleted row is not there, a table inside a cell is text of the cell, a content control is looked into', () => {
    const inner = `<w:tbl>${tr(tc('内一'), tc('内二'))}</w:tbl>`;
    const body = `<w:tbl>${[
      `<w:tr><w:trPr><w:del/></w:trPr>${tc('删去的行')}</w:tr>`,
      tr(
        `<w:tc>${p(t('外'))}${inner}${p('')}</w:tc>`,
        `<w:sdt><w:sdtContent>${tc('控件')}</w:sdtContent></w:sdt>`,
      ),
    ].join('')}</w:tbl>`;
    expect(cells(body)).toEqual([['外\n内一 内二', '控件']]);
  });
});

describe('numbers Word only shows', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '·')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const item = (at: number, text: string): string =>
    p(t(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);

  it('stand before their paragraphs, and start again under the next heading', () => {
    const body = [
      item(0, '总体'),
      item(1, '甲'),
      item(1, '乙'),
      item(2, '点'),
      item(0, '分项'),
      item(1, '丙'),
    ].join('');
    expect(lines(body, { 'numbering.xml': numbering })).toEqual([
      '一、总体',
      '1.甲',
      '2.乙',
      '点',
      '二、分项',
      '1.丙',
    ]);
  });

  it('come from the style where the paragraph has none of its own', () => {
    const styles = `<w:styles ${W}><w:style w:styleId="标题1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
    const body = Array.from({ length: 12 }, () => p(t('节'), '<w:pStyle w:val="标题1"/>')).join('');
    expect(lines(body, { 'numbering.xml': numbering, 'styles.xml': styles }).at(-1)).toBe('十二、节');
  });
});

describe('bad files end in a Chinese sentence', () => {
  it.each([
    ['cut short', file(p(t('甲'))).subarray(0, 60)],
    ['without a body', zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['with broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
    [
      'with entities that multiply',
      zipSync({
        'word/document.xml': strToU8(
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body>${p(t('&b;'))}</w:body></w:document>`,
        ),
      }),
    ],
  ])('%s', (_, bytes) => {
    expect(() => readDocx(bytes, new Ledger())).toThrow(/\p{Script=Han}/u);
  });

  it('a part of millions of elements is refused before it fills the memory', { timeout: 60_000 }, () => {
    expect(() => readDocx(file('<w:p/>'.repeat(3_100_000)), new Ledger())).toThrow('太多');
  });

  it('a package that would unpack to more than it should is refused before it is unpacked', {
    timeout: 60_000,
  }, () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(201 * 1024 * 1024) }, { level: 9 });
    expect(() => readDocx(bomb, new Ledger())).toThrow('太大');
  });
});
