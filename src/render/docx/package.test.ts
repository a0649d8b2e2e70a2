import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../domain/draft.ts';
import type { Finding } from '../../domain/finding.ts';
import { childOf, elementsOf, type XmlElement } from '../../importing/front-ends/xml.ts';
import { PROFILES } from '../../profiles/index.ts';
import { assess } from '../../review/assess.ts';
import { RULES } from '../../rules/index.ts';
import { remarksOf } from '../../tools/support/remarks.ts';
import { callTool, testWorld } from '../../tools/testing-world.ts';
import { drafts } from '../testing-drafts.ts';
import { allOf, attributesOf, countyDraft, opened, type Parts, partOf, wordOf } from './testing-word.ts';

/** ECMA-376: what may stand in these elements, in this order. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs spacing ind jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b spacing sz szCs lang',
  'w:tblPr': 'tblW jc tblBorders tblLayout tblCellMar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tcPr': 'tcW gridSpan vMerge vAlign',
  'w:sectPr': 'footerReference pgSz pgMar pgNumType',
  'w:style': 'name basedOn next qFormat pPr rPr',
  'w:styles': 'docDefaults style',
  'w:settings': 'zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang',
  'w:font': 'altName charset family pitch',
  'w:body': '* sectPr',
};

function* disordered(element: XmlElement): Iterable<string> {
  const order = ORDER[element.name]?.split(' ');
  const known = (name: string): number => order?.indexOf(name.replace(/^w:/, '')) ?? -1;
  const places = elementsOf(element).map(({ name }) =>
    known(name) < 0 ? (order?.indexOf('*') ?? -1) : known(name),
  );
  const sorted = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
  if (order !== undefined && !sorted)
    yield `${element.name}: ${elementsOf(element)
      .map(({ name }) => name)
      .join(' ')}`;
  for (const child of elementsOf(element)) yield* disordered(child);
}

const span = (cell: XmlElement): number => Number(attributesOf(cell, 'w:tcPr', 'w:gridSpan')['w:val'] ?? 1);

/** Every row covers the grid once; a cell goes on only below one of its own place and width. */
function assertGrid(table: XmlElement): void {
  const widths = elementsOf(childOf(table, 'w:tblGrid')).map(({ attributes }) => Number(attributes['w:w']));
  let above = new Map<number, number>();
  for (const row of elementsOf(table, 'w:tr')) {
    const open = new Map<number, number>();
    let column = 0;
    for (const cell of elementsOf(row, 'w:tc')) {
      const own = span(cell);
      const merge = attributesOf(cell, 'w:tcPr', 'w:vMerge')['w:val'];
      if (merge === 'continue') expect(above.get(column)).toBe(own);
      if (merge !== undefined) open.set(column, own);
      const width = widths.slice(column, column + own).reduce((sum, one) => sum + one, 0);
      expect(Number(attributesOf(cell, 'w:tcPr', 'w:tcW')['w:w'])).toBe(width);
      expect(elementsOf(cell).at(-1)?.name).toBe('w:p');
      column += own;
    }
    expect(column).toBe(widths.length);
    above = open;
  }
}

const ids = (element: XmlElement | undefined, name: string): string[] =>
  [...allOf(element, name)].map(({ attributes }) => attributes['w:id'] ?? '');

function assertSound(parts: Parts): void {
  for (const part of parts.values()) expect([...disordered(part)]).toEqual([]);
  const types = partOf(parts, '[Content_Types].xml');
  for (const { attributes } of elementsOf(types, 'Override'))
    expect(parts.has((attributes['PartName'] ?? '').slice(1))).toBe(true);
  const relations = elementsOf(parts.get('word/_rels/document.xml.rels'), 'Relationship');
  for (const { attributes } of relations) expect(parts.has(`word/${attributes['Target']}`)).toBe(true);
  const document = partOf(parts, 'word/document.xml');
  const known = new Set(relations.map(({ attributes }) => attributes['Id']));
  for (const { attributes } of allOf(document, 'w:footerReference'))
    expect(relations.find(one => one.attributes['Id'] === attributes['r:id'])?.attributes['Target']).toMatch(
      attributes['w:type'] === 'even' ? /^footer(Side)?Even\.xml$/ : /^footer(Side)?\.xml$/,
    );
  expect(known.size).toBe(relations.length);
  const styles = new Set(
    elementsOf(parts.get('word/styles.xml')).map(({ attributes }) => attributes['w:styleId']),
  );
  for (const { attributes } of allOf(document, 'w:pStyle')) expect(styles).toContain(attributes['w:val']);
  for (const table of allOf(document, 'w:tbl')) assertGrid(table);
  const marks = ids(document, 'w:bookmarkStart');
  expect(new Set(marks).size).toBe(marks.length);
  expect(ids(document, 'w:bookmarkEnd')).toEqual(marks);
  const said = ids(parts.get('word/comments.xml'), 'w:comment').sort();
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
    expect(ids(document, name).sort()).toEqual(said);
  const kinds = [...allOf(document, 'w:fldChar')].map(({ attributes }) => attributes['w:fldCharType']);
  for (const kind of ['begin', 'separate', 'end'])
    expect(kinds.filter(one => one === kind).length).toBe(kinds.length / 3);
}

const findings = (draft: Draft): readonly Finding[] => {
  const profile = PROFILES.find(({ code }) => code === draft.profile);
  if (profile === undefined) throw new Error(draft.profile);
  return assess(draft, profile, RULES).findings;
};

describe('a Word file has the parts and the order that the format asks for', () => {
  it.each([
    ...PROFILES.map(({ code, example }) => [code, example] as const),
    ['the county text', countyDraft()] as const,
  ])('%s, plain, one table, with remarks', async (_, draft) => {
    assertSound(await wordOf({ draft }));
    assertSound(await wordOf({ draft, document: 'table', projectId: draft.projects[0]?.id ?? '' }));
    const parts = await wordOf({ draft, remarks: remarksOf(findings(draft), draft) });
    assertSound(parts);
    expect([...allOf(parts.get('word/comments.xml'), 'w:comment')].length).toBe(findings(draft).length);
  });

  it.each(PROFILES.map(profile => [profile.code, profile] as const))(
    'generated drafts of %s',
    { timeout: 60_000 },
    async (_, profile) => {
      await fc.assert(
        fc.asyncProperty(drafts(profile), async draft =>
          assertSound(await wordOf({ draft, remarks: remarksOf(findings(draft), draft) })),
        ),
        { seed: 9704, numRuns: 10 },
      );
    },
  );

  it('the review report', async () => {
    const world = testWorld();
    await callTool('render_document', { draft: countyDraft(), document: 'review', format: 'docx' }, world);
    for (const bytes of world.files.values()) assertSound(opened(bytes));
    expect(world.files.size).toBe(1);
  });

  it('names no person and no moment', async () => {
    const core = partOf(await wordOf({ draft: countyDraft() }), 'docProps/core.xml');
    expect(elementsOf(core).map(({ name }) => name)).toEqual(['dc:title', 'dc:language']);
  });
});
