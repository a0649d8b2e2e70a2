import type { DefaultTreeAdapterTypes } from 'parse5';
import { JixiaoError } from '../domain/errors.ts';
import type { Align, Run } from './blocks.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Child = DefaultTreeAdapterTypes.ChildNode;

/** True for a tag, false for text and comments. */
export const isElement = (node: Child): node is Element => 'tagName' in node;

/** An attribute's value; undefined when the tag has none. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find(attr => attr.name === name)?.value;

/** A tag that the block tree does not know: a fault of the template, never of the data (data is escaped). */
export const unknownTag = (tag: string): JixiaoError =>
  new JixiaoError(
    'template_error',
    `模板里用了不支持的标记 <${tag}>`,
    '可用：section、nav、figure、h1-h4、p、a、b、span、br、table、tr、th、td',
  );

/** A line break that a person wrote, told from those of the template. */
export const WRITTEN_BREAK = '\u2028';

const squeeze = (text: string): string => text.replace(/[ \t\n\r]+/g, ' ').replaceAll(WRITTEN_BREAK, '\n');

/** A link leads to files beside the page, never to an address or a script. */
const BESIDE = /^[^:?#/\\][^:?#\\]*$/;
const linked = (runs: Run[], link: string): Run[] =>
  BESIDE.test(link) ? runs.map(run => ({ ...run, link })) : runs;

/** The inline content of an element; <span> is kept out and read by whoever knows it. */
export function runsOf(element: Element, bold = false): Run[] {
  const runs = element.childNodes.flatMap((node): Run[] => {
    if ('value' in node) return [{ text: squeeze(node.value), bold }];
    if (!isElement(node) || node.tagName === 'span') return [];
    if (node.tagName === 'br') return [{ text: '\n', bold }];
    if (node.tagName === 'b') return runsOf(node, true);
    if (node.tagName === 'a') return linked(runsOf(node, bold), attribute(node, 'href') ?? '');
    throw unknownTag(node.tagName);
  });
  return runs.filter(run => run.text !== '');
}

/** Runs without white space at their ends. */
export function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map(run => ({ ...run }));
  const [first] = kept;
  const last = kept.at(-1);
  if (first !== undefined) first.text = first.text.replace(/^[ \n]+/, '');
  if (last !== undefined) last.text = last.text.replace(/[ \n]+$/, '');
  return kept.filter(run => run.text !== '');
}

/** `left`, `center` or `right` as the class says. */
export const alignOf = (element: Element, otherwise: Align): Align => {
  const name = attribute(element, 'class');
  return name === 'left' || name === 'center' || name === 'right' ? name : otherwise;
};

/** Which places of the draft an element shows: pointers in `data-path`, parted by spaces. */
export const pathsOf = (element: Element): { paths?: readonly string[] } => {
  const paths = (attribute(element, 'data-path') ?? '').split(' ').filter(path => path !== '');
  return paths.length === 0 ? {} : { paths };
};
