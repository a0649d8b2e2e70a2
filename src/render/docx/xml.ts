import { REVIEW_AUTHOR } from '../../domain/returned.ts';
import type { Run } from '../blocks.ts';

/** The declaration every part of a package begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Characters that XML 1.0 cannot hold. */
const UNSOUND = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it, in content or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(UNSOUND, '').replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign);

/** Text of a run: a line break stays one. */
export const textXml = (text: string): string =>
  text
    .split('\n')
    .map(line => (line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`))
    .join('<w:br/>');

/** Stands for the number of a tracked change until all are counted; no text of a draft can look like it. */
const UNCOUNTED = 'w:id="?"';
export const trackedXml = (mark: 'ins' | 'del'): string =>
  `w:${mark} ${UNCOUNTED} w:author="${REVIEW_AUTHOR}"`;

/** When something was said or changed, as an attribute. */
export const dated = (now: string | null): string => (now === null ? '' : ` w:date="${escaped(now)}"`);

/** Numbers tracked changes in their order, from the one given, and dates them. */
export const counted = (xml: string, first: number, now: string | null): string => {
  let next = first;
  return xml.replaceAll(UNCOUNTED, () => `w:id="${next++}"${dated(now)}`);
};

/** A run that was put in or taken out, as Word tracks it. */
export function trackedRun(run: string, mark: Run['mark']): string {
  if (mark === undefined) return run;
  const own =
    mark === 'ins' ? run : run.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
  return `<${trackedXml(mark)}>${own}</w:${mark}>`;
}

/** One run in the face of its paragraph. */
export const runXml = ({ text, bold, mark }: Run): string =>
  text === '' ? '' : trackedRun(`<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${textXml(text)}</w:r>`, mark);

/** A paragraph of a style; `more` are properties that stand after the style. */
export const paragraphXml = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

/** A paragraph that takes next to no room: it turns a page, or parts two tables. */
export const thinXml = (more = ''): string =>
  `<w:p><w:pPr>${more}<w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>`;
