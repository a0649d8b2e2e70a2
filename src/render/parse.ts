import { parseFragment } from 'parse5';
import type { Block, Figure } from './blocks.ts';
import {
  alignOf,
  attribute,
  type Child,
  type Element,
  isElement,
  runsOf,
  trimmed,
  unknownTag,
} from './html-tree.ts';
import { tableOf } from './table.ts';

const HEADINGS: Readonly<Record<string, 1 | 2 | 3 | 4>> = { h1: 1, h2: 2, h3: 3, h4: 4 };

function paragraph(element: Element): Block {
  const name = attribute(element, 'class');
  const role = name === 'title' || name === 'center' || name === 'unit' ? name : 'body';
  const span = element.childNodes.find(node => isElement(node) && node.tagName === 'span');
  const aside =
    span !== undefined && isElement(span)
      ? trimmed(runsOf(span))
          .map(run => run.text)
          .join('')
      : '';
  return { kind: 'paragraph', runs: trimmed(runsOf(element)), role, aside };
}

/** A figure is named by its place among those the view made; any other name shows nothing. */
function* figure(element: Element, figures: readonly Figure[]): Iterable<Block> {
  const found = figures[Number(attribute(element, 'class') ?? '-1')];
  if (found !== undefined) yield { kind: 'figure', ...found };
}

function* section(element: Element, figures: readonly Figure[]): Iterable<Block> {
  const name = attribute(element, 'class');
  if (name === 'page' || name === 'part') yield { kind: 'break' };
  yield* blocksIn(element.childNodes, figures);
  if (name === 'cover') yield { kind: 'break' };
}

function* blocksIn(nodes: readonly Child[], figures: readonly Figure[]): Iterable<Block> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const level = HEADINGS[node.tagName];
    if (level !== undefined) {
      const text = trimmed(runsOf(node))
        .map(run => run.text)
        .join('');
      yield { kind: 'heading', level, text, align: alignOf(node, 'left') };
    } else if (node.tagName === 'p') yield paragraph(node);
    else if (node.tagName === 'table') yield tableOf(node);
    else if (node.tagName === 'section') yield* section(node, figures);
    else if (node.tagName === 'figure') yield* figure(node, figures);
    else if (node.tagName === 'nav') {
      yield { kind: 'contents' };
      yield { kind: 'break' };
    } else throw unknownTag(node.tagName);
  }
}

const isBreak = (block: Block | undefined): boolean => block?.kind === 'break';

/** Reads what a template wrote into blocks. A page is not broken twice in a row, nor right after its part's heading. */
export function parseBlocks(html: string, figures: readonly Figure[] = []): Block[] {
  const blocks = [...blocksIn(parseFragment(html).childNodes, figures)];
  return blocks.filter((block, index) => {
    if (!isBreak(block)) return true;
    const before = blocks[index - 1];
    const afterPart = before?.kind === 'heading' && before.level === 1;
    return index > 0 && !isBreak(before) && !afterPart && index < blocks.length - 1;
  });
}
