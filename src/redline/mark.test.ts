import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { markDocument } from './mark.ts';
import { documentOf, draftOf, findingOf, partsOf, seen, settled, wordFile } from './testing-word.ts';

const now = '2026-01-02T03:04:05Z';
const finding = (quote: string, path?: string): Finding => findingOf(quote, 'f-1', path);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const run = (text: string, look = ''): string =>
  `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${inner}</w:p>`;

const LOOKS = ['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:sz w:val="32"/></w:rPr>'] as const;
const piece = fc.record({
  text: fc.string({
    unit: fc.constantFrom('甲', '乙', '，', '。', '9', '5', '%', '&', '<', ' ', '𠀀'),
    minLength: 1,
    maxLength: 8,
  }),
  look: fc.constantFrom(...LOOKS),
});

describe('a file with comments and changes', () => {
  it('is, without comments and with every change refused, the file that came; with every change taken, the text wanted', () => {
    let written = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.string({
          unit: fc.constantFrom('甲', '丙', '。', '7', '&', '<', '𠀁'),
          minLength: 1,
          maxLength: 20,
        }),
        fc.nat(),
        fc.nat(),
        (pieces, put, from, length) => {
          const text = pieces.map(one => one.text).join('');
          const letters = [...text];
          const start = from % (letters.length + 1);
          const end = start + (length % (letters.length - start + 1));
          const after = [...letters.slice(0, start), put, ...letters.slice(end)].join('');
          fc.pre(/\S/.test(text) && after.replace(/\s/g, '') !== text.replace(/\s/g, ''));
          const bytes = wordFile(paragraph(pieces.map(one => run(one.text, one.look)).join('')));
          const marked = markDocument(bytes, {
            draft: draftOf(text),
            findings: [finding(letters.slice(0, 3).join('')), finding(letters.slice(-2).join(''))],
            changes: [{ path: '/overall_goal', before: text, after }],
            now,
          });
          expect(marked.revisions + marked.unplaced).toBe(1);
          const [before, xml] = [documentOf(bytes), documentOf(marked.bytes)];
          expect(seen(settled(xml, 'reject'))).toEqual(seen(before));
          written += marked.revisions;
          if (marked.revisions === 1)
            expect(seen(settled(xml, 'accept'))[0]?.text.replace(/\s/g, '')).toBe(after.replace(/\s/g, ''));
        },
      ),
      { numRuns: 300 },
    );
    expect(written).toBeGreaterThan(200);
  });

  it('is, where nobody marked it, the same byte for byte', () => {
    const other = paragraph(`${run('别处', LOOKS[1])}<w:r><w:tab/><w:t>x</w:t></w:r>`);
    const bytes = wordFile(`${other}${paragraph(run('保障运转'))}${other}`);
    const xml = documentOf(
      markDocument(bytes, { draft: draftOf('保障运转'), findings: [finding('保障')], changes: [], now })
        .bytes,
    );
    expect(xml.split(other)).toHaveLength(3);
  });

  it('keeps every other part, and comments there were', () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const had = `<w:comments ${W}><w:comment w:id="7" w:author="张三"><w:p><w:r><w:t>旧批注</w:t></w:r></w:p></w:comment></w:comments>`;
    const rels =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="notes.xml"/></Relationships>';
    const body = paragraph(
      `<w:commentRangeStart w:id="7"/>${run('保障运转')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    );
    const bytes = wordFile(body, {
      'word/notes.xml': had,
      'word/_rels/document.xml.rels': rels,
      'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
    });
    const { bytes: made, notes } = markDocument(bytes, {
      draft: draftOf('保障运转'),
      findings: [finding('运转')],
      changes: [],
      now,
    });
    const [before, after] = [partsOf(bytes), partsOf(made)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml' && name !== 'word/notes.xml')
        expect(after[name]).toEqual(before[name]);
    const comments = strFromU8(after['word/notes.xml'] ?? new Uint8Array());
    expect(comments.startsWith(had.replace('</w:comments>', ''))).toBe(true);
    expect([...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['7', '8']);
    expect(notes.join()).toContain('宏');
  });

  it('has a comments part that the package knows of, each comment with one place, numbers used once', () => {
    const bytes = wordFile(paragraph(run('保障运转，落实工作。')) + paragraph(run('尾')));
    const made = markDocument(bytes, {
      draft: draftOf('保障运转，落实工作。'),
      findings: [finding('保障'), finding('落实'), finding('', '/cover/date')],
      changes: [{ path: '/overall_goal', before: '保障运转，落实工作。', after: '保障运转，完成工作。' }],
      now,
    }).bytes;
    const parts = unzipSync(made);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(part('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
    const xml = part('word/document.xml');
    const ids = [...part('word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBe(3);
    for (const id of ids)
      for (const mark of [
        `commentRangeStart w:id="${id}"`,
        `commentRangeEnd w:id="${id}"`,
        `commentReference w:id="${id}"`,
      ])
        expect(xml.split(mark)).toHaveLength(2);
    const all = [...ids, ...[...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id ?? '')];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(5);
  });

  it('shows a comment at the words it quotes, whole where a run cannot be parted', () => {
    const at = (body: string, quote: string, text: string): string => {
      const xml = documentOf(
        markDocument(wordFile(body), { draft: draftOf(text), findings: [finding(quote)], changes: [], now })
          .bytes,
      );
      const inside = /<w:commentRangeStart [^>]*\/>([\s\S]*)<w:commentRangeEnd/.exec(xml)?.[1] ?? '-';
      return inside.replace(/<!\[CDATA\[(.*?)\]\]>/g, '$1').replace(/<[^>]*>/g, '');
    };
    expect(at(paragraph(run('保障运') + run('转，落实', LOOKS[1])), '运转', '保障运转，落实')).toBe('运转');
    expect(at(paragraph(run('a&b<c')), '&', 'a&b<c')).toBe('&amp;');
    expect(at(paragraph('<w:r><w:t><![CDATA[甲乙丙]]></w:t></w:r>'), '乙', '甲乙丙')).toBe('甲乙丙');
  });

  it('a change inside another person’s change, a field or a formula is told, not written', () => {
    for (const inner of [
      `<w:ins w:id="1" w:author="乙">${run('目标定为九十五个百分点以上')}</w:ins>`,
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('目标定为九十五个百分点以上')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ]) {
      const marked = markDocument(wordFile(paragraph(inner)), {
        draft: draftOf('目标定为九十五个百分点以上'),
        findings: [],
        changes: [
          { path: '/overall_goal', before: '目标定为九十五个百分点以上', after: '目标定为九十个百分点以上' },
        ],
        now,
      });
      expect(marked.revisions).toBe(0);
      expect(marked.unplaced).toBe(1);
      expect(strFromU8(partsOf(marked.bytes)['word/comments.xml'] ?? new Uint8Array())).toContain(
        '九十个百分点',
      );
      expect(documentOf(marked.bytes)).not.toContain('w:author="绩效审核"');
    }
  });
});

describe('what cannot be written on is refused in Chinese', () => {
  const marking = { draft: draftOf('甲'), findings: [], changes: [], now };
  const compound = new Uint8Array(600);
  compound.set([0xd0, 0xcf, 0x11, 0xe0]);
  const locked = compound.slice();
  locked.set(Buffer.from('EncryptedPackage', 'utf16le'), 100);
  it.each([
    ['a password', locked, '密码'],
    ['an old file', compound, '.doc'],
    ['plain text', strToU8('绩效目标'), '.docx'],
    ['a torn package', wordFile(paragraph(run('甲'))).subarray(0, 200), '损坏'],
    ['broken XML', wordFile('<w:p>'), '损坏'],
  ])('%s', (_, bytes, words) => {
    expect(() => markDocument(bytes, marking)).toThrow(words);
  });

  it('says what a person should know: protection, a signature', () => {
    const settings =
      '<w:settings xmlns:w="w"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>';
    const { notes } = markDocument(
      wordFile(paragraph(run('甲')), { 'word/settings.xml': settings, '_xmlsignatures/sig1.xml': '<x/>' }),
      marking,
    );
    expect(notes).toHaveLength(2);
  });
});

it('a comment stands in the text, not in the contents that Word makes anew', () => {
  const contents = [{ text: '1.科普经费绩效目标表', page: 3 }];
  const bytes = wordFile(
    paragraph(run('1.科普经费绩效目标表……3')) +
      paragraph(run('（一）科普经费')) +
      paragraph(run('办好科普活动。')),
  );
  const marked = markDocument(bytes, {
    draft: { ...draftOf('办好科普活动。'), contents },
    findings: [finding('科普经费', '/sub_goals')],
    changes: [],
    now,
  });
  const xml = documentOf(marked.bytes);
  expect(xml.slice(0, xml.indexOf('<w:commentRangeStart'))).toContain('（一）');
  expect(/<w:commentRangeStart [^>]*\/>([\s\S]*)<w:commentRangeEnd/.exec(xml)?.[1]).toContain('科普经费');
});
