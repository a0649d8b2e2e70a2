import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DRAFT_SCHEMA, type Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from '../importing/front-ends/xml.ts';
import { lettersOf } from './letters.ts';

/** What a person sees of a part: for each paragraph its characters with the look of each. */
export interface Seen {
  readonly text: string;
  readonly looks: readonly string[];
}

const paragraphsIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap(child => (child.name === 'w:p' ? [child] : paragraphsIn(child)));

/** Paragraphs as Word shows them, each character with the properties of its run. */
export function seen(xml: string): Seen[] {
  const tree = parseXml(strToU8(xml));
  return paragraphsIn(tree).map(paragraph => {
    const letters = lettersOf(paragraph);
    const look = (run: XmlElement | null): string => {
      const own = run === null ? undefined : childOf(run, 'w:rPr');
      return own === undefined ? '' : xml.slice(own.from, own.to);
    };
    return { text: letters.map(({ text }) => text).join(''), looks: letters.map(({ run }) => look(run)) };
  });
}

export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
export const documentOf = (bytes: Uint8Array): string =>
  strFromU8(partsOf(bytes)['word/document.xml'] ?? new Uint8Array());

/** The part with our changes all taken or all refused; without comments unless asked. */
export function settled(xml: string, how: 'accept' | 'reject', withComments = false): string {
  const bare = withComments
    ? xml
    : xml
        .replace(/<w:commentRange(?:Start|End) [^>]*\/>/g, '')
        .replace(/<w:r><w:commentReference [^>]*\/><\/w:r>/g, '');
  const [keep, drop] = how === 'accept' ? ['ins', 'del'] : ['del', 'ins'];
  const rows = bare
    .replace(/<w:tr>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g, row =>
      row.includes(`<w:${drop} `) && new RegExp(`<w:${drop} [^>]*/></w:trPr>`).test(row) ? '' : row,
    )
    .replace(/<w:(?:ins|del) [^>]*\/>(?=<\/w:trPr>)/g, '');
  return rows
    .replace(new RegExp(`<w:${drop} [^>]*w:author="绩效审核"[^>]*>[\\s\\S]*?</w:${drop}>`, 'g'), '')
    .replace(new RegExp(`<w:${keep} [^>]*w:author="绩效审核"[^>]*>([\\s\\S]*?)</w:${keep}>`, 'g'), '$1')
    .replaceAll('w:delText', 'w:t');
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A small Word file around a body. */
export const wordFile = (body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** A draft of which only the overall goal is filled in. */
export const draftOf = (goal: string): Draft => ({
  schema: DRAFT_SCHEMA,
  id: null,
  revision: 0,
  profile: 'hebei-county',
  year: 2026,
  money_unit: '万元',
  cover: { title: null, status: null, compiled_by: null },
  unit: { name: null },
  overall_goal: goal,
  sub_goals: [],
  safeguards: [],
  projects: [],
  accepted: [],
});

export const findingOf = (quote: string, id: string, path = '/overall_goal'): Finding => ({
  id,
  rule: 'TXT-X',
  severity: 'warning',
  formal: false,
  aspect: '文字/格式',
  path,
  quote,
  message: '说法不清',
  why: '读的人不知道指什么',
  suggestion: '写明对象',
  basis: [],
  confidence: 1,
});
