import { REVIEW_AUTHOR } from '../../../domain/returned.ts';
import type { Ledger } from '../../ledger.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { shown } from './text.ts';

/** Parts of a Word file that stand beside the text, and what a person is told of them. */
const ASIDES: readonly (readonly [part: RegExp, reason: string])[] = [
  [/^word\/comments\.xml$/, 'Word 里的批注，不是正文'],
  [/^word\/(?:foot|end)notes\.xml$/, 'Word 里的脚注、尾注，没有放进正文'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'Word 的页眉、页脚，不是正文'],
];

/** True for parts whose text is handed back as it stands. */
export const isAside = (name: string): boolean => ASIDES.some(([part]) => part.test(name));

/** A comment of our own review: what became of it is told elsewhere. */
const isOurs = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:comment' && attributes['w:author'] === REVIEW_AUTHOR;

const paragraphs = (element: XmlElement): XmlElement[] =>
  element.name === 'w:p'
    ? [element]
    : isOurs(element)
      ? []
      : element.children.flatMap(child => (typeof child === 'string' ? [] : paragraphs(child)));

/** Only what says something: a page number in a footer does not. */
const isWord = (text: string): boolean => /[\p{Script=Han}A-Za-z]/u.test(text.replace(/第|页|共|PAGE/g, ''));

/** Hands back comments, notes, headers and footers; each text once. */
export function handBackAsides(
  parts: Readonly<Record<string, Uint8Array>>,
  line: number,
  ledger: Ledger,
): void {
  const told = new Set<string>();
  for (const [part, reason] of ASIDES)
    for (const name of Object.keys(parts)
      .sort()
      .filter(candidate => part.test(candidate)))
      for (const paragraph of paragraphs(parseXml(parts[name] ?? new Uint8Array()))) {
        const text = shown(paragraph).trim();
        if (!isWord(text) || told.has(text)) continue;
        told.add(text);
        ledger.aside(text, line, reason);
      }
}
