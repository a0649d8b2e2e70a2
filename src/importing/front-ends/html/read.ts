import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block } from '../../cells.ts';
import { Collector } from '../collector.ts';
import type { GridCell } from '../grid.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
]);
const BLOCKS =
  /^(?:p|div|section|article|header|footer|main|nav|aside|h[1-6]|ul|ol|li|dl|dt|dd|pre|blockquote|figure|figcaption|form|fieldset|address|center|hr)$/;

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find(one => one.name === name)?.value;

const hidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');

/** The text below a node as a page shows it: white space folded, breaks kept. */
function shown(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/[ \t\r\n\f]+/g, ' ');
  if (!isElement(node) || UNSEEN.has(node.tagName) || hidden(node)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.childNodes.map(shown).join('');
  return BLOCKS.test(node.tagName) || node.tagName === 'tr'
    ? `\n${inner}\n`
    : node.tagName === 'td'
      ? `${inner} `
      : inner;
}

const tidy = (text: string): string =>
  text
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

const span = (element: Element, name: string): number => {
  const value = Number(attribute(element, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1000) : 1;
};

const rowsOf = (table: Element): Element[] =>
  table.childNodes
    .filter(isElement)
    .flatMap(child =>
      child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
    );

const gridOf = (table: Element): GridCell[][] =>
  rowsOf(table).map(row =>
    row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map(cell => ({
        text: tidy(shown(cell)),
        colspan: span(cell, 'colspan'),
        rowspan: span(cell, 'rowspan'),
      })),
  );

const holdsBlocks = (element: Element): boolean =>
  element.childNodes.some(
    child =>
      isElement(child) && (child.tagName === 'table' || BLOCKS.test(child.tagName) || holdsBlocks(child)),
  );

/** A table used to place a page's parts, not to hold rows: one that holds tables. */
const isLayout = (table: Element): boolean =>
  rowsOf(table).some(row => row.childNodes.some(cell => isElement(cell) && holdsTable(cell)));

const holdsTable = (element: Element): boolean =>
  element.childNodes.some(child => isElement(child) && (child.tagName === 'table' || holdsTable(child)));

function walk(nodes: readonly Node[], out: Collector): void {
  let line = '';
  const flush = (): void => {
    for (const part of tidy(line).split('\n')) out.paragraph(part);
    line = '';
  };
  for (const node of nodes) {
    if (!isElement(node) || !(node.tagName === 'table' || BLOCKS.test(node.tagName) || holdsBlocks(node))) {
      line += shown(node);
      continue;
    }
    flush();
    if (UNSEEN.has(node.tagName) || hidden(node)) continue;
    if (node.tagName === 'table' && !isLayout(node)) {
      for (const caption of node.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption'))
        out.paragraph(tidy(shown(caption)));
      out.table(gridOf(node));
    } else if (node.tagName !== 'pre' && (holdsBlocks(node) || node.tagName === 'table'))
      walk(node.childNodes, out);
    else for (const part of tidy(shown(node)).split('\n')) out.paragraph(part);
  }
  flush();
}

/** The blocks of a web page as it shows them; scripts, styles and hidden parts are not read, nothing is fetched. */
export function readHtml(html: string): readonly Block[] {
  const out = new Collector();
  walk(parse(html).childNodes, out);
  return out.blocks;
}
