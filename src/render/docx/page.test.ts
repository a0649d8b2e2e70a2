import { describe, expect, it } from 'vitest';
import type { Draft, Indicator } from '../../domain/draft.ts';
import { FONTS } from '../../domain/formats.ts';
import { childOf, elementsOf, type XmlElement } from '../../importing/front-ends/xml.ts';
import hebeiCounty from '../../profiles/hebei-county.ts';
import mof2021 from '../../profiles/mof-2021.ts';
import { callTool, testWorld } from '../../tools/testing-world.ts';
import { WIDE } from '../testing-wide.ts';
import {
  allOf,
  attributesOf,
  countyDraft,
  opened,
  type Parts,
  partOf,
  wordOf,
  wordsOf,
} from './testing-word.ts';

const body = (parts: Parts): XmlElement | undefined => childOf(parts.get('word/document.xml'), 'w:body');
const style = (parts: Parts, id: string): XmlElement | undefined =>
  elementsOf(parts.get('word/styles.xml')).find(({ attributes }) => attributes['w:styleId'] === id);
const number = (element: XmlElement | undefined, path: string[], name: string): number =>
  Number(attributesOf(element, ...path)[name]);
const [first] = hebeiCounty.example.projects;
if (first === undefined) throw new Error('the example has no project');

/** The example with one project of so many rows. */
function withRows(count: number, change: Partial<Indicator> = {}): Draft {
  if (first === undefined) throw new Error('the example has no project');
  const rows = Array.from({ length: count }, (_, index): Indicator => {
    const row = first.indicators[0];
    if (row === undefined) throw new Error('the example has no row');
    return { ...row, id: `i${index}`, ...(index === 1 ? change : {}) };
  });
  return { ...hebeiCounty.example, projects: [{ ...first, indicators: rows }] };
}

/** Of each section that has any: what its odd and its even pages show, where, and whether it is read downwards. */
function footersIn(parts: Parts): Record<string, string>[] {
  const relations = elementsOf(parts.get('word/_rels/document.xml.rels'), 'Relationship');
  const told = (id: string): string => {
    const target = relations.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'];
    const footer = partOf(parts, `word/${target}`);
    const text = [...allOf(footer, 'w:p')].at(-1);
    const edge = attributesOf(text, 'w:pPr', 'w:jc')['w:val'] ?? 'center';
    const indent = Object.entries(attributesOf(text, 'w:pPr', 'w:ind')).find(([name]) =>
      name.endsWith('Chars'),
    );
    const turned = [...allOf(footer, 'wps:bodyPr')].map(({ attributes }) => attributes['vert']);
    return [wordsOf(footer), edge, indent?.join('=').slice(2), ...turned].filter(Boolean).join(' ');
  };
  return [...allOf(body(parts), 'w:sectPr')].flatMap(section => {
    const all = elementsOf(section, 'w:footerReference').map(({ attributes }) => [
      attributes['w:type'] ?? '',
      told(attributes['r:id'] ?? ''),
    ]);
    return all.length === 0 ? [] : [Object.fromEntries(all)];
  });
}

