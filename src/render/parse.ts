import { parseFragment } from 'parse5';
import { type Block, type Figure, textOf } from './blocks.ts';
import {
  alignOf,
  attribute,
  type Child,
  type Element,
  isElement,
  pathsOf,
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
  const aside = span !== undefined && isElement(span) ? textOf(trimmed(runsOf(span))) : '';
  return { kind: 'paragraph', runs: trimmed(runsOf(element)), role, aside, ...pathsOf(element) };
}

/** A figure is named by its place among those the view made; any other name shows nothing. */
function* figure(element: Element, figures: readonly Figure[]): Iterable<Block> {
  const found = figures[Number(attribute(element, 'class') ?? '-1')];
  if (found !== undefined) yield { kind: 'figure', ...found };
}

/** What is around an element. */
interface Around {
  readonly figures: readonly Figure[];
  readonly landscape: boolean;
}

function* section(element: Element, around: Around): Iterable<Block> {
  const names = (attribute(element, 'class') ?? '').split(' ');
  const landscape = around.landscape || names.includes('landscape');
  const turned = landscape !== around.landscape;
  if (turned || names.includes('page') || names.includes('part')) yield { kind: 'break', landscape };
  yield* blocksIn(element.childNodes, { ...around, landscape });
  if (turned || names.includes('cover')) yield { kind: 'break', landscape: around.landscape };
}

function* blocksIn(nodes: readonly Child[], around: Around): Iterable<Block> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const level = HEADINGS[node.tagName];
    if (level !== undefined) {
      const text = textOf(trimmed(runsOf(node)));
      yield { kind: 'heading', level, text, align: alignOf(node, 'left'), ...pathsOf(node) };
    } else if (node.tagName === 'p') yield paragraph(node);
    else if (node.tagName === 'table') yield tableOf(node);
    else if (node.tagName === 'section') yield* section(node, around);
    else if (node.tagName === 'figure') yield* figure(node, around.figures);
    else if (node.tagName === 'nav') {
      yield { kind: 'contents' };
      yield { kind: 'break', landscape: around.landscape };
    } else throw unknownTag(node.tagName);
  }
}

/** Reads what a template wrote into blocks. A page is not broken twice in a row, nor right after its part's heading. */
export function parseBlocks(html: string, figures: readonly Figure[] = []): Block[] {
  const kept: Block[] = [];
  let landscape = false;
  for (const block of blocksIn(parseFragment(html).childNodes, { figures, landscape })) {
    const before = kept.at(-1);
    if (block.kind !== 'break') kept.push(block);
    else if (before?.kind === 'break') kept.splice(-1, 1, block);
    else {
      const needless = before === undefined || (before.kind === 'heading' && before.level === 1);
      if (!needless || block.landscape !== landscape) kept.push(block);
    }
    const last = kept.at(-1);
    if (last?.kind === 'break') landscape = last.landscape;
  }
  return kept.at(-1)?.kind === 'break' ? kept.slice(0, -1) : kept;
}
