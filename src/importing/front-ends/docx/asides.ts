import { REVIEW_AUTHOR } from '../../../domain/returned.ts';
import type { Ledger } from '../../ledger.ts';
import { parseXml, textIn, type XmlElement } from '../xml.ts';
import { shown } from './text.ts';

/** Parts of a Word file that stand beside the text, and what a person is told of them. */
const ASIDES: readonly (readonly [part: RegExp, reason: string])[] = [
  [/^word\/comments\.xml$/, 'Word 里的批注，不是正文'],
  [/^word\/(?:foot|end)notes\.xml$/, 'Word 里的脚注、尾注，没有放进正文'],
  [/^word\/diagrams\/data\d*\.xml$/, 'Word 图示（SmartArt）里的文字，没有放进正文'],
  [/^word\/charts\/chart\w*\.xml$/, 'Word 图表里的文字和数，没有放进正文'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'Word 的页眉、页脚，不是正文'],
];

/** True for parts whose text is handed back as it stands. */
export const isAside = (name: string): boolean => ASIDES.some(([part]) => part.test(name));

/** A comment of our own review: what became of it is told elsewhere. */
const isOurs = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:comment' && attributes['w:author'] === REVIEW_AUTHOR;

/** The texts of a part: paragraph by paragraph, and of a chart series by series. */
function textsIn(element: XmlElement): string[] {
  if (isOurs(element)) return [];
  if (element.name === 'w:p') return [shown(element).trim()];
  if (element.name === 'a:p') return [textIn(element).trim()];
  const inner = element.children.flatMap(child => (typeof child === 'string' ? [] : textsIn(child)));
  if (element.name === 'c:v') return [textIn(element).trim()];
  return element.name === 'c:ser' ? [inner.join(' ')] : inner;
}

/** Objects of other programs in a text; Word shows a picture of them. */
const objectsIn = (element: XmlElement): string[] =>
  element.name === 'o:OLEObject'
    ? [element.attributes['ProgID'] ?? '']
    : element.children.flatMap(child => (typeof child === 'string' ? [] : objectsIn(child)));

/** Only what says something: a page number in a footer does not. */
const isWord = (text: string): boolean => /[\p{Script=Han}A-Za-z]/u.test(text.replace(/第|页|共|PAGE/g, ''));

/** Hands back comments, notes, headers and footers, diagrams and charts, each text once; and names objects of other programs. */
export function handBackAsides(
  parts: Readonly<Record<string, Uint8Array>>,
  { body, line }: { body: XmlElement; line: number },
  ledger: Ledger,
): void {
  const told = new Set<string>();
  for (const [part, reason] of ASIDES)
    for (const name of Object.keys(parts)
      .sort()
      .filter(candidate => part.test(candidate)))
      for (const text of textsIn(parseXml(parts[name] ?? new Uint8Array()))) {
        if (!isWord(text) || told.has(text)) continue;
        told.add(text);
        ledger.aside(text, line, reason);
      }
  for (const kind of objectsIn(body))
    ledger.aside(`嵌入的对象 ${kind}`, line, '别的程序的对象，Word 里只是一张图，内容没有读到');
}