describe('the page of GB/T 9704', () => {
  it('has a type area of 156 × 225 mm with 22 lines of 28 characters', async () => {
    const parts = await wordOf({ draft: countyDraft() });
    const [section] = [...allOf(body(parts), 'w:sectPr')].slice(-1);
    const at = (name: string): number => number(section, ['w:pgMar'], name);
    const width = number(section, ['w:pgSz'], 'w:w') - at('w:left') - at('w:right');
    const height = number(section, ['w:pgSz'], 'w:h') - at('w:top') - at('w:bottom');
    const mm = (twips: number): number => Math.round((twips * 25.4) / 1440);
    expect([mm(at('w:top')), mm(at('w:left')), mm(width), mm(height)]).toEqual([37, 28, 156, 225]);
    const text = style(parts, 'BodyText');
    const half = number(
      childOf(parts.get('word/styles.xml'), 'w:docDefaults'),
      ['w:rPrDefault', 'w:rPr', 'w:sz'],
      'w:val',
    );
    const letter = half * 10 + number(text, ['w:rPr', 'w:spacing'], 'w:val');
    expect(Math.floor(width / letter)).toBe(28);
    expect(Math.floor(height / number(text, ['w:pPr', 'w:spacing'], 'w:line'))).toBe(22);
    expect(attributesOf(text, 'w:pPr', 'w:ind')['w:firstLineChars']).toBe('200');
  });

  it.each(FONTS)('%s: one face for every script, and what may stand in for it', async fonts => {
    const parts = await wordOf({ draft: countyDraft(), fonts });
    const faces = new Map(
      ['Title', 'Heading2', 'Heading3', 'Cell'].map(id => [
        id,
        attributesOf(style(parts, id), 'w:rPr', 'w:rFonts'),
      ]),
    );
    for (const face of faces.values())
      expect(new Set([face['w:ascii'], face['w:hAnsi'], face['w:eastAsia'], face['w:cs']]).size).toBe(1);
    const table = elementsOf(parts.get('word/fontTable.xml'), 'w:font');
    expect(table.every(font => (attributesOf(font, 'w:altName')['w:val'] ?? '') !== '')).toBe(true);
    const known = new Set(table.map(({ attributes }) => attributes['w:name']));
    for (const face of faces.values()) expect(known).toContain(face['w:eastAsia']);
    const expected = {
      gb2312: '方正小标宋简体 黑体 楷体_GB2312 宋体',
      windows: '华文中宋 黑体 楷体 宋体',
      open: '',
    }[fonts];
    if (expected !== '') expect([...faces.values()].map(face => face['w:eastAsia']).join(' ')).toBe(expected);
  });

  it('lists the pages of a real text as a printer turns them, counted from the first page after the contents', async () => {
    const parts = await wordOf({ draft: countyDraft() });
    const entries = [...allOf(body(parts), 'w:hyperlink')].map(wordsOf);
    expect(entries.map(text => /\d+$/.exec(text)?.[0])).toEqual([
      '1',
      '1',
      '1',
      '3',
      '4',
      '4',
      '5',
      '6',
      '7',
    ]);
    const links = [...allOf(body(parts), 'w:hyperlink')].map(({ attributes }) => attributes['w:anchor']);
    expect([...allOf(body(parts), 'w:bookmarkStart')].map(({ attributes }) => attributes['w:name'])).toEqual(
      links,
    );
    const sections = [...allOf(body(parts), 'w:sectPr')];
    expect(sections.map(one => childOf(one, 'w:footerReference') !== undefined)).toEqual([false, true]);
    expect(attributesOf(sections[1], 'w:pgNumType')['w:start']).toBe('1');
  });

  it('numbers odd pages at the right, even ones at the left, one letter from the edge', async () => {
    const parts = await wordOf({ draft: countyDraft() });
    expect(childOf(parts.get('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    expect(footersIn(parts)).toEqual([
      { default: '— 1 — right rightChars=100', even: '— 1 — left leftChars=100' },
    ]);
    const turned = await wordOf({ draft: hebeiCounty.example, profile: WIDE });
    expect(footersIn(turned)).toHaveLength(4);
    for (const [index, footers] of footersIn(turned).entries())
      expect(Object.values(footers)).toEqual(
        index % 2 === 0
          ? ['— 1 — right rightChars=100', '— 1 — left leftChars=100']
          : ['— 1 — right rightChars=100 vert', '— 1 — left leftChars=100 vert'],
      );
  });

  it('a working paper has its numbers in the middle', async () => {
    const world = testWorld();
    await callTool('render_document', { draft: countyDraft(), document: 'review', format: 'docx' }, world);
    const [bytes] = world.files.values();
    const parts = opened(bytes ?? new Uint8Array());
    expect(childOf(parts.get('word/settings.xml'), 'w:evenAndOddHeaders')).toBeUndefined();
    expect(footersIn(parts)).toEqual([{ default: '— 1 — center' }]);
  });

  it('takes its Latin letters and numbers for no Chinese, which programs may break anywhere', async () => {
    const parts = await wordOf({ draft: countyDraft() });
    const language = attributesOf(
      childOf(parts.get('word/styles.xml'), 'w:docDefaults'),
      'w:rPrDefault',
      'w:rPr',
      'w:lang',
    );
    expect(language).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  });

  it('breaks a long title before its year', async () => {
    const [title] = elementsOf(body(await wordOf({ draft: countyDraft() })));
    const lines = [...allOf(title, 'w:t')].map(({ children }) => children.join(''));
    expect(lines).toEqual(['巨鹿县科学技术协会', '2024年部门预算绩效文本(草案)']);
  });
});

describe('tables', () => {
  const rowsOf = (table: XmlElement | undefined): XmlElement[] => elementsOf(table, 'w:tr');
  const has = (row: XmlElement | undefined, name: string): boolean =>
    childOf(childOf(row, 'w:trPr'), name) !== undefined;
  const tables = async (draft: Draft): Promise<XmlElement[]> => [
    ...allOf(body(await wordOf({ draft, document: 'table', projectId: first.id })), 'w:tbl'),
  ];

  it('a form within a page is one table, a longer one repeats the heads of its columns on every page', async () => {
    expect((await tables(withRows(3))).length).toBe(1);
    const [form, rows, ...more] = await tables(withRows(60));
    expect(more).toEqual([]);
    const heads = rowsOf(rows).filter(row => has(row, 'w:tblHeader'));
    expect(heads.map(wordsOf)).toEqual([hebeiCounty.columns.map(({ label }) => label).join('')]);
    expect(rowsOf(rows)[0]).toBe(heads[0]);
    expect(rowsOf(form).some(row => has(row, 'w:tblHeader'))).toBe(false);
  });

  it('a column is as wide as its head', async () => {
    const parts = await wordOf({ draft: mof2021.example });
    const [head] = [...allOf(body(parts), 'w:tc')].filter(cell => wordsOf(cell) === '计量单位');
    expect(number(head, ['w:tcPr', 'w:tcW'], 'w:w')).toBeGreaterThan(4 * 210 + 40);
  });

  it('keeps rows whole, but for one that no page could hold', async () => {
    const long = '组织科技工作者深入企业、学校、社区开展科普宣传。'.repeat(60);
    const all = (await tables(withRows(4, { description: long }))).flatMap(rowsOf);
    expect(all.filter(row => !has(row, 'w:cantSplit')).map(row => wordsOf(row).includes(long))).toEqual([
      true,
    ]);
  });

  it('a form of many columns lies on its side, and the text around it stands', async () => {
    const profile = WIDE;
    const parts = await wordOf({ draft: hebeiCounty.example, profile });
    const sides = [...allOf(body(parts), 'w:pgSz')].map(
      ({ attributes }) => attributes['w:orient'] ?? 'portrait',
    );
    expect(sides).toEqual(['portrait', 'portrait', 'landscape', 'portrait', 'landscape']);
    const wide = [...allOf(body(parts), 'w:sectPr')].at(-1);
    const at = (name: string): number => number(wide, ['w:pgMar'], name);
    expect(Number(attributesOf([...allOf(body(parts), 'w:tbl')].at(-1), 'w:tblPr', 'w:tblW')['w:w'])).toBe(
      number(wide, ['w:pgSz'], 'w:w') - at('w:left') - at('w:right'),
    );
    const turned = await wordOf({
      draft: hebeiCounty.example,
      profile,
      document: 'table',
      projectId: first.id,
    });
    expect([...allOf(body(turned), 'w:pgSz')].map(({ attributes }) => attributes['w:orient'])).toEqual([
      'landscape',
    ]);
  });
});
