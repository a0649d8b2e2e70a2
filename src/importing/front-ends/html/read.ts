import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { JixiaoError } from '../../../domain/errors.ts';
import type { Block } from '../../cells.ts';
import { Collector } from '../collector.ts';
import type { GridCell } from '../grid.ts';
import { assertText } from '../pictures.ts';

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

const UNWRITTEN = /^(?:hidden|password|checkbox|radio|button|submit|reset|image|file|range|color)$/i;

/** What stands in a field of a form: what was typed, the choice that was made; null for anything else. */
function filledIn(element: Element): string | null {
  if (element.tagName === 'input')
    return UNWRITTEN.test(attribute(element, 'type') ?? '') ? '' : (attribute(element, 'value') ?? '');
  if (element.tagName !== 'select') return null;
  const options = optionsIn(element);
  const chosen = options.filter(option => attribute(option, 'selected') !== undefined);
  return (chosen.length === 0 ? options.slice(0, 1) : chosen)
    .map(option => option.childNodes.map(shown).join(''))
    .join('、');
}

const optionsIn = (element: Element): Element[] =>
  element.childNodes
    .filter(isElement)
    .flatMap(child => (child.tagName === 'option' ? [child] : optionsIn(child)));

/** The text below a node as a page shows it: white space folded, breaks kept. */
function shown(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/[ \t\r\n\f]+/g, ' ');
  if (!isElement(node) || UNSEEN.has(node.tagName) || hidden(node)) return '';
  if (node.tagName === 'br') return '\n';
  const written = filledIn(node);
  if (written !== null) return written;
  const inner = node.childNodes.map(shown).join('');
  return BLOCKS.test(node.tagName) || node.tagName === 'tr'
    ? `\n${inner}\n`
    : node.tagName === 'td'
      ? `${inner} `
      : inner;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');

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

const MOST_DEPTH = 400;
const MOST_ELEMENTS = 1_000_000;

const tooDeep = (): JixiaoError =>
  new JixiaoError(
    'too_large',
    '网页太大，或一层套一层太深，不像是文本',
    '在浏览器里打开，复制绩效文本的部分直接粘贴',
  );

/** Builds the tree, and stops where it grows beyond what a page needs. */
function bounded() {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...given: Parameters<typeof defaultTreeAdapter.createElement>) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw tooDeep();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      depth += 1;
      if (depth > MOST_DEPTH) throw tooDeep();
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/**
 * The blocks of a web page as it shows them; scripts, styles and hidden parts are not read, nothing is fetched.
 * Errors: `too_large`, `unreadable_file` (pictures only).
 */
export function readHtml(html: string): readonly Block[] {
  const out = new Collector();
  walk(parse<DefaultTreeAdapterMap>(html, { treeAdapter: bounded() }).childNodes, out);
  assertText(out.blocks, '网页', () => /<img\b/i.test(html));
  return out.blocks;
}
