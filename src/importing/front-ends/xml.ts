import { SaxesParser } from 'saxes';
import { JixiaoError } from '../../domain/errors.ts';

/** An element as it stands; names keep their prefix, which the formats fix by custom. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Where its start tag begins, its content begins, and its end tag ends, in the text of the part. */
  readonly from: number;
  readonly inside: number;
  readonly to: number;
}

const MOST_DEPTH = 400;
/** Elements and attributes of one part; a text of 500 projects has fewer. */
const MOST_PIECES = 3_000_000;

const damaged = (): JixiaoError =>
  new JixiaoError(
    'unreadable_file',
    '文件内部已损坏，读不出来',
    '在 Word 或 WPS 里打开后另存一次，再重新读入',
  );

const tooLarge = (): JixiaoError =>
  new JixiaoError(
    'too_large',
    '文件内容太多，不像是一份文本',
    '核对是否选错了文件；确是文档的，拆开后分次读入',
  );

/** The text of an XML part; a byte order mark is no part of it. */
export const xmlText = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

/**
 * Reads XML into a tree. External entities are never fetched, internal ones never expanded.
 * Errors: `unreadable_file`, `too_large`.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const xml = xmlText(bytes);
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open: { children: (XmlElement | string)[]; to?: number }[] = [root];
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw damaged();
  });
  let pieces = 0;
  const count = (): void => {
    pieces += 1;
    if (pieces > MOST_PIECES) throw tooLarge();
  };
  parser.on('attribute', count);
  parser.on('opentag', ({ name, attributes }) => {
    count();
    if (open.length > MOST_DEPTH) throw damaged();
    const inside = parser.position;
    const from = xml.lastIndexOf('<', inside - 1);
    const element = { name, attributes, children: [] as (XmlElement | string)[], from, inside, to: inside };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', text => void open.at(-1)?.children.push(text));
  parser.on('cdata', text => void open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) closed.to = parser.position;
  });
  parser.write(xml).close();
  const top = root.children.find(child => typeof child !== 'string');
  if (top === undefined) throw damaged();
  return top;
}

/** Child elements, of one name or all. */
export const elementsOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first child of this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element, name)[0];

/** All text below an element. */
export const textIn = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map(child => (typeof child === 'string' ? child : textIn(child))).join('');
